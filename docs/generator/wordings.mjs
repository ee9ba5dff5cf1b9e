/**
 * Says what the messages of a rule look like, with `{name}` where a parameter stands. Messages that are functions are asked for each of
 * their wordings: those that the function itself tells apart are found in its source, those that its helpers tell apart are listed here.
 */
import { sentences } from '../../server/core/checks/rules/text/syntaxMessages.ts';
import { sayIn } from '../../server/core/checks/say.ts';

/** Stands for a number in arithmetic, and is found again in what `say` is asked to write. */
const firstNumber = 1_000_003;
const numbers = [];
const numberOf = (name) => {
  if (!numbers.includes(name)) numbers.push(name);
  return firstNumber + numbers.indexOf(name);
};
const nameOf = (value) => [value, value * 100].map((number) => numbers[Math.round(number) - firstNumber]).find((name) => name !== undefined);

/** A parameter that is not filled in: a text to whoever reads a text, a number to whoever computes. */
class Placeholder extends String {
  #name;
  constructor(name) {
    super(`{${name}}`);
    this.#name = name;
  }
  [Symbol.toPrimitive](hint) {
    return hint === 'number' ? numberOf(this.#name) : this.toString();
  }
}

function sayWithPlaceholders(language) {
  const say = sayIn(language);
  const sign = say.share(0).replace('0', '');
  return {
    ...say,
    number: (value, digits) => (nameOf(value) === undefined ? say.number(value, digits) : `{${nameOf(value)}}`),
    share: (share, digits) => (nameOf(share) === undefined ? say.share(share, digits) : `{${nameOf(share)}}${sign}`),
    money: (amount, currency) => (nameOf(amount) === undefined ? say.money(amount, currency) : `{${nameOf(amount)}}`),
    plural: (count, ...forms) => (nameOf(count) === undefined ? say.plural(count, ...forms) : forms.at(-1)),
  };
}

const absent = Symbol('absent');
/** Parameters by which the helpers of a message tell its wordings apart; what is not named stays a placeholder. */
const told = {
  'invalid-value': [
    { suggestion: absent, expects: absent, words: '{words}' },
    { expects: absent, words: '{words}' },
    { written: 'list', suggestion: absent, expects: absent, words: '{words}' },
    { written: 'map', suggestion: absent, expects: absent, words: '{words}' },
  ],
  'stage-unknown': [{}, { suggestion: absent }],
  'goal-without-kpi': [{ goal: absent }, {}],
  'task-overdue': [{ what: 'task' }, { what: 'touchpoint' }, { what: 'initiative' }],
  'too-many-stages': [{ what: 'stages' }, { what: 'steps' }],
  'bottleneck-no-action': [{ funnel: '' }, {}],
  'lcpq-incomplete': [{ missing: '{factor}' }, { missing: '{factor} {factor}' }],
  'unit-economics': [{}, { ratio: 0.9 }],
  'kpi-range': [
    { min: absent, max: numberOf('max'), what: 'value', kind: 'count' },
    { min: numberOf('min'), max: absent, what: 'value', kind: 'count' },
    { min: numberOf('min'), max: numberOf('max'), what: 'value', kind: 'count' },
  ],
  'kpi-unit': [
    { units: 'percent', kind: 'money', stated: absent },
    { units: 'percent', kind: 'number', stated: absent },
    { units: 'percent' },
    { code: absent },
  ],
  'percent-or-fraction': [{}],
  'value-unknown': [{ target: absent }, {}, { code: absent }, { code: absent, key: absent }],
  'factor-mismatch': [{}, { code: 'GP' }],
  'tag-not-allowed': [{}, { tag: '<<' }],
  'unresolved-ref': ['persona', 'research', 'model', 'stage-id'].flatMap((kind) => [{ kind, suggestion: absent }]),
};

/** Pairs of English and Russian, each wording once. */
export function wordingsOf({ id, message }) {
  if (id === 'syntax-error') return [sentences.unreadable, ...Object.values(sentences).filter((sentence) => sentence !== sentences.unreadable)];
  const variants = told[id] ?? (typeof message.en === 'string' ? [{}] : toldInSource(String(message.en)));
  const wordings = variants.map((params) => ({ en: ask(message.en, params, 'en'), ru: ask(message.ru, params, 'ru') }));
  const broken = wordings.find(({ en, ru }) => /undefined|NaN|\d{7}/.test(en + ru));
  if (broken) throw new Error(`${id}: tell its wordings in docs/generator/wordings.mjs, for they make “${broken.en}”`);
  return wordings.filter(({ en }, index) => wordings.findIndex((other) => other.en === en) === index);
}

/** One wording with everything given, and one for each value that the function compares a parameter with. */
function toldInSource(source) {
  const compared = [...source.matchAll(/(?:params\['(\w+)'\]|\b(\w+)) [!=]== (undefined|'([^']*)')/g)];
  return [{}, ...compared.map(([, byIndex, byName, value, text]) => ({ [byIndex ?? byName]: value === 'undefined' ? absent : text }))];
}

function ask(message, params, language) {
  if (typeof message === 'string') return message;
  const filled = new Proxy(params, {
    get: (given, name) => (typeof name !== 'string' ? undefined : given[name] === absent ? undefined : (given[name] ?? new Placeholder(name))),
    has: (given, name) => given[name] !== absent,
  });
  return String(message(filled, sayWithPlaceholders(language)));
}
