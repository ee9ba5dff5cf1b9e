/** Measures a language server on one map: cold start, edits to diagnostics, completion, hover, processor time and memory. */
import { journeyText, places } from './journeyText.ts';
import { type Position, type Server, Session } from './session.ts';
import { type Summary, summarise } from './statistics.ts';

export interface Effort {
  readonly edits: number;
  readonly completions: number;
  readonly hovers: number;
  readonly starts: number;
}

export interface Measured {
  readonly lines: number;
  readonly coldStart: Summary;
  /** From before the change is written to the diagnostics of the changed text; half of the edits add a line or take it away. */
  readonly edit: Summary;
  readonly cpuPerEdit: number;
  /** Nothing when the server offers none. */
  readonly completion: Summary | undefined;
  /** Mean number of items offered. */
  readonly items: number;
  readonly hover: Summary | undefined;
  readonly hovered: number;
  readonly peak: number;
  /** Invalid values written, and how many more diagnostics there were at the end: a server that checks nothing is fast. */
  readonly broken: { readonly written: number; readonly found: number };
}

interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export async function measureServer(server: Server, lines: number, effort: Effort): Promise<Measured> {
  const text = journeyText(lines);
  const colds: number[] = [];
  for (let start = 1; start < effort.starts; start += 1) {
    const session = await Session.start(server, text);
    colds.push(session.coldStart);
    await session.stop();
  }
  const session = await Session.start(server, text);
  colds.push(session.coldStart);
  try {
    await session.quiet(400);
    const edited = await measureEdits(session, text, effort.edits);
    const completed = await measureCompletions(session, edited.used, text, effort.completions);
    const hovered = await measureHovers(session, text, effort.hovers);
    const { used: _, ...edits } = edited;
    return { lines: text.split('\n').length - 1, coldStart: summarise(colds), ...edits, ...completed, ...hovered, peak: session.peak() };
  } finally {
    await session.stop();
  }
}

type Edited = Pick<Measured, 'edit' | 'cpuPerEdit' | 'broken'> & { readonly used: ReadonlySet<number> };

/** In turn: a letter that stays valid, a letter that does not, a new line, and that line away again. */
async function measureEdits(session: Session, text: string, count: number): Promise<Edited> {
  const quarter = Math.ceil(count / 4);
  const free = spread(marks(text, places.free), quarter, 0.25);
  const choice = spread(marks(text, places.choice), quarter, 0.75);
  const item = spread(marks(text, places.item), quarter, 0.5);
  const before = session.found;
  const times: number[] = [];
  const timed = async (start: Position, end: Position, inserted: string): Promise<void> => {
    const from = performance.now();
    session.change(start, end, inserted);
    await session.diagnostics();
    times.push(performance.now() - from);
  };
  const cpu = session.cpu();
  for (let turn = 0; turn < quarter; turn += 1) {
    for (const mark of [free[turn], choice[turn]]) if (mark) await timed(endOf(mark), endOf(mark), 'x');
    const mark = item[turn];
    if (!mark) continue;
    const added = '          - The customer asks a neighbour twice';
    await timed(endOf(mark), endOf(mark), `\n${added}`);
    await timed(endOf(mark), { line: mark.line + 1, character: added.length }, '');
  }
  const cpuPerEdit = (session.cpu() - cpu) / times.length;
  await session.quiet(400);
  return {
    edit: summarise(times),
    cpuPerEdit,
    broken: { written: choice.length, found: session.found - before },
    used: new Set(choice.map(({ line }) => line)),
  };
}

/** The last letter of a value is deleted and completion asked for at once. */
async function measureCompletions(session: Session, used: ReadonlySet<number>, text: string, count: number): Promise<Pick<Measured, 'completion' | 'items'>> {
  if (!session.capabilities.completionProvider) return { completion: undefined, items: 0 };
  const times: number[] = [];
  let items = 0;
  for (const mark of spread(
    marks(text, places.choice).filter(({ line }) => !used.has(line)),
    count,
    0.5,
  )) {
    await session.quiet(30);
    const position = { line: mark.line, character: mark.end - 1 };
    const letter = session.lines[mark.line]?.[mark.end - 1] ?? '';
    const from = performance.now();
    session.change(position, endOf(mark), '');
    const answer = await session.request('textDocument/completion', { position, context: { triggerKind: 1 } });
    times.push(performance.now() - from);
    items += itemsOf(answer).length;
    await session.diagnostics();
    session.change(position, position, letter);
    await session.diagnostics();
  }
  return { completion: summarise(times), items: items / times.length };
}

function itemsOf(answer: unknown): readonly unknown[] {
  if (Array.isArray(answer)) return answer;
  return (answer as { readonly items?: readonly unknown[] } | null)?.items ?? [];
}

async function measureHovers(session: Session, text: string, count: number): Promise<Pick<Measured, 'hover' | 'hovered'>> {
  if (!session.capabilities.hoverProvider) return { hover: undefined, hovered: 0 };
  const times: number[] = [];
  let hovered = 0;
  for (const mark of spread(marks(text, places.hover), count, 0.5)) {
    const from = performance.now();
    const answer = await session.request('textDocument/hover', { position: { line: mark.line, character: mark.start + 1 } });
    times.push(performance.now() - from);
    if (answer !== null) hovered += 1;
  }
  return { hover: summarise(times), hovered };
}

function marks(text: string, pattern: RegExp): readonly Mark[] {
  return text.split('\n').flatMap((content, line) => {
    const place = pattern.exec(content)?.indices?.[1];
    return place ? [{ line, start: place[0], end: place[1] }] : [];
  });
}

function endOf({ line, end }: Mark): Position {
  return { line, character: end };
}

/** Some of the marks, spread over the text, in an order that jumps about. */
function spread(all: readonly Mark[], count: number, offset: number): readonly Mark[] {
  const n = Math.min(count, all.length);
  const step = all.length / n;
  let stride = Math.max(1, Math.round(n * 0.618));
  while (greatestDivisor(stride, n) > 1) stride += 1;
  return Array.from({ length: n }, (_, index) => all[Math.floor(((index * stride) % n) * step + step * offset)]).filter((mark) => mark !== undefined);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
