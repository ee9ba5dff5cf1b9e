/** A rule → the example of its page of the manual: a file in which it speaks, and the same file mended. Says nothing about them. */
import type { CheckSettings } from '../checks/check.ts';
import { checkFile } from '../checks/checkFile.ts';
import type { Finding, Fix } from '../checks/finding.ts';
import { applyEdits, findFixes } from '../checks/fix.ts';
import { manualOf } from '../checks/manual.ts';
import { type Around, ProjectFiles } from '../checks/projectFiles.ts';
import type { Rule } from '../checks/rule.ts';
import { checkSettings } from '../checks/settings.ts';
import { summarise } from '../checks/summarise.ts';
import { MapDocument } from '../document.ts';
import { type FileKind, kindOf } from '../fileKind.ts';
import { emptyProject, type Project } from '../model/project.ts';
import { readProject } from '../model/readProject.ts';
import { parse } from '../syntax/syntaxTree.ts';

/** A file, and what it needs beside it: the project that it belongs to, another map of that project. */
export interface ExampleFiles {
  readonly text: string;
  readonly project: string | undefined;
  readonly map: string | undefined;
}
export interface RuleExample {
  readonly wrong: ExampleFiles;
  /** As the page states it, else what the rule's first fix makes; nothing where neither can be had. */
  readonly right: ExampleFiles | undefined;
}

export function exampleOf(rule: Pick<Rule, 'id'>): RuleExample {
  const { wrong, right, project, map, today } = manualOf(rule);
  const files = { text: wrong, project, map };
  return { wrong: files, right: right === undefined ? mended(rule, files, today) : { ...files, text: right } };
}

/** What is found in an example, on the day that its page states. */
export function checkExample(files: ExampleFiles, today: string | undefined): readonly Finding[] {
  return read(files, today).findings;
}

interface ReadExample {
  readonly document: MapDocument;
  readonly kind: FileKind;
  readonly project: Project;
  readonly findings: readonly Finding[];
}

function read({ text, project: projectText, map }: ExampleFiles, today: string | undefined): ReadExample {
  const document = MapDocument.open(text);
  const kind = kindOf(document, '');
  const stated = kind === 'project' ? text : projectText;
  const project = stated === undefined ? emptyProject : readProject(parse(stated)).project;
  const settings: CheckSettings = checkSettings(project, {}, today);
  return {
    document,
    kind,
    project,
    findings: checkFile(document, kind, project, settings, map === undefined ? undefined : beside(map, document, kind, project)),
  };
}

/** The file at hand and the other map, as the host would know them. */
function beside(map: string, document: MapDocument, kind: FileKind, project: Project): Around {
  const files = [summarise(here, document, kind, project), summarise('map', MapDocument.open(map), 'map', project)];
  return { uri: here, project: new ProjectFiles(project, files) };
}
const here = 'example';

/** What the rule’s first fix makes of the files; nothing where there is none. */
export function mended({ id }: Pick<Rule, 'id'>, files: ExampleFiles, today: string | undefined): ExampleFiles | undefined {
  const { document, kind, project, findings } = read(files, today);
  const finding = findings.find(({ rule }) => rule === id);
  const journey = document.journey(project);
  const projectText = kind === 'project' ? files.text : files.project;
  const [fix] = finding ? findFixes(finding, { journey, context: journey.context, language: journey.context.language, projectText }) : [];
  if (!fix) return undefined;
  const isElsewhere = fix.file === 'project' && kind !== 'project';
  return isElsewhere ? { ...files, project: after(files.project ?? '', fix) } : { ...files, text: applyEdits(document.tree, fix.edits) };
}

function after(text: string, { edits }: Fix): string {
  return applyEdits(parse(text), edits);
}
