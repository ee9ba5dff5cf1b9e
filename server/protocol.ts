/**
 * Every message between the language server, the editor and the preview, both directions. Types and method names only.
 */
import type { ExportFormat } from './core/convert/formats.ts';
import type { EditForm, FormField } from './core/gestures/formField.ts';
import type { Gesture } from './core/gestures/gesture.ts';
import type { Scenario } from './core/gestures/scenario.ts';
import type { CustomerPoints } from './core/insights/customerPoints.ts';
import type { ComparisonView } from './core/review/comparisonView.ts';
import type { JourneySummary } from './core/view/journeySummary.ts';
import type { JourneyView, OverlayView, ViewName, ViewPatch } from './core/view/journeyView.ts';
import type { ProjectView, ProjectViewName } from './core/view/project/projectView.ts';

/** A position range of the Language Server Protocol: zero-based lines and UTF-16 characters. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

// ── server ↔ editor ─────────────────────────────────────────────────────────────────────────────

/** The views of maps and those of projects. */
export type ShownView = ViewName | ProjectViewName;

/**
 * Request: the view model of a map; from then on the server sends `cjm/viewChanged` for it until `cjm/viewClosed`. Of a project file its view, and then
 * `cjm/projectChanged`, once for each time it was asked for.
 */
export const viewRequest = 'cjm/view';
export interface ViewParams {
  readonly uri: string;
  /** Which view of the map is looked at; the map unless said. A project has views of its own, and shows the first one for any other. */
  readonly shown?: ShownView;
}
export type ViewResult =
  | { readonly view: JourneyView }
  | { readonly view: null /** One sentence for the person, in the language of the session. */; readonly reason: string };

/** Of a project file. */
export interface ProjectViewResult {
  readonly view: ProjectView;
}

/** Notification, server → editor: what changed in the picture since a version. */
export const viewChanged = 'cjm/viewChanged';
export interface ViewChangedParams {
  readonly uri: string;
  readonly shown: ViewName;
  readonly patch: ViewPatch;
}

/** Notification, server → editor: a project is not what its view shows any more. */
export const projectChanged = 'cjm/projectChanged';
export interface ProjectChangedParams {
  readonly uri: string;
}

/** Notification, editor → server: nobody looks at this view of the map any more; at none of its views, when none is said. */
export const viewClosed = 'cjm/viewClosed';
export interface ViewClosedParams {
  readonly uri: string;
  readonly shown?: ShownView;
}

/** Request: another map of the workspace laid over this one. */
export const overlayRequest = 'cjm/overlay';
export interface OverlayParams {
  readonly uri: string;
  readonly other: string;
}
export type OverlayResult =
  | { readonly overlay: OverlayView }
  | { readonly overlay: null /** One sentence for the person, in the language of the session. */; readonly reason: string };

/** Request: element ↔ text. With `element` the answer has its range, with `position` the element there. */
export const locateRequest = 'cjm/locate';
export interface LocateParams {
  readonly uri: string;
  readonly element?: string;
  readonly position?: Range['start'];
}
/** `null` when nothing stands there. */
export interface LocateResult {
  readonly element: string;
  readonly range: Range;
}

/** What somebody does in the picture; several gestures are done one after the other, as one. */
export type MapGesture = Gesture | Scenario | readonly Gesture[];
export type { EditForm, FormField, Gesture };

/** Request: a gesture in the picture → the smallest edits of the text. Asking changes nothing. */
export const editRequest = 'cjm/edit';
export interface EditParams {
  readonly uri: string;
  /** Of the text, as the editor has it. A newer one that has arrived meanwhile is the one that is edited. */
  readonly version: number;
  readonly gesture: MapGesture;
  /** What the person saw of the element (`media/sight.ts`): a gesture that meant something else is refused. */
  readonly seen?: string | undefined;
}
export type EditResult =
  | {
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      /** Of the text that they are made for. */
      readonly version: number;
      /** The element that should have the focus afterwards. */
      readonly select?: string | undefined;
    }
  /** One sentence for the person, in the language of the session; `changed` when the element is not what was seen. */
  | { readonly refusal: string; readonly changed?: true };

/** Request: what of an element can be changed, and what is written there; with `add` what a new one in it needs. */
export const formRequest = 'cjm/form';
export interface FormParams {
  readonly uri: string;
  /** Beside elements: `stages` and `lanes`, to add to. */
  readonly element: string;
  readonly add?: boolean | undefined;
}
/** `seen`: what the picture shows of the element once it has followed the text that the values come from; nothing for something new. */
export type FormResult = { readonly form: EditForm; readonly seen?: string | undefined } | { readonly refusal: string };

