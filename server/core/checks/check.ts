/**
 * Runs every rule over a journey. Local rules run once per chunk, step or stage and are remembered with it; suppressions and
 * severities are applied at the end. Findings come in file order.
 */

import { measure } from '../metrics/measure.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Journey, Problem, Stage, Step } from '../model/journey.ts';
import { toDay } from '../model/period.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import type { Bilingual } from '../vocabulary/catalogue.ts';
import { allRules, rulesById } from './allRules.ts';
import type { Draft, Finding, Severity } from './finding.ts';
import type { JourneyScope, LocalScope, Rule } from './rule.ts';
import { applySuppressions } from './suppress.ts';
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
    facts: WeakMap<Stage | Step, Map<string, unknown>>;
    lifted: WeakMap<Draft, Finding>;
  };
}
export function newCheckMemory(): CheckMemory {
  return { key: [], found: { chunks: new WeakMap(), parts: new WeakMap(), facts: new WeakMap(), lifted: new WeakMap() } };
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly metrics: Metrics;
}

export function check(journey: Journey, settings: CheckSettings, memory: CheckMemory): CheckResult {
  forgetWhenChanged(memory, [settings, journey.context]);
  let metrics: Metrics | undefined;
  const run = new RuleRun(settings, memory.found.lifted);
  const found: Finding[] = [];
  const local = (rule: Rule): LocalScope => ({ context: journey.context, parameter: run.parameterOf(rule) });
  for (const chunk of journey.tree.chunks)
    found.push(
      ...remember(memory.found.chunks, chunk, () => [...run.lift(translateSyntax(chunk)), ...run.all('chunk', (rule) => rule.chunk?.(chunk, local(rule)))]),
    );
  found.push(...run.lift(journey.problems));
  for (const stage of journey.stages) {
    found.push(...remember(memory.found.parts, stage, () => checkStage(run, stage, local)));
    for (const step of stage.steps) found.push(...remember(memory.found.parts, step, () => checkStep(run, step, local)));
  }
  const today = settings.today === undefined ? undefined : toDay(settings.today);
  const measured = (): Metrics => (metrics ??= measure(journey, (part, make) => factOf(memory, 'metrics', part, make)));
  const scope = (rule: Rule): JourneyScope => ({
    ...local(rule),
    ofPart: (part, make) => factOf(memory, rule.id, part, make),
    metrics: measured,
    today,
  });
  found.push(...run.all('journey', (rule) => rule.journey?.(journey, scope(rule))));
  return { findings: run.conclude(journey.tree, found), metrics: measured() };
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

type Finder = 'chunk' | 'lanes' | 'step' | 'stage' | 'journey' | 'project';

/** Severities of one run, looked up once. */
export class RuleRun {
  private readonly settings: CheckSettings;
  /** Findings of drafts that a rule yields again. */
  private readonly lifted: WeakMap<Draft, Finding> | undefined;
  constructor(settings: CheckSettings, lifted?: WeakMap<Draft, Finding>) {
    this.settings = settings;
    this.lifted = lifted;
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
    for (const rule of rulesWith[finder]) {
      if (this.severityOf(rule) === 'off') continue;
      for (const draft of drafts(rule) ?? []) this.add(findings, rule.id, draft);
    }
    return findings;
  }

  /** What reading found already. */
  lift(problems: readonly Problem[]): Finding[] {
    return problems.flatMap(({ rule, first, ...problem }) =>
      this.finding(rule, first ? { ...problem, related: [{ at: first, message: writtenFirst }] } : problem),
    );
  }

  /** What is told in the end: nothing that is suppressed or follows from a mistake of writing, in file order. */
  conclude(tree: SyntaxTree, found: readonly Finding[]): Finding[] {
    return inFileOrder(
      tree,
      withoutAfterEffects(
        tree,
        applySuppressions(tree, found, (rule, draft) => this.finding(rule, draft)),
      ),
    );
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

function forgetWhenChanged(memory: CheckMemory, key: readonly unknown[]): void {
  if (memory.key.length === key.length && memory.key.every((part, index) => part === key[index])) return;
  memory.key = key;
  memory.found.chunks = new WeakMap();
  memory.found.parts = new WeakMap();
  memory.found.facts = new WeakMap();
  memory.found.lifted = new WeakMap();
}

function factOf<T>({ found }: CheckMemory, name: string, part: Stage | Step, make: () => T): T {
  let facts = found.facts.get(part);
  if (!facts) found.facts.set(part, (facts = new Map()));
  if (!facts.has(name)) facts.set(name, make());
  return facts.get(name) as T;
}

function inFileOrder(tree: SyntaxTree, findings: readonly Finding[]): Finding[] {
  const byChunk: Finding[][] = [];
  for (const finding of findings) (byChunk[tree.indexOf.get(finding.at.chunk) ?? 0] ??= []).push(finding);
  return byChunk.flatMap((found) => found.toSorted((a, b) => a.at.start - b.at.start || a.at.end - b.at.end));
}
