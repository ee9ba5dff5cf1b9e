/** `cjm explain`: any word of the language, by id, name or alias, in both languages. */
import { describe, expect, test } from 'vitest';
import { describeKpi } from '../../server/core/features/topics.ts';
import { kpis } from '../../server/core/vocabulary/vocabulary.ts';
import { cjm, folderWith } from './cjm.ts';

interface Topic {
  readonly kind: string;
  readonly id: string;
  readonly markdown: string;
}
const topics = async (...words: string[]): Promise<Topic[]> => JSON.parse((await cjm(['explain', '--json', ...words])).out) as Topic[];
const ids = async (...words: string[]): Promise<string[]> => (await topics(...words)).map(({ kind, id }) => `${kind} ${id}`);

test.each([
  ['stage-no-kpi', ['rule stage-no-kpi']],
  ['CJM506', ['rule stage-no-kpi']],
  ['CSAT', ['kpi CSAT']],
  ['csat', ['kpi CSAT']],
  ['CLV', ['kpi LTV']],
  ['nine', ['model nine']],
  ['девять этапов', ['model nine']],
  ['site', ['channel site']],
  ['Сайт', ['channel site']],
  ['веб-сайт', ['channel site']],
  ['delivery', ['stage delivery']],
  ['race/act', ['stage race/act']],
  ['mckinsey-cdj/moment of purchase', ['stage mckinsey-cdj/closure']],
  ['Осведомленность', expect.arrayContaining(['stage awareness'])],
  ['map.title', ['key map.title']],
  ['review-every', ['key map.review-every']],
  ['pains', ['lane pains']],
  ['hidden-costs', ['barrier hidden-costs']],
  ['interview', ['method interview']],
  ['EUR', ['currency EUR']],
  ['евро', ['currency EUR']],
  ['₽', ['currency RUB']],
  ['pp', ['unit points']],
  ['п.п.', ['unit points']],
  ['%', ['unit percent']],
  ['zero', ['moment zero']],
  ['Нулевой момент истины', ['moment zero']],
  ['unknown', ['value unknown']],
  ['n/a', ['value n/a']],
  ['frontstage', ['value frontstage']],
])('%s', async (word, expected) => {
  expect(await ids(word)).toEqual(expected);
});

test('several words need no quotes', async () => {
  expect(await ids('word', 'of', 'mouth')).toEqual(['channel word-of-mouth']);
});

test('the text of the hover, as it reads on a terminal', async () => {
  const kpi = kpis.byId('CSAT');
  expect((await topics('CSAT'))[0]?.markdown).toBe(kpi && describeKpi(kpi, 'en'));
  const { code, out } = await cjm(['explain', 'CSAT']);
  expect(code).toBe(0);
  expect(out).toMatch(/^KPI: .+ · CSAT\n\n/);
  expect(out).not.toMatch(/\*\*|`|\\/);
  expect((await cjm(['explain', 'CSAT'], { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[1m');
});

test('in Russian', async () => {
  const { out } = await cjm(['explain', 'CSAT', '--language', 'ru']);
  expect(out).toMatch(/^показатель: /);
  expect(out).toBe((await cjm(['explain', 'CSAT'], { env: { LC_ALL: 'ru_RU.UTF-8' } })).out);
});

test('the words of the project at hand come first', async () => {
  const cwd = folderWith({
    'project.cjm.yaml':
      'cjm: 1\nkind: project\nname: Shop\nkpis: [{ code: PICK, name: Picking accuracy, unit: percent }]\nchannels: [{ id: kiosk, name: Kiosk }]\n',
    'maps/x.md': '',
  });
  for (const word of ['PICK', 'picking accuracy', 'Kiosk']) expect((await cjm(['explain', word], { cwd: `${cwd}/maps` })).code).toBe(0);
});

describe('what nobody knows', () => {
  test.each([
    ['CSTA', 'nothing is known about “CSTA”; did you mean “CSAT”?'],
    ['stage-no-kpis', 'nothing is known about “stage-no-kpis”; did you mean “stage-no-kpi”?'],
    ['zzzzzzzzzz', 'nothing is known about “zzzzzzzzzz”'],
  ])('%s: exit code 2', async (word, message) => {
    expect(await cjm(['explain', word])).toEqual({ code: 2, out: '', err: `cjm: ${message}\n` });
  });
});

test('a rule with an example, wrong and right, as plain text', async () => {
  const { out } = await cjm(['explain', 'stage-unknown']);
  expect(out).toMatch(/\n\nWrong:\n\n {4}cjm: 1\n(?: {4}.*\n)* {6}- stage: decison\n(?: {4}.*\n)*\nRight:\n\n {4}cjm: 1\n(?: {4}.*\n)* {6}- stage: decision\n/);
  expect(out).not.toContain('```');
});

test('why a rule has no fix, and the project that its example needs', async () => {
  const { out } = await cjm(['explain', 'too-many-stages', '--language', 'ru']);
  expect(out).toContain('Быстрого исправления нет. Где разделить путь на две карты — решение о клиенте, а не о файле.');
  expect(out).toMatch(/\nНеправильно:\n\n {4}cjm: 1\n[^]*\nс проектом:\n\n {4}cjm: 1\n {4}kind: project\n[^]*\nПравильно:\n/);
});
