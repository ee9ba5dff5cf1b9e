/**
 * `npm run generate`: makes the faces that pictures are measured and drawn with from the Inter of `inter-ui` (its licence, the SIL Open Font License, travels
 * in the files' name tables). Of each face the letters and signs that maps use are kept, without kerning, so that words are as wide as
 * their letters; these widths go into a module, and lines wrap without a font.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const root = join(import.meta.dirname, '../..');
const fonts = join(root, 'media/fonts');
const { create } = createRequire(createRequire(import.meta.url).resolve('pdfkit'))('fontkit');

/** Latin, Greek, Cyrillic, punctuation, currencies, arrows and a few signs. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x2bc, 0x2bc],
  [0x384, 0x3ce],
  [0x400, 0x4ff],
  [0x2000, 0x2044],
  [0x20a0, 0x20c0],
  [0x2103, 0x2103],
  [0x2116, 0x2122],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
  [0x25b2, 0x25cf],
  [0x2713, 0x2717],
];
const faces = { regular: 'Inter-Regular', bold: 'Inter-SemiBold', italic: 'Inter-Italic' };

mkdirSync(fonts, { recursive: true });
const advances = {};
for (const [face, file] of Object.entries(faces)) {
  const whole = readFileSync(join(root, `node_modules/inter-ui/web/${file}.woff2`));
  const known = create(whole);
  const letters = ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .filter((code) => known.hasGlyphForCodePoint(code));
  const font = await subsetFont(whole, String.fromCodePoint(...letters), {
    targetFormat: 'truetype',
    preserveNameIds: [0, 1, 2, 13, 14, 16, 17],
    dropTables: ['GPOS', 'GSUB', 'GDEF'],
  });
  writeFileSync(join(fonts, `inter-${face}.ttf`), font);
  const { unitsPerEm } = known;
  advances[face] = letters.map((code) => [code, Math.round((known.glyphForCodePoint(code).advanceWidth / unitsPerEm) * 1000)]);
}

/** Neighbours stand in one run: its first code, then two letters of base 36 for each width. */
function inRuns(pairs) {
  const runs = [];
  let next;
  for (const [code, width] of pairs) {
    const digits = Math.min(width, 1295).toString(36).padStart(2, '0');
    if (code === next) runs[runs.length - 1] += digits;
    else runs.push(`${code}:${digits}`);
    next = code + 1;
  }
  return runs.join(' ');
}

const tables = Object.entries(advances).map(([face, pairs]) => `  ${face}: '${inRuns(pairs)}',\n`);
writeFileSync(
  join(fonts, 'advances.generated.ts'),
  `// Made by \`npm run generate\` from the fonts: widths of letters in thousandths of the size, in base 36.\nexport const advances = {\n${tables.join('')}} as const;\n`,
);
