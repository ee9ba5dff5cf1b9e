/** The view of the weekly grocery map of the design, written out by hand: every kind of cell, item, mark and state that the map view draws. */
import type {
  CellItem,
  CellState,
  CellView,
  ColumnView,
  CurvePointView,
  FindingMark,
  FunnelStepView,
  JourneyView,
  KpiItem,
  LaneView,
  MetricView,
  OpportunityItem,
  PainItem,
  StageView,
  TouchpointItem,
} from '../../server/core/view/journeyView.ts';
import { englishLabels } from './englishLabels.ts';

const stages: readonly StageView[] = [
  stage('awareness', 'Awareness', 'Plant the brand, learn where the search begins', 'cold', 'L', 0, 1),
  stage('consideration', 'Consideration', 'Show the fit with the weekly routine', 'warm', 'L', 1, 1),
  stage('decision', 'Decision', 'Sell: from the first product to the paid order', 'hot', 'C · P', 2, 2),
  stage('delivery', 'Delivery and use', 'Keep the promise; calm the unhappy; make the meal good', undefined, 'Q', 4, 3),
  stage('loyalty', 'Loyalty and advocacy', 'A second order this month, then a recommendation', 'hot', 'Q', 7, 2),
];

const columns: readonly ColumnView[] = [
  column('awareness', 'hear', 'Hears about us', true),
  column('consideration', 'compare', 'Compares and evaluates', true),
  column('decision', 'fill-basket', 'Fills the basket', true),
  column('decision', 'place-order', 'Places the order', false),
  column('delivery', 'receive', 'Receives or collects', true),
  column('delivery', 'ask-help', 'Asks for help', false),
  column('delivery', 'enjoy', 'Cooks and enjoys', false),
  column('loyalty', 'order-again', 'Orders again', true),
  column('loyalty', 'tell-others', 'Tells others', false),
];

const metrics: readonly MetricView[] = [
  metric('L', 'leads', '14 400', '4.0 %', 'to 15 000', 'worse', 'derived: reached of consideration', ['consideration']),
  metric('C', 'become customers', '10.8 %', '1.2 pp', 'to 12 %', 'worse', 'stated on place-order', ['decision/place-order/kpis']),
  metric('P', 'average order', '€43.50', '3.6 %', 'over €42.00', 'better', 'stated on place-order', ['decision/place-order/kpis']),
  metric('Q', 'orders a month', '1.90', '0.10', 'to 2.00', 'worse', 'stated on order-again', ['loyalty/order-again/kpis']),
  metric('REV', 'Revenue', '€128 537', '15.0 %', 'to €151 200', 'worse', 'L × C × P × Q', ['economics']),
  metric('M', 'margin', '24 %', '1 pp', 'to 25 %', 'worse', 'stated in economics', ['economics']),
  metric('GP', 'Profit', '€30 849', '18.4 %', 'to €37 800', 'worse', 'revenue × M', ['economics']),
];

const lanes: readonly LaneView[] = [
  lane('actions', 'customer', 'Actions'),
  lane('goals', 'customer', 'Goals'),
  lane('touchpoints', 'contact', 'Touchpoints', 'outline importance, bar satisfaction'),
  lane('pains', 'customer', 'Pains', 'severity of 5'),
  lane('next', 'customer', 'Moves on by'),
  lane('objectives', 'company', 'Objectives'),
  lane('kpis', 'company', 'KPIs', 'value, target, trend'),
  lane('opportunities', 'company', 'Opportunities', 'impact / effort, status'),
  lane('activities', 'company', 'Activities'),
  lane('owners', 'company', 'Owners'),
  lane('systems', 'company', 'Systems'),
];

const gap: FindingMark = { rule: 'touchpoint-gap', severity: 'warning', message: 'Phone matters (5) and satisfies little (2).' };
const noEvidence: FindingMark = { rule: 'no-evidence', severity: 'warning', message: 'The gravest pain rests on no study.' };
const noSource: FindingMark = { rule: 'number-without-source', severity: 'warning', message: '93 % has no source.' };
const laneHole: FindingMark = { rule: 'lane-hole', severity: 'info', message: 'Nothing is said about pains here.' };
const valueUnknown: FindingMark = { rule: 'kpi-unknown-value', severity: 'info', message: 'NPS is stated as unknown.' };

