/** What the extension says in English it says in Russian too: titles, settings and all messages of the editor's side. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../setUp/paths.mjs';

function texts(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Readonly<Record<string, string>>;
}

/** The keys by which `l10n.t` looks texts up: the English text, and behind a slash the comment where there is one. */
function messages(): readonly string[] {
  const sources = globSync('client/**/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  return sources.flatMap((source) => {
    const plain = [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text);
    const commented = [...source.matchAll(/l10n\.t\(\{ message: '([^']*)'.*?comment: \['([^']*)'\]/g)].map(
      ([, text = '', comment = '']) => `${text}/${comment}`,
    );
    return [...plain, ...commented];
  });
}

describe('translations', () => {
  test('titles and settings are there in both languages, and each is used', () => {
    const used = [...readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key).toSorted();
    expect(Object.keys(texts('package.nls.json')).toSorted()).toEqual([...new Set(used)]);
    expect(Object.keys(texts('package.nls.ru.json')).toSorted()).toEqual([...new Set(used)]);
  });

  test('every message of the editor is translated, and no other text is', () => {
    expect(Object.keys(texts('l10n/bundle.l10n.ru.json')).toSorted()).toEqual([...new Set(messages())].toSorted());
  });

  test('translations have the places of the original', () => {
    const places = (text: string): string => [...new Set(text.match(/\{\d\}/g))].toSorted().join('');
    const torn = Object.entries(texts('l10n/bundle.l10n.ru.json')).filter(([english, russian]) => places(english) !== places(russian));
    expect(torn).toEqual([]);
  });
});
