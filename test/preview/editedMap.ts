/** A preview with a map behind it: what the page asks for is answered by the engine from a text, as server and editor do. Nothing is scheduled by itself. */
import type { Browser } from 'playwright-core';
import { sightOf } from '../../media/sight.ts';
import { defaultSettings } from '../../server/core/checks/check.ts';
import { MapDocument } from '../../server/core/document.ts';
import { editsFor } from '../../server/core/gestures/editsFor.ts';
import { formOf } from '../../server/core/gestures/form.ts';
import type { Gesture, GestureContext } from '../../server/core/gestures/gesture.ts';
import { editsInTurn } from '../../server/core/gestures/inTurn.ts';
import { toDay } from '../../server/core/model/period.ts';
import { emptyProject, type Project } from '../../server/core/model/project.ts';
import { arrange } from '../../server/core/view/arrange.ts';
import type { JourneyView, ViewName } from '../../server/core/view/journeyView.ts';
import { keepGood } from '../../server/core/view/keepGood.ts';
import { arrangePage } from '../../server/core/view/pages/arrangePage.ts';
import type { InsightsFile } from '../../server/core/view/pages/insightsPage.ts';
import { diffViews } from '../../server/core/view/patch.ts';
import type { FromPreview, MapGesture, ToPreview } from '../../server/protocol.ts';
import { type Bundle, openPreview, type PreviewPage } from './previewPage.ts';

export interface EditedMap extends PreviewPage {
  readonly text: () => string;
  /** Somebody types in the text. */
  readonly typed: (from: string, to: string) => Promise<void>;
  /** Answers what the page has asked for until now, and what it asks for then; returns the gestures among it. */
  readonly answer: () => Promise<readonly MapGesture[]>;
  /** What the page has posted since it was looked at last, of one kind. */
  readonly postedOf: <K extends FromPreview['kind']>(kind: K) => Promise<readonly Extract<FromPreview, { kind: K }>[]>;
}

const today = '2026-11-22';

export async function openEditedMap(
  browser: Browser,
  bundle: Bundle,
  start: string,
  options: Pick<Parameters<typeof openPreview>[2] & object, 'theme' | 'width' | 'height' | 'prepare'> & {
    readonly project?: Project;
    readonly insights?: readonly InsightsFile[] | undefined;
    readonly shown?: ViewName;
  } = {},
): Promise<EditedMap> {
  const project = options.project ?? emptyProject;
  const preview = await openPreview(browser, bundle, options);
  let document = MapDocument.open(start);
  let version = 1;
  let answered = 0;
  const context = (): GestureContext => ({ kind: 'map', document, project, journey: document.journey(project) });
  const viewNow = (): JourneyView =>
    arrange(document.journey(project), document.check(project, { ...defaultSettings, today }), {
      version,
      today: toDay(today),
      shown: options.shown ?? 'map',
      page: arrangePage,
      insights: options.insights ?? [],
    });
  let shown = viewNow();
  let good = shown;
  await preview.paint(1, { kind: 'view', uri: 'file:///map.cjm.yaml', view: shown, imageRoot: undefined }, { kind: 'editing', editing: 'on' });
  await preview.page.locator('.edit-layer').waitFor({ state: 'attached' });

  async function become(next: MapDocument): Promise<void> {
    document = next;
    version += 1;
    const fresh = viewNow();
    const view = keepGood(fresh, good, document.journey(project));
    if (fresh.problem === undefined) good = fresh;
    const patch = diffViews(shown, view);
    if (patch === undefined) return;
    shown = view;
    await preview.paint(version, { kind: 'patch', patch });
  }

  async function answerTo(message: FromPreview): Promise<void> {
    if (message.kind === 'form') {
      const form = formOf(context(), message.element, message.add);
      return preview.send({
        kind: 'form',
        id: message.id,
        result: 'refusal' in form ? { refusal: form.refusal.en } : { form, seen: message.add ? undefined : sightOf(viewNow(), message.element) },
      });
    }
    if (message.kind !== 'edit') return undefined;
    const result = resultOf(context(), message.gesture);
    if ('refusal' in result) return preview.send({ kind: 'edited', id: message.id, result: { refusal: result.refusal.en } });
    const reply: ToPreview = { kind: 'edited', id: message.id, result: { select: result.select, canUndo: result.edits.length > 0 } };
    await preview.send(reply);
    return become(document.edit(result.edits.toReversed().map(({ start: from, end, newText }) => ({ start: from, end, text: newText }))));
  }

  let looked = 0;
  return {
    ...preview,
    text: () => document.text,
    async typed(from, to) {
      const at = document.text.indexOf(from);
      if (at < 0) throw new Error(`“${from}” is not in the text.`);
      await become(document.edit([{ start: at, end: at + from.length, text: to }]));
    },
    async answer() {
      const gestures: MapGesture[] = [];
      for (let quiet = 0; quiet < 2; ) {
        const posted = await preview.posted();
        const fresh = posted.slice(answered);
        answered = posted.length;
        quiet = fresh.some(({ kind }) => kind === 'form' || kind === 'edit') ? 0 : quiet + 1;
        for (const message of fresh) {
          if (message.kind === 'edit') gestures.push(message.gesture);
          await answerTo(message);
        }
      }
      return gestures;
    },
    async postedOf(kind) {
      const posted = await preview.posted();
      const fresh = posted.slice(looked).filter((message) => message.kind === kind);
      looked = posted.length;
      return fresh as never;
    },
  };
}

function resultOf(context: GestureContext, gesture: MapGesture): ReturnType<typeof editsFor> {
  if (Array.isArray(gesture)) return editsInTurn(context, gesture as readonly Gesture[]);
  return editsFor(context, gesture as Gesture);
}
