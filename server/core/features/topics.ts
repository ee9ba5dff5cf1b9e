/** What the words of the language and its vocabulary mean, as Markdown: the same text in hovers and beside completions. */
import { rulesById } from '../checks/allRules.ts';
import { manualOf } from '../checks/manual.ts';
import type { Rule } from '../checks/rule.ts';
import type { OwnLane } from '../model/journey.ts';
import { findEntry } from '../model/names.ts';
import type { Persona, Project, Research, StrategicGoal, Touchpoint } from '../model/project.ts';
import type { RefKind } from '../model/schema/values.ts';
import { given } from '../model/stated.ts';
import { type Bilingual, type Entry, type Language, nameOf } from '../vocabulary/catalogue.ts';
import { keys as keyRecords, perspectives as perspectiveRecords } from '../vocabulary/vocabulary.generated.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';
import { meaningOf, say, sayValue } from './featureWords.ts';
import { code, escapeMarkdown, fact, facts, heading, paragraphs } from './markdown.ts';

export interface KeyRecord {
  readonly id: string;
  readonly name: Bilingual;
  readonly help: Bilingual;
  readonly example?: string;
}
const records: ReadonlyMap<string, KeyRecord> = new Map((keyRecords as readonly KeyRecord[]).map((record) => [record.id, record]));

/** A key of the object with the given prefix; lanes are the same everywhere. */
export function findKeyRecord(doc: string, key: string): KeyRecord | undefined {
  return records.get(`${doc}.${key}`) ?? (doc === 'stage' || doc === 'step' ? laneRecord(key) : undefined);
}

export function keyRecordsOf(doc: string): KeyRecord[] {
  return [...records.values()].filter(({ id }) => id.startsWith(`${doc}.`));
}

function laneRecord(key: string): KeyRecord | undefined {
  const lane = vocabulary.lanes.byId(key);
  return lane && { id: key, name: lane.name, help: lane.help ?? lane.name };
}

export function describeKey(doc: string, key: string, language: Language): string | undefined {
  const record = findKeyRecord(doc, key);
  return (
    record &&
    paragraphs(
      heading(nameOf(record, language), key),
      record.help[language],
      record.example === undefined ? undefined : `${say('example', language)}: ${code(record.example)}`,
    )
  );
}

export function describeOwnLane({ id, name }: OwnLane): string {
  return heading(name ?? id, id);
}

/** The help of the vocabulary is Markdown already; a project's is what people wrote. */
function helpOf(entry: Entry, language: Language, isBuiltIn: boolean): string | undefined {
  const help = entry.help?.[language];
  return help === undefined || isBuiltIn ? help : escapeMarkdown(help);
}

function aliases(entry: { readonly aliases?: readonly string[]; readonly name: Bilingual }, language: Language): string | undefined {
  const own = nameOf(entry, language).toLowerCase();
  const names = new Map([nameOf(entry, language === 'en' ? 'ru' : 'en'), ...(entry.aliases ?? [])].toReversed().map((name) => [name.toLowerCase(), name]));
  names.delete(own);
  return fact(say('also', language), [...names.values()].toReversed().slice(0, 8).map(escapeMarkdown).join(', '));
}

const canonicalNames = (ids: readonly string[] = [], language: Language): string =>
  ids.map((id) => escapeMarkdown(vocabulary.canonicalStages.byId(id)?.name[language] ?? id)).join(', ');

export function describeStage(stage: vocabulary.ModelStage, model: vocabulary.StageModel | undefined, language: Language): string {
  const isBuiltIn = model === undefined || vocabulary.stageModels.entries.includes(model);
  return paragraphs(
    heading(nameOf(stage, language), stage.id),
    helpOf(stage, language, isBuiltIn),
    facts(
      fact(say('model', language), model && escapeMarkdown(nameOf(model, language))),
      fact(say('canonical', language), canonicalNames(stage.canonical, language)),
      fact(say('component', language), (stage.component ?? []).join(', ')),
      fact(say('traffic', language), stage.traffic && sayValue(stage.traffic, language)),
      aliases(stage, language),
    ),
  );
}