/** Request: the stage models one can start a map from, the project's own and then the usual ones first, named in the language of the session. */
export const modelsRequest = 'cjm/models';
export interface ModelsParams {
  /** A file in the folder where the map will lie, whose project counts. */
  readonly uri?: string | undefined;
}
/** `detail` lists the stages in order. */
export interface StageModel {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}
export type ModelsResult = readonly StageModel[];

/** Request: what the project of a folder has for a map that begins there. */
export const projectRequest = 'cjm/project';
export type ProjectParams = ModelsParams;
export interface ProjectResult {
  /** As the project states it. */
  readonly language: 'en' | 'ru' | undefined;
  readonly model: string | undefined;
  readonly personas: readonly { readonly id: string; readonly name: string; readonly detail: string }[];
}

/** Request: the text of a starter map. An empty `title` or `persona` gets a placeholder in the map's language. */
export const newRequest = 'cjm/new';
export interface NewParams extends ModelsParams {
  readonly model: string;
  readonly language: 'en' | 'ru';
  readonly title: string;
  /** A name, or the id of a persona of the project. */
  readonly persona: string;
}
export interface NewResult {
  readonly text: string;
}

/** Request: all maps of the workspace; from then on the server says once by `cjm/journeysChanged` that the answer is not what it was. */
export const journeysRequest = 'cjm/journeys';
export interface ListedJourney extends JourneySummary {
  readonly uri: string;
  /** Nothing for a map that belongs to none. */
  readonly project: { readonly uri: string; readonly name: string | undefined } | undefined;
}
/** In no order. */
export type JourneysResult = readonly ListedJourney[];

/** Notification, server → editor. */
export const journeysChanged = 'cjm/journeysChanged';

/** Request: a map or a project as a file of another format, the same that the command line writes. */
export const exportRequest = 'cjm/export';
export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
  readonly theme: 'light' | 'dark';
  /** The map unless said; of a project all its pages. */
  readonly shown?: ShownView;
  /** Address of the file that will be written: links of a project are found from there. Next to the project unless said. */
  readonly target?: string;
}
export type ExportResult =
  | { readonly content: string /** Text is itself; everything else is in base 64. */; readonly encoding: 'utf8' | 'base64' }
  | { readonly content: null /** One sentence for the person, in the language of the session. */; readonly reason: string };

/** Request: which columns of a table of orders are what, by their heads and by what somebody has stated. */
export const orderColumnsRequest = 'cjm/orderColumns';
export interface OrderColumnsParams {
  readonly heads: readonly string[];
  /** Heads by role. */
  readonly stated: Readonly<Record<string, string>>;
}
/** All roles; `head` where a column was found. */
export type OrderColumnsResult = readonly { readonly role: string; readonly head?: string }[];

/** Request: what a map or a project can be exported as here. */
export const exportChoicesRequest = 'cjm/exportChoices';
export interface ExportChoicesParams {
  readonly uri: string;
}
export interface ExportChoicesResult {
  /** PNG is not among them: the editor draws it of the SVG. */
  readonly formats: readonly ExportFormat[];
  /** Those that the map has something for. */
  readonly views: readonly ViewName[];
  /** Of a project, as they are called in the language of the session. */
  readonly pages?: readonly { readonly id: ProjectViewName; readonly name: string }[];
}

/** Request: a map that stands in another file, as a picture without gestures. */
export const drawBlockRequest = 'cjm/drawBlock';
export interface DrawBlockParams {
  /** The file that it stands in: its project counts, and paths start there. */
  readonly uri?: string | undefined;
  /** The text of a map, or one line `file: path.cjm.yaml`. */
  readonly text: string;
}
export interface DrawBlockResult {
  /** Markup that holds no script, or one sentence why there is no picture. */
  readonly html: string;
  /** The map's file, where the block names one. */
  readonly file: string | undefined;
}

/** Request: what a word of the language means: a rule, KPI, stage, model, channel or any other, as `cjm explain` tells it. */
export const explainRequest = 'cjm/explain';
export interface ExplainParams {
  readonly topic: string;
  /** An open file, whose project's words count too. */
  readonly uri?: string;
}
export interface ExplainResult {
  /** `null` when nobody knows the word. */
  readonly markdown: string | null;
}

