/** Groups of customers, their typical figures as bars in one table; and who of one kind is in which group of the other. */
import type { ClusteringView, CrossView, GroupView } from '../../../server/core/view/pages/insightsGroups.ts';
import type { InsightsPage } from '../../../server/core/view/pages/insightsPage.ts';
import type { Frame } from '../frame.ts';
import { FigureCell, Heads } from './FigureCell.tsx';
import { Way } from './Way.tsx';

type Words = InsightsPage['words'];

export function InsightsClustering({ clustering, words, frame }: { clustering: ClusteringView; words: Words; frame: Frame }) {
  const { id, name, about, quality, features, groups, hasMoved, hasRevenue, former } = clustering;
  const heads = [words.group, words.customers, words.share, ...(hasRevenue ? [words.revenue] : []), ...features.map((feature) => feature.name)];
  return (
    <section class="insights-part" aria-label={name} data-clusters={id}>
      <h3>{name}</h3>
      <p class="about">
        {about} {quality}
      </p>
      <div class="figures">
        <table aria-label={name}>
          <Heads heads={hasMoved ? [...heads, words.moved] : heads} />
          <tbody>
            {groups.map((group) => (
              <Group key={group.element} group={group} hasMoved={hasMoved} hasRevenue={hasRevenue} frame={frame} />
            ))}
          </tbody>
        </table>
      </div>
      {former.length > 0 && (
        <p class="about">
          {words.former}:{' '}
          {former.map((group, index) => (
            <span key={group.element}>
              {index > 0 && ', '}
              <Way element={group.element} frame={frame}>
                {group.name}
              </Way>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function Group({ group, hasMoved, hasRevenue, frame }: { group: GroupView; hasMoved: boolean; hasRevenue: boolean; frame: Frame }) {
  return (
    <tr data-group={group.id}>
      <th scope="row">
        <Way element={group.element} frame={frame}>
          {group.name}
        </Way>
        {group.persona !== undefined && <small dir="auto">{group.persona}</small>}
        {group.note !== undefined && <small dir="auto">{group.note}</small>}
      </th>
      <FigureCell figure={group.customers} frame={frame} />
      <FigureCell figure={group.share} frame={frame} />
      {hasRevenue && <FigureCell figure={group.revenue} frame={frame} />}
      {group.centroid.map((figure, index) => (
        <FigureCell key={figure?.element ?? index} figure={figure} frame={frame} />
      ))}
      {hasMoved && <td class="number">{group.moved ?? '–'}</td>}
    </tr>
  );
}

export function InsightsCross({ cross: { about, columns, rows }, words, frame }: { cross: CrossView; words: Words; frame: Frame }) {
  const hasHidden = rows.some(({ cells }) => cells.includes(null));
  return (
    <section class="insights-part" aria-label={words.cross}>
      <h3>{words.cross}</h3>
      <p class="about">{about}</p>
      <div class="figures">
        <table class="cross" aria-label={words.cross}>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, name }) => (
                <th key={id} scope="col" class="number" dir="auto">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, cells }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                {cells.map((figure, index) => (
                  <FigureCell key={columns[index]?.id} figure={figure} missing={words.hidden} frame={frame} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasHidden && (
        <p class="about">
          <i class="hole sample" aria-hidden="true" /> {words.hidden}
        </p>
      )}
    </section>
  );
}
