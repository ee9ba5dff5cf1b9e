/** Writes texts as YAML scalars: puts quotes around a text, or tells that it needs none. */
import { yaml11Reading } from './yaml11.ts';

/** The text between quotes, double ones as long as it holds none itself; a text over several lines stays on them. */
export function quoteText(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `"${withinQuotes(text, '"')}"`;
}

/** The text as it stands between quotes that are there already. */
export function withinQuotes(text: string, quote: '"' | "'"): string {
  return quote === "'" ? text.replaceAll("'", "''") : text.replace(/["\\]/g, '\\$&');
}

/** The text as a scalar of one line that reads as this very text; `flow` when it stands between brackets. */
export function writeText(text: string, flow = false): string {
  if (/[\n\r\t]/.test(text)) return JSON.stringify(text);
  return isPlain(text, flow) ? text : quoteText(text);
}

/** Would the text, written without quotes on one line, read as this very text, in YAML 1.1 too? */
export function isPlain(text: string, flow = false): boolean {
  if (text === '' || text !== text.trim() || /^[:,[\]{}#&*!|>'"%@`]|^[-?](?:[-\s,[\]{}]|$)/.test(text) || /:(?:\s|$)|\s#|[\u0085\u2028\u2029\ufeff]/.test(text))
    return false;
  if (flow && /[,[\]{}]/.test(text)) return false;
  return (
    !/^(?:~|null|true|false)$/i.test(text) &&
    !/^[-+]?\.?\d[\d.]*(?:[eE][-+]?\d+)?$|^0[xo]|^[-+]?\.(?:inf|nan)$/i.test(text) &&
    yaml11Reading(text) === undefined
  );
}
