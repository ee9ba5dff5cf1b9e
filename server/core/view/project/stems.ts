/** A text → the beginnings of its words of four letters and more, since endings change: what two texts have in common when they speak of the same. */

export function stemsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]{4,}/gu) ?? []
  ).map((word) => word.slice(0, Math.max(4, Math.min(5, word.length - 1))));
}
