/** What the pictures of a group show, as a table: the commits that changed something in it, and the first and the last one. */
import type { CellText, HistoryGroupView, HistoryView } from '../../../server/core/view/historyView.ts';

interface Column {
  readonly id: string;
  readonly name: string;
  readonly cells: ReadonlyMap<number, CellText>;
}

export function HistoryTable({ group, view }: { readonly group: HistoryGroupView; readonly view: HistoryView }) {
  const { labels, commits } = view;
  const columns = [...group.plots, ...group.bands].map(
    ({ id, place, name, cells }): Column => ({
      id,
      name: place === undefined ? name : `${place}: ${name}`,
      cells: new Map(cells.map((cell) => [cell.commit, cell])),
    }),
  );
  const isTold = (index: number): boolean =>
    index === 0 || index === commits.length - 1 || commits[index]?.gap !== undefined || columns.some(({ cells }) => cells.get(index)?.isChanged === true);
  return (
    <details>
      <summary>{labels.table}</summary>
      {/* What scrolls is to be reached by keys. */}
      <div class="scroll" role="region" aria-label={`${labels.table}: ${group.name}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{labels.date}</th>
              <th scope="col">{labels.commit}</th>
              <th scope="col">{labels.author}</th>
              <th scope="col">{labels.subject}</th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col" class="figure">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {commits.map((commit, index) =>
              isTold(index) ? (
                <tr key={index}>
                  <td class="day">{commit.day}</td>
                  <td class="hash">{commit.hash}</td>
                  <td>{commit.author}</td>
                  <td class="subject">
                    {commit.subject}
                    {commit.gap !== undefined && <em> {commit.gap}</em>}
                  </td>
                  {columns.map(({ id, cells }) => (
                    <td key={id} class={cells.get(index)?.isChanged === true ? 'figure changed' : 'figure'}>
                      {cells.get(index)?.text ?? ''}
                    </td>
                  ))}
                </tr>
              ) : undefined,
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}
