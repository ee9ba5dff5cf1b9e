/** The words of the diagram page in both languages. */
import type { Language } from '../../vocabulary/catalogue.ts';
import type { QuadrantWords } from '../mermaid/quadrantDiagram.ts';

/** Those that the page brings with it. */
export interface DiagramLabels {
  /** Of the switch. */
  readonly kinds: string;
  readonly source: string;
  /** Of the text, for what can be scrolled. */
  readonly sourceOf: string;
  readonly copy: string;
  readonly copied: string;
  readonly drawing: string;
  /** Before what Mermaid has against a text. */
  readonly failed: string;
  readonly pasteIt: string;
}

interface KindWords {
  readonly name: string;
  /** One sentence: what the picture shows; its words for those who do not see it. */
  readonly about: string;
  /** What the map lacks for it. */
  readonly missing: string;
}

export interface DiagramWords {
  readonly labels: DiagramLabels;
  readonly journey: KindWords;
  readonly funnel: KindWords;
  readonly quadrant: KindWords;
  readonly timeline: KindWords;
  readonly reached: string;
  readonly customers: string;
  readonly quadrants: QuadrantWords;
}

export const diagramWords: Readonly<Record<Language, DiagramWords>> = {
  en: {
    labels: {
      kinds: 'Kind of diagram',
      source: 'Mermaid text',
      sourceOf: 'Mermaid text of the diagram',
      copy: 'Copy',
      copied: 'Copied.',
      drawing: 'Drawing …',
      failed: 'Mermaid cannot draw this text:',
      pasteIt: 'In Markdown it is drawn between ```mermaid and ```: in a pull request, an issue, a wiki.',
    },
    journey: {
      name: 'Journey',
      about: 'Steps by stage with a face from 1 to 5 for the experience of each; other scales are brought to this one.',
      missing: 'No step has a score yet. Give one step an experience, as `experience: 4`, and the journey is drawn here.',
    },
    funnel: {
      name: 'Funnel',
      about: 'How many customers reach each stage, as bars.',
      missing: 'Fewer than two stages say how many customers reach them. Write `reached: 1200` on two stages and the funnel is drawn here.',
    },
    quadrant: {
      name: 'Quadrants',
      about: 'Touchpoints by importance, to the right, and satisfaction, upwards; what is important and satisfies little stands bottom right.',
      missing: 'No touchpoint has both an importance and a satisfaction yet. Rate one from 1 to 5 and it stands here.',
    },
    timeline: {
      name: 'Timeline',
      about: 'Stages and steps in order, and below each step what the customer does.',
      missing: 'The map has no stages yet.',
    },
    reached: 'customers reached',
    customers: 'customers',
    quadrants: {
      importance: 'Importance',
      satisfaction: 'Satisfaction',
      low: 'low',
      high: 'high',
      keep: 'Keep',
      overdone: 'Overdone',
      leave: 'Leave',
      mend: 'Mend now',
    },
  },
  ru: {
    labels: {
      kinds: 'Вид диаграммы',
      source: 'Текст Mermaid',
      sourceOf: 'Текст диаграммы на языке Mermaid',
      copy: 'Скопировать',
      copied: 'Скопировано.',
      drawing: 'Рисуется …',
      failed: 'Mermaid не может нарисовать этот текст:',
      pasteIt: 'В Markdown он рисуется между ```mermaid и ```: в запросе на слияние, в задаче, в вики.',
    },
    journey: {
      name: 'Путь',
      about: 'Шаги по этапам и для каждого лицо от 1 до 5: каково клиенту. Другие шкалы приведены к этой.',
      missing: 'Ни у одного шага ещё нет оценки. Напишите у шага опыт, например `experience: 4`, и путь появится здесь.',
    },
    funnel: {
      name: 'Воронка',
      about: 'Сколько клиентов доходит до каждого этапа, столбцами.',
      missing: 'Меньше чем у двух этапов указано, сколько клиентов до них доходит. Напишите `reached: 1200` у двух этапов, и воронка появится здесь.',
    },
    quadrant: {
      name: 'Квадранты',
      about: 'Точки контакта по важности, вправо, и удовлетворённости, вверх: важные, которыми недовольны, стоят справа внизу.',
      missing: 'Ни у одной точки контакта ещё нет и важности, и удовлетворённости. Оцените любую от 1 до 5, и она появится здесь.',
    },
    timeline: {
      name: 'Лента',
      about: 'Этапы и шаги по порядку, а под каждым шагом то, что делает клиент.',
      missing: 'На карте ещё нет этапов.',
    },
    reached: 'сколько клиентов дошло',
    customers: 'клиенты',
    quadrants: {
      importance: 'Важность',
      satisfaction: 'Удовлетворённость',
      low: 'низкая',
      high: 'высокая',
      keep: 'Беречь',
      overdone: 'Лишние усилия',
      leave: 'Оставить как есть',
      mend: 'Чинить сейчас',
    },
  },
};
