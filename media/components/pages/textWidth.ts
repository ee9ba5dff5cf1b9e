/** How wide a text will be, near enough to keep labels apart: an exported picture is laid out where nothing can be measured. Rather too wide than too narrow. */

/** In parts of the font's size. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60\p{Extended_Pictographic}]/u, 1.05],
  [/[\p{Mn}\p{Me}\u200b-\u200f]/u, 0],
  [/[iljtfrI.,:;!|'’‘()[\] ]/, 0.36],
  [/[mwMWЖШЩЮФЫМжшщюфым@%…—]/, 0.9],
  [/\p{Lu}/u, 0.72],
];
const usual = 0.57;

export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const letter of text) width += widths.find(([letters]) => letters.test(letter))?.[1] ?? usual;
  return Math.ceil(width * size * (isBold ? 1.06 : 1));
}
