/** Colours a text as VS Code does: the real vscode-textmate and Oniguruma, our grammar, nothing else. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { root } from '../../setUp/paths.mjs';

export interface Token {
  /** From the beginning of the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** From the outermost inwards, without that of the whole file. */
  readonly scopes: readonly string[];
}

const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
const path = join(root, 'syntaxes/cjm.tmLanguage.json');
const onigLib = oniguruma.loadWASM(wasm).then(() => ({
  createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
  createOnigString: (text: string) => new oniguruma.OnigString(text),
}));
const registry = new textmate.Registry({
  onigLib,
  loadGrammar: (name) => Promise.resolve(name === 'source.cjm' ? textmate.parseRawGrammar(readFileSync(path, 'utf8'), path) : null),
});

export async function tokenize(text: string): Promise<Token[]> {
  const grammar = await registry.loadGrammar('source.cjm');
  if (!grammar) throw new Error('the grammar does not load');
  let state = textmate.INITIAL;
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => {
      // The last token of a line reaches over its end.
      const end = Math.min(endIndex, line.length);
      return { start: start + startIndex, end: start + end, text: line.slice(startIndex, end), scopes: scopes.slice(1) };
    });
  });
}
