/** A second document in the file (`---`), which nobody reads. */
import { linesFrom } from '../../../syntax/sourceLine.ts';
import type { Rule } from '../../rule.ts';

export const extraDocument: Rule = {
  id: 'extra-document',
  severity: 'error',
  message: {
    en: 'What follows “{marker}” is another document and is not read',
    ru: 'После «{marker}» начинается другой документ, и он не читается',
  },
  *chunk(chunk) {
    const marker = /^\uFEFF?(---|\.\.\.)/.exec(chunk.text)?.[1];
    if (chunk.kind !== 'extra' || marker === undefined || !hasContent(chunk.text)) return;
    yield { at: { chunk, start: 0, end: marker.length }, params: { marker } };
  },
  *fix({ at: { chunk } }) {
    const lines = linesFrom(chunk.text, 0).filter(({ content, end }) => end > content);
    yield {
      title: { en: 'Make the rest of the file a comment', ru: 'Сделать остаток файла комментарием' },
      edits: lines.filter(({ content }) => chunk.text.charAt(content) !== '#').map(({ start }) => ({ at: { chunk, start, end: start }, text: '# ' })),
    };
    yield { title: { en: 'Remove the rest of the file', ru: 'Убрать остаток файла' }, edits: [{ at: { chunk, start: 0, end: chunk.text.length }, text: '' }] };
  },
};

/** More than markers, comments and blank lines. */
function hasContent(text: string): boolean {
  return text.split('\n').some((line) => !/^\s*(?:#.*|(?:---|\.\.\.)\s*(?:#.*)?)?$/.test(line));
}
