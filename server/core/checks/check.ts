/**
 * Runs every rule over a journey. Local rules run once per chunk, step or stage and are remembered with it; suppressions and
 * severities are applied at the end. Findings come in file order.
 */

import { measure } from '../metrics/measure.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Journey, Problem, Stage, Step } from '../model/journey.ts';
import { toDay } from '../model/period.ts';
import { StageFacts } from '../model/stageFacts.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import type { Bilingual } from '../vocabulary/catalogue.ts';
import { allRules, rulesById } from './allRules.ts';
import { FileOrder, inFileOrder } from './fileOrder.ts';
import type { Draft, Finding, Severity } from './finding.ts';
import type { Around } from './projectFiles.ts';
import type { JourneyScope, LocalScope, Rule } from './rule.ts';
import { applySuppressions, type SuppressionMemory } from './suppress.ts';
import { translateSyntax, withoutAfterEffects } from './syntaxProblems.ts';

/** Severities and limits by rule, and the day to count from. The same object as long as nothing in it has changed. */
export interface CheckSettings {
  readonly rules: ReadonlyMap<string, { readonly severity?: Severity | 'off'; readonly parameters?: Readonly<Record<string, number>> }>;
  /** ISO date; rules that need a date are silent without one. */
  readonly today?: string | undefined;
}
export const defaultSettings: CheckSettings = { rules: new Map() };

/** What was found in parts that have not changed since; belongs to one document. */
export interface CheckMemory {
  key: readonly unknown[];
  readonly found: {
    chunks: WeakMap<Chunk, readonly Finding[]>;
    parts: WeakMap<Stage | Step, readonly Finding[]>;
    /** Of all that is no stage. */
    head: { readonly chunks: readonly Chunk[]; readonly findings: readonly Finding[] } | undefined;
    facts: StageFacts;
    lifted: WeakMap<Draft, Finding>;
  };
  readonly suppressions: SuppressionMemory;
}
export function newCheckMemory(): CheckMemory {
  return {
    key: [],
    found: { chunks: new WeakMap(), parts: new WeakMap(), head: undefined, facts: new StageFacts(), lifted: new WeakMap() },
    suppressions: new WeakMap(),
  };
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly metrics: Metrics;
}

/** `around` is the file among the others of its project, where the host knows them. */
export function check(journey: Journey, settings: CheckSettings, memory: CheckMemory, around?: Around): CheckResult {
  forgetWhenChanged(memory, [settings, journey.context]);
  let metrics: Metrics | undefined;
  const run = new RuleRun(settings, around, memory);
  const found = new FileOrder(journey.tree);
  const local = (rule: Rule): LocalScope => ({ context: journey.context, parameter: run.parameterOf(rule) });
  const ofChunk = (chunk: Chunk): readonly Finding[] => remember(memory.found.chunks, chunk, () => checkChunk(run, chunk, local));
  for (const chunk of journey.tree.chunks) found.add(chunk, ofChunk(chunk));
  found.scatter(run.lift(journey.problems));
  const ofStep = (step: Step): readonly Finding[] => remember(memory.found.parts, step, () => checkStep(run, step, local));
  journey.stages.forEach((stage, index) => {
    const ofStage = (): Finding[] => inFileOrder(journey.tree, [...checkStage(run, stage, local), ...stage.steps.flatMap(ofStep)]);
    found.add(journey.outline.stages[index]?.chunk ?? stage.at.chunk, remember(memory.found.parts, stage, ofStage));
  });
  const today = settings.today === undefined ? undefined : toDay(settings.today);
  const ofHead = (): Finding[] => run.all('head', (rule) => rule.head?.(journey, { ...local(rule), today }));
  found.scatter(rememberHead(memory, journey.tree, ofHead));
  const { facts } = memory.found;
  const measured = (): Metrics => (metrics ??= measure(journey, facts));
  const made = new Map<unknown, unknown>();
  const scope = (rule: Rule): JourneyScope => ({
    ...local(rule),
    ofStages: (make) => facts.of(journey, make),
    fold: (fold) => facts.fold(journey, fold),
    once: (make) => {
      if (!made.has(make)) made.set(make, make(journey, scope(rule)));
      return made.get(make) as ReturnType<typeof make>;
    },
    metrics: measured,
    around,
    today,
  });
  found.scatter(run.all('journey', (rule) => rule.journey?.(journey, scope(rule))));
  return { findings: run.conclude(journey.tree, found.all()), metrics: measured() };
}

function checkChunk(run: RuleRun, chunk: Chunk, local: (rule: Rule) => LocalScope): Finding[] {
  return inFileOrder({ indexOf: new Map() }, [...run.lift(translateSyntax(chunk)), ...run.all('chunk', (rule) => rule.chunk?.(chunk, local(rule)))]);
}

function checkStage(run: RuleRun, stage: Stage, local: (rule: Rule) => LocalScope): Finding[] {
  return withoutCovered([
    ...run.lift(stage.problems),
    ...run.all('lanes', (rule) => rule.lanes?.(stage.lanes, local(rule), stage)),
    ...run.all('stage', (rule) => rule.stage?.(stage, local(rule))),
  ]);
}

/** A rule that says it all stands for the smaller ones at its place. */
function withoutCovered(findings: readonly Finding[]): Finding[] {
  const covering = findings.flatMap(({ rule, at }) => (rulesById.get(rule)?.covers ?? []).map((covered) => ({ covered, at })));
  if (covering.length === 0) return [...findings];
  return findings.filter(({ rule, at }) => !covering.some((one) => one.covered === rule && one.at.chunk === at.chunk && one.at.start === at.start));
}