export function describeModel(model: vocabulary.StageModel, language: Language): string {
  return paragraphs(
    heading(nameOf(model, language), model.id),
    helpOf(model, language, vocabulary.stageModels.entries.includes(model)),
    fact(say('stages', language), model.stages.map((stage) => escapeMarkdown(nameOf(stage, language))).join(' → ')),
  );
}

export function unitOf(kpi: vocabulary.KpiRecord, language: Language): string {
  const units = [kpi.unit, ...(kpi.units ?? [])].map((unit) => sayValue(unit, language)).join(', ');
  const preferred = vocabulary.units.find(({ id }) => id === kpi['preferred-unit']);
  return preferred ? `${units} (${nameOf(preferred, language).toLowerCase()})` : units;
}

export function describeKpi(kpi: vocabulary.KpiEntry, language: Language): string {
  const isBuiltIn = vocabulary.kpis.byId(kpi.id) === kpi;
  const perspective = kpi.perspective && perspectiveName(kpi.perspective, language);
  const range = kpi.min === undefined || kpi.max === undefined ? undefined : `${kpi.min}..${kpi.max}`;
  const formula = kpi.formula?.[language];
  return paragraphs(
    heading(nameOf(kpi, language), kpi.code),
    helpOf(kpi, language, isBuiltIn),
    facts(
      fact(say('formula', language), formula === undefined ? undefined : code(formula)),
      fact(
        say('unit', language),
        [unitOf(kpi, language), range, fact(say('better', language), sayValue(kpi.direction, language))].filter((part) => part !== undefined).join(' · '),
      ),
      fact(say('usualAt', language), kpi.stages === undefined || kpi.stages.length === 0 ? say('everywhere', language) : canonicalNames(kpi.stages, language)),
      fact(say('component', language), kpi.component),
      fact(say('perspective', language), perspective),
      fact(say('atLeast', language), kpi['at-least']?.join(', ')),
      fact(say('atMost', language), kpi['at-most']?.join(', ')),
      aliases(kpi, language),
    ),
  );
}

function perspectiveName(id: string, language: Language): string {
  return (perspectiveRecords as readonly Entry[]).find((record) => record.id === id)?.name[language] ?? id;
}

export function describeRule(rule: Rule, language: Language): string {
  const parameters = Object.entries(rule.parameters ?? {})
    .map(([name, value]) => `${code(name)} ${value}`)
    .join(', ');
  return paragraphs(
    `**${rule.id}**${rule.code === undefined ? '' : ` · ${rule.code}`}`,
    manualOf(rule).why[language],
    facts(fact(say('severity', language), sayValue(rule.severity, language)), fact(say('parameters', language), parameters)),
  );
}

export function findRule(id: string): Rule | undefined {
  return rulesById.get(id);
}

/** What an entry of the project or the vocabulary says of itself. */
export function describeEntry(kind: RefKind, entry: Entry, project: Project, language: Language): string {
  if (kind === 'model') return describeModel(entry as vocabulary.StageModel, language);
  if (kind === 'kpi') return describeKpi(entry as vocabulary.KpiEntry, language);
  const isOwn = isOfProject(kind, entry, project);
  return paragraphs(
    `${heading(nameOf(entry, language), entry.id)}${isOwn ? ` · ${say('own', language)}` : ''}`,
    helpOf(entry, language, !isOwn),
    facts(...factsOf(kind, entry, project, language), aliases(entry, language)),
  );
}

function isOfProject(kind: RefKind, entry: Entry, project: Project): boolean {
  const lists: readonly { readonly entries: readonly Entry[] }[] = [
    project.touchpoints,
    project.channels,
    project.teams,
    project.systems,
    project.tools,
    project.barriers,
    project.capture,
    project.personas,
    project.research,
  ];
  return kind === 'persona' || kind === 'research' || kind === 'goal' || lists.some(({ entries }) => entries.includes(entry));
}