/** Request: the words that an explanation can be chosen from, in the language of the session. */
export const topicsRequest = 'cjm/topics';
export type TopicsParams = Pick<ExplainParams, 'uri'>;
export interface TopicChoice {
  readonly topic: string;
  readonly name: string;
  readonly kind: string;
}
export type TopicsResult = readonly TopicChoice[];

/** Where a version of a file comes from. The server reads files and git; what only the editor can read comes as text. */
export type VersionSource =
  /** The file as it is open, or else on disk. */
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'text'; readonly text: string; readonly name: string }
  /** A branch, a tag, a commit, `HEAD`; the file under the name that it had there. */
  | { readonly kind: 'revision'; readonly revision: string }
  | { readonly kind: 'index' }
  /** Where the current branch left another one. */
  | { readonly kind: 'mergeBase'; readonly revision: string };

/** Request: two versions of a map → one picture with what differs. `uri` is the map whose repository and project are meant. */
export const compareRequest = 'cjm/compare';
export interface CompareParams {
  readonly uri: string;
  readonly before: VersionSource;
  readonly after: VersionSource;
}
export type CompareResult =
  | { readonly comparison: ComparisonView }
  | { readonly comparison: null /** One sentence for the person, in the language of the session. */; readonly reason: string };

/** Request: where an element of a comparison stands in the text of one side. `null` when it is not there. */
export const comparedPlaceRequest = 'cjm/comparedPlace';
export interface ComparedPlaceParams {
  readonly uri: string;
  readonly source: VersionSource;
  readonly element: string;
}
export type ComparedPlaceResult = Range | null;

/** Request: how many changes a map has against the last commit; `null` where that is no question (no repository, a new file, no git). */
export const changeCountRequest = 'cjm/changeCount';
export interface ChangeCountParams {
  readonly uri: string;
}
export type ChangeCountResult = ComparisonView['counts'] | null;

/** Request: the text of a version, read-only, for an editor that shows it. */
export const versionTextRequest = 'cjm/versionText';
export interface VersionTextParams {
  readonly uri: string;
  readonly source: VersionSource;
}
export type VersionTextResult = { readonly text: string; readonly side: string } | { readonly text: null; readonly reason: string };

/** Request: what a map can be compared with in its repository. */
export const revisionsRequest = 'cjm/revisions';
export interface RevisionsParams {
  readonly uri: string;
}
export type RevisionsResult =
  | {
      /** The branch that is checked out; nothing when it is a commit. */
      readonly current: string | undefined;
      /** Newest first; remote ones as `origin/main`. */
      readonly branches: readonly { readonly name: string; readonly subject: string }[];
      readonly tags: readonly { readonly name: string; readonly subject: string }[];
      /** Commits that touched this file, newest first, at most fifty. */
      readonly commits: readonly { readonly hash: string; readonly subject: string; readonly author: string; readonly day: string }[];
      /** The branch that others are merged into, where there is one. */
      readonly target: string | undefined;
      /** Something of this file is staged. */
      readonly isStaged: boolean;
    }
  | { readonly current: null; readonly reason: string };

/** Request: who wrote what stands in some lines, newest first. Lines that are not committed yet come without a commit. */
export const blameRequest = 'cjm/blame';
export interface BlameParams {
  readonly uri: string;
  readonly range: Range;
}
export type BlameResult =
  | {
      readonly origins: readonly {
        readonly hash: string | undefined;
        readonly author: string;
        /** `YYYY-MM-DD`. */
        readonly day: string;
        readonly subject: string;
        /** Number of lines in the range that it wrote. */
        readonly lines: number;
      }[];
    }
  | { readonly origins: null; readonly reason: string };

/** Commands that the server makes the editor run, once its `initializationOptions` say `commands: true`. */
export const previewCommand = 'cjm.previewToSide';
/** Arguments: the topic, and the file that it was asked from. */
export const explainCommand = 'cjm.explain';
/** Arguments: a file, a position in it, and the locations to show there. */
export const showPlacesCommand = 'cjm.showPlaces';

/** Request, server → editor: the text of a file that is not open, read through the editor's file systems; `null` when it cannot be read. */
export const readFileRequest = 'cjm/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly text: string | null;
}

