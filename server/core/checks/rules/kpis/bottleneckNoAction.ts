/** CJM520: the largest loss, and nobody does anything about it. */
import type { Item, Lanes, Stage } from '../../../model/journey.ts';
import { given } from '../../../model/stated.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { addItem, stageMapping } from '../../edits.ts';
import type { Rule } from '../../rule.ts';

export const bottleneckNoAction: Rule = {
  id: 'bottleneck-no-action',
  code: 'CJM520',
  severity: 'warning',
  message: {
    en: ({ stage, conversion, funnel }, say) =>
      `The largest loss${funnel === '' ? '' : ` of “${funnel}”`} is at “${stage}” (${say.share(Number(conversion))} get here), and no opportunity or activity there answers it`,
    ru: ({ stage, conversion, funnel }, say) =>
      `Самая большая потеря${funnel === '' ? '' : ` воронки «${funnel}»`} — на этапе «${stage}» (доходят ${say.share(Number(conversion))}), но ни возможности, ни мероприятия на нём нет`,
  },
  *journey(_, { metrics }) {
    const { funnel, funnels } = metrics();
    const told = new Set<Stage>();
    for (const { name, bottleneck } of [funnel, ...funnels]) {
      const stage = bottleneck?.stage;
      if (!bottleneck || !stage || told.has(stage) || isAnswered(stage)) continue;
      told.add(stage);
      yield { at: bottleneck.at, params: { stage: stage.name, conversion: bottleneck.conversion ?? 0, funnel: name } };
    }
  },
  *fix({ params: { stage: name } }, { journey, context: { language } }) {
    const stage = journey.stages.find((candidate) => candidate.name === name);
    const mapping = stage && stageMapping(journey, stage);
    const idea = language === 'ru' ? `Терять меньше клиентов на пути к этапу «${name}»` : `Lose fewer customers on the way to “${name}”`;
    const edit = mapping && addItem(mapping, 'opportunities', writeText(idea, true));
    if (edit) yield { title: { en: 'Write an opportunity to lose fewer here', ru: 'Записать возможность терять здесь меньше клиентов' }, edits: [edit] };
  },
};

/** Something is being done in one of the stage's columns, or somebody has said that nothing is. */
function isAnswered({ lanes, steps }: Stage): boolean {
  return [lanes, ...steps.map((step) => step.lanes)].some((column) => answers(column, 'opportunities') || answers(column, 'activities'));
}

function answers({ items }: Lanes, lane: 'opportunities' | 'activities'): boolean {
  const cell = items[lane];
  return cell !== undefined && cell.state !== 'absent' && (cell.entries.length === 0 || cell.entries.some(isAlive));
}

function isAlive({ status }: Item): boolean {
  return given(status) !== 'dropped';
}