const cells: Record<string, CellView> = {
  ...texts('actions', [
    ['Hears from a friend', 'Sees a poster or a post'],
    ['Weighs us against the market and the corner shop'],
    ['Searches, fills the basket'],
    ['Picks a slot, pays'],
    ['Opens the door or collects on the way home'],
    ['Calls or writes about a wrong item'],
    ['Unpacks, cooks, eats'],
    ['Repeats the last basket, adds more'],
    ['Tells a neighbour, leaves a review'],
  ]),
  ...texts('goals', [
    [],
    ['Find the best way to buy food'],
    ['Choose easily, be inspired'],
    ['Order without effort'],
    ['Get it with no extra trip'],
    ['Have it put right, return or refuse'],
    ['Good food, exactly as ordered'],
    ['Repeat what went well'],
    ['Share the feeling'],
  ]),
  ...cell('awareness/hear/touchpoints', (at) => [chip(at, 1, 'Word of mouth', 5, 4), chip(at, 2, 'Outdoor ads', 3, 3), chip(at, 3, 'Social networks', 4, 3)]),
  ...cell('consideration/compare/touchpoints', (at) => [chip(at, 1, 'Site', 5, 4), chip(at, 2, 'Word of mouth', 5, 4), chip(at, 3, 'Store', 3, 3)]),
  ...cell('decision/*/touchpoints', (at) => [
    chip(at, 1, 'Site', 5, 4),
    chip(at, 2, 'App', 5, 5),
    chip(at, 3, 'Order e-mail', 4, 4),
    { ...chip(at, 4, 'Basket reminder', 3), status: 'planned' },
  ]),
  ...cell('delivery/receive/touchpoints', (at) => [chip(at, 1, 'Delivery service', 5, 4), chip(at, 2, 'Packaging', 2, 4), chip(at, 3, 'Messages', 4, 3)]),
  ...cell('delivery/ask-help/touchpoints', (at) => [{ ...chip(at, 1, 'Phone', 5, 2), finding: gap }, chip(at, 2, 'E-mail', 3, 3), chip(at, 3, 'Chat', 4)], [
    gap,
  ]),
  ...cell('delivery/enjoy/touchpoints', (at) => [chip(at, 1, 'Products', 5, 4), chip(at, 2, 'Bags', 2, 3)]),
  ...cell('loyalty/*/touchpoints', (at) => [chip(at, 1, 'Word of mouth', 5, 4), chip(at, 2, 'Social networks', 4, 3), chip(at, 3, 'Review page', 4, 4)]),
  ...having('none', 'awareness/hear/pains', 'delivery/enjoy/pains', 'delivery/enjoy/opportunities'),
  ...cell('consideration/compare/pains', (at) => [pain(at, 1, 'Cannot tell how fresh it will be', 3, 'trust')]),
  ...cell('decision/fill-basket/pains', (at) => [pain(at, 1, 'Substitutes are hard to find', 2, 'out of stock')]),
  ...cell('decision/place-order/pains', (at) => [pain(at, 1, 'The delivery fee appears only at the last step', 4, 'price surprise')]),
  ...cell('delivery/receive/pains', (at) => [pain(at, 1, 'A two-hour window is too wide', 3)]),
  ...cell(
    'delivery/ask-help/pains',
    (at) => [{ ...pain(at, 1, 'Eleven minutes on hold', 5, 'poor service'), finding: noEvidence }, pain(at, 2, 'A refund takes a week', 4)],
    [noEvidence],
  ),
  'loyalty/tell-others/pains': { state: 'absent', items: [], findings: [laneHole] },
  ...cell('awareness/*/next', (at) => [moves(at, 1, 'Product review, quiz'), { ...moves(at, 2, 'Free first delivery'), role: 'offer', strong: true }]),
  ...cell('consideration/*/next', (at) => [moves(at, 1, 'Customer reviews, consultation')]),
  ...cell('decision/*/next', (at) => [moves(at, 1, 'Gift with the first order')]),
  ...cell('delivery/*/next', (at) => [
    moves(at, 1, 'Complaint work, personal offer'),
    { ...moves(at, 2, '10 % off the second order'), role: 'offer', strong: true },
  ]),
  ...cell('loyalty/*/next', (at) => [moves(at, 1, 'Partner programme'), { ...moves(at, 2, 'Awareness for the people they tell'), role: 'to' }]),
  ...texts('objectives', [
    ['Raise awareness and interest'],
    ['More visitors to the site'],
    ['Raise basket value and conversion'],
    ['Raise online sales'],
    ['On time, in a narrower window'],
    ['Better service, shorter wait'],
    ['Products match expectations'],
    ['Retention, order value and frequency'],
    ['Turn customers into advocates'],
  ]),
  ...cell('awareness/hear/kpis', (at) => [kpi(at, 'REACH', 'Reach', '120 000', 'to 130k', 'up', 'better')]),
  ...cell('consideration/compare/kpis', (at) => [
    kpi(at, 'L', 'Leads', '14 400', 'to 15 000', 'up', 'better'),
    kpi(at, 'NV', 'New visitors', '9 100', 'to 9 000', 'up', 'better'),
  ]),
  ...cell('decision/fill-basket/kpis', (at) => [kpi(at, 'CV', 'Basket value', '€41.20', 'to €42', 'up', 'better')]),
  ...cell('decision/place-order/kpis', (at) => [
    kpi(at, 'C', 'Conversion to customer', '10.8 %', 'to 12 %', 'up', 'better'),
    kpi(at, 'P', 'Average order', '€43.50', 'to €42', 'up', 'better'),
    kpi(at, 'ACR', 'Abandoned baskets', '70.1 %', 'to 64 %', 'down', 'better'),
  ]),
  ...cell(
    'delivery/receive/kpis',
    (at) => [
      kpi(at, 'DT', 'Delivery time', '24 h', 'to 20 h', 'down', 'better'),
      { ...kpi(at, 'OTD', 'On-time delivery', '93 %', 'to 96 %', 'down', 'worse'), finding: noSource },
    ],
    [noSource],
  ),
  ...cell('delivery/ask-help/kpis', (at) => [
    kpi(at, 'WT', 'Waiting time', '11 min', 'to 4 min', 'up', 'worse'),
    kpi(at, 'SR', 'Solved at once', '81 %', 'to 90 %', 'down', 'worse'),
    unknownKpi(at, 'CSAT', 'Satisfaction', 'to 85 %'),
  ]),
  ...cell('delivery/enjoy/kpis', (at) => [kpi(at, 'PRV', 'Product reviews', '640', 'to 700', 'up', 'better')]),
  ...cell('loyalty/order-again/kpis', (at) => [
    kpi(at, 'RR', 'Retention', '56.0 %', 'to 60 %', 'up', 'better'),
    kpi(at, 'Q', 'Orders a month', '1.90', 'to 2.00', 'up', 'better'),
  ]),
  ...cell('loyalty/tell-others/kpis', (at) => [unknownKpi(at, 'NPS', 'Net promoter score', 'to 50')], [valueUnknown]),
  ...cell('consideration/compare/opportunities', (at) => [chance(at, 'A freshness promise on every product', 3, 2, 'idea', 'idea')]),
  ...cell('decision/fill-basket/opportunities', (at) => [chance(at, 'Offer substitutes in the basket', 3, 3, 'doing', 'doing')]),
  ...cell('decision/place-order/opportunities', (at) => [chance(at, 'Show the fee in the basket', 4, 2, 'planned', 'planned · Dec 15')]),
  ...cell('delivery/receive/opportunities', (at) => [chance(at, 'One-hour windows in the evening', 4, 5, 'idea', 'idea')]),
  ...cell('delivery/ask-help/opportunities', (at) => [chance(at, 'A person in chat within two minutes', 5, 3, 'planned', 'planned · Feb 1')]),
  ...cell('loyalty/order-again/opportunities', (at) => [chance(at, 'Reorder in one tap', 4, 2, 'done', 'done · Q +0.05')]),
  ...cell('loyalty/tell-others/opportunities', (at) => [chance(at, 'Invitation link with a shared discount', 3, 2, 'idea', 'idea')]),
  ...texts('activities', [
    ['Campaigns and content, online and offline', 'Public relations'],
    ['Campaigns and content', 'Review programme'],
    ['Improve the way to the basket'],
    ['Improve the online funnel', 'Order processing'],
    ['Picking and delivery'],
    ['Customer service'],
    ['Product and range development'],
    ['Targeted marketing, cross-sale'],
    ['Feedback and networks, invitations'],
  ]),
  ...refs('owners', [
    ['Marketing communications'],
    ['Marketing communications'],
    ['Online development', 'Customer service'],
    ['Online development', 'Warehouse, Logistics'],
    ['Warehouse', 'Logistics'],
    ['Customer service'],
    ['Product development', 'Purchasing'],
    ['Marketing', 'Online development'],
    ['Customer service', 'Online development'],
  ]),
  ...refs('systems', [
    ['CRM', 'Analytics', 'Ad buying', 'Social networks'],
    ['CRM', 'Analytics', 'CMS', 'Marketing automation'],
    ['CRM', 'Analytics', 'CMS', 'E-commerce', 'PIM'],
    ['CRM', 'Analytics', 'E-commerce', 'Inventory', 'Marketing automation'],
    ['CRM', 'Analytics', 'Orders and delivery', 'Marketing automation'],
    ['CRM', 'Analytics', 'Help desk', 'Tickets', 'Chat'],
    ['CRM', 'Analytics', 'Vendors', 'PIM'],
    ['CRM', 'Analytics', 'Marketing automation', 'E-commerce'],
    ['CRM', 'Analytics', 'Social analytics', 'Marketing automation'],
  ]),
};

