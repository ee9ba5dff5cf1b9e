/** What the topics of an explanation are called, in both languages. */
import type { Language } from '../../vocabulary/catalogue.ts';

const english = {
  kinds: {
    rule: 'rule',
    kpi: 'KPI',
    stage: 'stage',
    model: 'stage model',
    channel: 'channel',
    touchpoint: 'touchpoint',
    team: 'team',
    system: 'system',
    tool: 'transition tool',
    barrier: 'reason for churn',
    remedy: 'remedy',
    capture: 'contact capture',
    benefit: 'benefit',
    emotion: 'emotion',
    method: 'research method',
    persona: 'persona',
    research: 'study',
    lane: 'lane',
    moment: 'mark on a step',
    currency: 'currency',
    unit: 'unit',
    value: 'value',
    key: 'key',
  },
  alsoIn: (models: string, example: string) => `A stage of: ${models}. For one of them: cjm explain ${example}`,
};
export type TopicWords = typeof english;

const russian: TopicWords = {
  kinds: {
    rule: 'правило',
    kpi: 'показатель',
    stage: 'этап',
    model: 'модель этапов',
    channel: 'канал',
    touchpoint: 'точка контакта',
    team: 'команда',
    system: 'система',
    tool: 'инструмент перевода',
    barrier: 'причина оттока',
    remedy: 'мера',
    capture: 'захват контакта',
    benefit: 'выгода',
    emotion: 'эмоция',
    method: 'метод исследования',
    persona: 'персонаж',
    research: 'исследование',
    lane: 'дорожка',
    moment: 'отметка шага',
    currency: 'валюта',
    unit: 'единица',
    value: 'значение',
    key: 'ключ',
  },
  alsoIn: (models, example) => `Этап моделей: ${models}. Об одной из них: cjm explain ${example}`,
};

export function topicWordsIn(language: Language): TopicWords {
  return language === 'ru' ? russian : english;
}
