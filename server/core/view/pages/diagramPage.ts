/** A journey → the diagram page: the Mermaid texts that Markdown draws, one of each kind, and what a map lacks for those that it has nothing for. */
import { given } from '../../model/stated.ts';
import type { Desk } from '../arrange.ts';
import { funnelDiagram } from '../mermaid/funnelDiagram.ts';
import { journeyDiagram } from '../mermaid/journeyDiagram.ts';
import { quadrantDiagram } from '../mermaid/quadrantDiagram.ts';
import { timelineDiagram } from '../mermaid/timelineDiagram.ts';
import { type DiagramLabels, diagramWords } from './diagramWords.ts';

export interface DiagramPage {
  readonly kind: 'diagram';
  /** In the order of the switch. */
  readonly diagrams: readonly Diagram[];
  readonly words: DiagramLabels;
}

export type DiagramKind = 'journey' | 'funnel' | 'quadrant' | 'timeline';

export interface Diagram {
  readonly id: DiagramKind;
  readonly name: string;
  readonly about: string;
  /** Nothing when the map has nothing for it. */
  readonly text: string | undefined;
  /** Then what to write so that it has. */
  readonly missing: string | undefined;
}

export function arrangeDiagramPage({ journey, result: { metrics }, format }: Desk): DiagramPage {
  const words = diagramWords[format.language];
  const title = given(journey.title) ?? '';
  const texts: readonly (readonly [DiagramKind, string | undefined])[] = [
    ['journey', journeyDiagram(journey, metrics.curve.points)],
    ['funnel', funnelDiagram({ title: [title, words.reached].filter(Boolean).join(', '), unit: words.customers, steps: metrics.funnel.steps })],
    ['quadrant', quadrantDiagram(title, metrics.touchpoints, words.quadrants)],
    ['timeline', timelineDiagram(journey)],
  ];
  return {
    kind: 'diagram',
    diagrams: texts.map(([id, text]) => ({
      id,
      name: words[id].name,
      about: words[id].about,
      text,
      missing: text === undefined ? words[id].missing : undefined,
    })),
    words: words.labels,
  };
}
