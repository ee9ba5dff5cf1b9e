/** Two texts of a map → what they say differently: values alone, without comments, order of keys and short forms. Knows nothing of the product. */
import { parse } from 'yaml';

type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** Keys whose object may be written as that one value alone. */
const mains: ReadonlySet<string> = new Set(['text', 'value', 'score', 'touchpoint', 'barrier', 'src']);

/** `stages/2/steps/1/pains/1/severity: 4 ≠ nothing`, one a difference. */
export function differences(wanted: string, actual: string): readonly string[] {
  return [...compare('', plain(parse(wanted)), plain(parse(actual)))];
}

function* compare(path: string, wanted: Value | undefined, actual: Value | undefined): Generator<string> {
  if (isList(wanted) && isList(actual)) {
    for (let index = 0; index < Math.max(wanted.length, actual.length); index += 1) yield* compare(`${path}/${index + 1}`, wanted[index], actual[index]);
  } else if (isObject(wanted) && isObject(actual)) {
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(actual)])) yield* compare(`${path}/${key}`, wanted[key], actual[key]);
  } else if (wanted !== actual) yield `${path.slice(1)}: ${told(wanted)} ≠ ${told(actual)}`;
}

function told(value: Value | undefined): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function isObject(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && !isList(value);
}

/** Numbers are told by their digits. */
function plain(value: unknown): Value {
  if (Array.isArray(value)) return value.map(plain);
  // The two words for what nobody knows.
  if (value === 'unknown') return '???';
  if (typeof value !== 'object' || value === null) return (typeof value === 'string' ? value : JSON.stringify(value ?? '')).trim();
  const entries = Object.entries(value).map(([key, one]): [string, Value] => [key, plain(one)]);
  const [only] = entries;
  return entries.length === 1 && only !== undefined && mains.has(only[0]) ? only[1] : Object.fromEntries(entries);
}
