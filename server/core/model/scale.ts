/** Declared scales of scores (`1..5`, `-2..2`) and scores brought to −1…1 (language, section 4). */

export interface Scale {
  readonly min: number;
  readonly max: number;
}

export const defaultScale: Scale = { min: 1, max: 5 };

export function parseScale(text: string): Scale | undefined {
  const match = /^\s*([-−]?\d+(?:\.\d+)?)\s*\.\.\s*([-−]?\d+(?:\.\d+)?)\s*$/.exec(text);
  const [min, max] = [match?.[1], match?.[2]].map((part) => Number((part ?? '').replace('−', '-')));
  return match && min !== undefined && max !== undefined && min < max ? { min, max } : undefined;
}

/** −1 is the worst of the scale, 0 its middle, 1 the best. */
export function normalise(score: number, { min, max }: Scale): number {
  return ((score - min) / (max - min)) * 2 - 1;
}
