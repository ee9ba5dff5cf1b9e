/** The built-in vocabulary → a page for each kind of word, in English and Russian. */

import { sayValue } from '../../server/core/features/featureWords.ts';
import { findKeyRecord, unitOf } from '../../server/core/features/topics.ts';
import * as data from '../../server/core/vocabulary/vocabulary.generated.ts';
import * as vocabulary from '../../server/core/vocabulary/vocabulary.ts';
import { both, cell, code, generated, page, plain, table } from './markdown.mjs';
import { objectNames } from './objectNames.mjs';

/** File name, title in both languages, what the page is for, and its body. */
const vocabularyPage = (name, en, ru, about, body) => ({ name, en, ru, about, body });

const pages = [
  vocabularyPage(
    'models',
    'Stage models',
    'Модели этапов',
    'Values of `model` and, inside each model, of `stage`. An id, a name or an alias may be written; it means what it means in this model alone.',
    models,
  ),
  vocabularyPage(
    'stages',
    'Canonical stages',
    'Канонические этапы',
    'What the stages of every model are mapped onto, so that models can be compared. Values of `canonical` in models of your own.',
    canonicalStages,
  ),
  vocabularyPage(
    'kpis',
    'KPIs',
    'Показатели',
    'Codes that stand under `kpis`, `economics`, `expect` and `measured`. Write the code; a name or another spelling is understood too, with a hint to write the code.',
    kpis,
  ),
  vocabularyPage('lanes', 'Lanes', 'Дорожки', 'Keys of stages and steps, in the order of the grid.', lanes),
  vocabularyPage('channels', 'Channels', 'Каналы', 'Each may stand as a touchpoint by itself; your own touchpoints name one under `channel`.', () =>
    entries(vocabulary.channels.entries, ['Media', ({ media }) => value(media)], ['Place', ({ place }) => value(place)]),
  ),
  vocabularyPage('teams', 'Teams', 'Команды', 'Values of `owner` and `owners`.', () => entries(vocabulary.teams.entries)),
  vocabularyPage('systems', 'Systems', 'Системы', 'Values of `systems`.', () => entries(vocabulary.systems.entries)),
  vocabularyPage('tools', 'Transition tools', 'Инструменты перехода', 'Values of `next: { tools: … }`: what moves the customer to the following stage.', () =>
    entries(vocabulary.tools.entries, ['Traffic', ({ traffic }) => traffic?.map(value).join(', ')], ['Group', ({ group }) => value(group)]),
  ),
  vocabularyPage('capture', 'Contact capture', 'Захват контакта', 'Values of `next: { capture: … }`: what a visitor gets for leaving a contact.', () =>
    entries(vocabulary.capture.entries),
  ),
  vocabularyPage('barriers', 'Barriers and remedies', 'Барьеры и что помогает', 'Values of `barriers`, of `barrier` on a pain, and of `remedy`.', barriers),
  vocabularyPage('benefits', 'Benefits', 'Выгоды', 'Values of `benefits` of a persona: what an offer can stand on.', () =>
    entries(vocabulary.benefits.entries),
  ),
  vocabularyPage(
    'emotions',
    'Emotions',
    'Эмоции',
    'Words offered for `feeling`, with their valence from -1 (worst) to 1 (best). Any other word may be written; those here are compared with the score.',
    () => entries(vocabulary.emotions.entries, ['Valence', ({ valence }) => valence]),
  ),
  vocabularyPage('moments', 'Moments of truth', 'Моменты истины', 'Values of `moment-of-truth`.', () => entries(vocabulary.moments.entries)),
  vocabularyPage('research-methods', 'Research methods', 'Методы исследования', 'Values of `method` of a study under `research`.', () =>
    entries(vocabulary.researchMethods.entries, ['Place', ({ place }) => value(place)]),
  ),
  vocabularyPage(
    'units',
    'Units and currencies',
    'Единицы и валюты',
    'What may follow a number. Money is written with the code or with a sign of its currency.',
    units,
  ),
  vocabularyPage('keys', 'Keys', 'Ключи', 'Every key of the language, by the object it stands in.', keys),
];

/** File name → text. */
export function vocabularyPages() {
  return new Map([
    ['README.md', overview()],
    ...pages.map(({ name, en, ru, about, body }) => [`${name}.md`, page(generated, `# ${en} · ${ru}`, about, body())]),
  ]);
}

function overview() {
  return page(
    generated,
    '# Vocabulary · Словарь',
    'The words that the language knows from the start. Write an id, an English or Russian name, or one of the other names; upper and lower case, ё and е, spaces and hyphens are alike. A project adds words of its own in [`project.cjm.yaml`](../language.md#the-project-file).',
    '`cjm explain` says the same of any single word, and so does a hover in the editor.',
    table(
      ['Page', 'Страница', 'For'],
      pages.map(({ name, en, ru, about }) => [`[${en}](${name}.md)`, ru, about]),
    ),
  );
}

const value = (word) => word ?? '';
const canonicalLinks = (ids) => (ids ?? []).map(code).join(', ');
const also = ({ aliases }) => (aliases ?? []).map(plain).join(', ');
const named = (record, language) => [`**${plain(record.name[language])}**`, record.help?.[language]].filter(Boolean).join('<br>');

