/** What a project says of its maturity → the radar: seven areas with level and target, what each level means and what the next one asks for. */

import type { MaturityMark } from '../../model/plan.ts';
import { looseForm } from '../../model/slug.ts';
import { nowhere, type ProjectDesk, studyPlace } from './desk.ts';
import { type MaturityLabels, maturityWords } from './maturityWords.ts';
import type { Place } from './projectView.ts';
import { type MaturityArea, maturityAreas } from './records.ts';

export interface MaturityPage {
  readonly kind: 'maturity';
  readonly words: MaturityLabels;
  readonly notes: readonly string[];
  /** Clockwise from the top. */
  readonly areas: readonly AreaView[];
}

export interface AreaView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Nothing for an area that nobody has rated. */
  readonly place: Place | undefined;
  readonly level: number | undefined;
  readonly target: number | undefined;
  /** “2,5 → 4”, “?”. */
  readonly marks: string;
  /** “2 · Described”. */
  readonly levelText: string;
  readonly targetText: string;
  readonly now: string;
  readonly next: string;
  readonly note: string | undefined;
  readonly evidence: readonly Place[];
}

const highest = 5;

export function arrangeMaturityPage(desk: ProjectDesk): MaturityPage {
  const words = maturityWords[desk.language];
  const marks = desk.plan.maturity;
  const known = maturityAreas.map((area) =>
    areaView(
      area,
      marks.find((mark) => isOf(mark, area)),
      desk,
    ),
  );
  const own = marks.filter((mark) => !maturityAreas.some((area) => isOf(mark, area))).map((mark) => ownArea(mark, desk));
  const areas = [...known, ...own];
  const rated = areas.flatMap(({ name, level, target }) => (level === undefined ? [] : [{ name, level, target }]));
  if (rated.length === 0) return { kind: 'maturity', words: words.labels, notes: [words.empty], areas };
  const least = Math.min(...rated.map(({ level }) => level));
  const [furthest] = rated.filter(({ target, level }) => (target ?? 0) > level).toSorted((a, b) => (b.target ?? 0) - b.level - ((a.target ?? 0) - a.level));
  const unrated = areas.filter(({ level }) => level === undefined).map(({ name }) => name);
  const { say } = desk.words;
  const { number } = desk.format;
  return {
    kind: 'maturity',
    words: words.labels,
    notes: [
      say(words.mean, { mean: number(rated.reduce((sum, { level }) => sum + level, 0) / rated.length, 1, 1), n: number(rated.length) }),
      say(words.least, {
        areas: rated
          .filter(({ level }) => level === least)
          .map(({ name }) => name)
          .join(', '),
        level: number(least),
      }),
      ...(furthest ? [say(words.furthest, { area: furthest.name, by: `${number(furthest.level)} → ${number(furthest.target ?? 0)}` })] : []),
      ...(unrated.length > 0 ? [say(words.unrated, { areas: unrated.join(', ') })] : []),
    ],
    areas,
  };
}

function isOf({ text, id }: MaturityMark, area: MaturityArea): boolean {
  const forms = new Set([area.id, area.name.en, area.name.ru, ...(area.aliases ?? [])].map(looseForm));
  return forms.has(looseForm(text)) || forms.has(looseForm(id));
}

function areaView(area: MaturityArea, mark: MaturityMark | undefined, desk: ProjectDesk): AreaView {
  const { language } = desk;
  const { level, target } = mark ?? {};
  const at = (wanted: number | undefined) => area.levels.find((one) => one.level === wanted);
  const [now, next] = [at(level === undefined ? undefined : Math.floor(level)), at(level === undefined ? 2 : Math.floor(level) + 1)];
  const labels = maturityWords[language].labels;
  return {
    id: area.id,
    name: area.name[language],
    about: area.help?.[language] ?? '',
    place: mark && desk.inProject(mark.element, area.name[language]),
    level,
    target,
    marks: [level === undefined ? '?' : desk.format.number(level, 1), ...(target === undefined ? [] : [desk.format.number(target, 1)])].join(' → '),
    levelText: level === undefined ? '' : [desk.format.number(level, 1), now?.name[language]].filter(Boolean).join(' · '),
    targetText: target === undefined ? '' : [desk.format.number(target, 1), at(Math.floor(target))?.name[language]].filter(Boolean).join(' · '),
    now: now?.help[language] ?? '',
    next: level !== undefined && level >= highest ? labels.top : (next?.help[language] ?? ''),
    note: mark?.note,
    evidence: (mark?.evidence ?? []).map((id) => {
      const study = desk.project.research.find(id);
      return study ? studyPlace(study, desk) : nowhere(id);
    }),
  };
}

/** An area that the vocabulary does not know has its figures, and no description of levels. */
function ownArea(mark: MaturityMark, desk: ProjectDesk): AreaView {
  return areaView({ id: mark.id, name: { en: mark.text, ru: mark.text }, levels: [] }, mark, desk);
}
