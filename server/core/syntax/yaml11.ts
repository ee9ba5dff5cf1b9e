/** What tools that speak YAML 1.1 make of a plain scalar that YAML 1.2 reads otherwise (traps, 7.1). Dates are left out: they are written plain. */

export interface OtherReading {
  readonly kind: 'truth' | 'number' | 'text';
  /** What they read. */
  readonly value: string;
}

const words: Readonly<Record<string, string>> = { y: 'true', yes: 'true', on: 'true', n: 'false', no: 'false', off: 'false' };

export function yaml11Reading(text: string): OtherReading | undefined {
  if (text.length > 40) return undefined;
  const lower = text.toLowerCase();
  const word =
    Object.hasOwn(words, lower) && [lower, lower.toUpperCase(), lower.charAt(0).toUpperCase() + lower.slice(1)].includes(text) ? words[lower] : undefined;
  if (word !== undefined) return { kind: 'truth', value: word };
  if (/^[-+]?[1-9]\d*(?::[0-5]?\d)+(?:\.\d*)?$/.test(text)) return number(fromSixty(text));
  if (/^[-+]?0[0-7]+$/.test(text)) return number(Number.parseInt(text, 8));
  if (/^[-+]?0b[01_]+$/.test(text)) return number(Number.parseInt(text.replace('0b', '').replaceAll('_', ''), 2));
  if (text.includes('_') && /^[-+]?(?:0|[1-9][\d_]*)(?:\.[\d_]*)?$/.test(text)) return number(Number(text.replaceAll('_', '')));
  if (/^[-+]?(?:\d+(?:[eE]\d+|[eE][-+]\d+)|\d+\.\d*[eE]\d+)$/.test(text)) return { kind: 'text', value: text };
  return undefined;
}

function number(value: number): OtherReading | undefined {
  return Number.isFinite(value) ? { kind: 'number', value: String(value) } : undefined;
}

/** `1:30` counts in sixties: 90. */
function fromSixty(text: string): number {
  const value = text
    .replace(/^[-+]/, '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
  return text.startsWith('-') ? -value : value;
}
