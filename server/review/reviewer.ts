/** Answers what the editor asks of versions of a map: compares them, tells their texts, who wrote them and what there is to compare with. Knows no connection. */
import { toDay } from '../core/model/period.ts';
import { toSpan } from '../core/model/place.ts';
import { arrangeComparison } from '../core/review/arrangeComparison.ts';
import { compare, type Version } from '../core/review/compare.ts';
import type { ComparisonView } from '../core/review/comparisonView.ts';
import { reviewWordsIn } from '../core/review/reviewWords.ts';
import { positionAt } from '../core/syntax/positions.ts';
import { ElementIndex } from '../core/view/elements.ts';
import { wordsIn } from '../core/view/words.ts';
import type {
  BlameParams,
  BlameResult,
  ChangeCountParams,
  ChangeCountResult,
  ComparedPlaceParams,
  ComparedPlaceResult,
  CompareParams,
  CompareResult,
  RevisionsParams,
  RevisionsResult,
  VersionSource,
  VersionTextParams,
  VersionTextResult,
} from '../protocol.ts';
import { Projects } from '../workspace/projects.ts';
import { nameOf, normalUri } from '../workspace/uris.ts';
import { type Cancellation, type Question, type ReviewFiles, type ReviewSettings, refusedParts } from './question.ts';
import { Refusal, refuse } from './refusal.ts';
import type { History, Side } from './side.ts';
import { Versions } from './versions.ts';

export class Reviewer {
  private readonly files: ReviewFiles;
  private readonly history: History | undefined;
  private readonly versions = new Versions();

  /** Without a history, as in a browser, questions about it are refused. */
  constructor(files: ReviewFiles, history: History | undefined) {
    this.files = files;
    this.history = history;
  }

  /** Nothing to one that was cancelled meanwhile. */
  async answer(question: Question, cancellation: Cancellation): Promise<unknown> {
    try {
      return await this.find(question, cancellation);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const part = refusedParts[question.method];
      return part === '' ? null : { [part]: null, reason: error.message };
    }
  }

  private find({ method, params, settings }: Question, cancellation: Cancellation): Promise<unknown> {
    switch (method) {
      case 'cjm/compare':
        return this.compare(params, settings, cancellation);
      case 'cjm/comparedPlace':
        return this.place(params, settings);
      case 'cjm/changeCount':
        return this.count(params, settings, cancellation);
      case 'cjm/versionText':
        return this.text(params, settings);
      case 'cjm/revisions':
        return this.revisions(params, settings);
      case 'cjm/blame':
        return this.origins(params, settings);
    }
  }

  private async compare({ uri, before, after }: CompareParams, settings: ReviewSettings, cancellation: Cancellation): Promise<CompareResult | undefined> {
    const [old, now] = await Promise.all([this.side(uri, before, settings), this.side(uri, after, settings)]);
    if (cancellation.isCancellationRequested) return undefined;
    if (old.text === undefined && now.text === undefined) throw absent(now, settings);
    const one = before.kind === 'file' ? withProjectOf(old, now) : old;
    const other = after.kind === 'file' ? withProjectOf(now, old) : now;
    return { comparison: this.arrange([keyOf(uri, before), one], [keyOf(uri, after), other], settings) };
  }

  private async count({ uri }: ChangeCountParams, settings: ReviewSettings, cancellation: Cancellation): Promise<ChangeCountResult | undefined> {
    const before: VersionSource = { kind: 'revision', revision: 'HEAD' };
    const after: VersionSource = { kind: 'file', uri };
    const [old, now] = await Promise.all([this.side(uri, before, settings), this.side(uri, after, settings)]);
    if (cancellation.isCancellationRequested) return undefined;
    if (old.text === undefined) return null;
    return this.arrange([keyOf(uri, before), old], [keyOf(uri, after), now], settings).counts;
  }

  private arrange([oldKey, old]: KeyedSide, [nowKey, now]: KeyedSide, settings: ReviewSettings): ComparisonView {
    const { language, today } = settings;
    const versions = { before: this.versions.open(oldKey, old, settings), after: this.versions.open(nowKey, now, settings) };
    if ((versions.after ?? versions.before)?.kind !== 'map') throw new Refusal(wordsIn(language).say('no-map'));
    const named = ({ name, commit, text }: Side): { name: string; commit: string | undefined } => ({
      name: text === undefined ? `${name} (${reviewWordsIn(language).say('notThere')})` : name,
      commit,
    });
    return arrangeComparison(compare(versions.before, versions.after), versions, { language, before: named(old), after: named(now), today: toDay(today) });
  }

  private async place({ uri, source, element }: ComparedPlaceParams, settings: ReviewSettings): Promise<ComparedPlaceResult> {
    const version: Version | undefined = this.versions.open(keyOf(uri, source), await this.side(uri, source, settings), settings);
    if (version?.kind !== 'map') return null;
    const { document, project } = version;
    const at = new ElementIndex(document.journey(project)).findPlace(element)?.at;
    if (!at) return null;
    const { start, end } = toSpan(document.tree, at);
    return { start: positionAt(document.tree, start), end: positionAt(document.tree, end) };
  }

  private async text({ uri, source }: VersionTextParams, settings: ReviewSettings): Promise<VersionTextResult> {
    const side = await this.side(uri, source, settings);
    if (side.text === undefined) throw absent(side, settings);
    return { text: side.text, side: side.commit === undefined ? side.name : `${side.name} ${side.commit}` };
  }

  private revisions({ uri }: RevisionsParams, settings: ReviewSettings): Promise<RevisionsResult> {
    return this.historyFor(settings).revisions(uri, settings);
  }

  private async origins({ uri, range }: BlameParams, settings: ReviewSettings): Promise<BlameResult> {
    const text = await this.files.read(normalUri(uri));
    if (text === undefined) throw refuse('unreadable', settings.language, { name: nameOf(uri) });
    return this.historyFor(settings).origins(uri, text, range, settings);
  }

  private historyFor({ language }: ReviewSettings): History {
    if (!this.history) throw refuse('inBrowser', language);
    return this.history;
  }

  private async side(uri: string, source: VersionSource, settings: ReviewSettings): Promise<Side> {
    if (source.kind !== 'file' && source.kind !== 'text') return this.historyFor(settings).side(uri, source, settings);
    const { language, roots } = settings;
    const at = normalUri(source.kind === 'file' ? source.uri : uri);
    const text = source.kind === 'file' ? await this.files.read(at) : source.text;
    if (text === undefined) throw refuse('unreadable', language, { name: nameOf(at) });
    const name = source.kind === 'text' ? source.name : at === normalUri(uri) ? reviewWordsIn(language).say('workingText') : nameOf(at);
    return { uri: at, text, found: await new Projects(this.files, () => roots).find(at), name, commit: undefined };
  }
}

type KeyedSide = readonly [key: string, side: Side];

/** What a side is a version of, whatever it says now. */
function keyOf(uri: string, source: VersionSource): string {
  return JSON.stringify([uri, source.kind === 'text' ? [source.kind, source.name] : source]);
}

function absent({ uri, name }: Side, { language }: ReviewSettings): Refusal {
  return refuse('absent', language, { name: nameOf(uri), side: name });
}

/** A copy that lies elsewhere belongs to the project of the other one. */
function withProjectOf(side: Side, other: Side): Side {
  return side.found.uri === undefined ? { ...side, found: other.found } : side;
}
