/** A checked journey → the diagrams that Mermaid draws of it, those that the map has something for. */
import type { CheckResult } from '../checks/check.ts';
import type { Journey } from '../model/journey.ts';
import { formatIn } from '../view/format.ts';
import { arrangeDiagramPage, type Diagram } from '../view/pages/diagramPage.ts';
import { wordsIn } from '../view/words.ts';
import type { Language } from '../vocabulary/catalogue.ts';

export interface MermaidText {
  readonly id: Diagram['id'];
  readonly name: string;
  readonly text: string;
}

export function mermaidTexts(journey: Journey, result: CheckResult, language: Language): readonly MermaidText[] {
  const { diagrams } = arrangeDiagramPage({
    journey,
    result,
    format: formatIn(language),
    words: wordsIn(language),
    language,
    marks: new Map(),
    today: undefined,
  });
  return diagrams.flatMap(({ id, name, text }) => (text === undefined ? [] : [{ id, name, text }]));
}
