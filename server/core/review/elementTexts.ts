/** The own text of an element of the picture, as it is drawn: what is struck where it is gone, and set off where it is new. */
import type { CellItem, CellState, HeaderView, JourneyView } from '../view/journeyView.ts';

type Labels = JourneyView['labels'];

const stateLabels: Readonly<Record<Exclude<CellState, 'given'>, string>> = {
  unknown: 'unknown',
  'not-applicable': 'notApplicable',
  none: 'none',
  absent: 'nothingStated',
};

export function stateText(state: CellState, labels: Labels): string {
  return state === 'given' ? '' : (labels[stateLabels[state]] ?? '');
}

/** A figure's text is its value: what it is a figure of stays. */
export function itemText(item: CellItem | undefined, labels: Labels): string {
  if (item?.kind === 'kpi') return item.value ?? stateText(item.state, labels);
  if (item?.kind === 'image') return item.src;
  return item?.text ?? '';
}

export function headerText(part: 'title' | 'personas' | 'job' | 'facts', { title, personas, job, facts }: HeaderView, labels: Labels): string {
  switch (part) {
    case 'title':
      return title;
    case 'personas':
      return personas.map(({ name }) => name).join(', ');
    case 'facts':
      return facts.join(', ');
    case 'job':
      return jobText(job, labels);
  }
}

function jobText(job: HeaderView['job'], labels: Labels): string {
  if (job?.sentence !== undefined) return job.sentence;
  const parts = [
    ['jobWhen', job?.when],
    ['jobWant', job?.want],
    ['jobSoThat', job?.soThat],
  ] as const;
  return parts.flatMap(([label, text]) => (text === undefined ? [] : [`${labels[label] ?? ''} ${text}`])).join(', ');
}
