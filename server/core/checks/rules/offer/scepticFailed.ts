/** CJM210: an offer that did not pass the sceptic's test. */
import { fieldsOf, textOf } from '../../../model/reader.ts';
import { persona as personaSchema } from '../../../model/schema/persona.ts';
import type { Language } from '../../../vocabulary/catalogue.ts';
import { sceptic } from '../../../vocabulary/vocabulary.ts';
import { mappingOf, orderUnder, pairAt, setKey } from '../../edits.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { overPersonas, stateOfNode } from './writtenPersonas.ts';

export const scepticFailed: Rule = {
  id: 'sceptic-failed',
  code: 'CJM210',
  severity: 'warning',
  message: {
    en: ({ persona, total, failed, fails, missing, open }: Params, { list }) => {
      const [noes, gaps] = [list(questionsOf(failed, 'en')), list(questionsOf(missing, 'en'))];
      if (missing === undefined) return `The offer for “${persona}” fails ${fails} of ${total} questions of the sceptic: ${noes}`;
      if (failed === undefined) return `The offer for “${persona}” leaves ${open} of ${total} questions of the sceptic unanswered: ${gaps}`;
      return `The offer for “${persona}” fails ${fails} of ${total} questions of the sceptic (${noes}) and leaves ${open} unanswered (${gaps})`;
    },
    ru: ({ persona, total, failed, fails, missing, open }: Params, { list }) => {
      const [noes, gaps] = [list(questionsOf(failed, 'ru')), list(questionsOf(missing, 'ru'))];
      if (missing === undefined) return `УТП для «${persona}» не прошло ${fails} из ${total} вопросов скептика: ${noes}`;
      if (failed === undefined) return `УТП для «${persona}» оставило без ответа ${open} из ${total} вопросов скептика: ${gaps}`;
      return `УТП для «${persona}» не прошло ${fails} из ${total} вопросов скептика (${noes}) и оставило без ответа ${open} (${gaps})`;
    },
  },
  ...overPersonas(function* ({ name, chunk, fields }, { context: { language } }) {
    const pair = fields.get('sceptic');
    if (pair?.value.kind !== 'map' || stateOfNode(pair.value) !== 'given') return;
    const answers = fieldsOf(pair.value);
    const failed = ids.filter((id) => textOf(answers.get(id)?.value) === 'fail');
    const missing = ids.filter((id) => stateOfNode(answers.get(id)?.value) === 'absent');
    if (failed.length + missing.length === 0) return;
    const { start, end } = pair.key;
    yield {
      at: { chunk, start, end },
      params: {
        persona: name[language],
        total: ids.length,
        ...(failed.length === 0 ? {} : { failed: failed.join(' '), fails: failed.length }),
        ...(missing.length === 0 ? {} : { missing: missing.join(' '), open: missing.length }),
      },
    };
  }),
  *fix({ at, params: { missing } }) {
    const found = pairAt(at);
    if (missing === undefined || found?.pair.value.kind !== 'map') return;
    const mapping = mappingOf(at.chunk, found.pair.value, orderUnder(personaSchema, found.pair.key.text));
    const edits = String(missing)
      .split(' ')
      .flatMap((question) => setKey(mapping, question, 'unknown') ?? []);
    if (edits.length > 0)
      yield { title: { en: 'Say that the missing answers are not known yet', ru: 'Указать, что недостающие ответы пока неизвестны' }, edits };
  },
};

const ids: readonly string[] = sceptic.entries.map(({ id }) => id);

function questionsOf(written: string | number | undefined, language: Language): string[] {
  return String(written ?? '')
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => {
      const question = sceptic.byId(id)?.question[language] ?? id;
      return language === 'ru' ? `«${question}»` : `“${question}”`;
    });
}
