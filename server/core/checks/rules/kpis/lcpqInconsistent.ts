/** CJM515: stated revenue that is not the product of its factors. */
import type { Rule } from '../../rule.ts';
import { difference } from './difference.ts';
import { rewrite, withNumber, writtenAt } from './writing.ts';

export const lcpqInconsistent: Rule = {
  id: 'lcpq-inconsistent',
  code: 'CJM515',
  severity: 'warning',
  parameters: { tolerance: 5 },
  message: {
    en: ({ product, revenue, difference: apart }, say) =>
      `L · C · P · Q = ${say.number(Number(product), 0)}, stated revenue ${say.number(Number(revenue), 0)} (${say.share(Number(apart))} apart)`,
    ru: ({ product, revenue, difference: apart }, say) =>
      `L · C · P · Q = ${say.number(Number(product), 0)}, а указана выручка ${say.number(Number(revenue), 0)} (расхождение ${say.share(Number(apart))})`,
  },
  *journey(_, { metrics, parameter }) {
    const { stated, derived } = metrics().formula.factors.REV;
    const apart = stated && derived && difference(derived.value, stated.value);
    if (!stated || !derived || apart === undefined || apart <= parameter('tolerance') / 100 || stated.kpi.value.state !== 'given') return;
    const related = derived.from.map(({ at, what }) => ({ at, message: { en: `A factor: “${what}”`, ru: `Множитель: «${what}»` } }));
    yield { at: stated.kpi.value.at, params: { product: derived.value, revenue: stated.value, difference: apart }, related };
  },
  *fix({ at, params }, { context: { language } }) {
    const text = withNumber(writtenAt(at), Number(params['product']), language);
    yield { title: { en: `Write the product: ${text}`, ru: `Написать произведение: ${text}` }, edits: [rewrite(at, text)] };
  },
};