/** The common shape: id, the two languages with their help, what else is known, other names. */
function entries(records, ...columns) {
  return table(
    ['Id', 'English', 'Русский', ...columns.map(([title]) => title), 'Also'],
    records.map((record) => [code(record.id), named(record, 'en'), named(record, 'ru'), ...columns.map(([, of]) => of(record)), also(record)]),
  );
}

function models() {
  const list = vocabulary.stageModels.entries;
  const stages = (model) =>
    entries(
      model.stages,
      ['Canonical', ({ canonical }) => canonicalLinks(canonical)],
      ['Formula', ({ component }) => component?.join(', ')],
      ['Traffic', ({ traffic }) => value(traffic)],
      ['Leads to', (stage) => code(stage['leads-to'])],
    );
  return [
    table(
      ['Model', 'English', 'Русский', 'Stages'],
      list.map((model) => [`[\`${model.id}\`](#${model.id})`, plain(model.name.en), plain(model.name.ru), model.stages.map(({ id }) => code(id)).join(' → ')]),
    ),
    '“Canonical” are the [canonical stages](stages.md) that a stage covers; “Formula” the factors of leads × conversion × price × quantity that it generates.',
    ...list.map((model) =>
      [
        `## ${model.id}`,
        `**${plain(model.name.en)}** · **${plain(model.name.ru)}**${also(model) === '' ? '' : ` · ${also(model)}`}`,
        model.help?.en,
        model.help?.ru,
        stages(model),
      ]
        .filter(Boolean)
        .join('\n\n'),
    ),
  ].join('\n\n');
}

function canonicalStages() {
  return entries(
    vocabulary.canonicalStages.entries,
    ['Formula', ({ component, negative }) => `${component?.join(', ') ?? ''}${negative ? ' (takes from it)' : ''}`],
    ['Traffic', ({ traffic }) => value(traffic)],
  );
}

function kpis() {
  const perspectives = data.perspectives;
  const groups = [...perspectives.map(({ id, name }) => [`${name.en} · ${name.ru}`, id]), ['Others · Прочие', undefined]];
  return [
    'Direction says where better lies; “usual at” the canonical stages where the figure belongs, and nothing when it fits every stage.',
    ...groups.flatMap(([title, id]) => {
      const own = vocabulary.kpis.entries.filter(({ perspective }) => perspective === id);
      return own.length === 0 ? [] : [`## ${title}`, kpiTable(own)];
    }),
  ].join('\n\n');
}

function kpiTable(list) {
  return table(
    ['Code', 'English', 'Русский', 'Formula', 'Unit', 'Better', 'Range', 'Usual at', 'Also'],
    list.map((kpi) => [
      code(kpi.code),
      named(kpi, 'en'),
      named(kpi, 'ru'),
      kpi.formula ? both({ en: plain(kpi.formula.en), ru: plain(kpi.formula.ru) }) : '',
      both({ en: unitOf(kpi, 'en'), ru: unitOf(kpi, 'ru') }),
      both({ en: sayValue(kpi.direction, 'en'), ru: sayValue(kpi.direction, 'ru') }),
      range(kpi),
      canonicalLinks(kpi.stages),
      also(kpi),
    ]),
  );
}

function range({ min, max }) {
  if (min === undefined) return max === undefined ? '' : `≤ ${max}`;
  return max === undefined ? `≥ ${min}` : `${min}..${max}`;
}

function lanes() {
  return entries(
    vocabulary.lanes.entries.filter(({ pseudo }) => pseudo !== true),
    ['Side', ({ side }) => side],
    ['Cell', (lane) => lane.value],
  );
}

function barriers() {
  const remedies = ({ remedies: ids }) => (ids ?? []).map(code).join(', ');
  return [entries(vocabulary.barriers.entries, ['Remedies', remedies]), '## Remedies · Что помогает', entries(vocabulary.remedies.entries)].join('\n\n');
}

function units() {
  return [
    table(
      ['Unit', 'English', 'Русский', 'Kind', 'Seconds', 'Written'],
      vocabulary.units.map(({ id, name, kind, seconds, symbols }) => [code(id), name.en, name.ru, kind, seconds, symbols.map(code).join(' ')]),
    ),
    'Times are also written as `m:ss` and `h:mm:ss`.',
    '## Currencies · Валюты',
    table(
      ['Code', 'English', 'Русский', 'Also written'],
      vocabulary.currencies.map(({ id, name, symbols }) => [code(id), name.en, name.ru, (symbols ?? []).map(code).join(' ')]),
    ),
  ].join('\n\n');
}

function keys() {
  const objects = [...new Set(data.keys.map(({ id }) => id.split('.')[0]))];
  return objects
    .flatMap((object) => {
      const [en, ru] = objectNames[object] ?? [object, object];
      const own = data.keys.filter(({ id }) => id.startsWith(`${object}.`)).map(({ id }) => id.slice(object.length + 1));
      const rows = own.map((key) => {
        const record = findKeyRecord(object, key);
        return [
          code(key),
          `**${plain(record.name.en)}**<br>${record.help.en}`,
          `**${plain(record.name.ru)}**<br>${record.help.ru}`,
          record.example === undefined ? '' : code(cell(record.example)),
        ];
      });
      const withLanes = object === 'stage' || object === 'step' ? ['And the [lanes](lanes.md).'] : [];
      return [`## ${en}${en === ru ? '' : ` · ${ru}`}`, table(['Key', 'English', 'Русский', 'Example'], rows), ...withLanes];
    })
    .join('\n\n');
}
