/** No mend of anything that is found in the examples of the manual makes an error that was not there. */
import { expect, test } from 'vitest';
import { allRules } from '../../../server/core/checks/allRules.ts';
import { checkFile } from '../../../server/core/checks/checkFile.ts';
import type { Finding } from '../../../server/core/checks/finding.ts';
import { applyEdits, findFixes } from '../../../server/core/checks/fix.ts';
import { manualOf } from '../../../server/core/checks/manual.ts';
import { checkSettings } from '../../../server/core/checks/settings.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { kindOf } from '../../../server/core/fileKind.ts';
import { emptyProject, type Project } from '../../../server/core/model/project.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';

/** Of two versions of one key both are kept, as was asked for; that the key now stands there twice is told next. */
const asked: ReadonlySet<string> = new Set(['Keep both: duplicate-key']);

test.each(allRules.map((rule) => [rule.id, manualOf(rule)] as const))('%s', (_, { wrong, project: projectText, today }) => {
  const project = projectText === undefined ? emptyProject : readProject(parse(projectText)).project;
  const document = MapDocument.open(wrong);
  const findings = found(document, project, today);
  const journey = document.journey(project);
  const before = new Set(errorsOf(findings));
  const fixes = findings
    .flatMap((finding) => findFixes(finding, { journey, context: journey.context, language: 'en', projectText }))
    .filter(({ file }) => file !== 'project');
  const broken = fixes.flatMap(({ title, edits }) =>
    errorsOf(found(MapDocument.open(applyEdits(document.tree, edits)), project, today))
      .filter((rule) => !before.has(rule))
      .map((rule) => `${title.en}: ${rule}`),
  );
  expect(broken.filter((text) => !asked.has(text))).toEqual([]);
});

function found(document: MapDocument, project: Project, today: string | undefined): readonly Finding[] {
  return checkFile(document, kindOf(document, ''), project, checkSettings(project, {}, today));
}

function errorsOf(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}
