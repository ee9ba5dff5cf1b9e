/**
 * Tests of rules read like the language: under a line stands a comment of carets with the finding expected there,
 * `#  ^^^^ warning stage-no-kpi: Stage “Awareness” has no KPI` (the message may be left out).
 * At the margin the carets stand without `#`.
 */
import { expect } from 'vitest';
import { type CheckSettings, defaultSettings } from '../../../server/core/checks/check.ts';
import { checkProject } from '../../../server/core/checks/checkProject.ts';
import { describeFinding } from '../../../server/core/checks/describe.ts';
import type { Finding } from '../../../server/core/checks/finding.ts';
import { applyEdits, findFixes } from '../../../server/core/checks/fix.ts';
import { type Around, ProjectFiles } from '../../../server/core/checks/projectFiles.ts';
import { summarise } from '../../../server/core/checks/summarise.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { toSpan } from '../../../server/core/model/place.ts';
import { emptyProject, type Project } from '../../../server/core/model/project.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';

export interface Options {
  readonly project?: string;
  readonly today?: string;
  readonly language?: 'en' | 'ru';
  readonly parameters?: Readonly<Record<string, number>>;
  /** The other maps of the project, by name; a text without `cjm:` gets a head. Without them nobody knows what there is. */
  readonly maps?: Readonly<Record<string, string>>;
}

export interface Checked {
  /** Where the first finding points to in other files: “a:3 What stands there”. */
  readonly pointsTo: (...places: readonly string[]) => Checked;
  /** The whole text after the first fix of the first finding (or the fix whose English title contains `title`). */
  readonly fixedTo: (text: string, title?: string) => Checked;
  /** English titles of all fixes of the first finding. */
  readonly offers: (...titles: readonly string[]) => Checked;
  /** The project's text after that fix. */
  readonly projectFixedTo: (text: string, title?: string) => Checked;
}

const head = 'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\nstate: current\n';
const mark = /^(\s*(?:#\s*)?)(\^+)[ ]+(error|warning|info|hint)[ ]+([a-z0-9-]+)(?::[ ]*(.*))?$/;

/** Findings of one rule only; a text without `cjm:` gets a head (classic5, English), one with `kind: project` is a project file. A common indentation is taken off. */
export function checking(rule: string): (marked: string, options?: Options) => Checked {
  return (marked, options = {}) => {
    const { text, expected } = unmark(dedent(marked), options.language);
    const project = options.project === undefined ? emptyProject : readProject(parse(dedent(options.project))).project;
    const document = MapDocument.open(text);
    const settings: CheckSettings = {
      ...defaultSettings,
      today: options.today,
      rules: new Map(options.parameters ? [[rule, { parameters: options.parameters }]] : []),
    };
    const around = aroundOf(document, project, options);
    const all = /^kind: project/m.test(text) ? checkProject(document.tree, settings, around) : document.check(project, settings, around).findings;
    const findings = all.filter((finding) => finding.rule === rule);
    expect(findings.map((finding) => describe(document, finding, options.language ?? 'en', expected))).toEqual(expected.map(({ line }) => line));
    return assertions(document, project, findings, options);
  };
}

/** The text at hand is `here`, its project `project`. */
function aroundOf(document: MapDocument, given: Project, { maps, project: projectText, language }: Options): Around | undefined {
  if (!maps) return undefined;
  const isProject = /^kind: project/m.test(document.text);
  const project = isProject ? readProject(document.tree).project : given;
  const others = Object.entries(maps).map(([name, text]) =>
    summarise(`file:///${name}.cjm.yaml`, MapDocument.open(withHead(dedent(text), language)), 'map', project),
  );
  const projects =
    isProject || projectText === undefined ? [] : [summarise('file:///project.cjm.yaml', MapDocument.open(dedent(projectText)), 'project', project)];
  const uri = isProject ? 'file:///project.cjm.yaml' : 'file:///here.cjm.yaml';
  const own = summarise(uri, document, isProject ? 'project' : 'map', project);
  return { uri, project: new ProjectFiles(project, [...projects, own, ...others]) };
}

function assertions(document: MapDocument, project: Project, findings: readonly Finding[], options: Options): Checked {
  const fixes = findings[0]
    ? findFixes(findings[0], {
        journey: document.journey(project),
        context: document.journey(project).context,
        language: options.language ?? 'en',
        projectText: options.project === undefined ? undefined : dedent(options.project),
      })
    : [];
  const pick = (title = ''): (typeof fixes)[number] => {
    const fix = fixes.find((candidate) => candidate.title.en.includes(title));
    if (!fix) throw new Error(`no fix “${title}” among: ${fixes.map((candidate) => candidate.title.en).join(' | ') || 'none'}`);
    return fix;
  };
  const checked: Checked = {
    pointsTo: (...places) => {
      const found = (findings[0]?.elsewhere ?? []).map(
        ({ uri, range, message }) => `${uri.slice(8).replace('.cjm.yaml', '')}:${range.start.line + 1} ${message.en}`,
      );
      expect(found).toEqual(places);
      return checked;
    },
    fixedTo: (text, title) => {
      expect(applyEdits(document.tree, pick(title).edits)).toBe(withHead(dedent(text)));
      return checked;
    },
    offers: (...titles) => {
      expect(fixes.map((fix) => fix.title.en)).toEqual(titles);
      return checked;
    },
    projectFixedTo: (text, title) => {
      const fix = pick(title);
      expect(fix.file).toBe('project');
      expect(applyEdits(parse(dedent(options.project ?? '')), fix.edits)).toBe(dedent(text));
      return checked;
    },
  };
  return checked;
}

interface Expected {
  readonly line: string;
  readonly withMessage: boolean;
}

function unmark(marked: string, language = 'en'): { text: string; expected: Expected[] } {
  const lines: string[] = [];
  const expected: Expected[] = [];
  for (const line of withHead(marked, language).split('\n')) {
    const match = mark.exec(line);
    if (!match) {
      lines.push(line);
      continue;
    }
    const [, before = '', carets = '', severity, rule, message] = match;
    const place = `${lines.length}:${before.length + 1}-${before.length + carets.length + 1}`;
    expected.push({ line: `${place} ${severity} ${rule}${message === undefined ? '' : `: ${message}`}`, withMessage: message !== undefined });
  }
  return { text: lines.join('\n'), expected };
}

/** As the marks are written: line and columns from 1, of the part on the first line. */
function describe(document: MapDocument, finding: Finding, language: 'en' | 'ru', expected: readonly Expected[]): string {
  const { start, end } = toSpan(document.tree, finding.at);
  const before = document.text.slice(0, start).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const firstLine = document.text.slice(start, end).split('\n')[0] ?? '';
  const bare = `${before.length}:${column}-${column + Math.max(1, firstLine.length)} ${finding.severity} ${finding.rule}`;
  return expected.some(({ line, withMessage }) => !withMessage && line === bare) ? bare : `${bare}: ${describeFinding(finding, language)}`;
}

function withHead(text: string, language = 'en'): string {
  return /^\uFEFF?cjm:/m.test(text) ? text : head.replace('language: en', `language: ${language}`) + text;
}

function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '\n')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '' && !mark.test(line)).map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(Math.min(common, /^ */.exec(line)?.[0].length ?? 0))).join('\n');
}
