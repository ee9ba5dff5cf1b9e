/** What a screen reader says of a cell: where it stands, what it holds and what was found there. The picture itself is drawn elsewhere. */
import type { CellItem, CellState, CellView, FindingMark } from '../../server/core/view/journeyView.ts';
import { type Frame, word } from './frame.ts';

/**
 * “Decision, Places the order, Pains, severity of 5: The fee appears late, 4 · hidden costs. findings: …”. The words of the picture come first and in
 * its order, so that who speaks to the computer can say what they see; what is only drawn follows them. `more` is what else is written in the cell.
 */
export function describeCell(frame: Frame, place: string, cell: CellView | undefined, more = ''): string {
  const items = cell?.state === 'given' ? cell.items : [];
  const content = cell?.state === 'given' ? items.map((item) => list(wordsOf(frame, item))).join('; ') : describeState(frame, cell?.state ?? 'absent');
  return `${place}: ${content}${more}${describeSigns(frame, cell)}`;
}

/** What a cell does not say in words: bars, arrows and findings. */
export function describeSigns(frame: Frame, cell: CellView | undefined): string {
  const drawn = (cell?.state === 'given' ? cell.items : [])
    .map((item) => signsOf(frame, item))
    .filter((said) => said !== '')
    .join('; ');
  return `${drawn === '' ? '' : `. ${drawn}`}${describeFindings(frame, findingsOf(cell))}`;
}

/** A finding may stand on the cell, on an item, or on both. */
function findingsOf(cell: CellView | undefined): readonly FindingMark[] {
  const found = [...(cell?.findings ?? []), ...(cell?.items.flatMap((item) => item.finding ?? []) ?? [])];
  return found.filter((finding, index) => found.findIndex((other) => other.rule === finding.rule && other.message === finding.message) === index);
}

export function describeState(frame: Frame, state: Exclude<CellState, 'given'>): string {
  switch (state) {
    case 'unknown':
      return word(frame, 'unknown');
    case 'not-applicable':
      return word(frame, 'notApplicable');
    case 'none':
      return word(frame, 'none');
    case 'absent':
      return word(frame, 'nothingStated');
  }
}

export function describeFindings(frame: Frame, findings: readonly FindingMark[]): string {
  return findings.length === 0 ? '' : `. ${word(frame, 'findings')}: ${findings.map((finding) => finding.message).join('; ')}`;
}

/** The words of an item as they are drawn, from left to right. */
function wordsOf(frame: Frame, item: CellItem): readonly (string | number | undefined)[] {
  switch (item.kind) {
    case 'pain':
      return [item.text, item.meta ?? item.severity];
    case 'opportunity':
      return [item.text, item.rating, item.meta];
    case 'kpi':
      return [item.code, item.value ?? (item.state === 'none' || item.state === 'not-applicable' ? describeState(frame, item.state) : undefined), item.target];
    case 'text':
      return [item.text, item.line && word(frame, item.line), item.meta];
    case 'barrier':
      return [item.text, item.meta];
    case 'image':
      return [item.alt || word(frame, 'image')];
    case 'touchpoint':
    case 'ref':
    case 'next':
      return [item.text];
  }
}

/** What an item says by bars and arrows alone. */
function signsOf(frame: Frame, item: CellItem): string {
  if (item.kind === 'touchpoint') return item.hint === '' ? '' : `${item.text} ${item.hint}`;
  if (item.kind === 'kpi')
    return list([
      item.name === '' ? item.code : `${item.code} ${item.name}`,
      item.state === 'unknown' ? word(frame, 'unknown') : undefined,
      item.verdict && word(frame, item.verdict),
    ]);
  return '';
}

function list(parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
