// A seed → the answers of some of the customers that generateOrders.mjs makes, whose truth is known: three groups who feel differently.
//   node examples/data/generateSurvey.mjs --orders 1000 --seed 1 --share 0.5 --style en --output survey.csv --truth truth.csv
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generateOrders, isoDay } from './generateOrders.mjs';
import { openRandom, readArguments } from './random.mjs';

/** @typedef {{ name: string, nps: number, csat: number, ces: number }} Mood */
/** Mean answers: would recommend (0 to 10), satisfied (1 to 5), it was easy (1 to 7). @type {readonly [Mood, Mood, Mood]} */
export const moods = [
  { name: 'delighted', nps: 9.5, csat: 4.8, ces: 6.6 },
  { name: 'indifferent', nps: 6, csat: 3, ces: 4 },
  { name: 'annoyed', nps: 2, csat: 1.3, ces: 1.5 },
];
/** How likely each mood is in each group of payers: who stays is mostly glad, who left is mostly not. @type {Readonly<Record<string, readonly number[]>>} */
export const moodOfGroup = {
  regulars: [0.75, 0.2, 0.05],
  'stock-up': [0.5, 0.4, 0.1],
  'offices': [0.4, 0.5, 0.1],
  triers: [0.1, 0.3, 0.6],
  'passers-by': [0.1, 0.4, 0.5],
};

/** @param {{ orders: number, seed: number, share: number }} wish `share` of the customers answer */
export function generateSurvey({ orders, seed, share }) {
  const random = openRandom(seed + 1);
  const { truth } = generateOrders({ orders, seed });
  return truth.flatMap(({ customer, group }) => {
    if (!random.isLucky(share)) return [];
    let left = random.next();
    const mood = moods.find((_, index) => (left -= moodOfGroup[group]?.[index] ?? 0) < 0) ?? moods[0];
    const answer = (/** @type {number} */ mean, /** @type {number} */ from, /** @type {number} */ to) =>
      Math.min(to, Math.max(from, Math.round(random.normal(mean, 0.5))));
    return [{ customer, mood: mood.name, nps: answer(mood.nps, 0, 10), csat: answer(mood.csat, 1, 5), ces: answer(mood.ces, 1, 7), day: random.whole(20_700, 20_757) }];
  });
}

/** @param {ReturnType<typeof generateSurvey>} answers @param {'en' | 'ru'} style */
export function surveyText(answers, style) {
  const [heads, delimiter] = style === 'ru' ? [['Клиент', 'Дата ответа', 'Готовность рекомендовать', 'Удовлетворённость', 'Лёгкость'], ';'] : [['customer_id', 'date', 'nps', 'csat', 'ces'], ','];
  const rows = answers.map(({ customer, day, nps, csat, ces }) => [customer, style === 'ru' ? isoDay(day).split('-').toReversed().join('.') : isoDay(day), nps, csat, ces]);
  return [heads, ...rows].map((cells) => `${cells.join(delimiter)}\n`).join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wish = readArguments(process.argv.slice(2), { orders: '1000', seed: '1', share: '0.5', style: 'en', output: 'survey.csv', truth: '' });
  const answers = generateSurvey({ orders: Number(wish.orders), seed: Number(wish.seed), share: Number(wish.share) });
  writeFileSync(wish.output, surveyText(answers, wish.style === 'ru' ? 'ru' : 'en'));
  if (wish.truth !== '') writeFileSync(wish.truth, `customer_id,mood\n${answers.map(({ customer, mood }) => `${customer},${mood}\n`).join('')}`);
}
