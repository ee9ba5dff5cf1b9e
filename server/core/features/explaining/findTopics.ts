/** Finds what a word means anywhere in the language: rules, KPIs, stages, models, keys and every entry of the vocabulary or the project. */
import { allRules, rulesById } from '../../checks/allRules.ts';
import { cataloguesOf } from '../../model/names.ts';
import type { Project } from '../../model/project.ts';
import type { RefKind } from '../../model/schema/values.ts';
import { looseForm } from '../../model/slug.ts';
import { type Entry, type Language, nameOf } from '../../vocabulary/catalogue.ts';
import { keys } from '../../vocabulary/vocabulary.generated.ts';
import { kpis, type StageModel, stageModels } from '../../vocabulary/vocabulary.ts';
import { describeEntry, describeKey, describeStage, type KeyRecord } from '../topics.ts';
import { explainRule } from './explainRule.ts';
import { describePlainWord, describeValueWord, findValueWord, plainWords } from './plainWords.ts';
import { type TopicWords, topicWordsIn } from './topicWords.ts';

export interface Topic {
  readonly kind: keyof TopicWords['kinds'];
  readonly id: string;
  /** The text of the hover; of a rule, its example too. */
  readonly markdown: string;
}

/** Kinds of references, as they are called here; the order is that of the answer. */
const kinds: readonly (readonly [RefKind, Topic['kind']])[] = [
  ['kpi', 'kpi'],
  ['canonical-stage', 'stage'],
  ['model', 'model'],
  ['touchpoint', 'touchpoint'],
  ['channel', 'channel'],
  ['team', 'team'],
  ['system', 'system'],
  ['tool', 'tool'],
  ['barrier', 'barrier'],
  ['remedy', 'remedy'],
  ['capture', 'capture'],
  ['benefit', 'benefit'],
  ['emotion', 'emotion'],
  ['research-method', 'method'],
  ['persona', 'persona'],
  ['research', 'research'],
  ['lane', 'lane'],
];

export interface TopicSearch {
  readonly project: Project;
  readonly language: Language;
}

/** Everything of that id; where there is none, everything of that name; else of that alias. `model/stage` names a stage of a model, `object.key` a key. */
export function findTopics(word: string, search: TopicSearch): readonly Topic[] {
  const rule = rulesById.get(word.toLowerCase()) ?? allRules.find(({ code }) => code !== undefined && code.toLowerCase() === word.toLowerCase());
  if (rule) return [{ kind: 'rule', id: rule.id, markdown: explainRule(rule, search.language) }];
  for (const isMeant of [isId, isName, isAlias]) {
    const found = [
      ...entriesMeant(word, search, isMeant),
      ...stagesMeant(word, search, isMeant),
      ...keysMeant(word, search, isMeant),
      ...plainWordsMeant(word, search, isMeant),
    ];
    if (found.length > 0) return found;
  }
  const value = findValueWord(looseForm(word), looseForm);
  return value === undefined ? [] : [{ kind: 'value', id: value, markdown: describeValueWord(value, search.language) }];
}

function plainWordsMeant(word: string, { language }: TopicSearch, isMeant: IsMeant): Topic[] {
  const form = looseForm(word);
  return plainWords.filter((entry) => isMeant(entry, form)).map((entry) => ({ kind: entry.kind, id: entry.id, markdown: describePlainWord(entry, language) }));
}

/** All words that would be understood, for suggestions. */
export function knownWords({ project }: TopicSearch): string[] {
  const entries = kinds.flatMap(([ref]) => cataloguesOf(ref, project).flatMap((catalogue) => catalogue.entries));
  const stages = modelsOf(project).flatMap(({ stages: list }) => list);
  return [
    ...rulesById.keys(),
    ...[...entries, ...stages, ...plainWords].flatMap(({ id, name, aliases = [] }) => [id, name.en, name.ru, ...aliases]),
    ...keyRecords.map(({ id }) => id.split('.').at(-1) ?? id),
  ];
}

type IsMeant = (entry: { readonly id: string; readonly name: Entry['name']; readonly aliases?: readonly string[] }, form: string) => boolean;
const isId: IsMeant = ({ id }, form) => looseForm(id) === form;
const isName: IsMeant = ({ name }, form) => looseForm(name.en) === form || looseForm(name.ru) === form;
const isAlias: IsMeant = ({ aliases = [] }, form) => aliases.some((alias) => looseForm(alias) === form);

function entriesMeant(word: string, { project, language }: TopicSearch, isMeant: IsMeant): Topic[] {
  const form = looseForm(word);
  const described = new Set<Entry>();
  return kinds.flatMap(([ref, kind]) =>
    cataloguesOf(ref, project).flatMap((catalogue) =>
      catalogue.entries
        .filter((entry) => isMeant(entry, form) && !described.has(entry))
        .map((entry): Topic => {
          described.add(entry);
          const isChannel = kind === 'touchpoint' && !project.touchpoints.entries.some((own) => own === entry);
          const markdown = describeEntry(isChannel ? 'channel' : ref, entry, project, language);
          return {
            kind: isChannel ? 'channel' : kind,
            id: entry.id,
            markdown: ref === 'canonical-stage' ? withModels(markdown, entry, project, language) : markdown,
          };
        }),
    ),
  );
}

/** The stages of models, in full only where they are asked for or nothing canonical goes by that id. */
function stagesMeant(word: string, search: TopicSearch, isMeant: IsMeant): Topic[] {
  const [modelWord, stageWord] = word.includes('/') ? [word.slice(0, word.indexOf('/')), word.slice(word.indexOf('/') + 1)] : [undefined, word];
  const isCanonical = cataloguesOf('canonical-stage', search.project).some(({ entries }) => entries.some((entry) => isId(entry, looseForm(word))));
  if (isCanonical && modelWord === undefined) return [];
  return modelsOf(search.project)
    .filter((model) => modelWord === undefined || [isId, isName, isAlias].some((test) => test(model, looseForm(modelWord))))
    .flatMap((model) =>
      model.stages
        .filter((stage) => isMeant(stage, looseForm(stageWord)))
        .map((stage): Topic => ({ kind: 'stage', id: `${model.id}/${stage.id}`, markdown: describeStage(stage, model, search.language) })),
    );
}

function withModels(markdown: string, { id }: Entry, project: Project, language: Language): string {
  const models = modelsOf(project).filter(({ stages }) => stages.some((stage) => stage.id === id));
  return models[0] === undefined
    ? markdown
    : `${markdown}\n\n${topicWordsIn(language).alsoIn(models.map((model) => nameOf(model, language)).join(', '), `${models[0].id}/${id}`)}`;
}

function modelsOf(project: Project): readonly StageModel[] {
  return [...project.models.entries, ...stageModels.entries];
}

const keyRecords = keys as readonly KeyRecord[];

function keysMeant(word: string, { language }: TopicSearch, isMeant: IsMeant): Topic[] {
  const form = looseForm(word);
  const texts = new Set<string>();
  return keyRecords.flatMap((record): Topic[] => {
    const [doc = '', key = ''] = record.id.split('.');
    // A factor of the formula is explained as a KPI.
    if (doc === 'economics' && looseForm(record.id) !== form && kpis.byId(key)) return [];
    if (looseForm(record.id) !== form && !isMeant({ ...record, id: key }, form)) return [];
    const markdown = describeKey(doc, key, language);
    // The same key in several objects often has the same text.
    if (markdown === undefined || texts.has(record.help[language])) return [];
    texts.add(record.help[language]);
    return [{ kind: 'key', id: record.id, markdown }];
  });
}
