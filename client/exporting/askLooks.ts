/** Asks what an exported file is to show and in which theme: a view of a map, or all pages of a project or one. */
import { l10n, type QuickPickItem, type Uri, window } from 'vscode';
import type { ExportFormat } from '../../server/core/convert/formats.ts';
import type { ViewName } from '../../server/core/view/journeyView.ts';
import type { ExportChoicesResult, ShownView } from '../../server/protocol.ts';

export interface Wish {
  readonly format: ExportFormat;
  /** Nothing: the map as a whole, or all pages of a project. */
  readonly shown: ShownView | undefined;
  readonly theme: 'light' | 'dark';
  readonly target: Uri;
}

export interface Format extends QuickPickItem {
  readonly format: ExportFormat;
  readonly ending: string;
  /** A drawing or a page shows one view in a theme, words tell one view; tables and data are of the whole map. */
  readonly shows: 'drawing' | 'page' | 'words' | 'data';
}

type Looks = Pick<Wish, 'shown' | 'theme'>;

export async function askLooks({ shows }: Format, seen: ShownView, views: readonly ViewName[], { shown, theme }: Partial<Wish>): Promise<Looks | undefined> {
  if (shows === 'data') return { shown: 'map', theme: 'light' };
  const themes = theme === undefined ? (['light', 'dark'] as const) : [theme];
  if (shown !== undefined && (theme !== undefined || shows === 'words')) return { shown, theme: theme ?? 'light' };
  // Diagrams are drawn by Mermaid, which only a page has; a file of them is text. Insights and personas are tables.
  const shownViews =
    shown === undefined ? views.filter((view) => shows !== 'drawing' || !['diagram', 'insights', 'personas'].includes(view)) : [shown as ViewName];
  const first = shownViews.toSorted((one, other) => Number(other === seen) - Number(one === seen));
  const items = first.flatMap((view) => (shows === 'words' ? [looksItem(view, undefined)] : themes.map((each) => looksItem(view, each))));
  return window.showQuickPick(items, { placeHolder: l10n.t('What to show') });
}

/** All pages of a project first, then the one that is looked at. */
export async function askPages(
  { shows }: Format,
  seen: ShownView,
  pages: NonNullable<ExportChoicesResult['pages']>,
  given: Partial<Wish>,
): Promise<Looks | undefined> {
  const themes = given.theme === undefined ? (['light', 'dark'] as const) : [given.theme];
  if ('shown' in given && (given.theme !== undefined || shows === 'words')) return { shown: given.shown, theme: given.theme ?? 'light' };
  const first = pages.toSorted((one, other) => Number(other.id === seen) - Number(one.id === seen));
  const all = [{ id: undefined, name: l10n.t('All pages') }, ...first].filter(({ id }) => !('shown' in given) || id === given.shown);
  const items = all.flatMap(({ id, name }) =>
    (shows === 'words' ? [undefined] : themes).map((theme) => ({ label: name, ...lightOrDark(theme), shown: id, theme: theme ?? 'light' }) as const),
  );
  return window.showQuickPick<Looks & QuickPickItem>(items, { placeHolder: l10n.t('What to show') });
}

function lightOrDark(theme: Wish['theme'] | undefined): Pick<QuickPickItem, 'description'> {
  return theme === undefined ? {} : { description: theme === 'light' ? l10n.t('light') : l10n.t('dark') };
}

function looksItem(shown: ViewName, theme: Wish['theme'] | undefined): Looks & QuickPickItem {
  const names: Readonly<Record<ViewName, string>> = {
    map: l10n.t('Map'),
    funnel: l10n.t('Funnel'),
    channels: l10n.t('Channels'),
    touchpoints: l10n.t('Touchpoints'),
    scores: l10n.t('Scores'),
    personas: l10n.t('Personas'),
    insights: l10n.t('Insights'),
    diagram: l10n.t('Diagram'),
  };
  return { label: names[shown], ...lightOrDark(theme), shown, theme: theme ?? 'light' };
}
