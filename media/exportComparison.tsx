/** Comparisons of several files → one HTML file that needs nothing beside it: a table of contents, and for each file its picture or its table. */
import { renderToString } from 'preact-render-to-string';
import type { ComparisonView } from '../server/core/review/comparisonView.ts';
import { ComparisonPicture } from './components/comparison/ComparisonPicture.tsx';
import { changeKinds, changeSigns } from './components/comparison/changeSigns.ts';
import { comparisonWord } from './components/comparison/comparisonWord.ts';
import { makeMarks, nothingHidden } from './components/comparison/makeMarks.ts';
import { onOneScale } from './components/comparison/onOneScale.ts';
import { withNoun } from './components/frame.ts';
import { htmlDocument } from './htmlDocument.ts';

export interface ComparedPage {
  /** What the file is called by people. */
  readonly title: string;
  readonly path: string;
  readonly comparison: ComparisonView;
}

export interface ComparisonExportOptions {
  /** As the reader's system has it unless stated. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** The texts of `preview.css` and `comparison.css`. */
  readonly css: string;
  readonly language: 'en' | 'ru';
  readonly title: string;
  /** What stands where nothing differs. */
  readonly nothing: string;
}

/** The same comparisons give the same bytes, whenever and wherever it is called. */
export function exportComparison(pages: readonly ComparedPage[], { theme, css, language, title, nothing }: ComparisonExportOptions): string {
  const body = renderToString(
    <main class="report">
      {pages.length !== 1 && <Contents pages={pages} title={title} nothing={nothing} />}
      {pages.map((page, index) => (
        <Page key={page.path} page={page} index={index} isAlone={pages.length === 1} />
      ))}
    </main>,
  );
  return htmlDocument({ language, title, css, theme: theme === undefined ? 'by-system' : `vscode-${theme}`, body });
}

function Contents({ pages, title, nothing }: { pages: readonly ComparedPage[]; title: string; nothing: string }) {
  return (
    <header class="cjm compared contents">
      <h1>{title}</h1>
      {pages.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <ul>
          {pages.map((page, index) => (
            <li key={page.path}>
              <a href={`#file-${index + 1}`}>{page.title}</a> <code>{page.path}</code> <Counts comparison={page.comparison} />
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function Counts({ comparison: { counts, changes, labels, view } }: { comparison: ComparisonView }) {
  return (
    <span class="counts-of" title={withNoun(changes.length, comparisonWord(labels, 'changes'), view.language)}>
      {changeKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <span key={kind}>
            <i class={`sign-of ${kind}`} aria-hidden="true">
              {changeSigns[kind]}
            </i>{' '}
            {counts[kind]} {comparisonWord(labels, kind)}
          </span>
        ))}
    </span>
  );
}

function Page({ page, index, isAlone }: { page: ComparedPage; index: number; isAlone: boolean }) {
  const { view, former } = page.comparison;
  const [now, was] = onOneScale(view.funnel, former.funnel);
  const header = view.header.title === '' ? { ...view.header, title: page.title } : view.header;
  const comparison = { ...page.comparison, view: { ...view, header, funnel: now }, former: { ...former, funnel: was } };
  const anchors = `change-${index + 1}-`;
  const frame = { labels: view.labels, language: view.language, live: false, image: () => undefined, marks: makeMarks(comparison, nothingHidden, anchors) };
  return (
    <section class="file" id={`file-${index + 1}`} aria-label={page.title}>
      {!isAlone && <p class="cjm compared path">{page.path}</p>}
      <ComparisonPicture comparison={comparison} hidden={nothingHidden} current={undefined} anchors={anchors} frame={frame} />
    </section>
  );
}
