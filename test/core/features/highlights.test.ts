/** Highlights of the name under the cursor. */

import { expect, test } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { documentHighlights } from '../../../server/core/features/documentHighlight.ts';
import { type Files, shown, workspaceOf } from './workspace.ts';

function highlighted(files: Files): string[] {
  const workspace = workspaceOf(files);
  const wordOf = (kind: DocumentHighlightKind): string => (kind === DocumentHighlightKind.Write ? 'write' : 'read');
  return documentHighlights(workspace.context, workspace.offset).map(({ range, kind }) => {
    const place = shown(workspace, { uri: workspace.context.uri, range });
    return `${wordOf(kind)} ${place.slice(place.indexOf(': ') + 2)}`;
  });
}

test('a use reads, a definition and its name write', () => {
  const map = 'persona: { id: sam, name: Sam }\nstages:\n  - stage: decision\n    experience: [ { score: 3, persona: s<|>am }, { score: 4, persona: Sam } ]\n';
  expect(highlighted({ 'a.cjm.yaml': map })).toEqual([
    'write persona: { id: «sam», name: Sam }',
    'write persona: { id: sam, name: «Sam» }',
    'read experience: [ { score: 3, persona: «sam» }, { score: 4, persona: Sam } ]',
    'read experience: [ { score: 3, persona: sam }, { score: 4, persona: «Sam» } ]',
  ]);
});

test('only of this file', () => {
  const files = { 'a.cjm.yaml': 'owner: w<|>eb', 'b.cjm.yaml': 'owner: web', 'project.cjm.yaml': 'cjm: 1\nkind: project\nteams: [ { id: web } ]\n' };
  expect(highlighted(files)).toEqual(['read owner: «web»']);
});

test('a stage of an own model is given here, though the model gives it too', () => {
  const model = 'cjm: 1\nkind: project\nmodels: [ { id: one, stages: [ { id: learn } ] } ]\n';
  expect(
    highlighted({ 'a.cjm.yaml': 'cjm: 1\ntitle: T\nmodel: one\nstages:\n  - stage: le<|>arn\n    next: { to: learn }\n', 'project.cjm.yaml': model }),
  ).toEqual(['write stage: «learn»', 'read next: { to: «learn» }']);
});

test('nothing where no name stands', () => {
  expect(highlighted({ 'a.cjm.yaml': 'title: some<|> words' })).toEqual([]);
});
