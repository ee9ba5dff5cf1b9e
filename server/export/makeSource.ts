/** A checked map → what its exports need, in one language. */
import type { CheckResult } from '../core/checks/check.ts';
import { findingLines } from '../core/convert/findingLine.ts';
import { mermaidTexts } from '../core/convert/mermaid.ts';
import type { Journey } from '../core/model/journey.ts';
import type { JourneyView } from '../core/view/journeyView.ts';
import type { ExportSource } from './source.ts';

export interface CheckedMap {
  readonly text: string;
  readonly journey: Journey;
  readonly result: CheckResult;
  readonly view: JourneyView;
  readonly images: ExportSource['images'];
}

export function makeSource({ text, journey, result, view, images }: CheckedMap): ExportSource {
  return {
    text,
    view,
    images,
    findings: findingLines(journey, result.findings, view.language),
    diagrams: mermaidTexts(journey, result, view.language),
  };
}