function checkStep(run: RuleRun, step: Step, local: (rule: Rule) => LocalScope): Finding[] {
  return [
    ...run.lift(step.problems),
    ...run.all('lanes', (rule) => rule.lanes?.(step.lanes, local(rule), step)),
    ...run.all('step', (rule) => rule.step?.(step, local(rule))),
  ];
}

const writtenFirst: Bilingual = { en: 'Written here first', ru: 'Впервые написано здесь' };

type Finder = 'chunk' | 'lanes' | 'step' | 'stage' | 'head' | 'journey' | 'project';

/** Severities of one run, looked up once. */
export class RuleRun {
  private readonly settings: CheckSettings;
  private readonly around: Around | undefined;
  /** Findings of drafts that a rule yields again. */
  private readonly lifted: WeakMap<Draft, Finding> | undefined;
  private readonly suppressions: SuppressionMemory;
  /** Rules that are not off. */
  private readonly active = new Map<Finder, readonly Rule[]>();
  constructor(settings: CheckSettings, around?: Around, memory?: CheckMemory) {
    this.settings = settings;
    this.around = around;
    this.lifted = memory?.found.lifted;
    this.suppressions = memory?.suppressions ?? new WeakMap();
  }

  severityOf(rule: Rule): Severity | 'off' {
    return this.settings.rules.get(rule.id)?.severity ?? rule.severity;
  }

  parameterOf(rule: Rule): (name: string) => number {
    return (name) => this.settings.rules.get(rule.id)?.parameters?.[name] ?? rule.parameters?.[name] ?? 0;
  }

  /** All drafts of the rules that have such a finder and are not off. */
  all(finder: Finder, drafts: (rule: Rule) => Iterable<Draft> | undefined): Finding[] {
    const findings: Finding[] = [];
    for (const rule of this.activeWith(finder)) for (const draft of drafts(rule) ?? []) this.add(findings, rule.id, draft);
    return findings;
  }

  private activeWith(finder: Finder): readonly Rule[] {
    let rules = this.active.get(finder);
    if (!rules) this.active.set(finder, (rules = rulesWith[finder].filter((rule) => this.severityOf(rule) !== 'off')));
    return rules;
  }

  /** What reading found already. */
  lift(problems: readonly Problem[]): Finding[] {
    return problems.flatMap(({ rule, first, ...problem }) =>
      this.finding(rule, first ? { ...problem, related: [{ at: first, message: writtenFirst }] } : problem),
    );
  }

  /** What is told in the end, in file order as `found` is: nothing that is suppressed or follows from a mistake of writing. */
  conclude(tree: SyntaxTree, found: readonly Finding[]): readonly Finding[] {
    const told = applySuppressions(
      tree,
      found,
      (rule, draft) => this.finding(rule, draft),
      (rule) => this.seesTooLittle(rule),
      this.suppressions,
    );
    return withoutAfterEffects(tree, told);
  }

  private seesTooLittle(id: string): boolean {
    const rule = rulesById.get(id);
    return rule?.betweenVersions === true || (this.around === undefined && rule?.looksAround === true);
  }

  finding(id: string, draft: Draft): Finding[] {
    const findings: Finding[] = [];
    this.add(findings, id, draft);
    return findings;
  }

  private add(findings: Finding[], id: string, draft: Draft): void {
    const rule = rulesById.get(id);
    const severity = rule ? (this.settings.rules.get(rule.id)?.severity ?? draft.severity ?? rule.severity) : 'error';
    if (severity === 'off') return;
    const known = this.lifted?.get(draft);
    if (known?.rule === id && known.severity === severity) findings.push(known);
    else {
      const finding: Finding = { ...draft, rule: id, severity, params: draft.params ?? {} };
      this.lifted?.set(draft, finding);
      findings.push(finding);
    }
  }
}

const rulesWith: Readonly<Record<Finder, readonly Rule[]>> = {
  chunk: allRules.filter((rule) => rule.chunk),
  lanes: allRules.filter((rule) => rule.lanes),
  step: allRules.filter((rule) => rule.step),
  stage: allRules.filter((rule) => rule.stage),
  head: allRules.filter((rule) => rule.head),
  journey: allRules.filter((rule) => rule.journey),
  project: allRules.filter((rule) => rule.project),
};

function remember<K extends object>(known: WeakMap<K, readonly Finding[]>, key: K, make: () => readonly Finding[]): readonly Finding[] {
  const old = known.get(key);
  if (old) return old;
  const made = make();
  known.set(key, made);
  return made;
}

function rememberHead({ found }: CheckMemory, { chunks }: SyntaxTree, make: () => readonly Finding[]): readonly Finding[] {
  const own = chunks.filter(({ kind }) => kind !== 'head' && kind !== 'step' && kind !== 'tail');
  const known = found.head;
  if (known?.chunks.length === own.length && known.chunks.every((chunk, index) => chunk === own[index])) return known.findings;
  const findings = make();
  found.head = { chunks: own, findings };
  return findings;
}

function forgetWhenChanged(memory: CheckMemory, key: readonly unknown[]): void {
  if (memory.key.length === key.length && memory.key.every((part, index) => part === key[index])) return;
  memory.key = key;
  memory.found.chunks = new WeakMap();
  memory.found.parts = new WeakMap();
  memory.found.head = undefined;
  memory.found.facts = new StageFacts();
  memory.found.lifted = new WeakMap();
}
