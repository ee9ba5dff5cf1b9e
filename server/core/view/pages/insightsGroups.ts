/** Clusters of an insights file → groups with their typical figures side by side, and who of one kind is in which of the other. */
import type { FiguresRow } from '../../insights/readInsights.ts';
import { type Figure, featureName, figure, type InsightsDesk, numberIn, shareIn } from './insightsDesk.ts';

export interface ClusteringView {
  readonly id: 'tx' | 'cx';
  readonly name: string;
  readonly about: string;
  readonly quality: string | undefined;
  readonly features: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly GroupView[];
  readonly hasMoved: boolean;
  readonly hasRevenue: boolean;
  readonly former: readonly { readonly element: string; readonly name: string; readonly note: string | undefined }[];
}

export interface GroupView {
  readonly element: string;
  readonly id: string;
  readonly name: string;
  readonly persona: string | undefined;
  readonly note: string | undefined;
  readonly customers: Figure | undefined;
  readonly share: Figure | undefined;
  readonly revenue: Figure | undefined;
  /** One a feature. */
  readonly centroid: readonly (Figure | null)[];
  readonly moved: string | undefined;
}

export interface CrossView {
  readonly about: string;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** Cells that are not told are `null`, which JSON has too. */
  readonly rows: readonly { readonly id: string; readonly name: string; readonly cells: readonly (Figure | null)[] }[];
}

export function arrangeClustering(id: 'tx' | 'cx', desk: InsightsDesk): ClusteringView[] {
  const { file, said } = desk;
  const found = file.row('clusters').row(id);
  const rows = found.rows('groups');
  if (rows.length === 0) return [];
  const features = [...new Set(rows.flatMap((row) => row.row('centroid').keys))];
  const most = features.map((feature) => Math.max(0, ...rows.map((row) => row.row('centroid').number(feature) ?? 0)));
  const groups = rows.map((row) => groupOf(row, features, most, desk));
  return [
    {
      id,
      name: said.clusterings[id],
      about: said.about[id],
      quality: qualityOf(found, desk),
      features: features.map((feature) => ({ id: feature, name: featureName(feature, desk) })),
      groups,
      hasMoved: groups.some(({ moved }) => moved !== undefined),
      hasRevenue: groups.some(({ revenue }) => revenue !== undefined),
      former: found.rows('former').map((row) => ({ element: row.at, name: groupName(row), note: row.text('note') })),
    },
  ];
}

function qualityOf(found: FiguresRow, { said, say, format, file }: InsightsDesk): string | undefined {
  const silhouette = found.number('silhouette');
  if (silhouette === undefined) return undefined;
  const word = silhouette > 0.5 ? said.clear : silhouette >= 0.25 ? said.somewhat : said.hardly;
  const sample = found.number('sample');
  const isSample = sample !== undefined && sample < (file.row('totals').number('customers') ?? 0) && found.at.endsWith('tx');
  return [say(word, { value: format.number(silhouette) }), ...(isSample ? [say(said.sample, { n: format.number(sample) })] : [])].join(' ');
}

function groupOf(row: FiguresRow, features: readonly string[], most: readonly number[], desk: InsightsDesk): GroupView {
  const { journey, say, said, format } = desk;
  const persona = row.text('persona');
  const drift = row.number('drift');
  const word = drift === undefined ? '' : drift < 0.3 ? said.same : drift <= 1 ? said.shifted : said.far;
  return {
    element: row.at,
    id: row.text('id') ?? row.at,
    name: groupName(row),
    persona: persona === undefined ? undefined : (journey.context.project.personas.find(persona)?.name[format.language] ?? persona),
    note: row.text('note'),
    customers: numberIn(row, 'customers', desk),
    share: shareIn(row, 'share', desk),
    revenue: shareIn(row, 'revenue', desk),
    centroid: features.map((feature, index) => centroidIn(row.row('centroid'), feature, most[index] ?? 0, desk) ?? null),
    moved: drift === undefined ? undefined : say(word, { value: format.number(drift) }),
  };
}

function centroidIn(row: FiguresRow, feature: string, most: number, desk: InsightsDesk): Figure | undefined {
  const value = row.number(feature);
  if (value === undefined) return undefined;
  const text = feature === 'money' || feature === 'basket' ? desk.money(value) : desk.format.number(value);
  return figure(row, feature, text, most > 0 ? Math.max(0, value / most) : undefined);
}

function groupName(row: FiguresRow): string {
  return row.text('name') ?? row.text('id') ?? '?';
}

export function arrangeCross(desk: InsightsDesk): CrossView | undefined {
  const { file, said } = desk;
  const cells = file.rows('cross');
  if (cells.length === 0) return undefined;
  const named = (kind: 'tx' | 'cx'): { id: string; name: string }[] => {
    const groups = file.row('clusters').row(kind).rows('groups');
    const names = new Map(groups.map((row) => [row.text('id') ?? '', groupName(row)]));
    for (const cell of cells) {
      const id = cell.text(kind);
      if (id !== undefined && !names.has(id)) names.set(id, id);
    }
    return [...names].map(([id, name]) => ({ id, name }));
  };
  const most = Math.max(...cells.map((cell) => cell.number('customers') ?? 0));
  const columns = named('cx');
  return {
    about: said.about.cross,
    columns,
    rows: named('tx').map(({ id, name }) => ({
      id,
      name,
      cells: columns.map((column) => {
        const cell = cells.find((one) => one.text('tx') === id && one.text('cx') === column.id);
        return (cell && numberIn(cell, 'customers', desk, most)) ?? null;
      }),
    })),
  };
}
