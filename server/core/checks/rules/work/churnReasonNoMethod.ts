/** CJM615: a reason to leave that nothing is set against. */
import type { BarrierUse, Item, Lanes, ReadContext, Stage } from '../../../model/journey.ts';
import { shownName } from '../../../model/names.ts';
import { elementOf, keysOf, objectOf, valueOf } from '../../../model/schema/introspect.ts';
import { stage as stageSchema } from '../../../model/schema/map.ts';
import { given } from '../../../model/stated.ts';
import { findIn } from '../../../vocabulary/catalogue.ts';
import { barriers as builtInBarriers } from '../../../vocabulary/vocabulary.ts';
import { addBeside } from '../../edits.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const churnReasonNoMethod: Rule = {
  id: 'churn-reason-no-method',
  code: 'CJM615',
  severity: 'warning',
  message: {
    en: 'Churn reason “{barrier}” has no remedy, and no opportunity in its column answers it',
    ru: 'У причины оттока «{barrier}» нет меры, и ни одна возможность в столбце на неё не отвечает',
  },
  *stage(stage, { context }) {
    for (const part of [stage, ...stage.steps])
      if (!columnsAround(stage, part).some(isWorkedOn)) for (const use of part.lanes.barriers?.entries ?? []) yield* unanswered(use, context);
  },
  *fix({ at, params: { id } }, { context }) {
    const usual = findIn(String(id), context.project.barriers, builtInBarriers)?.remedies ?? [];
    for (const remedy of usual) {
      const edit = addBeside(at, 'barrier', 'remedy', remedy, barrierKeys);
      const name = (language: 'en' | 'ru'): string => shownName('remedy', remedy, { project: context.project, language });
      if (edit) yield { title: { en: `Answer it with “${name('en')}”`, ru: `Ответить мерой «${name('ru')}»` }, edits: [edit] };
    }
  },
};

const barrierList = valueOf(stageSchema, 'barriers');
const barrierElement = barrierList && elementOf(barrierList);
const barrierObject = barrierElement && objectOf(barrierElement);
const barrierKeys = barrierObject ? keysOf(barrierObject) : [];

function* unanswered({ barrier, remedy }: BarrierUse, context: ReadContext): Generator<Draft> {
  if (!barrier || remedy.state !== 'absent' || (context.project.barriers.find(barrier.text)?.remedies ?? []).length > 0) return;
  yield { at: barrier.at, params: { barrier: shownName('barrier', barrier.text, context), id: barrier.text } };
}

/** What stands in the same columns: the stage spans its steps. */
function columnsAround(stage: Stage, part: Pick<Stage, 'lanes'>): Lanes[] {
  return part === stage ? [stage.lanes, ...stage.steps.map(({ lanes }) => lanes)] : [stage.lanes, part.lanes];
}

/** An opportunity that is not dropped, or somebody has said why there is none. */
function isWorkedOn({ items: { opportunities } }: Lanes): boolean {
  if (!opportunities || opportunities.state === 'absent') return false;
  return opportunities.entries.length === 0 || opportunities.entries.some((item: Item) => given(item.status) !== 'dropped');
}
