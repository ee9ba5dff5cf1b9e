/** What `.gitignore` files say about files and folders: those of the folder, of every folder above up to the repository's root, and `.git/info/exclude`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The rules that hold in a folder, the nearest first. */
export interface IgnoreRules {
  readonly folder: string;
  readonly own: Ignore | undefined;
  readonly above: IgnoreRules | undefined;
}

/** The rules of a folder that somebody named, who wants it looked at even when it is ignored itself. */
export function rulesFor(folder: string): IgnoreRules {
  const above = rulesAbove(folder);
  return rulesBelow(folder, above && !isIgnored(folder, true, above) ? above : undefined);
}

export function rulesBelow(folder: string, above: IgnoreRules | undefined): IgnoreRules {
  const texts = [join(folder, '.gitignore'), join(folder, '.git', 'info', 'exclude')].map(readIfAny).filter((text) => text !== '');
  return { folder, own: texts.length === 0 ? undefined : ignore().add(texts.toReversed().join('\n')), above };
}

/** The nearest file that has an opinion decides. */
export function isIgnored(path: string, isFolder: boolean, rules: IgnoreRules): boolean {
  for (let at: IgnoreRules | undefined = rules; at; at = at.above) {
    if (!at.own) continue;
    const result = at.own.test(relative(at.folder, path).split(sep).join('/') + (isFolder ? '/' : ''));
    if (result.ignored || result.unignored) return result.ignored;
  }
  return false;
}

/** Nothing outside a repository: ignore files further up belong to somebody else. */
function rulesAbove(folder: string): IgnoreRules | undefined {
  const folders: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
    if (dirname(at) === at) return undefined;
    folders.push(dirname(at));
  }
  let rules: IgnoreRules | undefined;
  for (const at of folders.toReversed()) rules = rulesBelow(at, rules);
  return rules;
}

function readIfAny(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
