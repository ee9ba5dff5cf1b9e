/** Turns a name and its new text into the edit that writes it: quotes stay as somebody wrote them, and come and go only where YAML asks for them. */
import type { Name } from '../../names/fileFacts.ts';
import { withinQuotes, writeText } from '../../syntax/quoteText.ts';
import type { Range } from './nameAt.ts';

export interface NameEdit {
  readonly range: Range;
  readonly newText: string;
}

export function writeName({ range, text, writing }: Name, newText: string): NameEdit {
  const quote = writing?.quote;
  const flow = writing?.flow === true;
  const written = writeText(newText, flow);
  if (quote === undefined) return { range, newText: written };
  const hadToBeQuoted = writeText(text, flow).startsWith(quote);
  if (written === newText && hadToBeQuoted) return { range: withQuotes(range), newText };
  return { range, newText: withinQuotes(newText, quote) };
}

function withQuotes({ start, end }: Range): Range {
  return { start: { ...start, character: start.character - 1 }, end: { ...end, character: end.character + 1 } };
}
