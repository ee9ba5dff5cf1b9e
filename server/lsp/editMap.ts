/** What somebody does in a picture → edits of the newest text, as ranges; and what of an element can be changed. Nothing is changed here. */
import { sightOf } from '../../media/sight.ts';
import type { FeatureContext } from '../core/features/feature.ts';
import { editsFor } from '../core/gestures/editsFor.ts';
import { formOf } from '../core/gestures/form.ts';
import type { Gesture, GestureResult } from '../core/gestures/gesture.ts';
import { editsInTurn } from '../core/gestures/inTurn.ts';
import { scenarioEdits } from '../core/gestures/scenario.ts';
import { toDay } from '../core/model/period.ts';
import { arrange } from '../core/view/arrange.ts';
import type { Bilingual } from '../core/vocabulary/catalogue.ts';
import type { EditParams, EditResult, FormParams, FormResult, MapGesture } from '../protocol.ts';
import { toRange } from './ranges.ts';
import type { Session } from './session.ts';

/**
 * Always of the newest text: whoever types in one place may well edit the picture of another. What makes that safe is what was seen: a gesture at
 * an element that shows something else by now, because its number has passed to a neighbour or because somebody else has changed it, is refused.
 */
export async function editMap(params: EditParams, session: Session): Promise<EditResult> {
  const { uri, gesture, seen } = params;
  const context = await session.contextOf(uri);
  const text = session.find(uri);
  const { language } = session.options;
  if (!context || !text) return { refusal: says.closed[language] };
  // It has changed while its project was looked for.
  if (context.document !== text.document) return editMap(params, session);
  const result = resultOf(context, gesture);
  if ('refusal' in result) return { refusal: result.refusal[language] };
  if (seen !== undefined && sightNow(context, elementOf(gesture), session) !== seen) return { refusal: says.changed[language], changed: true };
  const edits = result.edits.map(({ newText, ...span }) => ({ range: toRange(context.document.tree, span), newText }));
  return { edits, version: text.version, select: result.select };
}

function resultOf(context: FeatureContext, gesture: MapGesture): GestureResult {
  if (isSeveral(gesture)) return editsInTurn(context, gesture);
  return gesture.kind === 'scenario' ? scenarioEdits(context, gesture) : editsFor(context, gesture);
}

function isSeveral(gesture: MapGesture): gesture is readonly Gesture[] {
  return Array.isArray(gesture);
}

function elementOf(gesture: MapGesture): string | undefined {
  const one = isSeveral(gesture) ? gesture[0] : gesture;
  return one && ('element' in one ? one.element : 'cell' in one ? one.cell : 'stage' in one ? one.stage : undefined);
}

function sightNow(context: FeatureContext, element: string | undefined, session: Session): string | undefined {
  if (element === undefined) return undefined;
  const view = arrange(context.journey, context.checked(), { version: 0, today: toDay(session.today) });
  return sightOf(view, element);
}

export async function describeForm({ uri, element, add }: FormParams, session: Session): Promise<FormResult> {
  const context = await session.contextOf(uri);
  const { language } = session.options;
  if (!context) return { refusal: says.closed[language] };
  const form = formOf(context, element, add === true);
  if ('refusal' in form) return { refusal: form.refusal[language] };
  return { form, seen: add === true ? undefined : sightNow(context, element, session) };
}

const says: Readonly<Record<'closed' | 'changed', Bilingual>> = {
  closed: {
    en: 'The map’s text is not open any more; open it and repeat.',
    ru: 'Текст карты больше не открыт: откройте его и повторите.',
  },
  changed: {
    en: 'This has changed in the text meanwhile, so nothing was written; look at it and repeat.',
    ru: 'В тексте это тем временем изменилось, поэтому ничего не записано: взгляните и повторите.',
  },
};
