/** CJM705: a value that tools with YAML 1.1 read as something else: `no`, `1:30`, `010`. Dates are written plain on purpose. */
import { textAt } from '../../../model/place.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import { walkScalars } from '../../../syntax/walk.ts';
import { yaml11Reading } from '../../../syntax/yaml11.ts';
import type { Draft, Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { quoteFix } from './quoteFix.ts';

export const yaml11Value: Rule = {
  id: 'yaml11-value',
  code: 'CJM705',
  severity: 'info',
  message: {
    en: ({ value, other, kind }: Params) =>
      kind === 'text' ? `Other YAML tools read “${value}” as text, not as a number` : `Other YAML tools read “${value}” as ${other}`,
    ru: ({ value, other, kind }: Params) =>
      kind === 'text' ? `Другие инструменты YAML прочтут «${value}» как текст, а не как число` : `Другие инструменты YAML прочтут «${value}» как ${other}`,
  },
  *chunk(chunk) {
    if (isRules(chunk)) return;
    const drafts: Draft[] = [];
    walkScalars(chunk, (node, { role }) => {
      if (role === 'key' || node.style !== 'plain' || node.end - node.start > 40) return;
      const reading = yaml11Reading(node.text);
      if (!reading) return;
      const number = typeof node.value === 'number' ? { number: node.value } : {};
      drafts.push({ at: { chunk, start: node.start, end: node.end }, params: { value: node.text, other: reading.value, kind: reading.kind, ...number } });
    });
    yield* drafts;
  },
  *fix({ at, params }) {
    const plain = params['number'];
    // What is a number here may be wanted as a number: then it is written so that everybody sees the same one.
    if (plain !== undefined && String(plain) !== textAt(at))
      yield { title: { en: `Write ${plain}`, ru: `Написать ${plain}` }, edits: [{ at, text: String(plain) }] };
    yield quoteFix(at, plain === undefined);
  },
};

/** Where `off` is the language's own word, and rules have no other values that could be misread. */
function isRules({ kind, node }: Chunk): boolean {
  return kind === 'key' && node?.kind === 'map' && node.pairs.every(({ key }) => key.text === 'rules');
}
