/** What a screen reader says of a cell: where it stands, what it holds and what was found there. The picture itself is drawn elsewhere. */
import type { CellItem, CellState, CellView, FindingMark, KpiItem } from '../../server/core/view/journeyView.ts';
import { type Frame, word } from './frame.ts';

/** “Decision, Places the order, Pains: The fee appears late, severity 4 · hidden costs. Findings: …” */
export function describeCell(frame: Frame, place: string, cell: CellView | undefined): string {
  const content = cell?.state === 'given' ? cell.items.map((item) => describeItem(frame, item)).join('; ') : describeState(frame, cell?.state ?? 'absent');
  return `${place}: ${content}${describeFindings(frame, findingsOf(cell))}`;
}

/** A finding may stand on the cell, on an item, or on both. */
function findingsOf(cell: CellView | undefined): readonly FindingMark[] {
  const found = [...cell?.findings ?? [], ...cell?.items.flatMap((item) => item.finding ?? []) ?? []];
  return found.filter((finding, index) => found.findIndex((other) => other.rule === finding.rule && other.message === finding.message) === index);
}

export function describeState(frame: Frame, state: Exclude<CellState, 'given'>): string {
  switch (state) {
    case 'unknown': return word(frame, 'unknown');
    case 'not-applicable': return word(frame, 'notApplicable');
    case 'none': return word(frame, 'none');
    case 'absent': return word(frame, 'nothingStated');
  }
}

export function describeFindings(frame: Frame, findings: readonly FindingMark[]): string {
  return findings.length === 0 ? '' : `. ${word(frame, 'findings')}: ${findings.map((finding) => finding.message).join('; ')}`;
}

function describeItem(frame: Frame, item: CellItem): string {
  switch (item.kind) {
    case 'pain': return list([item.text, severity(frame, item.meta ?? item.severity)]);
    case 'opportunity': return list([item.text, item.rating && `${word(frame, 'impactEffort')} ${item.rating}`, item.meta]);
    case 'touchpoint': return list([item.text, item.hint]);
    case 'kpi': return describeKpi(frame, item);
    case 'text': return list([item.text, item.line && word(frame, item.line), item.meta]);
    case 'barrier': return list([item.text, item.meta]);
    case 'image': return item.alt || word(frame, 'image');
    case 'ref': case 'next': return item.text;
  }
}

function describeKpi(frame: Frame, item: KpiItem): string {
  const value = item.value ?? describeState(frame, item.state === 'given' ? 'absent' : item.state);
  return list([`${item.name || item.code} ${value}`, item.target, item.verdict && word(frame, item.verdict)]);
}

function severity(frame: Frame, rated: string | number | undefined): string | undefined {
  return rated === undefined ? undefined : `${word(frame, 'severity')} ${rated}`;
}

function list(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
