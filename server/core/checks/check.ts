/**
 * Runs every rule over a journey. Local rules run once per chunk, step or stage and are remembered with it; suppressions and
 * severities are applied at the end. Findings come in file order.
 */

import { measure } from '../metrics/measure.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Journey, Problem, ReadContext, Stage, Step } from '../model/journey.ts';
import { toDay } from '../model/period.ts';
import { type OfStage, StageFacts } from '../model/stageFacts.ts';
import { PartMemory } from '../partMemory.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import type { Bilingual } from '../vocabulary/catalogue.ts';
import { allRules, rulesById } from './allRules.ts';
import { FileOrder, inFileOrder } from './fileOrder.ts';
import type { Draft, Finding, Severity } from './finding.ts';
import type { Around } from './projectFiles.ts';
import type { JourneyScope, LocalScope, Rule } from './rule.ts';
import { applySuppressions, findSuppressions, type Suppression } from './suppress.ts';
import { saysUnread, translateSyntax, withoutAfterEffects } from './syntaxProblems.ts';

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
  found: {
    chunks: WeakMap<Chunk, readonly Finding[]>;
    steps: WeakMap<Step, readonly Finding[]>;
    ofStage: OfStage<FoundInStage> | undefined;
    /** Of all that is no stage. */
    head: { readonly chunks: readonly Chunk[]; readonly findings: readonly Finding[] } | undefined;
    facts: StageFacts;
    kept: PartMemory;
    lifted: WeakMap<Draft, Finding>;
  };
}

