/** The page of a view besides the map → parts of Markdown: its sentences, and tables of what the picture shows by place and colour. */
import type { ChannelsPage, MatrixCell, Mean } from '../view/pages/channelsPage.ts';
import type { Said } from '../view/pages/metTouchpoints.ts';
import type { Score, ScoresPage, Standing } from '../view/pages/scoresPage.ts';
import type { RankedTouchpoint, TouchpointsPage, UnratedTouchpoint } from '../view/pages/touchpointsPage.ts';
import { escape, table } from './markdownTable.ts';

export function pageMarkdown(page: ChannelsPage | ScoresPage | TouchpointsPage): readonly string[] {
  switch (page.kind) {
    case 'channels':
      return channels(page);
    case 'touchpoints':
      return touchpoints(page);
    case 'scores':
      return scores(page);
  }
}

function channels({ words, notes, groups, stages, mean }: ChannelsPage): readonly string[] {
  const heads = [words.channel, ...stages.map(({ name }) => name), words.mean].map(escape);
  const rows = groups.flatMap(({ name, rows: channelsOf }) => [
    [`*${escape(name)}*`, ...stages.map(() => ''), ''],
    ...channelsOf.map((row) => [`**${escape(row.name)}**<br>${escape(row.note)}`, ...row.cells.map(tileWords), meanWords(row.mean, words)]),
  ]);
  const means = [`**${escape(words.mean)}**`, ...stages.map((stage) => meanWords(stage.mean, words)), meanWords(mean, words)];
  return [`## ${escape(words.title)}`, ...notes.map(escape), table(heads, [...rows, means])];
}

/** The number, what it lacks and what the competitor has; several touchpoints are told one by one. */
function tileWords({ text, marks, gap, rival }: MatrixCell): string {
  if (marks.length === 0) return '';
  const signs = { better: '▲', worse: '▽', even: '=' } as const;
  const score = text === undefined ? [...new Set(marks.map((mark) => mark.text))].map(escape).join(', ') : `**${escape(text)}**`;
  const facts = [gap, rival && `${signs[rival.verdict]} ${rival.text}`].filter((fact) => fact !== undefined).map(escape);
  return [[score, ...facts].join(' · '), ...(marks.length > 1 ? marks.map(({ title }) => escape(title)) : [])].join('<br>');
}

function meanWords(mean: Mean | undefined, words: ChannelsPage['words']): string {
  if (mean === undefined) return '';
  const weakest = mean.weakest === undefined ? '' : `<br>${escape(words.weakest)}: ${escape(mean.weakest.name)} ${escape(mean.weakest.text)}`;
  return `**${escape(mean.text)}**${weakest}`;
}

function touchpoints({ words, quadrants, todo, steps, hasRivals }: TouchpointsPage): readonly string[] {
  const heads = [
    '',
    words.touchpoint,
    words.importance,
    words.satisfaction,
    words.gap,
    ...(hasRivals ? [words.rival] : []),
    words.owner,
    words.due,
    words.standard,
    words.work,
  ].map(escape);
  const fields = quadrants.filter((field) => field.touchpoints.length > 0);
  const lists = fields.flatMap((field) => [
    `### ${escape(field.name)}`,
    escape(field.help),
    table(
      heads,
      field.touchpoints.map((one) => ranked(one, words, hasRivals)),
      2,
      hasRivals ? 4 : 3,
    ),
  ]);
  return [
    `## ${escape(words.ranked)}`,
    ...(fields.length === 0 ? [escape(words.nothingRated)] : lists),
    ...(todo.length === 0 ? [] : [`## ${escape(words.todo)}`, todo.map(unrated).join('\n')]),
    `## ${escape(words.steps)}`,
    table(
      ['', '', ''],
      steps.map(({ number, name, help, state, text, missing, more }) => {
        const named = [...missing.map((one) => one.text), ...(more > 0 ? [words.more.replace('{n}', String(more))] : [])].map(escape).join(', ');
        return [`**${number}. ${escape(name)}**<br>${escape(help)}`, escape(words[state]), [escape(text), named].filter(Boolean).join('<br>')];
      }),
    ),
  ];
}

