/** What `.gitignore` files say about files and folders, the nearest first; it reads nothing itself. */
import ignore, { type Ignore } from 'ignore';

/** The rules that hold in a folder. */
export interface IgnoreRules {
  readonly own: Ignore | undefined;
  readonly above: IgnoreRules | undefined;
  /** What the folder is called in the one above. */
  readonly name: string;
}

/** Of the texts, the one that stands later in the list gives way. */
export function ignoreRules(texts: readonly string[], name = '', above?: IgnoreRules): IgnoreRules {
  const written = texts.filter((text) => text !== '');
  return { own: written.length === 0 ? undefined : ignore().add(written.toReversed().join('\n')), above, name };
}

/** The nearest file that has an opinion about what lies in the folder decides. */
export function isIgnored(name: string, isFolder: boolean, rules: IgnoreRules): boolean {
  let path = isFolder ? `${name}/` : name;
  for (let at: IgnoreRules | undefined = rules; at; at = at.above) {
    const result = at.own?.test(path);
    if (result && (result.ignored || result.unignored)) return result.ignored;
    path = `${at.name}/${path}`;
  }
  return false;
}
