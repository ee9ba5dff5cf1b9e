/** A PDF of ours → its pages, their size, and all text by the tables that its fonts bring along for those who search and copy. */
import { inflateSync } from 'node:zlib';

export interface PdfText {
  readonly pages: number;
  readonly size: readonly number[];
  readonly text: string;
}

export function textOfPdf(pdf: Buffer): PdfText {
  const source = pdf.toString('latin1');
  const objects = new Map([...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]));
  const streamOf = (id: string): string => {
    const [, data = ''] = /stream\n([\s\S]*)\nendstream/.exec(objects.get(id) ?? '') ?? [];
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  };
  const page = [...objects.values()].find((body) => /\/Type \/Page\n/.test(body)) ?? '';
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '';
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
      name,
      lettersOf(streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '')),
    ]),
  );
  const content = streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '');
  let letters: ReadonlyMap<number, string> = new Map();
  const lines = [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)].flatMap(([, font, line]) => {
    if (font !== undefined) letters = fonts.get(font) ?? letters;
    return line === undefined ? [] : [[...line.matchAll(/<([\da-f]*)>/g)].map(([, codes = '']) => decode(codes, letters)).join('')];
  });
  const size = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page)?.slice(1).map(Number) ?? [];
  return { pages: [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body)).length, size, text: lines.join('\n') };
}

/** What each code of a font stands for. */
function lettersOf(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, first = '', list = ''] of table.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[(.*?)\]/gs)) {
    [...list.matchAll(/<([\da-f]*)>/g)].forEach(([, codes = ''], index) =>
      letters.set(Number.parseInt(first, 16) + index, String.fromCharCode(...(codes.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)))),
    );
  }
  return letters;
}

function decode(codes: string, letters: ReadonlyMap<number, string>): string {
  return (codes.match(/.{4}/g) ?? []).map((code) => letters.get(Number.parseInt(code, 16)) ?? '').join('');
}
