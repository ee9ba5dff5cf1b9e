/** Shares out the difference of a product among its factors by the logarithmic mean (LMDI): exact, and in whatever order the factors are taken. */

/** Of each factor, what it brought; the shares add up to `after − before`. Nothing where a factor is not above zero. */
export function attribute<Id extends string>(
  factors: Readonly<Record<Id, { readonly before: number; readonly after: number }>>,
): Record<Id, number> | undefined {
  const all = Object.entries(factors) as [Id, { readonly before: number; readonly after: number }][];
  if (all.some(([, { before, after }]) => !(before > 0 && after > 0))) return undefined;
  const product = (side: 'before' | 'after'): number => all.reduce((result, [, factor]) => result * factor[side], 1);
  const weight = logarithmicMean(product('before'), product('after'));
  return Object.fromEntries(all.map(([id, { before, after }]) => [id, weight * Math.log(after / before)])) as Record<Id, number>;
}

/** (b − a) ÷ ln(b ÷ a); where the two are the same, that number. */
function logarithmicMean(a: number, b: number): number {
  const ratio = Math.log(b / a);
  // Near 0 the quotient loses its digits, and the mean of the two is as good.
  return Math.abs(ratio) < 1e-8 ? (a + b) / 2 : (b - a) / ratio;
}
