/** Puts a piece of the language where it belongs in a whole file, and says what is wrong with it there. */
import { defaultSettings } from '../../../server/core/checks/check.ts';
import { checkProject } from '../../../server/core/checks/checkProject.ts';
import { describeFinding } from '../../../server/core/checks/describe.ts';
import type { Finding } from '../../../server/core/checks/finding.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { emptyProject, type Project } from '../../../server/core/model/project.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';

const head = 'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\nstate: current\nperiod: 2026-10\ncurrency: EUR\n';
const project = 'cjm: 1\nkind: project\nname: Test\n';
const stage = '  - stage: consideration\n  - stage: decision\n';
const stages = `stages:\n${stage}`;
const step = `${stages}    steps:\n      - step: Orders\n`;
const list = (key: string): string => `${head}${step}        ${key}:\n          @\n`;

/** Whole files in which `@` stands for the piece; its indentation goes for each of its lines. */
const places = {
  complete: '@\n',
  project: `${project}@\n`,
  personas: `${project}personas:\n  @\n`,
  top: `${head}@\n${stages}`,
  research: `${head}research:\n  @\n${stages}`,
  stages: `${head}@\n`,
  'stages item': `${head}${stages.replace('  - stage: decision\n', '')}  @\n`,
  stage: `${head}${stages}    @\n`,
  'steps item': `${head}${stages}    steps:\n      @\n`,
  step: `${head}${step}        @\n`,
  kpis: list('kpis'),
  pains: list('pains'),
  opportunities: list('opportunities'),
  activities: list('activities'),
  touchpoints: list('touchpoints'),
  barriers: list('barriers'),
} satisfies Readonly<Record<string, string>>;

export type Placement = keyof typeof places;

export function isPlacement(word: string): word is Placement {
  return Object.hasOwn(places, word);
}

export function placed(placement: Placement, piece: string): string {
  return places[placement].replace(/^( *)@$/m, (_, indent: string) => piece.replace(/\n+$/, '').replaceAll(/^(?=.)/gm, indent));
}

/** Errors, and words that nobody knows; a piece lacks much of a good map, so nothing is said of what is missing. */
export function mistakesIn(text: string, within: Project = emptyProject): string[] {
  const findings: readonly Finding[] = /^kind: project/m.test(text)
    ? checkProject(parse(text), defaultSettings)
    : MapDocument.open(text).check(within, defaultSettings).findings;
  return findings.filter(isMistake).map((finding) => `${finding.rule}: ${describeFinding(finding, 'en')}`);
}

function isMistake({ rule, severity }: Finding): boolean {
  const isStatedUnknown = rule === 'score-unknown' || rule === 'value-unknown';
  return severity === 'error' || rule.startsWith('suppression-unexplained') || (rule.endsWith('-unknown') && !isStatedUnknown);
}
