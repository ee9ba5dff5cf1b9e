/** The documentation: generated pages are up to date, links lead somewhere, examples are true. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../../server/core/checks/allRules.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';
import { root } from '../../setUp/paths.mjs';
import { isPlacement, mistakesIn, placed } from './placed.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name.replaceAll('\\', '/')}`);
const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'examples/README.md', ...inDocs.filter((name) => name.endsWith('.md')).toSorted()];

describe('generated pages', () => {
  test('are what `npm run docs` writes', () => {
    const run = (): string =>
      execFileSync(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'docs/generate.mjs', '--check'], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(run).not.toThrow();
  });

  test('there is one for each rule', () => {
    expect(allRules.map(({ id }) => id).filter((id) => !inDocs.includes(`docs/rules/${id}.md`))).toEqual([]);
  });

  test('what they set in a project is understood there', () => {
    const settings = allRules.flatMap(({ id }) => blocksOf(read(`docs/rules/${id}.md`)).filter(({ text }) => text.startsWith('rules:')));
    expect(settings.length).toBeGreaterThanOrEqual(allRules.length);
    expect(settings.flatMap(({ text }) => mistakesIn(placed('project', text)))).toEqual([]);
  });
});

describe('links', () => {
  test.each(pages)('of %s lead somewhere', (page) => {
    expect(linksOf(read(page)).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });
});

describe('blocks of docs/language.md', () => {
  const blocks = blocksOf(read('docs/language.md'));
  const project = readProject(parse(blocks.find(({ text }) => text.includes('kind: project'))?.text ?? '')).project;

  test('say where they belong', () => {
    expect(blocks.filter(({ place }) => !isPlacement(place)).map(({ text }) => text)).toEqual([]);
    expect(blocks.filter(({ place }) => place === 'complete').length).toBeGreaterThanOrEqual(2);
  });

  test.each(blocks.map(({ place, text }) => [place, text.split('\n')[0], text] as const))('%s: %s', (place, _, text) => {
    expect(isPlacement(place) ? mistakesIn(placed(place, text), project) : ['no such place']).toEqual([]);
  });
});

test('the map of README.md is right', () => {
  const map = blocksOf(read('README.md')).find(({ text }) => text.startsWith('cjm: 1'));
  expect(mistakesIn(map?.text ?? '')).toEqual([]);
});

/** Blocks of YAML with the word after `yaml`. */
function blocksOf(markdown: string): { readonly place: string; readonly text: string }[] {
  return [...markdown.matchAll(/^```yaml ?(.*)\n([\s\S]*?)^```$/gm)].map(([, place = '', text = '']) => ({ place, text }));
}

function linksOf(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].flatMap(([, link, html]) => link ?? html ?? []);
}

function leadsSomewhere(page: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return true;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? join(root, page) : resolve(root, dirname(page), decodeURIComponent(path));
  if (!target.startsWith(root) || !existsSync(target)) return false;
  return anchor === undefined || (statSync(target).isFile() && anchorsOf(readFileSync(target, 'utf8')).includes(anchor));
}

/** Headings as GitHub names them. */
function anchorsOf(markdown: string): string[] {
  return [...withoutCode(markdown, /^(```|~~~)[\s\S]*?^\1$/gm).matchAll(/^#+ (.+?)\s*$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutCode(markdown: string, code = /^(```|~~~)[\s\S]*?^\1$|`[^`\n]*`/gm): string {
  return markdown.replaceAll(code, '');
}
