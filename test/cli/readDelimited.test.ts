/** CSV and TSV as programs really write them → rows of cells, however the bytes arrive. */
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readDelimited } from '../../server/insights/readDelimited.ts';

async function read(text: string | Buffer, { encoding = 'utf-8', size = 1 << 16 } = {}): Promise<readonly (readonly string[])[]> {
  const bytes = Buffer.from(text as string);
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
  const rows: (readonly string[])[] = [];
  const take = (heads: readonly string[]) => {
    rows.push(heads);
    return { row: (cells: readonly string[]) => void rows.push([...cells]), wanted: [] };
  };
  const count = await readDelimited(Readable.from(parts, { objectMode: false }), take, encoding);
  expect(count).toBe(rows.length === 0 ? undefined : rows.length - 1);
  return rows;
}

const written = (...rows: readonly string[]): readonly (readonly string[])[] => rows.map((row) => row.split('·'));

describe('rows', () => {
  test.each<readonly [string, string, readonly (readonly string[])[]]>([
    ['end as they end, one so and one so', 'a,b\r\n1,2\n3,4\r\n5,6\r7,8', written('a·b', '1·2', '3·4', '5·6', '7·8')],
    ['may be shorter or longer than the head, and are rows by themselves', 'a,b,c\n1,2\n4,5,6,7\n8,9,0\n', written('a·b·c', '1·2', '4·5·6·7', '8·9·0')],
    ['without anything in them are none', '\n  \na,b\n1,2\n\n,\n3,4\n', written('a·b', '1·2', '3·4')],
    ['are none where there is a head alone, be it without an end', 'a,b', written('a·b')],
    ['are none, and no head, where there is nothing', '\n\n', []],
    ['may have a head of one column', 'a\n1\n2\n', written('a', '1', '2')],
  ])('%s', async (_, text, rows) => expect(await read(text)).toEqual(rows));
});

describe('cells', () => {
  test.each<readonly [string, string, readonly (readonly string[])[]]>([
    ['that are quoted hold quotes, line ends and what parts cells', 'a,b\n1,"x ""y"",\n\n; z"\n"2","w"', written('a·b', '1·x "y",\n\n; z', '2·w')],
    ['of the head are quoted too', '"a;\nx","b"\n1,2\n', written('a;\nx·b', '1·2')],
    ['that are not quoted hold quotes as letters', 'a,b,c\n1,2" pipe,3\n4,5,"6"\n', written('a·b·c', '1·2" pipe·3', '4·5·6')],
    ['go on after a quote that ends no cell', 'a,b\n1,"x" y"\n2,3\n', written('a·b', '1·x" y', '2·3')],
    ['are parted by semicolons although commas stand in a head and in amounts', 'Клиент;Сумма, руб.\n1;2,5\n', written('Клиент·Сумма, руб.', '1·2,5')],
    ['are parted by what a first line says', 'sep=|\na;b|c\n1|2\n', written('a;b·c', '1·2')],
    ['are parted by tabs', 'a\tb, c\n1\t2\n', written('a·b, c', '1·2')],
  ])('%s', async (_, text, rows) => expect(await read(text)).toEqual(rows));
});

test('however the bytes arrive, the rows are the same', async () => {
  const lines = Array.from({ length: 1_500 }, (_, index) => `${index},"say ""${index}"",\r\nнов; ${'x'.repeat(index % 37)}",${index / 2}`);
  const text = `id,text,sum\r\n${lines.join('\r\n')}\r\n`;
  const whole = await read(text, { size: 1e9 });
  expect([whole.length, whole[1_000]?.[1]]).toEqual([1_501, `say "999",\nнов; ${'x'.repeat(0)}`]);
  for (const size of [997, 4_096, 16_384, 16_385]) expect(await read(text, { size })).toEqual(whole);
});

test('a stated encoding is read', async () => {
  const russian = Buffer.from([0xca, 0xeb, 0xe8, 0xe5, 0xed, 0xf2, 0x3b, 0xb9, 0x0a, 0xc0, 0x3b, 0x31]);
  expect(await read(russian, { encoding: 'windows-1251' })).toEqual(written('Клиент·№', 'А·1'));
  await expect(read(russian)).rejects.toMatchObject({ code: 'ERR_ENCODING_INVALID_ENCODED_DATA' });
});

test('a quote that is not closed is an error, and not the end of the rows', async () => {
  await expect(read('a,b\n1,2\n3,"4\n5,6\n7,8\n')).rejects.toMatchObject({ name: 'OpenQuote', rows: 1 });
  await expect(read(`a,b\n1,2\n3,"4\n${'5,6\n'.repeat(600_000)}`)).rejects.toMatchObject({ name: 'OpenQuote', rows: 1 });
});

test('what holds no text is told apart', () => expect(read('a,b\0\0\n')).rejects.toMatchObject({ name: 'NoText' }));
