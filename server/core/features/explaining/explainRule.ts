/** A rule → the text of its hover, and what hovers have no room for: why it has no fix, and a file that is wrong and right. */
import { manualOf } from '../../checks/manual.ts';
import type { Rule } from '../../checks/rule.ts';
import type { Language } from '../../vocabulary/catalogue.ts';
import { paragraphs } from '../markdown.ts';
import { exampleOf } from '../ruleExample.ts';
import { describeRule } from '../topics.ts';

const words = {
  en: {
    noFix: 'There is no quick fix.',
    before: 'The version before',
    wrong: 'Wrong',
    right: 'Right',
    project: 'with the project',
    map: 'with another map of the project',
    today: 'on',
  },
  ru: {
    noFix: 'Быстрого исправления нет.',
    before: 'Прежняя версия',
    wrong: 'Неправильно',
    right: 'Правильно',
    project: 'с проектом',
    map: 'с другой картой проекта',
    today: 'на',
  },
} as const;

export function explainRule(rule: Rule, language: Language): string {
  const { 'no-fix': noFix, today, before } = manualOf(rule);
  const { wrong, right } = exampleOf(rule);
  const say = words[language];
  const isElsewhere = right?.project !== wrong.project;
  return paragraphs(
    describeRule(rule, language),
    noFix && `${say.noFix} ${noFix[language]}`,
    ...beside(say.before, before),
    `${say.wrong}${today === undefined ? '' : ` (${say.today} ${today})`}:`,
    block(wrong.text),
    ...beside(say.project, wrong.project),
    ...beside(say.map, wrong.map),
    right && `${say.right}:`,
    right && block(isElsewhere ? (right.project ?? '') : right.text),
  );
}

function beside(title: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`${title}:`, block(text)];
}

function block(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}
