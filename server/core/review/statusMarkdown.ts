/** A status → Markdown, for a letter or a page of a wiki. */
import { escape, table } from '../convert/markdownTable.ts';
import type { StatusGoal, StatusMap, StatusView, StatusWork } from './status.ts';

export function statusMarkdown({ title, facts, notes, maps, words }: StatusView): string {
  const parts = [
    `# ${escape(title)}`,
    facts.map(escape).join(' · '),
    notes.map((note) => `- ${escape(note)}`).join('\n'),
    ...maps.flatMap((map) => mapOf(map, words)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function mapOf(map: StatusMap, words: StatusView['words']): readonly string[] {
  const signs = { better: '▲', worse: '▽' } as const;
  const works = (title: string, all: readonly StatusWork[]): string =>
    listOf(
      title,
      all.map(({ text, where, owner, detail }) => [text, where, owner || words.nobody, detail].filter(Boolean).join(' · ')),
    );
  return [
    `## ${escape(map.title)}`,
    [`\`${map.path}\``, ...map.facts.map(escape)].join(' · '),
    map.goals.length === 0
      ? ''
      : table(
          [words.goal, words.before, words.now, words.target, words.result].map(escape),
          map.goals.map(({ text, before, now, target, state }) => [
            escape(text),
            escape(before),
            now === '' ? '' : `**${escape(now)}**`,
            escape(target),
            state === undefined ? '' : `${goalSigns[state]} ${escape(words.goalStates[state])}`,
          ]),
        ),
    map.figures.length === 0
      ? ''
      : table(
          [words.figure, words.before, words.now, words.difference].map(escape),
          map.figures.map(({ name, before, now, difference, verdict }) => [
            escape(name),
            escape(before),
            `**${escape(now)}**`,
            [escape(difference), verdict === undefined ? '' : signs[verdict]].filter(Boolean).join(' '),
          ]),
          1,
          3,
        ),
    works(words.done, map.done),
    works(words.moved, map.moved),
    works(words.overdue, map.overdue),
    listOf(words.fixed, map.fixed, sentence),
    listOf(words.fresh, map.fresh, sentence),
    listOf(words.changes, map.changes),
  ];
}

/** A good sign, a bad one, or one that is neither. */
const goalSigns: Readonly<Record<NonNullable<StatusGoal['state']>, string>> = { 'newly-reached': '▲', reached: '✓', lost: '▽', overdue: '!', 'not-yet': '·' };

function listOf(title: string, texts: readonly string[], write: (text: string) => string = escape): string {
  return texts.length === 0 ? '' : `**${escape(title)}**\n\n${texts.map((text) => `- ${write(text)}`).join('\n')}`;
}

/** Our own sentences name keys between backticks. */
function sentence(text: string): string {
  return text
    .split(/(?<!`)(`[^`]+`)(?!`)/)
    .map((part, index) => (index % 2 === 0 ? escape(part) : part))
    .join('');
}
