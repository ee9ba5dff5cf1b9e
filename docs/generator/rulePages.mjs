/** Rules → their pages and the table of all of them. */
import { allRules } from '../../server/core/checks/allRules.ts';
import { manualOf } from '../../server/core/checks/manual.ts';
import { contactRules } from '../../server/core/checks/rules/contact/contactRules.ts';
import { evidenceRules } from '../../server/core/checks/rules/evidence/evidenceRules.ts';
import { experienceRules } from '../../server/core/checks/rules/experience/experienceRules.ts';
import { kpiRules } from '../../server/core/checks/rules/kpis/kpiRules.ts';
import { offerRules } from '../../server/core/checks/rules/offer/offerRules.ts';
import { referencesRules } from '../../server/core/checks/rules/references/referencesRules.ts';
import { structureRules } from '../../server/core/checks/rules/structure/structureRules.ts';
import { textRules } from '../../server/core/checks/rules/text/textRules.ts';
import { versionRules } from '../../server/core/checks/rules/versions/versionRules.ts';
import { workRules } from '../../server/core/checks/rules/work/workRules.ts';
import { sayValue } from '../../server/core/features/featureWords.ts';
import { exampleOf } from '../../server/core/features/ruleExample.ts';
import { both, code, generated, page, plain, table } from './markdown.mjs';
import { wordingsOf } from './wordings.mjs';

const groups = [
  { title: 'Writing · Запись', rules: textRules },
  { title: 'Structure · Структура', rules: structureRules },
  { title: 'References · Ссылки', rules: referencesRules },
  { title: 'Personas and offers · Персонажи и предложения', rules: offerRules },
  { title: 'Personas and evidence · Персонажи и подтверждения', rules: evidenceRules },
  { title: 'Touchpoints · Точки контакта', rules: contactRules },
  { title: 'KPIs, funnel and money · Показатели, воронка и деньги', rules: kpiRules },
  { title: 'Experience · Опыт', rules: experienceRules },
  { title: 'Work · Работа', rules: workRules },
  { title: 'Between versions · Между версиями', rules: versionRules },
];

/** File name → text. */
export function rulePages() {
  return new Map([['README.md', overview()], ...allRules.map((rule) => [`${rule.id}.md`, rulePage(rule)])]);
}

function overview() {
  const known = new Set(groups.flatMap(({ rules }) => rules));
  const others = allRules.filter((rule) => !known.has(rule));
  const sections = [...groups, ...(others.length > 0 ? [{ title: 'Others · Прочее', rules: others }] : [])];
  return page(
    generated,
    '# Rules',
    `Everything a map is checked against while you type and by \`cjm check\`: ${allRules.length} rules. Each has a page: what it says, why it matters and how to mend it, its limits, how to switch it off.`,
    'Каждое правило описано по-русски и по-английски.',
    '`fix` means: there is a quick fix wherever a mechanical mend exists. How to set severities and limits for a project, and how to let a single case pass, is told in [the language](../language.md#setting-and-suppressing-rules).',
    ...sections.flatMap(({ title, rules }) => [
      `## ${title}`,
      table(
        ['Rule', 'Code', 'Severity', '', 'What it says'],
        rules.map((rule) => [`[${rule.id}](${rule.id}.md)`, rule.code, rule.severity, rule.fix ? 'fix' : '', asText(wordingsOf(rule)[0])]),
      ),
    ]),
  );
}

const asText = ({ en, ru }) => both({ en: plain(en), ru: plain(ru) });

function rulePage(rule) {
  const { id, severity } = rule;
  return page(
    generated,
    `# ${id}`,
    [
      rule.code,
      `${severity} (${sayValue(severity, 'ru')})`,
      rule.fix ? 'with a quick fix (есть быстрое исправление)' : 'without a quick fix (без быстрого исправления)',
      '[all rules](README.md)',
    ]
      .filter(Boolean)
      .join(' · '),
    '## What it says · Что сообщает',
    table(
      ['English', 'Русский'],
      wordingsOf(rule).map(({ en, ru }) => [plain(en), plain(ru)]),
    ),
    '## Why, and how to mend it · Почему и как исправить',
    manualOf(rule).why.en,
    manualOf(rule).why.ru,
    ...withoutFix(rule),
    ...example(rule),
    ...limits(rule),
    '## Switch it off · Как отключить',
    'For all maps of a project, in `project.cjm.yaml` (`error`, `warning`, `info` and `hint` set another severity):',
    fence(`rules:\n  ${id}: off`),
    ...inPlace(id),
    `For yourself alone: the setting \`cjm.rules\` of VS Code. For one run: \`cjm check --rule ${id}=off\`.`,
  );
}

function withoutFix(rule) {
  const reason = manualOf(rule)['no-fix'];
  return reason ? [`There is no quick fix. ${reason.en}`, `Быстрого исправления нет. ${reason.ru}`] : [];
}

/** The file that is wrong, and what it becomes; of the project and the other map beside it, what they are at first and what the mend makes of them. */
function example(rule) {
  const { today, before } = manualOf(rule);
  const { wrong, right } = exampleOf(rule);
  const day = today === undefined ? [] : [`As of ${today}. На ${today}.`];
  const project = [wrong, right].map((files) => files?.project);
  return [
    ...(before === undefined ? [] : ['## The version before · Прежняя версия', fence(before.trimEnd())]),
    '## Wrong · Неправильно',
    ...day,
    fence(wrong.text.trimEnd()),
    ...(project[0] === undefined ? [] : ['`project.cjm.yaml`:', fence(project[0].trimEnd())]),
    ...(wrong.map === undefined ? [] : ['Another map of the project. Другая карта проекта:', fence(wrong.map.trimEnd())]),
    '## Right · Правильно',
    ...(right.text === wrong.text ? [] : [fence(right.text.trimEnd())]),
    ...(project[0] === project[1] ? [] : ['`project.cjm.yaml`:', fence(project[1].trimEnd())]),
  ];
}

/** Comments cannot silence what is said about comments. */
function inPlace(id) {
  if (id.startsWith('suppression-')) return [];
  return [
    'In one place, with the reason, above the line or at its end; for a whole file, at its top:',
    fence(`# cjm-ignore ${id}: why this is right here\n\n# cjm-ignore-file ${id}: why this is right in this map`),
  ];
}

function limits({ id, severity, parameters }) {
  if (parameters === undefined) return [];
  const set = Object.entries(parameters)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
  return [
    '## Limits · Пороги',
    table(
      ['Parameter', 'Default'],
      Object.entries(parameters).map(([name, value]) => [code(name), value]),
    ),
    'Set in `project.cjm.yaml`; what is left out keeps its default:',
    fence(`rules:\n  ${id}: { severity: ${severity}, ${set} }`),
  ];
}

const fence = (text) => `\`\`\`yaml\n${text}\n\`\`\``;