const funnelSteps: readonly FunnelStepView[] = [
  funnelStep(0, 48_000, '48 000'),
  funnelStep(1, 14_400, '14 400', { conversion: 0.3, conversionText: '30.0 %', lossText: '−33 600' }),
  funnelStep(2, 5_200, '5 200', { conversion: 0.3611, conversionText: '36.1 %', lossText: '−9 200' }),
  funnelStep(3, 1_555, '1 555', {
    conversion: 0.299,
    conversionText: '29.9 %',
    lossText: '−3 645',
    benchmarkText: '36 %',
    mark: 'bottleneck',
    note: { title: 'Bottleneck at basket to order', text: '36 % like comparable grocers = +€26 200' },
  }),
  funnelStep(4, 871, '871', {
    conversion: 0.5601,
    conversionText: '56.0 %',
    lossText: '−684',
    mark: 'main',
    note: { title: 'Main conversion stage', text: 'bring more people here' },
  }),
];

export const groceryView: JourneyView = {
  version: 412,
  language: 'en',
  header: {
    title: 'Weekly grocery order',
    personas: [{ id: 'busy-parent', name: 'Busy parent' }],
    facts: ['current state', 'October 2026', 'reviewed 21 days ago'],
    job: { when: 'the fridge is empty on a weeknight', want: 'food at the door without leaving home', soThat: 'the evening belongs to the family' },
  },
  views: ['map', 'funnel'],
  shown: 'map',
  page: undefined,
  metrics,
  stages,
  columns,
  lanes,
  cells,
  funnel: { id: 'stages', name: 'Customers by stage', period: 'October', steps: funnelSteps, total: '1.8 %' },
  curve: {
    levels: [
      { share: 1, text: '5', word: 'delight', neutral: false },
      { share: 0.75, text: '4', word: undefined, neutral: false },
      { share: 0.5, text: '3', word: undefined, neutral: true },
      { share: 0.25, text: '2', word: undefined, neutral: false },
      { share: 0, text: '1', word: 'very bad', neutral: false },
    ],
    points: [
      point(0, '4', 'Curiosity'),
      point(1, '3', 'Depends on the effort', undefined, 'Zero moment of truth'),
      point(2, '5', 'Delight'),
      point(3, '4', 'Painless payment', 'Three taps and done', 'First moment of truth'),
      point(4, '4', 'Glad'),
      point(5, '2', 'Disappointment', 'Eleven minutes on hold'),
      point(6, '4', 'Satisfaction', undefined, 'Second moment of truth'),
      point(7, '5', 'Ease', 'That was easy!'),
      point(8, '?', undefined, 'I have to tell someone', 'Ultimate moment of truth'),
    ],
    summary: 'mean 3.9 · low 2 at Asks for help · peak 5 · ends 5',
  },
  funnels: [],
  counts: { error: 0, warning: 3, info: 2, hint: 0 },
  problem: undefined,
  labels: englishLabels,
};

