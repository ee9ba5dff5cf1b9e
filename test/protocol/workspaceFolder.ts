/** Temporary folders with maps in them, as the workspace of a server. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';

export interface WorkspaceFolder {
  readonly folder: { readonly uri: string; readonly name: string };
  readonly uri: (path: string) => string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly remove: (path: string) => void;
}

const made: string[] = [];
afterAll(() => made.forEach((path) => rmSync(path, { recursive: true, force: true })));

/** It holds these files, by path, and is a repository of its own. */
export function workspaceWith(files: Readonly<Record<string, string>>): WorkspaceFolder {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cjm-')));
  made.push(root);
  mkdirSync(join(root, '.git'));
  const write = (texts: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  write(files);
  const uri = (path: string): string => pathToFileURL(join(root, path)).href;
  return { folder: { uri: pathToFileURL(root).href, name: root }, uri, write, remove: (path) => rmSync(join(root, path), { recursive: true }) };
}

/** A map of one persona, with these lines in its one step. */
export function mapText(
  title: string,
  { persona = 'neighbour', lines = ['touchpoints: [store]'] }: { persona?: string; lines?: readonly string[] } = {},
): string {
  const step = lines.map((line) => `        ${line}\n`).join('');
  return `cjm: 1\ntitle: ${title}\nlanguage: en\nmodel: classic5\npersona: ${persona}\nstate: current\nstages:\n  - stage: decision\n    steps:\n      - step: Pays\n${step}`;
}

export const projectText =
  'cjm: 1\nkind: project\nname: Bakery\nlanguage: en\npersonas:\n  - { id: neighbour, name: Neighbour }\n  - { id: tourist, name: Tourist }\ntouchpoints:\n  - { id: till, name: Till, channel: store }\n';
