/** A status → Markdown, for a letter or a page of a wiki. */
import { escape, table } from '../convert/markdownTable.ts';
import type { StatusMap, StatusView, StatusWork } from './status.ts';

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
    works(words.overdue, map.overdue),
    listOf(words.fixed, map.fixed),
    listOf(words.fresh, map.fresh),
    listOf(words.changes, map.changes),
  ];
}

function listOf(title: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : `**${escape(title)}**\n\n${texts.map((text) => `- ${escape(text)}`).join('\n')}`;
}