function ranked(one: RankedTouchpoint, words: TouchpointsPage['words'], hasRivals: boolean): readonly string[] {
  const { isImportant, status, due, work } = one;
  const where = [one.statusText, one.where].filter(Boolean).join(' · ');
  const day = said(due, status !== 'live', words);
  return [
    String(one.rank),
    `**${escape(one.name)}**<br>${escape(where)}`,
    escape(one.importanceText),
    escape(one.satisfactionText),
    one.isWide ? `**${escape(one.gapText)}**` : escape(one.gapText),
    ...(hasRivals ? [escape(one.competitorText ?? '')] : []),
    said(one.owner, isImportant, words),
    due.isOverdue ? `**${day}** ${escape(words.overdue)}` : day,
    said(one.standard, isImportant, words),
    work.length === 0 && one.isWide ? escape(words.notStated) : work.map(({ text, meta }) => escape(meta === '' ? text : `${text} (${meta})`)).join('<br>'),
  ];
}

function said({ state, text }: Said, isDue: boolean, words: TouchpointsPage['words']): string {
  if (state === 'given') return escape(text);
  if (state === 'unknown') return escape(words.unknown);
  if (state === 'absent') return isDue ? escape(words.notStated) : '';
  return '–';
}

function unrated({ name, has, where, lacks }: UnratedTouchpoint): string {
  const facts = [has, where].filter(Boolean).map(escape).join(' · ');
  return `- [ ] **${escape(name)}** ${facts}: ${escape(lacks)}`;
}

function scores(page: ScoresPage): readonly string[] {
  const { words, scale, remarks, memory, questions } = page;
  return [
    ...standings(words.proud, page.proud, page),
    ...standings(words.ashamed, page.ashamed, page),
    ...remarks.map(marked),
    `## ${escape(words.all)}`,
    escape(scale),
    scoreTable(page),
    `## ${escape(words.memory)}`,
    memory.facts.length === 0
      ? ''
      : table(
          ['', '', ''],
          memory.facts.map(({ label, value, where }) => [escape(label), `**${escape(value)}**`, escape(where)]),
          1,
          1,
        ),
    ...memory.sentences.map(marked),
    `## ${escape(words.todo)}`,
    escape(page.questionCount),
    questions.length === 0
      ? ''
      : table(
          [words.stage, words.what, words.where, words.owner, words.answer].map(escape),
          questions.flatMap(({ name, questions: asked }) =>
            asked.map(({ what, where, owner, answer }) => [name, what, where, owner ?? words.nobody, answer].map(escape)),
          ),
        ),
  ];
}

function standings(name: string, all: readonly Standing[], { words }: ScoresPage): readonly string[] {
  if (all.length === 0) return [];
  return [
    `## ${escape(name)}`,
    ...all.flatMap((one) => [
      `### ${escape(one.name)} ${escape(one.score.text ?? '?')}`,
      escape(one.source),
      one.reasons.length === 0
        ? escape(words.noReasons)
        : one.reasons
            .map(
              ({ isGood, label, text, detail }) =>
                `- ${isGood ? '▲' : '▽'} ${escape(label)}: ${[`**${escape(text)}**`, escape(detail)].filter(Boolean).join(' ')}`,
            )
            .join('\n'),
    ]),
  ];
}

function scoreTable({ rows, personas, words }: ScoresPage): string {
  const heads = [words.stage, words.stageScore, words.experience, ...personas].map(escape);
  const shown = (score: Score | undefined, of = ''): string => {
    if (score === undefined) return '';
    return [`**${escape(score.text ?? '?')}**`, escape(of)].filter(Boolean).join(' ');
  };
  const lines = rows.map((row) => [escape(row.name), shown(row.score), shown(row.experience, row.of), ...row.byPersona.map((own) => shown(own))]);
  return table(heads, lines, 1, heads.length - 1);
}

/** What stands between backticks is code in Markdown too; the words around it are escaped. */
function marked(text: string): string {
  return text
    .split(/(?<!`)`(?!`)/)
    .map((part, index) => (index % 2 === 0 ? escape(part) : `\`${part}\``))
    .join('');
}
