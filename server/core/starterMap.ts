/** Writes a starter map: every stage of a model with the keys that one fills in first, in the language asked for. */
import { anyStages } from './checks/rules/structure/setModel.ts';
import { slug } from './model/slug.ts';
import { writeText } from './syntax/quoteText.ts';
import { type Catalogue, type Entry, type Language, nameOf } from './vocabulary/catalogue.ts';
import { type StageModel, stageModels } from './vocabulary/vocabulary.ts';

export interface StarterOptions {
  readonly model: string;
  readonly language: Language;
  /** Empty: a placeholder. */
  readonly title: string;
  readonly persona: string;
  /** The project has a model of this name. */
  readonly models?: readonly StageModel[];
  /** A persona of the project is referred to; any other is written out. */
  readonly personas?: Pick<Catalogue<Entry>, 'byId'>;
}

/** `undefined` when there is no such model. */
export function starterMap({ model, language, title, persona, models = [], personas }: StarterOptions): string | undefined {
  const words = starterWords[language];
  const found = models.find(({ id }) => id === model) ?? stageModels.find(model);
  if (!found && model !== anyStages) return undefined;
  const stages = found?.stages.map((stage) => ({ name: nameOf(stage, language), head: `${stage.id}   # ${nameOf(stage, language)}` }));
  const lines = [
    'cjm: 1',
    `title: ${writeText(title || words.title)}`,
    `language: ${language}`,
    found ? `model: ${found.id}   # ${nameOf(found, language)}` : `model: ${anyStages}   # ${words.custom}`,
    persona === ''
      ? `persona:   # ${words.persona}`
      : personas?.byId(persona)
        ? `persona: ${writeText(persona)}`
        : `persona: { id: ${writeText(slug(persona), true)}, name: ${writeText(persona, true)} }`,
    'job:',
    `  when:   # ${words.when}`,
    `  want:   # ${words.want}`,
    `  so-that:   # ${words.soThat}`,
    'state: current',
    '',
    'stages:',
  ];
  for (const { name, head } of stages ?? words.stages.map((stage) => ({ name: stage, head: stage }))) {
    lines.push(
      `  - stage: ${head}`,
      '    task:',
      '    reached:',
      '    kpis:',
      '    steps:',
      `      - step: ${writeText(words.step(name))}`,
      '        actions:',
      '        touchpoints: []',
      '        experience:',
      '        pains:',
      '        owners: []',
      '',
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

interface StarterWords extends Readonly<Record<'title' | 'persona' | 'when' | 'want' | 'soThat' | 'custom', string>> {
  /** Another text in each stage, since ids come from texts. */
  readonly step: (stage: string) => string;
  /** Where no model names them. */
  readonly stages: readonly string[];
}

const starterWords: Readonly<Record<Language, StarterWords>> = {
  en: {
    title: 'New journey',
    persona: 'whose journey it is',
    when: 'the situation',
    want: 'what the customer wants to get done',
    soThat: 'what for',
    custom: 'stages of your own',
    step: (stage) => `What the customer does at “${stage}”`,
    stages: ['First stage', 'Second stage', 'Third stage'],
  },
  ru: {
    title: 'Новый путь',
    persona: 'чей это путь',
    when: 'ситуация',
    want: 'что клиент хочет сделать',
    soThat: 'ради чего',
    custom: 'свои этапы',
    step: (stage) => `Что клиент делает на этапе «${stage}»`,
    stages: ['Первый этап', 'Второй этап', 'Третий этап'],
  },
};
