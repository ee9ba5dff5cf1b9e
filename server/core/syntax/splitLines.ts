/**
 * Decides, line by line, where the chunks of a text begin: at top-level keys, at the items of `stages:` and of their `steps:`,
 * and at the stage keys that follow the steps. Looks at indentation only, never ahead, so that splitting can start again at any chunk.
 */

/** `start`: before the first key · `extra`: from a second document marker on, not read. */
export type ChunkKind = 'start' | 'key' | 'stages' | 'head' | 'step' | 'tail' | 'extra' | 'whole';

/** All that the next line's meaning depends on; indents are columns, −1 while unknown. */
export interface SplitState {
  readonly section: 'start' | 'key' | 'stages' | 'head' | 'steps' | 'step' | 'tail' | 'extra';
  /** Indent of the dashes of `stages:`. */
  readonly stage: number;
  /** Indent of the keys of the stage at hand. */
  readonly key: number;
  /** Indent of the dashes of `steps:`. */
  readonly step: number;
}

export const initialState: SplitState = { section: 'start', stage: -1, key: -1, step: -1 };

export function isSameState(a: SplitState, b: SplitState): boolean {
  return a.section === b.section && a.stage === b.stage && a.key === b.key && a.step === b.step;
}

const opensSequence = (key: string): RegExp => new RegExp(`^${key}[ \\t]*:[ \\t]*(?:#.*)?$`);
const stagesKey = opensSequence('stages');
const stepsKey = opensSequence('steps');
const documentMarker = /^(?:---|\.\.\.)(?:\s|$)/;
const dash = /^-(?:\s|$)/;
const keyLine = /^(?:(?=:)|"(?:[^"\\]|\\.)*"[ \t]*|'(?:[^']|'')*'[ \t]*|[^\s"'[\]{}#](?:(?!\s#).)*?):(?:\s|$)/;

export interface Line {
  readonly indent: number;
  /** The line after its indentation, without trailing blanks and line end. */
  readonly content: string;
}

/** A byte order mark may stand before the first line of all. */
export function readLine(text: string, from: number, to: number, isFirst: boolean): Line {
  let at = from;
  if (isFirst && text.charCodeAt(at) === 0xfeff) at = from += 1;
  while (at < to && text.charCodeAt(at) === 32) at += 1;
  return { indent: at - from, content: text.slice(at, to).trimEnd() };
}

/** What a line does: the state after it, and the kind of the chunk that begins with it, if one does. */
export interface LineEffect {
  readonly state: SplitState;
  readonly begins: ChunkKind | undefined;
}

export function nextState(state: SplitState, { indent, content }: Line): LineEffect {
  const stay: LineEffect = { state, begins: undefined };
  if (content === '' || content.startsWith('#') || content.startsWith('\t') || content.startsWith('\uFEFF') || state.section === 'extra') return stay;
  if (indent === 0) {
    if (documentMarker.test(content)) return atDocumentMarker(state, content);
    if (!dash.test(content) && !']}'.includes(content.charAt(0))) return atTopLevel(state, content);
  }
  if (state.section === 'start' || state.section === 'key') return stay;
  return insideStages(state, indent, content);
}

/** A marker before any content is the file's own beginning; a later one begins what is not read. */
function atDocumentMarker(state: SplitState, content: string): LineEffect {
  const leading = state.section === 'start' && content.startsWith('---');
  return leading ? { state, begins: undefined } : { state: { ...state, section: 'extra' }, begins: 'extra' };
}

function atTopLevel(state: SplitState, content: string): LineEffect {
  if (stagesKey.test(content)) return { state: { section: 'stages', stage: -1, key: -1, step: -1 }, begins: 'stages' };
  const within = state.section !== 'start' && state.section !== 'key';
  // A stray word at the margin among the stages is somebody typing: it must not end the stages.
  if (within && !keyLine.test(content)) return { state, begins: undefined };
  return { state: { section: 'key', stage: -1, key: -1, step: -1 }, begins: 'key' };
}

function insideStages(state: SplitState, indent: number, content: string): LineEffect {
  const isDash = dash.test(content);
  if (isDash && (indent === state.stage || (state.stage < 0 && state.section === 'stages'))) return atStage(indent, content);
  const stay: LineEffect = { state, begins: undefined };
  switch (state.section) {
    case 'head':
      if (state.key < 0 && indent > state.stage) return afterKey({ ...state, key: indent }, content);
      return indent === state.key ? afterKey(state, content) : stay;
    case 'steps':
      if (isDash && indent >= state.key) return { state: { ...state, section: 'step', step: indent }, begins: 'step' };
      return indent === state.key ? { state: { ...state, section: 'tail' }, begins: 'tail' } : stay;
    case 'step':
      if (isDash && indent === state.step) return { state, begins: 'step' };
      return indent === state.key && keyLine.test(content) ? { state: { ...state, section: 'tail' }, begins: 'tail' } : stay;
    default:
      return stay;
  }
}

function atStage(indent: number, content: string): LineEffect {
  const rest = content.slice(1).trimStart();
  const open = rest === '' || rest.startsWith('#');
  const state: SplitState = { section: 'head', stage: indent, key: open ? -1 : indent + content.length - rest.length, step: -1 };
  return { state: open ? state : afterKey(state, rest).state, begins: 'head' };
}

function afterKey(state: SplitState, content: string): LineEffect {
  return { state: stepsKey.test(content) ? { ...state, section: 'steps' } : state, begins: undefined };
}
