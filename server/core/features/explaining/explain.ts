/** An explanation as a page: everything that a word means, one below the other. */

import { allRules } from '../../checks/allRules.ts';
import { manualOf } from '../../checks/manual.ts';
import type { Project } from '../../model/project.ts';
import type { Language } from '../../vocabulary/catalogue.ts';
import { nameOf } from '../../vocabulary/catalogue.ts';
import { channels, kpis, stageModels } from '../../vocabulary/vocabulary.ts';
import { findTopics, type Topic } from './findTopics.ts';
import { topicWordsIn } from './topicWords.ts';

/** Markdown; `undefined` when nobody knows the word. */
export function explain(word: string, project: Project, language: Language): string | undefined {
  const topics = findTopics(word.trim(), { project, language });
  return topics.length === 0 ? undefined : `${topics.map((topic) => section(topic, language)).join('\n\n---\n\n')}\n`;
}

function section({ kind, markdown }: Topic, language: Language): string {
  const name = topicWordsIn(language).kinds[kind];
  return `*${name}*\n\n${markdown}`;
}

export interface TopicChoice {
  /** What `explain` is asked for. */
  readonly topic: string;
  readonly name: string;
  readonly kind: string;
}

/** The topics that are worth a list: KPIs, stage models with their stages, channels, rules; the project's own among them. */
export function topicChoices(project: Project, language: Language): TopicChoice[] {
  const { kinds } = topicWordsIn(language);
  const models = [...project.models.entries, ...stageModels.entries];
  return [
    ...[...project.kpis.entries, ...kpis.entries].map((kpi) => ({ topic: kpi.code, name: nameOf(kpi, language), kind: kinds.kpi })),
    ...models.map((model) => ({ topic: model.id, name: nameOf(model, language), kind: kinds.model })),
    ...models.flatMap((model) =>
      model.stages.map((stage) => ({ topic: `${model.id}/${stage.id}`, name: `${nameOf(stage, language)} · ${nameOf(model, language)}`, kind: kinds.stage })),
    ),
    ...[...project.channels.entries, ...channels.entries].map((channel) => ({ topic: channel.id, name: nameOf(channel, language), kind: kinds.channel })),
    ...allRules.map((rule) => ({ topic: rule.id, name: firstSentence(manualOf(rule).why[language]), kind: kinds.rule })),
  ];
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