function factsOf(kind: RefKind, entry: Entry, project: Project, language: Language): readonly (string | undefined)[] {
  switch (kind) {
    case 'touchpoint':
      return project.touchpoints.entries.includes(entry as Touchpoint)
        ? touchpointFacts(entry as Touchpoint, project, language)
        : channelFacts(entry, language);
    case 'channel':
      return channelFacts(entry, language);
    case 'tool': {
      const { traffic, group } = entry as vocabulary.Tool;
      return [fact(say('traffic', language), traffic?.map((one) => sayValue(one, language)).join(', ')), group && sayValue(group, language)];
    }
    case 'barrier':
      return [
        fact(
          say('barrierRemedies', language),
          (entry as vocabulary.Barrier).remedies?.map((id) => escapeMarkdown(vocabulary.remedies.find(id)?.name[language] ?? id)).join(', '),
        ),
      ];
    case 'emotion':
      return [fact(say('valence', language), String((entry as vocabulary.Emotion).valence))];
    case 'research-method':
      return [meaningOf((entry as vocabulary.ResearchMethod).place ?? '', language)];
    case 'persona':
      return personaFacts(entry as Persona, language);
    case 'research':
      return researchFacts(entry as Research, language);
    case 'goal':
      return goalFacts(entry as StrategicGoal, project, language);
    case 'canonical-stage': {
      const { component, traffic } = entry as vocabulary.CanonicalStage;
      return [fact(say('component', language), component?.join(', ')), fact(say('traffic', language), traffic && sayValue(traffic, language))];
    }
    default:
      return [];
  }
}

function channelFacts({ media, place }: vocabulary.Channel, language: Language): readonly string[] {
  return [[media, place].flatMap((word) => (word === undefined ? [] : [sayValue(word, language)])).join(' · ')];
}

function touchpointFacts(
  { channel, importance, satisfaction, owner, standard, status }: Touchpoint,
  project: Project,
  language: Language,
): readonly (string | undefined)[] {
  const known = channel === undefined ? undefined : (project.channels.find(channel) ?? vocabulary.channels.find(channel));
  const gap =
    importance === undefined || satisfaction === undefined || importance <= satisfaction ? undefined : `${say('gap', language)} ${importance - satisfaction}`;
  const team = owner === undefined ? undefined : findEntry('team', owner, project);
  const scores = [
    importance === undefined ? undefined : `${say('importance', language)} ${importance}`,
    satisfaction === undefined ? undefined : `${say('satisfaction', language)} ${satisfaction}`,
    gap,
  ];
  return [
    fact(say('channel', language), channel === undefined ? undefined : escapeMarkdown(known ? nameOf(known, language) : channel)),
    scores.filter((score) => score !== undefined).join(' · '),
    status === 'live' ? undefined : sayValue(status, language),
    fact(say('owner', language), owner === undefined ? undefined : escapeMarkdown(team ? nameOf(team, language) : owner)),
    fact(say('standard', language), standard === undefined ? undefined : escapeMarkdown(standard)),
  ];
}

function personaFacts({ share, offer, needs }: Persona, language: Language): readonly (string | undefined)[] {
  const part = given(share);
  return [
    fact(say('share', language), part && `${part.value}${part.kind === 'percent' ? '%' : ''}`),
    fact(say('needs', language), needs?.map(escapeMarkdown).join('; ')),
    fact(say('offer', language), offer === undefined ? undefined : escapeMarkdown(offer)),
  ];
}

function researchFacts({ method, date, n, summary }: Research, language: Language): readonly (string | undefined)[] {
  const known = method === undefined ? undefined : vocabulary.researchMethods.find(method);
  const details = [known ? nameOf(known, language) : method, date, n === undefined ? undefined : `n = ${n}`].filter((part) => part !== undefined);
  return [details.map(escapeMarkdown).join(' · '), fact(say('summary', language), summary === undefined ? undefined : escapeMarkdown(summary))];
}

function goalFacts({ kpis, target, due, owner }: StrategicGoal, project: Project, language: Language): readonly (string | undefined)[] {
  const team = owner === undefined ? undefined : findEntry('team', owner, project);
  return [
    fact(say('kpis', language), kpis.map(escapeMarkdown).join(', ')),
    fact(say('target', language), target === undefined ? undefined : escapeMarkdown(target)),
    fact(say('due', language), due === undefined ? undefined : escapeMarkdown(due)),
    fact(say('owner', language), owner === undefined ? undefined : escapeMarkdown(team ? nameOf(team, language) : owner)),
  ];
}

/** A word of a fixed list, and of the states. */
export function describeValue(value: string, language: Language): string | undefined {
  const meaning = meaningOf(value, language);
  return meaning === undefined ? undefined : `${code(value)} · ${meaning}`;
}
