/** CJM413: a stage whose transition tools all come from one side of the company. */
import type { Stage } from '../../../model/journey.ts';
import type { Project } from '../../../model/project.ts';
import { type Bilingual, findIn, type Language } from '../../../vocabulary/catalogue.ts';
import { tools as builtInTools, type Tool } from '../../../vocabulary/vocabulary.ts';
import { appendItem, isSamePlace, pairAt } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { fittingTools } from './fittingTools.ts';

type Group = NonNullable<Tool['group']>;

export const toolGroups: Rule = {
  id: 'tool-groups',
  code: 'CJM413',
  severity: 'hint',
  parameters: { min: 2 },
  message: {
    en: ({ stage, missing }, { list }) => `Stage “${stage}” lacks ${list(groupNames(missing, 'en'))} tools`,
    ru: ({ stage, missing }, { list }) => `На этапе «${stage}» нет инструментов ${list(groupNames(missing, 'ru'))}`,
  },
  *stage(stage, { context: { project }, parameter }) {
    const { tools } = stage.next;
    const groups = (tools?.entries ?? []).map(({ text }) => findIn(text, project.tools, builtInTools)?.group);
    // A tool that nobody knows may be of any group.
    if (!tools || groups.length === 0 || groups.includes(undefined) || !isPlaced(stage)) return;
    const wanted = groupsFor(stage, project);
    const missing = wanted.filter((group) => !groups.includes(group));
    if (missing.length > 0 && wanted.length - missing.length < parameter('min'))
      yield { at: tools.key, params: { stage: stage.name, missing: missing.join(' ') } };
  },
  *fix({ at, params: { missing } }, { journey, context: { project } }) {
    const stage = journey.stages.find(({ next: { tools } }) => tools && isSamePlace(tools.key, at));
    const list = pairAt(at)?.pair.value;
    if (!stage || list?.kind !== 'list') return;
    const groups = String(missing).split(' ');
    // One of each group that is missing.
    for (const { id, name } of fittingTools(stage, project, groups).slice(0, groups.length)) {
      const edit = appendItem(at.chunk, list, id);
      if (edit) yield { title: { en: `Add “${name.en}”`, ru: `Добавить «${name.ru}»` }, edits: [edit] };
    }
  },
};

/** Of a stage that no model knows and that states no traffic nobody can say what suits it. */
function isPlaced({ definition, temperature }: Stage): boolean {
  return definition !== undefined || temperature !== undefined;
}

/** Groups that have a tool for the traffic of the stage. */
function groupsFor({ temperature }: Stage, project: Project): Group[] {
  const suits = ({ traffic = [] }: Tool): boolean => temperature === undefined || traffic.includes(temperature);
  const tools = [...builtInTools.entries, ...project.tools.entries].filter(suits);
  return Object.keys(names)
    .filter(isGroup)
    .filter((group) => tools.some((tool) => tool.group === group));
}

/** As they stand beside “tools”. */
const names: Readonly<Record<Group, Bilingual>> = {
  marketing: { en: 'marketing', ru: 'маркетинга' },
  sales: { en: 'sales', ru: 'продаж' },
  service: { en: 'service', ru: 'сервиса' },
};

function groupNames(missing: string | number | undefined, language: Language): string[] {
  return String(missing)
    .split(' ')
    .map((group) => (isGroup(group) ? names[group][language] : group));
}

function isGroup(group: string): group is Group {
  return Object.hasOwn(names, group);
}