/** What its own text makes of a stage and its steps. */
interface FoundInStage {
  /** In file order. */
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
  readonly hasUnread: boolean;
}
export function newCheckMemory(): CheckMemory {
  return { key: [], found: nothingFound() };
}
function nothingFound(): CheckMemory['found'] {
  return {
    chunks: new WeakMap(),
    steps: new WeakMap(),
    ofStage: undefined,
    head: undefined,
    facts: new StageFacts(),
    kept: new PartMemory(),
    lifted: new WeakMap(),
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
  const local = localScopes(run, journey.context);
  const { margin } = journey.outline;
  memory.found.ofStage ??= stageChecker(run, local, memory);
  const inStages = memory.found.facts.of(journey, memory.found.ofStage);
  inStages.forEach(({ findings }, index) => found.add(journey.stages[index]?.block.chunk ?? journey.head.chunk, findings));
  const today = settings.today === undefined ? undefined : toDay(settings.today);
  const ofHead = (): Finding[] => run.all('head', (rule) => rule.head?.(journey, { ...local(rule), today }));
  const { facts, kept } = memory.found;
  const measured = (): Metrics => (metrics ??= measure(journey, facts));
  const made = new Map<unknown, unknown>();
  const scope = (rule: Rule): JourneyScope => ({
    ...local(rule),
    ofStages: (make) => facts.of(journey, make),
    inStages: (find) => facts.list(journey, find),
    fold: (fold) => facts.fold(journey, fold),
    keep: (part, make) => kept.recall(part, rule.id, [], make),
    once: (make) => {
      if (!made.has(make)) made.set(make, make(journey, scope(rule)));
      return made.get(make) as ReturnType<typeof make>;
    },
    metrics: measured,
    around,
    today,
  });
  const elsewhere = [
    ...margin.flatMap((chunk) => foundInChunk(run, chunk, local, memory)),
    ...run.lift(journey.problems),
    ...rememberHead(memory, margin, ofHead),
    ...run.all('journey', (rule) => rule.journey?.(journey, scope(rule))),
  ];
  found.scatter(elsewhere);
  const suppressions = [...margin.flatMap(findSuppressions), ...inStages.flatMap((one) => one.suppressions)];
  const hasUnread = elsewhere.some(saysUnread) || inStages.some((one) => one.hasUnread);
  const findings = run.conclude(journey.tree, found.all(), { suppressions, hasUnread });
  return {
    findings,
    get metrics() {
      return measured();
    },
  };
}

type Local = (rule: Rule) => LocalScope;

function localScopes(run: RuleRun, context: ReadContext): Local {
  return (rule) => ({ context, parameter: run.parameterOf(rule) });
}

function foundInChunk(run: RuleRun, chunk: Chunk, local: Local, { found }: CheckMemory): readonly Finding[] {
  return remember(found.chunks, chunk, () => checkChunk(run, chunk, local));
}

/** Outlives the journey at hand, so it must not hold it. */
function stageChecker(run: RuleRun, local: Local, memory: CheckMemory): OfStage<FoundInStage> {
  return (stage, _, written) => {
    // A text that is read as a whole has its only chunk at the margin.
    const chunks = written?.chunk.kind === 'head' ? written.chunks : [];
    const findings = [
      ...chunks.flatMap((chunk) => foundInChunk(run, chunk, local, memory)),
      ...checkStage(run, stage, local),
      ...stage.steps.flatMap((step) => remember(memory.found.steps, step, () => checkStep(run, step, local))),
    ];
    const indexOf = new Map((written?.chunks ?? []).map((chunk, index) => [chunk, index]));
    return { findings: inFileOrder({ indexOf }, findings), suppressions: chunks.flatMap(findSuppressions), hasUnread: findings.some(saysUnread) };
  };
}

function checkChunk(run: RuleRun, chunk: Chunk, local: Local): Finding[] {
  return inFileOrder({ indexOf: new Map() }, [...run.lift(translateSyntax(chunk)), ...run.all('chunk', (rule) => rule.chunk?.(chunk, local(rule)))]);
}

function checkStage(run: RuleRun, stage: Stage, local: Local): Finding[] {
  return withoutCovered([
    ...run.lift(stage.problems),
    ...run.all('lanes', (rule) => rule.lanes?.(stage.lanes, local(rule), stage)),
    ...run.all('stage', (rule) => rule.stage?.(stage, local(rule))),
  ]);
}

/** A rule that says it all stands for the smaller ones at its place. */
export function withoutCovered(findings: readonly Finding[]): Finding[] {
  const covering = findings.flatMap(({ rule, at }) => (rulesById.get(rule)?.covers ?? []).map((covered) => ({ covered, at })));
  if (covering.length === 0) return [...findings];
  return findings.filter(({ rule, at }) => !covering.some((one) => one.covered === rule && one.at.chunk === at.chunk && one.at.start === at.start));
}

function checkStep(run: RuleRun, step: Step, local: Local): Finding[] {
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
  /** Rules that are not off. */
  private readonly active = new Map<Finder, readonly Rule[]>();
  constructor(settings: CheckSettings, around?: Around, memory?: CheckMemory) {
    this.settings = settings;
    this.around = around;
    this.lifted = memory?.found.lifted;
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
  conclude(tree: SyntaxTree, found: readonly Finding[], known?: Pick<FoundInStage, 'suppressions' | 'hasUnread'>): readonly Finding[] {
    const told = applySuppressions(
      tree,
      found,
      known?.suppressions ?? tree.chunks.flatMap(findSuppressions),
      (rule, draft) => this.finding(rule, draft),
      (rule) => this.seesTooLittle(rule),
    );
    return withoutAfterEffects(tree, told, known?.hasUnread ?? true);
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

function rememberHead({ found }: CheckMemory, margin: readonly Chunk[], make: () => readonly Finding[]): readonly Finding[] {
  const known = found.head;
  if (known?.chunks.length === margin.length && known.chunks.every((chunk, index) => chunk === margin[index])) return known.findings;
  const findings = make();
  found.head = { chunks: margin, findings };
  return findings;
}

function forgetWhenChanged(memory: CheckMemory, key: readonly unknown[]): void {
  if (memory.key.length === key.length && memory.key.every((part, index) => part === key[index])) return;
  memory.key = key;
  memory.found = nothingFound();
}
