/** Writes a starter map: every stage of a model with the keys that one fills in first, in the language asked for. */
import { slug } from './model/slug.ts';
import { writeText } from './syntax/quoteText.ts';
import { type Language, nameOf } from './vocabulary/catalogue.ts';
import { type StageModel, stageModels } from './vocabulary/vocabulary.ts';

export interface StarterOptions {
  readonly model: string;
  readonly language: Language;
  /** Empty: a placeholder. */
  readonly title: string;
  readonly persona: string;
  /** The project has a model of this name. */
  readonly models?: readonly StageModel[];
}

/** `undefined` when there is no such model. */
export function starterMap({ model, language, title, persona, models = [] }: StarterOptions): string | undefined {
  const found = models.find(({ id }) => id === model) ?? stageModels.find(model);
  if (!found) return undefined;
  const words = starterWords[language];
  const lines = [
    'cjm: 1',
    `title: ${writeText(title || words.title)}`,
    `language: ${language}`,
    `model: ${found.id}   # ${nameOf(found, language)}`,
    ...(persona === '' ? [`persona:   # ${words.persona}`] : [`persona: { id: ${writeText(slug(persona), true)}, name: ${writeText(persona, true)} }`]),
    'job:',
    `  when:   # ${words.when}`,
    `  want:   # ${words.want}`,
    `  so-that:   # ${words.soThat}`,
    'state: current',
    '',
    'stages:',
  ];
  for (const stage of found.stages) {
    lines.push(
      `  - stage: ${stage.id}   # ${nameOf(stage, language)}`,
      '    task:',
      '    reached:',
      '    kpis:',
      '    steps:',
      `      - step: ${words.step}`,
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

const starterWords: Readonly<Record<Language, Readonly<Record<'title' | 'persona' | 'when' | 'want' | 'soThat' | 'step', string>>>> = {
  en: {
    title: 'New journey',
    persona: 'whose journey it is',
    when: 'the situation',
    want: 'what the customer wants to get done',
    soThat: 'what for',
    step: 'What the customer does here',
  },
  ru: {
    title: 'Новый путь',
    persona: 'чей это путь',
    when: 'ситуация',
    want: 'что клиент хочет сделать',
    soThat: 'ради чего',
    step: 'Что здесь делает клиент',
  },
};
