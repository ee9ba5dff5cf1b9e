/** One open text and everything that follows from it, computed when asked and kept for what has not changed. */
import { type CheckMemory, type CheckResult, type CheckSettings, check, newCheckMemory } from './checks/check.ts';
import type { Around, ProjectFiles } from './checks/projectFiles.ts';
import { buildJourney, type JourneyMemory, newMemory } from './model/buildJourney.ts';
import type { Journey } from './model/journey.ts';
import type { Project } from './model/project.ts';
import { PartMemory } from './partMemory.ts';
import { type Outline, outline as outlineOf } from './syntax/outline.ts';
import { applyChange, parse, type SyntaxTree, type TextChange } from './syntax/syntaxTree.ts';

export class MapDocument {
  readonly tree: SyntaxTree;
  readonly outline: Outline;
  /** What features have made of parts; outlives edits elsewhere. */
  readonly parts: PartMemory;
  private readonly memory: { readonly journey: JourneyMemory; readonly checks: CheckMemory };
  private built: { readonly project: Project; readonly journey: Journey } | undefined;
  private checked:
    | { readonly journey: Journey; readonly settings: CheckSettings; readonly files: ProjectFiles | undefined; readonly result: CheckResult }
    | undefined;

  private constructor(tree: SyntaxTree, previous?: MapDocument) {
    this.tree = tree;
    this.outline = outlineOf(tree, previous?.outline);
    this.parts = previous?.parts ?? new PartMemory();
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

  /** `around` is the file among the others of its project, where the host knows them. */
  check(project: Project, settings: CheckSettings, around?: Around): CheckResult {
    const journey = this.journey(project);
    if (this.checked?.journey !== journey || this.checked.settings !== settings || this.checked.files !== around?.project)
      this.checked = { journey, settings, files: around?.project, result: check(journey, settings, this.memory.checks, around) };
    return this.checked.result;
  }
}
