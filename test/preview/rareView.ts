/** A view of everything the grocery map has none of: several personas, wanted scores, gaps, both levels in one lane, further funnels, pictures, broken text, other scripts. */
import type { CellItem, CellView, CurvePointView, FunnelView, JourneyView, StageView } from '../../server/core/view/journeyView.ts';
import { groceryView } from './groceryView.ts';

const stages: readonly StageView[] = [
  {
    id: 'awareness',
    name: 'Осведомлённость',
    task: 'Заложить бренд и узнать, где начинается поиск',
    traffic: 'cold',
    trafficLabel: 'холодный',
    component: 'L',
    score: { text: '4 из 5', share: 0.75 },
    column: 0,
    span: 2,
    findings: [],
  },
  {
    id: 'decision',
    name: 'Решение',
    task: undefined,
    traffic: 'hot',
    trafficLabel: 'горячий',
    component: 'C · P',
    score: { text: '?', share: undefined },
    column: 2,
    span: 2,
    findings: [{ rule: 'stage-order', severity: 'error', message: 'The stage stands too early.' }],
  },
  {
    id: 'support',
    name: 'Поддержка',
    task: 'Один столбец без шагов',
    traffic: undefined,
    trafficLabel: undefined,
    component: '',
    score: undefined,
    column: 4,
    span: 1,
    findings: [],
  },
];

const steps: CellItem[] = [
  { kind: 'text', key: 'decision/pay/activities/1', text: 'Проверяет платёж', line: 'frontstage', meta: 'до 2 минут' },
  { kind: 'text', key: 'decision/pay/activities/2', text: 'Резервирует товар', line: 'support' },
];

const cells: Record<string, CellView> = {
  'awareness/*/actions': given([{ kind: 'text', key: 'awareness/*/actions/1', text: 'Всё время сравнивает с соседним магазином' }]),
  'awareness/see/actions': given([{ kind: 'text', key: 'awareness/see/actions/1', text: 'Видит объявление' }]),
  'decision/pay/actions': given([{ kind: 'text', key: 'decision/pay/actions/1', text: 'Выбирает человекоориентированнейший способ электрооплаты' }]),
  'support/*/actions': { state: 'unknown', items: [], findings: [] },
  'awareness/see/thoughts': given([{ kind: 'text', key: 'awareness/see/thoughts/1', text: 'هل سيصل الطعام طازجًا؟' }]),
  'awareness/read/thoughts': given([{ kind: 'text', key: 'awareness/read/thoughts/1', text: 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3) }]),
  'decision/choose/thoughts': { state: 'not-applicable', items: [], findings: [] },
  'decision/pay/thoughts': { state: 'none', items: [], findings: [] },
  'decision/choose/image': given([{ kind: 'image', key: 'decision/choose/image/1', src: 'missing.png', alt: 'Экран корзины' }]),
  'decision/*/barriers': given([
    { kind: 'barrier', key: 'decision/*/barriers/1', text: 'Скрытая доплата', meta: 'показать доставку в корзине' },
    { kind: 'barrier', key: 'decision/*/barriers/2', text: 'Долгая регистрация' },
  ]),
  'decision/choose/opportunities': given([
    {
      kind: 'opportunity',
      key: 'decision/choose/opportunities/1',
      text: 'Звонок после каждого заказа',
      status: 'dropped',
      impact: 2,
      effort: 5,
      rating: '2 / 5',
      meta: 'отклонено',
    },
  ]),
  'decision/pay/activities': given(steps),
  'awareness/see/systems': given([{ kind: 'ref', key: 'awareness/see/systems/1', text: 'Неведомая система', known: false }]),
};

const levels = [5, 4, 3, 2, 1].map((score) => ({
  share: (score - 1) / 4,
  text: String(score),
  word: score === 5 ? 'восторг' : score === 1 ? 'очень плохо' : undefined,
  neutral: score === 3,
}));

const points: readonly CurvePointView[] = [
  point('awareness/see', 0, 4, 'anna', { feeling: 'Любопытство', moment: 'Нулевой момент истины', targetShare: 1 }),
  point('awareness/read', 1, undefined, 'anna', { state: 'unknown' }),
  point('decision/choose', 2, 2, 'anna', { feeling: 'Сомнение', quote: 'Почему так дорого за доставку в соседний дом?', targetShare: 0.75 }),
  point('decision/pay', 3, 5, 'anna', { feeling: 'Облегчение', targetShare: 1 }),
  point('support/*', 4, 1, 'anna', { feeling: 'Бессилие', quote: 'Одиннадцать минут на линии' }),
  point('awareness/see', 0, 2, 'boris', { feeling: 'Недоверие' }),
  point('awareness/read', 1, 3, 'boris', {}),
  point('decision/choose', 2, 4, 'boris', { feeling: 'Интерес' }),
  point('decision/pay', 3, undefined, 'boris', { feeling: 'Спешит' }),
  point('support/*', 4, 3, 'boris', {}),
];

