/** One open text and everything that follows from it, computed when asked and kept for what has not changed. */
import { type CheckMemory, type CheckResult, type CheckSettings, check, newCheckMemory } from './checks/check.ts';
import { buildJourney, type JourneyMemory, newMemory } from './model/buildJourney.ts';
import type { Journey } from './model/journey.ts';
import type { Project } from './model/project.ts';
import { type Outline, outline as outlineOf } from './syntax/outline.ts';
import { applyChange, parse, type SyntaxTree, type TextChange } from './syntax/syntaxTree.ts';

export class MapDocument {
  readonly tree: SyntaxTree;
  readonly outline: Outline;
  private readonly memory: { readonly journey: JourneyMemory; readonly checks: CheckMemory };
  private built: { readonly project: Project; readonly journey: Journey } | undefined;
  private checked: { readonly journey: Journey; readonly settings: CheckSettings; readonly result: CheckResult } | undefined;

  private constructor(tree: SyntaxTree, previous?: MapDocument) {
    this.tree = tree;
    this.outline = outlineOf(tree, previous?.outline);
    this.memory = previous?.memory ?? { journey: newMemory(), checks: newCheckMemory() };
  }

  static open(text: string): MapDocument {
    return new MapDocument(parse(text));
  }

  /** The document after changes, each in terms of the text that the one before it leaves. */
  edit(changes: readonly TextChange[]): MapDocument {
    return changes.length === 0 ? this : new MapDocument(changes.reduce(applyChange, this.tree), this);
  }

  get text(): string {
    return this.tree.text;
  }

  journey(project: Project): Journey {
    if (this.built?.project !== project) this.built = { project, journey: buildJourney(this.tree, this.outline, project, this.memory.journey) };
    return this.built.journey;
  }

  check(project: Project, settings: CheckSettings): CheckResult {
    const journey = this.journey(project);
    if (this.checked?.journey !== journey || this.checked.settings !== settings)
      this.checked = { journey, settings, result: check(journey, settings, this.memory.checks) };
    return this.checked.result;
  }
}