function stage(id: string, name: string, task: string, traffic: StageView['traffic'], component: string, start: number, span: number): StageView {
  return { id, name, task, traffic, trafficLabel: traffic, component, score: undefined, column: start, span, findings: [] };
}

function column(of: string, step: string, name: string, first: boolean): ColumnView {
  return { id: `${of}/${step}`, stage: of, step, name, first, findings: [] };
}

function metric(
  id: MetricView['id'],
  label: string,
  value: string,
  distance: string,
  target: string,
  verdict: MetricView['verdict'],
  provenance: string,
  from: readonly string[],
): MetricView {
  return { id, label, value, distance, target, verdict, provenance, from };
}

function lane(id: string, side: LaneView['side'], name: string, note?: string): LaneView {
  return { id, side, name, note };
}

function cell(id: string, items: (at: string) => readonly CellItem[], findings: readonly FindingMark[] = []): Record<string, CellView> {
  return { [id]: { state: 'given', items: items(id), findings } };
}

function having(state: CellState, ...ids: readonly string[]): Record<string, CellView> {
  return Object.fromEntries(ids.map((id) => [id, { state, items: [], findings: [] }]));
}

/** One cell for each column; no texts are “none”. */
function texts(of: string, rows: readonly (readonly string[])[]): Record<string, CellView> {
  return Object.assign(
    {},
    ...rows.map((row, index) => {
      const id = `${columns[index]?.id}/${of}`;
      return row.length === 0 ? having('none', id) : cell(id, () => row.map((text, place) => ({ kind: 'text', key: `${id}/${place + 1}`, text })));
    }),
  );
}

