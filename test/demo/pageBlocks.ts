/** What the command prints of the demo repository → the blocks of docs/review.md that show it. It runs nothing itself. */
import { map } from './commits.ts';
import { base, head } from './demoRepository.ts';
import { fifteenChanges, type Truth } from './fifteenChanges.ts';

/** Text by the name of its block. */
export type Blocks = Readonly<Record<string, string>>;

const between = ['--base', base, '--head', head];

export async function demoBlocks(run: (args: readonly string[]) => Promise<string>): Promise<Blocks> {
  return {
    comment: `---\n\n${(await run(['diff', ...between, '--format', 'markdown'])).trimEnd()}\n\n---`,
    terminal: `\`\`\`text\n$ cjm diff ${between.join(' ')}\n${(await run(['diff', ...between])).trimEnd()}\n\`\`\``,
    log: `\`\`\`text\n$ cjm log ${map}\n${(await run(['log', map])).trimEnd()}\n\`\`\``,
    changes: ['| | change | in the map | before | after |', '|--:|---|---|---|---|', ...fifteenChanges.map(rowOf)].join('\n'),
  };
}

/** Each block between its two comments. */
export function putBlocks(page: string, blocks: Blocks): string {
  return Object.entries(blocks).reduce((text, [name, content]) => {
    const [start, end] = [`<!-- ${name}: written by npm run demo:review -- --write docs/review.md -->`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`the page has no place for this block: “${start}” … “${end}”`);
    return `${text.slice(0, from)}${start}\n\n${content}\n\n${text.slice(to)}`;
  }, page);
}

function rowOf({ kind, path, before, after }: Truth, index: number): string {
  return `| ${[index + 1, kind, `\`${path}\``, inShort(before), inShort(after)].join(' | ')} |`;
}

/** An entry as its text. */
function inShort(value: Truth['before']): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(inShort).join('; ');
  if (value['text'] !== undefined && value['id'] !== undefined) return inShort(value['text']);
  return Object.entries(value)
    .filter(([key, one]) => one !== null && key !== 'list')
    .map(([key, one]) => `${key} ${inShort(one)}`)
    .join(', ');
}

function isList(value: object): value is readonly Truth['before'][] {
  return Array.isArray(value);
}