const app: FunnelView = {
  id: 'app',
  name: 'Регистрация в приложении',
  period: 'октябрь 2026',
  total: '9.4 %',
  steps: [
    step('install', 'Установили', 0, 3200, 1),
    step('register', 'Зарегистрировались', 1, 1900, 0.594, 0.594, '59.4 %', '−1 300'),
    step('verify', 'Подтвердили почту', 2, undefined, undefined),
    step('order', 'Первый заказ', 3, 300, 0.094, 0.158, '15.8 %', '−1 600', 'bottleneck'),
  ],
};

export const rareView: JourneyView = {
  ...groceryView,
  version: 7,
  language: 'ru',
  header: {
    title: 'Заказ продуктов на неделю',
    personas: [
      { id: 'anna', name: 'Анна, 34' },
      { id: 'boris', name: 'Борис, 61' },
    ],
    facts: ['желаемое состояние', 'октябрь 2026'],
    job: { sentence: 'Накормить семью вечером буднего дня, не выходя из дома.' },
  },
  metrics: groceryView.metrics.map((metric) =>
    metric.id === 'M' || metric.id === 'GP' ? { ...metric, value: undefined, distance: undefined, target: undefined, verdict: undefined } : metric,
  ),
  stages,
  columns: [
    { id: 'awareness/see', stage: 'awareness', step: 'see', name: 'Видит объявление', first: true, findings: [] },
    { id: 'awareness/read', stage: 'awareness', step: 'read', name: 'Читает отзывы', first: false, findings: [] },
    { id: 'decision/choose', stage: 'decision', step: 'choose', name: 'Выбирает', first: true, findings: [] },
    {
      id: 'decision/pay',
      stage: 'decision',
      step: 'pay',
      name: 'Платит',
      first: false,
      findings: [{ rule: 'step-name', severity: 'hint', message: 'Say it as the customer would.' }],
    },
    { id: 'support/*', stage: 'support', step: '*', name: '', first: true, findings: [] },
  ],
  lanes: [
    { id: 'actions', side: 'customer', name: 'Активности клиента', note: undefined },
    { id: 'thoughts', side: 'customer', name: 'Мысли и вопросы', note: undefined },
    { id: 'image', side: 'customer', name: 'Раскадровка', note: undefined },
    { id: 'barriers', side: 'company', name: 'Барьеры и причины оттока', note: undefined },
    { id: 'opportunities', side: 'company', name: 'Возможности', note: 'влияние / усилия' },
    { id: 'activities', side: 'company', name: 'Организационная деятельность', note: undefined },
    { id: 'systems', side: 'company', name: 'Технологии и системы', note: undefined },
  ],
  cells,
  funnel: {
    id: 'stages',
    name: 'Клиенты по этапам',
    period: 'октябрь',
    total: '12 %',
    steps: [
      { ...step('awareness', 'Осведомлённость', 0, 12_400, 1), span: 2 },
      { ...step('decision', 'Решение', 2, undefined, undefined), span: 2 },
      step('support', 'Поддержка', 4, 1500, 0.12, 0.12, '12.0 %', '−10 900'),
    ],
  },
  curve: { levels, points, summary: 'среднее 3.0' },
  funnels: [app],
  counts: { error: 1, warning: 2, info: 5, hint: 21 },
  problem: { message: 'Кавычка открыта и не закрыта: допишите её в конце строки.', line: 48 },
};

function given(items: readonly CellItem[]): CellView {
  return { state: 'given', items, findings: [] };
}

function point(id: string, column: number, score: number | undefined, persona: string, more: Partial<CurvePointView>): CurvePointView {
  return {
    id,
    at: column + 0.5,
    column,
    span: 1,
    score: more.state === 'unknown' ? '?' : score === undefined ? undefined : String(score),
    share: score === undefined ? undefined : (score - 1) / 4,
    state: 'given',
    feeling: undefined,
    quote: undefined,
    targetShare: undefined,
    persona,
    moment: undefined,
    findings: [],
    ...more,
  };
}

function step(
  id: string,
  name: string,
  column: number,
  count: number | undefined,
  height: number | undefined,
  conversion?: number,
  conversionText?: string,
  lossText?: string,
  mark?: 'bottleneck',
): FunnelView['steps'][number] {
  return {
    id,
    name,
    column,
    span: 1,
    count,
    countText: count === undefined ? undefined : String(count).replace(/(\d)(?=(\d{3})+$)/g, '$1 '),
    height,
    conversion,
    conversionText,
    lossText,
    benchmarkText: undefined,
    mark,
    note: mark === undefined ? undefined : { title: 'Узкое место', text: 'подтверждение почты теряет каждого второго' },
  };
}
