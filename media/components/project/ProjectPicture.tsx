/** The whole picture of a project: its title, and in the editor one page behind its tab, in an exported file all pages below each other. */
import type { ProjectPage, ProjectView, ProjectViewName } from '../../../server/core/view/project/projectView.ts';
import { Sentence } from '../pages/Sentence.tsx';
import { MaturityPage } from './MaturityPage.tsx';
import { PersonasPage } from './PersonasPage.tsx';
import { PortfolioPage } from './PortfolioPage.tsx';
import type { ProjectFrame } from './projectFrame.ts';
import { ScorecardPage } from './ScorecardPage.tsx';
import { StrategyPage } from './StrategyPage.tsx';
import { WorkPage } from './WorkPage.tsx';

interface Props {
  readonly view: ProjectView;
  /** The tab; an exported file shows all pages that the view holds. */
  readonly shown?: ProjectViewName | undefined;
  readonly frame: ProjectFrame;
}

export function ProjectPicture({ view, shown, frame }: Props) {
  const { pages, language, version, title, facts } = view;
  return (
    <div class={frame.live ? 'cjm project live' : 'cjm project'} data-cjm="preview" data-version={version} lang={language}>
      <header class="head">
        <div class="title">
          <h1 dir="auto" data-file="" data-element="name">
            {title}
          </h1>
          <span class="facts">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </span>
        </div>
        {frame.live ? <Tabs view={view} shown={shown} /> : pages.length > 1 && <Contents view={view} />}
        {frame.live && <Share view={view} />}
      </header>
      <main>
        {view.remark !== undefined && (
          <p class="lack">
            <Sentence text={view.remark} />
          </p>
        )}
        {frame.live ? (
          <Panel view={view} shown={shown} frame={frame} />
        ) : (
          pages.map((page) => <Chapter key={page.kind} view={view} page={page} frame={frame} />)
        )}
      </main>
    </div>
  );
}

function Tabs({ view: { views, viewsName }, shown }: Pick<Props, 'view' | 'shown'>) {
  return (
    <div class="tabs" role="tablist" aria-label={viewsName}>
      {views.map(({ id, name }) => (
        <button key={id} type="button" role="tab" data-view={id} aria-selected={id === shown} aria-controls="cjm-panel" tabindex={id === shown ? 0 : -1}>
          {name}
        </button>
      ))}
    </div>
  );
}

function Share({ view: { exportName, exportHint } }: Pick<Props, 'view'>) {
  return (
    <div class="head-end">
      <span class="share">
        <button type="button" data-command="cjm.export" title={exportHint}>
          {exportName}
        </button>
      </span>
    </div>
  );
}

function Panel({ view, shown, frame }: Props) {
  const page = view.pages.find(({ kind }) => kind === shown);
  const name = view.views.find(({ id }) => id === shown)?.name ?? '';
  return (
    <div role="tabpanel" id="cjm-panel" aria-label={name}>
      <h2 class="unseen">{name}</h2>
      {page !== undefined && <Page page={page} frame={frame} />}
    </div>
  );
}

function Contents({ view: { pages, views, viewsName } }: Pick<Props, 'view'>) {
  return (
    <nav class="contents" aria-label={viewsName}>
      {views
        .filter(({ id }) => pages.some(({ kind }) => kind === id))
        .map(({ id, name }) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
    </nav>
  );
}

function Chapter({ view: { views }, page, frame }: Pick<Props, 'view' | 'frame'> & { page: ProjectPage }) {
  const name = views.find(({ id }) => id === page.kind)?.name ?? '';
  return (
    <section class="chapter" id={page.kind} data-view={page.kind} aria-label={name}>
      <h2>{name}</h2>
      <Page page={page} frame={frame} />
    </section>
  );
}

function Page({ page, frame }: { page: ProjectPage; frame: ProjectFrame }) {
  switch (page.kind) {
    case 'portfolio':
      return <PortfolioPage page={page} frame={frame} />;
    case 'personas':
      return <PersonasPage page={page} frame={frame} />;
    case 'strategy':
      return <StrategyPage page={page} frame={frame} />;
    case 'scorecard':
      return <ScorecardPage page={page} frame={frame} />;
    case 'work':
      return <WorkPage page={page} frame={frame} />;
    case 'maturity':
      return <MaturityPage page={page} frame={frame} />;
  }
}
