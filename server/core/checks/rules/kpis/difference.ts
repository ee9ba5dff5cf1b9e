/** How far a figure is from the stated one, as a share of the stated one. */
export function difference(figure: number, stated: number): number {
  if (figure === stated) return 0;
  return stated === 0 ? Number.POSITIVE_INFINITY : Math.abs(figure - stated) / Math.abs(stated);
}