function refs(of: string, rows: readonly (readonly string[])[]): Record<string, CellView> {
  const everywhere = (text: string) => rows.every((row) => row.includes(text));
  return Object.assign(
    {},
    ...rows.map((row, index) => {
      const id = `${columns[index]?.id}/${of}`;
      return cell(id, () =>
        row.map((text, place) => ({ kind: 'ref', key: `${id}/${place + 1}`, text, known: true, ...(everywhere(text) ? { common: true } : {}) })),
      );
    }),
  );
}

function chip(at: string, place: number, text: string, importance: number, satisfaction?: number): TouchpointItem {
  const rated = satisfaction === undefined ? {} : { satisfaction };
  return {
    kind: 'touchpoint',
    key: `${at}/${place}`,
    text,
    importance,
    ...rated,
    status: 'live',
    gap: satisfaction !== undefined && importance - satisfaction >= 2,
    hint: `importance ${importance}, satisfaction ${satisfaction ?? 'unknown'}`,
  };
}

function pain(at: string, place: number, text: string, severity: number, barrier?: string): PainItem {
  return { kind: 'pain', key: `${at}/${place}`, text, severity, meta: barrier === undefined ? `${severity}` : `${severity} · ${barrier}` };
}

function moves(at: string, place: number, text: string): CellItem & { kind: 'next' } {
  return { kind: 'next', key: `${at}/${place}`, text, role: 'tools' };
}

function kpi(at: string, code: string, name: string, value: string, target: string, trend: 'up' | 'down', verdict: 'better' | 'worse'): KpiItem {
  return { kind: 'kpi', key: `${at}/${code}`, code, name, value, state: 'given', target, trend, verdict };
}

function unknownKpi(at: string, code: string, name: string, target: string): KpiItem {
  return { kind: 'kpi', key: `${at}/${code}`, code, name, value: undefined, state: 'unknown', target };
}

function chance(at: string, text: string, impact: number, effort: number, status: 'idea' | 'planned' | 'doing' | 'done', meta: string): OpportunityItem {
  return { kind: 'opportunity', key: `${at}/1`, text, impact, effort, rating: `${impact} / ${effort}`, status, meta };
}

function funnelStep(index: number, count: number, countText: string, more: Partial<FunnelStepView> = {}): FunnelStepView {
  const of = stages[index] as StageView;
  return {
    id: of.id,
    name: of.name,
    column: of.column,
    span: of.span,
    count,
    countText,
    height: count / 48_000,
    conversion: undefined,
    conversionText: undefined,
    lossText: undefined,
    benchmarkText: undefined,
    mark: undefined,
    note: undefined,
    ...more,
  };
}

function point(index: number, score: string, feeling?: string, quote?: string, moment?: string): CurvePointView {
  const known = score !== '?';
  return {
    id: columns[index]?.id ?? '',
    at: index + 0.5,
    column: index,
    span: 1,
    score,
    share: known ? (Number(score) - 1) / 4 : undefined,
    state: known ? 'given' : 'unknown',
    feeling,
    quote,
    targetShare: undefined,
    persona: undefined,
    moment,
    findings: [],
  };
}