/** Request, server → editor: what lies in a folder, read through the editor's file systems; `null` when it cannot be read. */
export const readFolderRequest = 'cjm/readFolder';
export interface ReadFolderParams {
  readonly uri: string;
}
export interface ReadFolderResult {
  /** A `link` leads to a folder and is not followed. */
  readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'link' }[] | null;
}

// ── editor ↔ preview (webview) ──────────────────────────────────────────────────────────────────

export type ToPreview =
  | { readonly kind: 'view'; readonly uri: string; readonly view: JourneyView; readonly imageRoot: string | undefined }
  | { readonly kind: 'patch'; readonly patch: ViewPatch }
  /** A project in place of a map. */
  | { readonly kind: 'project'; readonly uri: string; readonly view: ProjectView }
  /**
   * The cell at the editor's cursor; marked, and revealed when it is another one than before and out of sight: never where the picture itself
   * has put the cursor, always where somebody has asked for it.
   */
  | { readonly kind: 'mark'; readonly element: string | undefined; readonly reveal?: 'never' | 'always' }
  | { readonly kind: 'empty'; readonly reason: string }
  | { readonly kind: 'locked'; readonly locked: boolean }
  /** May the text be changed from the picture; if not, why: it is switched off, or nobody can write to it. */
  | { readonly kind: 'editing'; readonly editing: Editing }
  /** Answers, by the number of the question. */
  | { readonly kind: 'form'; readonly id: number; readonly result: FormResult }
  | { readonly kind: 'edited'; readonly id: number; readonly result: EditedResult }
  /** The map laid over this one, with what it says now; nothing when there is none any more. */
  | { readonly kind: 'second'; readonly uri: string; readonly overlay: OverlayView | undefined }
  /** How the wish for a picture of each customer goes on, by the insights file that it is made of. */
  | { readonly kind: 'points'; readonly file: string; readonly told: ToldPoints }
  /** Stage by stage, for an audience. */
  | { readonly kind: 'present' }
  /** What drawings are measured by: regular, bold, italic, in base 64. */
  | { readonly kind: 'fonts'; readonly fonts: readonly string[] };

/** Points are numbers alone, and nowhere but in the memory of the page. */
export type ToldPoints =
  | { readonly kind: 'reading' /** 0 to 1. */; readonly share: number }
  | { readonly kind: 'points'; readonly points: CustomerPoints }
  /** With `choose`, another file may be chosen. */
  | { readonly kind: 'refused'; readonly sentence: string; readonly choose?: SourceFile }
  /** The person gave up. */
  | { readonly kind: 'none' };
/** A file of orders as an insights file names it. */
export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
}

export type Editing = 'on' | 'off' | 'read-only';
/** `canUndo`: the text has changed by it. */
export type EditedResult = { readonly select: string | undefined; readonly canUndo: boolean } | { readonly refusal: string; readonly changed?: true };

export type FromPreview =
  | { readonly kind: 'ready' }
  /** The patch in hand does not start at the version on screen: send the whole view. */
  | { readonly kind: 'resync' }
  /** The person chose an element (`decision/place-order/pains/1`, `stage:decision`, `metric:C` …), to go on typing in its text with `focus`. */
  | {
      readonly kind: 'select';
      readonly element: string;
      readonly focus?: true;
      /** In the view of a project: the map that it stands in, relative to the project's folder; empty for the project file. */
      readonly file?: string | undefined;
    }
  | { readonly kind: 'command'; readonly command: 'cjm.new' | 'cjm.export' | 'problems' }
  /** The person wants to change an element, or to add something to it. */
  | { readonly kind: 'form'; readonly id: number; readonly element: string; readonly add: boolean }
  | { readonly kind: 'edit'; readonly id: number; readonly gesture: MapGesture; readonly seen: string | undefined }
  /** The editor's own undo and redo of the map's text. */
  | { readonly kind: 'undo' | 'redo' }
  /** The person wants to choose a map to be laid over this one; one is to be laid over it, or none. */
  | { readonly kind: 'pickSecond' }
  | { readonly kind: 'second'; readonly other: string | undefined }
  /** The preview wants the whole window while it presents, and gives it back. */
  | { readonly kind: 'fill'; readonly whole: boolean }
  /** The person wants this text in the clipboard. */
  | { readonly kind: 'copy'; readonly text: string }
  /**
   * In an insights file, as the map names it, the person wants to see each customer, or no longer; `choose` is the file of orders to be chosen
   * instead of the one that was found.
   */
  | { readonly kind: 'points'; readonly file: string; readonly wanted: boolean; readonly choose?: SourceFile | undefined }
  /** A picture is to be drawn, for which fonts are needed. */
  | { readonly kind: 'fonts' }
  /** The clipboard did not take a picture, and why; it may be saved instead. Nothing when it could not be drawn. */
  | { readonly kind: 'uncopied'; readonly png: string | undefined; readonly reason: string }
  /** The person chose a view: its page is sent, and kept up to date from then on. */
  | { readonly kind: 'shown'; readonly shown: ShownView }
  /** A version has been painted: milliseconds from message to paint, for the benchmark and the tests. */
  | { readonly kind: 'painted'; readonly version: number; readonly milliseconds: number };

