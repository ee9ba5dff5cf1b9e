/** Finds where the stages and steps of a map are defined: at their `id`, else at the text that their id follows from. */
import type { Journey, Stage, Step } from '../model/journey.ts';
import type { Place } from '../model/place.ts';
import type { SyntaxNode } from '../syntax/node.ts';
import type { StageOutline } from '../syntax/outline.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import type { Name } from './fileFacts.ts';
import { type Written, writtenAt } from './written.ts';

/** A name, and where it is written in a chunk. */
export interface LocalName {
  readonly name: Omit<Name, 'range' | 'writing'>;
  readonly written: Written & { readonly chunk: Chunk };
}

export function stagesAndSteps({ stages, outline }: Journey): LocalName[] {
  return stages.flatMap((stage, index) => {
    const written = outline.stages[index];
    return written ? [...namesOfStage(stage, written), ...stage.steps.flatMap((step, position) => namesOfStep(step, written, position))] : [];
  });
}

function namesOfStage(stage: Stage, { pairs, node }: StageOutline): LocalName[] {
  const { id, idAt, definition, stage: text } = stage;
  const flow = isFlow(node);
  const shown = pairs.find(({ pair }) => pair.key.text === 'name');
  const common = { kind: 'stage', id, scope: 'map' } as const;
  const names: (LocalName | undefined)[] = [];
  if (idAt) names.push(local(idAt.at, flow, { ...common, role: 'definition', text: idAt.value }));
  else if (text.state === 'given')
    names.push(local(text.at, flow, { ...common, role: 'definition', text: text.value, ...(definition ? {} : { isDerived: true }) }));
  if (shown?.pair.value.kind === 'scalar' && shown.pair.value.text !== '')
    names.push(local({ chunk: shown.chunk, start: shown.pair.value.start, end: shown.pair.value.end }, flow, { ...common, role: 'label', text: stage.name }));
  else if (idAt && !definition && text.state === 'given') names.push(local(text.at, flow, { ...common, role: 'label', text: text.value }));
  return names.filter((name) => name !== undefined);
}

function namesOfStep({ id, idAt, step }: Step, { steps, stepsKey }: StageOutline, position: number): LocalName[] {
  const node = steps[position]?.node;
  const flow = isFlow(node) || isFlow(stepsKey?.pair.value);
  const common = { kind: 'step', id, scope: 'map', role: 'definition' } as const;
  const name = idAt
    ? local(idAt.at, flow, { ...common, text: idAt.value })
    : step.state === 'given' && local(step.at, flow, { ...common, text: step.value, isDerived: true });
  return name ? [name] : [];
}

function isFlow(node: SyntaxNode | undefined): boolean {
  return node !== undefined && node.kind !== 'scalar' && node.flow;
}

function local(at: Place, flow: boolean, name: LocalName['name']): LocalName | undefined {
  const written = writtenAt(at.chunk, at, flow);
  return written && { name, written: { ...written, chunk: at.chunk } };
}
