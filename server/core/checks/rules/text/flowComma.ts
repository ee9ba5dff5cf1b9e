/** `{ C: 2,5% }`: between brackets a comma ends the value. */
import type { Rule } from '../../rule.ts';

export const flowComma: Rule = {
  id: 'flow-comma',
  severity: 'error',
  message: {
    en: 'Between brackets the comma in “{value}” separates; quote the value',
    ru: 'Внутри скобок запятая в «{value}» разделяет значения; возьмите значение в кавычки',
  },
  *fix({ at, params }, { language, context }) {
    const value = String(params['value']);
    const point = value.replace(',', '.');
    const thousands = /^[-+−]?\d{1,3}(?:,\d{3})+(?!\d)/.test(value);
    const keepsComma = (context.language ?? language) === 'ru' || thousands;
    const quote = { title: { en: `Write "${value}"`, ru: `Написать "${value}"` }, edits: [{ at, text: `"${value}"` }], preferred: keepsComma };
    const plain = { title: { en: `Write ${point}`, ru: `Написать ${point}` }, edits: [{ at, text: point }], preferred: !keepsComma };
    yield* keepsComma ? [quote, ...(thousands ? [] : [plain])] : [plain, quote];
  },
};