/** What the preview keeps across reloads (`setState`). */
export interface PreviewState {
  readonly uri: string;
  readonly locked: boolean;
  readonly scroll: readonly [number, number];
  /** How the person looks at each map. */
  readonly benches?: Benches | undefined;
  /** What is tried out in the funnel view. */
  readonly trying?:
    | {
        readonly trials: Readonly<Record<string, { readonly from: number; readonly to: number }>>;
        readonly sameScale: boolean;
      }
    | undefined;
}

/** How a person looks at one map: what is filtered, hidden and reordered, how large and how dense. Nothing of it is ever in the text. */
export interface Workbench {
  readonly filter: CellWishes;
  /** Ids of lanes, and of the two rows above them. */
  readonly hidden: readonly string[];
  /** All lanes as they are wanted; empty while they stand as the map has them. */
  readonly order: readonly string[];
  readonly density: Density;
  /** 1 is as drawn; `fit` makes all columns fit into the window. */
  readonly zoom: number | 'fit';
  readonly query: string;
  /** Address of a map that is laid over this one. */
  readonly second: string | undefined;
  /** What a speaker says is unfolded while presenting. */
  readonly notes: boolean;
}

export type Density = 'compact' | 'normal' | 'roomy';

export interface CellWishes {
  /** By name; nothing for everybody's. */
  readonly persona: string | undefined;
  readonly owner: string | undefined;
  readonly pains: boolean;
  readonly findings: boolean;
}

/** The map looked at last comes first. */
export type Benches = readonly (readonly [uri: string, bench: Workbench])[];

// ── editor ↔ rasteriser (webview) ───────────────────────────────────────────────────────────────

/** A drawing in SVG, to be made into PNG with so many pixels for each of its own. */
/** `fonts` are regular, bold, italic, in base 64. */
export type ToRasteriser = { readonly kind: 'draw'; readonly svg: string; readonly fonts: readonly string[]; readonly scale: number };
export type FromRasteriser =
  | { readonly kind: 'ready' }
  | { readonly kind: 'drawn' /** In base 64. */; readonly png: string }
  | { readonly kind: 'failed'; readonly reason: string };

// ── editor ↔ comparison (webview) ───────────────────────────────────────────────────────────────

export type ToComparison =
  /** `versions` is what is compared, kept by the page so that it survives a reload of the window. */
  | { readonly kind: 'comparison'; readonly versions: CompareParams; readonly comparison: ComparisonView; readonly imageRoot: string | undefined }
  /** Nothing to draw, and why; `versions` are kept all the same. */
  | { readonly kind: 'empty'; readonly versions: CompareParams; readonly reason: string }
  /** Marks the next or the previous change and brings it into sight, as F7 does in the page. */
  | { readonly kind: 'step'; readonly by: 1 | -1 };

export type FromComparison =
  | { readonly kind: 'ready' }
  /** The person chose something: the text of that side is shown there. `change` is an index in `changes`. */
  | { readonly kind: 'select'; readonly side: 'before' | 'after'; readonly element: string; readonly change: number | undefined }
  | { readonly kind: 'swap' }
  /** The two texts beside each other. */
  | { readonly kind: 'sideBySide' }
  /** Who changed this, and why. */
  | { readonly kind: 'explain'; readonly element: string; readonly change: number | undefined }
  | { readonly kind: 'painted'; readonly milliseconds: number };

/** What the comparison keeps across reloads (`setState`). A text of an editor that is gone is kept with it. */
export interface ComparisonState {
  readonly versions: CompareParams;
  /** Kinds and lanes that are not shown as changed. */
  readonly hidden: { readonly kinds: readonly string[]; readonly lanes: readonly string[] };
  readonly scroll: readonly [number, number];
}
