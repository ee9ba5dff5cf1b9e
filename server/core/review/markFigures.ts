/** The figures of two versions as they are drawn → what each was, by how much it differs and whether that is better. Says nothing of where the change was made. */
import type { FactorId } from '../metrics/metrics.ts';
import { distance } from '../view/arrangeMetrics.ts';
import type { Format } from '../view/format.ts';
import type { FunnelStepView, FunnelView, Verdict } from '../view/journeyView.ts';
import { wordsIn } from '../view/words.ts';
import type { ComparedFigures } from './compareFigures.ts';
import type { NoteWords } from './comparisonWords.ts';
import type { PictureElement } from './pictureElements.ts';
import type { Picture } from './showChanges.ts';

export interface FigureMark {
  readonly notes: readonly string[];
  readonly verdict: Verdict | undefined;
}
interface Speech {
  readonly format: Format;
  readonly notes: NoteWords;
}

export function markFigures(figures: ComparedFigures, picture: Picture, speech: Speech): ReadonlyMap<string, FigureMark> {
  return new Map([...metricMarks(figures, picture, speech), ...funnelMarks(picture, speech)]);
}

/** What reads the same is no other figure. */
function metricMarks({ before, after }: ComparedFigures, { elements }: Picture, { format, notes }: Speech): [string, FigureMark][] {
  const words = wordsIn(format.language);
  return (['L', 'C', 'P', 'Q', 'REV', 'M', 'GP'] satisfies FactorId[]).flatMap((id): [string, FigureMark][] => {
    const element = elements.get(`metric:${id}`);
    const [old, now] = [before?.[id], after?.[id]];
    if (!element || element.before === element.after) return [];
    if (element.before === undefined || old === undefined || now === undefined) return [[`metric:${id}`, { notes: [], verdict: undefined }]];
    const share = before?.currency === after?.currency ? distance(id, Math.abs(now - old), old, { format, words }) : undefined;
    return [[`metric:${id}`, { notes: [...(share === undefined ? [] : [share]), notes.was(element.before)], verdict: verdictOf(old, now) }]];
  });
}

/** More people, and a larger share of them, is better. */
function verdictOf(before: number | undefined, after: number | undefined): Verdict | undefined {
  return before === undefined || after === undefined || before === after ? undefined : after > before ? 'better' : 'worse';
}

function funnelMarks({ merged, before, elements }: Picture, { notes }: Speech): [string, FigureMark][] {
  const now = stepsOf([...(merged.view.funnel ? [merged.view.funnel] : []), ...merged.view.funnels]);
  const old = stepsOf([...(merged.former.funnel ? [merged.former.funnel] : []), ...before.view.funnels]);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id): [string, FigureMark][] => {
    const element = elements.get(id);
    const [was, is] = [old.get(id), now.get(id)];
    return element === undefined || isSame(element, was, is) ? [] : [[id, markStep(element, was, is, notes)]];
  });
}

function stepsOf(funnels: readonly FunnelView[]): Map<string, FunnelStepView> {
  return new Map(funnels.flatMap(({ id, steps }) => steps.map((step) => [`funnel:${id}/${step.id}`, step])));
}

/** A count that one side does not state has no conversion to compare. */
function isSame(element: PictureElement, was: FunnelStepView | undefined, is: FunnelStepView | undefined): boolean {
  const isKnown = element.before !== undefined && element.after !== undefined;
  return element.before === element.after && (!isKnown || was?.conversionText === is?.conversionText);
}

function markStep(element: PictureElement, was: FunnelStepView | undefined, is: FunnelStepView | undefined, notes: NoteWords): FigureMark {
  if (element.before === undefined || element.after === undefined) return { notes: [], verdict: undefined };
  const hasOtherShare = was?.conversionText !== undefined && is?.conversionText !== undefined && was.conversionText !== is.conversionText;
  const hasOtherCount = element.before !== element.after;
  return {
    notes: [...(hasOtherCount ? [notes.was(element.before)] : []), ...(hasOtherShare ? [notes.conversionWas(was.conversionText)] : [])],
    verdict: hasOtherCount ? verdictOf(was?.count, is?.count) : verdictOf(was?.conversion, is?.conversion),
  };
}
