/** The view of a project → Markdown: its pages below each other as tables, names leading to the lines of the files where they are written. */
import type { MaturityPage } from '../view/project/maturityPage.ts';
import type { PersonasPage, Sheet } from '../view/project/personasPage.ts';
import type { PortfolioPage, Reading } from '../view/project/portfolioPage.ts';
import type { Place, ProjectPage, ProjectView } from '../view/project/projectView.ts';
import type { RankedWork } from '../view/project/rankWork.ts';
import type { ScorecardPage } from '../view/project/scorecardPage.ts';
import type { LinkedStage, StrategyPage } from '../view/project/strategyPage.ts';
import type { Coverage, WorkPage } from '../view/project/workPage.ts';
import { escape, table } from './markdownTable.ts';

export interface ProjectPlace {
  /** The way from the written file to the folder of the project, empty or with `/` at its end. */
  readonly folder: string;
  /** The name of the project file. */
  readonly file: string;
}
type Link = (place: Place) => string;

export function projectMarkdown(view: ProjectView, at: ProjectPlace): string {
  const link: Link = ({ file, element, line, text }) =>
    element === '' ? escape(text) : `[${escape(text)}](${at.folder}${(file === '' ? at.file : file).split('/').map(encodeURIComponent).join('/')}#L${line})`;
  const parts = [
    `# ${escape(view.title)}`,
    view.facts.map(escape).join(' · '),
    view.remark ?? '',
    ...view.pages.flatMap((page) => [`## ${escape(view.views.find(({ id }) => id === page.kind)?.name ?? '')}`, ...pageOf(page, link)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function pageOf(page: ProjectPage, link: Link): readonly string[] {
  switch (page.kind) {
    case 'portfolio':
      return portfolioOf(page, link);
    case 'personas':
      return personasMarkdown(page, link);
    case 'strategy':
      return strategyOf(page, link);
    case 'scorecard':
      return scorecardOf(page, link);
    case 'work':
      return workOf(page, link);
    case 'maturity':
      return maturityOf(page, link);
  }
}

const notesOf = (notes: readonly string[]): string => notes.map((note) => `- ${escape(note)}`).join('\n');
const linked = (places: readonly Place[], link: Link): string => places.map(link).join(', ');
const title = (text: string): string => `### ${escape(text)}`;
/** Stages with the titles of their maps, where there are several. */
const staged = (stages: readonly LinkedStage[], link: Link): string =>
  stages.map(({ place, map }) => `${link(place)}${map === '' ? '' : ` (${escape(map)})`}`).join(', ');
const told = (reading: Reading | undefined): string => (reading === undefined ? '' : escape(reading.text ?? '?'));

function portfolioOf({ words, notes, measures, columns, rows, personas, traces }: PortfolioPage, link: Link): readonly string[] {
  const tables = measures.flatMap(({ id, name, about }) => [
    title(name),
    escape(about),
    table(
      [words.map, words.whole, ...columns.map((column) => column.name)].map(escape),
      rows.map((row) => [
        [link(row.map), escape(row.facts), escape(row.errors)].filter(Boolean).join('<br>'),
        told(row.whole[id]),
        ...columns.map((_, index) => {
          const segment = row.segments.find(({ column, span }) => column <= index && index < column + span);
          return (segment?.stages ?? []).map((stage) => `${told(stage.readings[id])} ${link(stage.place)}`.trim()).join('<br>');
        }),
      ]),
    ),
  ]);
  return [
    notesOf(notes),
    ...(rows.length === 0 ? [] : tables),
    ...(personas.length === 0
      ? []
      : [
          title(words.personas),
          table(
            [words.persona, words.share, words.score, words.maps, words.segments].map(escape),
            personas.map((row) => [
              link(row.persona),
              escape(row.share),
              row.score,
              linked(row.maps, link) || escape(words.noMapYet),
              linked(row.segments, link),
            ]),
          ),
        ]),
    ...(traces.length === 0
      ? []
      : [
          title(words.trace),
          table(
            [words.map, words.stage, words.goals, words.kpis, words.values, words.studies].map(escape),
            traces.map((trace) => [
              escape(trace.map),
              link(trace.stage),
              ...[trace.goals, trace.kpis, trace.values, trace.studies].map((places) => linked(places, link)),
            ]),
          ),
        ]),
  ];
}

export function personasMarkdown({ words, sheets, comparison, interviews }: PersonasPage, link: Link): readonly string[] {
  return [
    ...(sheets.length === 0 ? [words.noPersonas] : []),
    ...sheets.flatMap((sheet) => sheetOf(sheet, words, link)),
    ...(comparison.rows.length === 0 || comparison.stages.length === 0
      ? []
      : [
          title(words.comparison),
          table(
            ['', ...comparison.stages.map(({ name }) => escape(name))],
            comparison.rows.map(({ persona, scores }) => [link(persona), ...scores.map(told)]),
          ),
        ]),
    ...(sheets.length === 0 ? [] : [title(words.interviews)]),
    ...(interviews.length === 0
      ? sheets.length === 0
        ? []
        : [words.noInterviews]
      : [
          table(
            [words.study, words.method, words.date, words.people, words.learned, words.usedAt].map(escape),
            interviews.map((one) => [link(one.study), escape(one.method), one.date, one.people, escape(one.summary), staged(one.stages, link)]),
          ),
        ]),
  ];
}

function sheetOf(sheet: Sheet, words: PersonasPage['words'], link: Link): readonly string[] {
  const marks = { pass: '✓', fail: '✕', unknown: '?', absent: '·' } as const;
  const facts = [sheet.share, ...sheet.value, sheet.entry === '' ? '' : `${words.entry}: ${sheet.entry}`, sheet.complete.text];
  return [
    `### ${link(sheet.persona)}`,
    facts.filter(Boolean).map(escape).join(' · '),
    table(
      sheet.steps.map(({ name }) => escape(name)),
      [
        sheet.steps.map(
          ({ groups }) =>
            groups
              .map(({ name, entries }) => `${name === '' ? '' : `*${escape(name)}:* `}${entries.map(escape).join('<br>')}`)
              .filter(Boolean)
              .join('<br>') || escape(words.missing),
        ),
      ],
    ),
    sheet.quote === undefined ? '' : `> ${escape(sheet.quote)}`,
    `**${escape(words.jobs)}**\n\n${sheet.jobs.map((job) => `- ${escape(job)}`).join('\n') || escape(words.missing)}`,
    ...(sheet.path.length === 0 ? [`**${escape(words.path)}**\n\n${escape(words.noMap)}`] : []),
    ...sheet.path.flatMap(({ map, stages }) => [
      `**${escape(words.path)}:** ${link(map)}`,
      table(
        [words.stage, words.score, words.touchpoints, words.matters].map(escape),
        stages.flatMap((stage) =>
          stage.met.map(({ touchpoint, matters }, index) => [
            index === 0 ? link(stage.stage) : '',
            index === 0 ? told(stage.score) : '',
            touchpoint === undefined ? '' : link(touchpoint),
            escape(matters.join(' · ')),
          ]),
        ),
      ),
    ]),
    `**${escape(words.sceptic)}**\n\n${[
      ...sheet.sceptic.map(({ question, answer, text }) => `- ${marks[answer]} ${escape(question)} ${escape(text)}`),
      ...sheet.cliches.texts.map((text) => `- ${sheet.cliches.isClean ? marks.pass : marks.fail} ${escape(text)}`),
    ].join('\n')}`,
    sheet.findings.length === 0 ? '' : `**${escape(words.findings)}**\n\n${sheet.findings.map(({ text, rule }) => `- ${escape(text)} \`${rule}\``).join('\n')}`,
    sheet.evidence.length === 0 ? '' : `${escape(words.evidence)}: ${linked(sheet.evidence, link)}`,
  ];
}

function strategyOf({ words, parts, situation, goals, calendar, martech, segments, positionings }: StrategyPage, link: Link): readonly string[] {
  const stages = (all: readonly LinkedStage[]): string => staged(all, link);
  const part = (id: keyof StrategyPage['parts'], isEmpty: boolean, ...content: readonly string[]): readonly string[] => [
    title(parts[id].name),
    ...(isEmpty ? [escape(parts[id].empty)] : content),
  ];
  const bars = [...calendar.bars, ...calendar.undated];
  return [
    ...part(
      'situation',
      situation.every(({ entries }) => entries.length === 0),
      ...situation.map(
        ({ name, entries }) =>
          `**${escape(name)}**\n\n${entries.map(({ place, studies }) => `- ${link(place)}${studies.length > 0 ? ` (${linked(studies, link)})` : ''}`).join('\n')}`,
      ),
    ),
    ...part(
      'goals',
      goals.length === 0,
      table(
        [words.goal, words.target, words.due, words.owner, words.figures, words.stages, words.initiatives].map(escape),
        goals.map((goal) => [
          link(goal.goal),
          escape(goal.target),
          escape(goal.isReached ? [goal.due, `✓ ${words.met}`].filter(Boolean).join(' · ') : goal.isLate ? `${goal.due} (${words.late})` : goal.due),
          escape(goal.owner),
          [
            ...goal.figures.map(({ code, value, target, verdict }) =>
              [code, value || '?', { met: '✓', missed: '✕', none: '' }[verdict ?? 'none'], target && `(${words.target} ${target})`].filter(Boolean).join(' '),
            ),
            ...goal.unstated.map(({ code }) => `${code}: ${words.unstated}`),
          ]
            .map(escape)
            .join('<br>'),
          stages(goal.stages),
          [linked(goal.initiatives, link), ...goal.remarks.map(escape)].filter(Boolean).join('<br>'),
        ]),
      ),
    ),
    ...part(
      'initiatives',
      bars.length === 0,
      table(
        [words.initiative, words.kind, words.status, words.owner, words.from, words.to, words.serves].map(escape),
        bars.map((bar) => [
          link(bar.initiative),
          escape(bar.kindText),
          escape(bar.statusText),
          escape(bar.owner),
          escape(bar.starts),
          escape(bar.isLate ? `${bar.due} (${words.late})` : bar.due),
          linked(bar.goals, link) || escape(words.noGoal),
        ]),
      ),
    ),
    ...part(
      'positioning',
      positionings.length === 0,
      ...positionings.flatMap(({ unique, values }) => [
        `> ${link(unique)}`,
        table(
          [words.value, words.spokenAt].map(escape),
          values.map((one) => [link(one.value), stages(one.stages) || escape(words.nowhere)]),
        ),
      ]),
    ),
    ...part(
      'segmentation',
      segments.length === 0,
      table(
        [words.segment, words.needs, words.preferences, words.persona].map(escape),
        segments.map(({ segment, needs, preferences, persona }) => [
          link(segment),
          needs.map(escape).join('<br>'),
          preferences.map(escape).join('<br>'),
          persona === undefined ? '' : link(persona),
        ]),
      ),
    ),
    ...part(
      'martech',
      martech.rows.length === 0,
      table(
        [words.system, ...martech.columns.map(({ name }) => name), words.plan].map(escape),
        martech.rows.map((row) => [
          row.place === undefined ? escape(row.system) : link(row.place),
          ...row.used.map((count, index) =>
            [count > 0 ? String(count) : '', row.planned[index] === true ? `+ ${escape(words.planned)}` : ''].filter(Boolean).join(' '),
          ),
          row.plans.map(({ place, text }) => `${link(place)} ${escape(text)}`.trim()).join('<br>'),
        ]),
      ),
    ),
  ];
}

function scorecardOf({ words, perspectives, notes }: ScorecardPage, link: Link): readonly string[] {
  return [
    notesOf(notes),
    ...perspectives.flatMap(({ name, rows }) => [
      title(name),
      rows.length === 0
        ? escape(words.none)
        : table(
            [words.kpi, words.value, words.target, words.where, words.goals].map(escape),
            rows.flatMap((row) => {
              const head = `**${escape(row.code)}** ${escape(row.name)}`;
              const goals = linked(row.goals, link);
              if (row.figures.length === 0) return [[head, '', escape(row.target), escape(words.nowhere), goals]];
              return row.figures.map((figure, index) => [
                index === 0 ? head : '',
                `${escape(figure.state === 'given' ? figure.value : words.unknown)} ${{ met: '✓', missed: '✕', none: '' }[figure.verdict ?? 'none']}`.trim(),
                escape(figure.target || words.noTarget),
                [link(figure.place), escape(figure.map), figure.isPlan ? escape(words.plan) : '', staged(figure.stages, link)].filter(Boolean).join(' · '),
                index === 0 ? goals : '',
              ]);
            }),
          ),
    ]),
  ];
}

function workOf({ words, notes, opportunities, done, owners, evidence, teams, systems }: WorkPage, link: Link): readonly string[] {
  const late = (text: string, isLate: boolean): string => escape(isLate ? `${text} (${words.late})` : text);
  const ranking = (works: readonly RankedWork[], effect: string): string =>
    table(
      [words.rank, words.opportunity, words.where, words.owner, words.status, words.due, words.rating, words.rice, effect].map(escape),
      works.map((work) => [
        String(work.rank),
        link(work.work),
        staged([work.stage], link),
        escape(work.owner || words.nobody),
        escape(work.statusText),
        late(work.due, work.isLate),
        escape(work.ratio),
        escape(work.rice),
        escape(work.revenue),
      ]),
    );
  const coverage = (head: string, { columns, rows }: Coverage): string =>
    table(
      [head, ...columns.map(({ name }) => name)].map(escape),
      rows.map(({ place, counts }) => [link(place), ...counts.map((count) => (count > 0 ? String(count) : ''))]),
    );
  return [
    notesOf(notes),
    title(words.opportunities),
    opportunities.length === 0 ? escape(words.none) : ranking(opportunities, words.revenue),
    ...(done.length === 0 ? [] : [title(words.done), ranking(done, words.effect)]),
    ...(owners.length === 0
      ? []
      : [
          title(words.owners),
          ...owners.map(
            (row) =>
              `**${escape(row.owner)}** · ${escape(words.open)}: ${row.open}${row.late > 0 ? ` · ${escape(words.late)}: ${row.late}` : ''}\n\n${row.tasks
                .map((task) => `- ${[link(task.place), escape(task.kind), late(task.due, task.isLate)].filter(Boolean).join(' · ')}`)
                .join('\n')}`,
          ),
        ]),
    ...(evidence.length === 0
      ? []
      : [
          title(words.evidence),
          table(
            [words.study, words.method, words.age, words.people, words.usedAt].map(escape),
            evidence.map((row) => [
              `${link(row.study)}<br>${escape(row.summary)}`,
              escape(row.method),
              escape([row.age || row.date, row.isStale ? words.stale : ''].filter(Boolean).join(', ')),
              row.people,
              [staged(row.stages, link), linked(row.figures, link)].filter(Boolean).join(', ') || escape(words.unused),
            ]),
          ),
        ]),
    ...(teams.rows.length === 0 ? [] : [title(words.teams), coverage(words.team, teams)]),
    ...(systems.rows.length === 0 ? [] : [title(words.systems), coverage(words.system, systems)]),
  ];
}

function maturityOf({ words, notes, areas }: MaturityPage, link: Link): readonly string[] {
  // Where nothing is rated the one note is ours, and quotes the language.
  return [
    areas.some(({ level }) => level !== undefined) ? notesOf(notes) : notes.join('\n'),
    table(
      [words.area, words.level, words.target, words.now, words.next].map(escape),
      areas.map((area) => [
        area.place === undefined ? escape(area.name) : link(area.place),
        escape(area.levelText || words.notRated),
        escape(area.targetText),
        [area.now, area.note ?? ''].filter(Boolean).map(escape).join('<br>'),
        escape(area.next),
      ]),
    ),
  ];
}
