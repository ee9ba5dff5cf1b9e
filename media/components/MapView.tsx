/** The map: one grid whose rows (headers, funnel, emotion curve, lanes) share the same columns, and below it further funnels and the figures as tables. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { AddButton } from '../editing/AddButton.tsx';
import { EmotionCurve } from './EmotionCurve.tsx';
import { Figures } from './Figures.tsx';
import { FunnelBand } from './FunnelBand.tsx';
import { FurtherFunnel } from './FurtherFunnel.tsx';
import { counted, type Frame, word } from './frame.ts';
import { groupLanes, type LaneGroup } from './groupLanes.ts';
import { LaneRow } from './LaneRow.tsx';
import { StageHeads } from './StageHeads.tsx';

export function MapView({ view, frame }: { view: JourneyView; frame: Frame }) {
  const { stages, columns, cells, funnel, curve } = view;
  return (
    <>
      <div
        class="map"
        role={frame.live ? 'grid' : 'table'}
        aria-label={describeMap(view, frame)}
        aria-colcount={columns.length + 1}
        style={{ '--columns': columns.length }}
      >
        <StageHeads stages={stages} columns={columns} frame={frame} />
        <div class="figures" role="rowgroup">
          {funnel !== undefined && <FunnelBand funnel={funnel} columns={columns.length} frame={frame} />}
          {curve.points.length > 0 && <EmotionCurve curve={curve} stages={stages} columns={columns} personas={view.header.personas} frame={frame} />}
        </div>
        {groupLanes(view.lanes).map((group, index) => (
          <div key={`${group.side} ${index}`} class="side" role="rowgroup" aria-label={word(frame, sides[group.side])}>
            <SideName group={group} frame={frame} />
            {group.lanes.map((lane) => (
              <LaneRow key={lane.id} lane={lane} stages={stages} columns={columns} cells={cells} frame={frame} />
            ))}
          </div>
        ))}
      </div>
      {frame.editable === true && (
        <p class="add-to-map">
          <AddButton to="stages" word="addStage" frame={frame} /> <AddButton to="lanes" word="addLane" frame={frame} />{' '}
          <AddButton to="economics" word="addFactor" frame={frame} /> <AddButton to="funnels" word="addFunnel" frame={frame} />
        </p>
      )}
      {view.funnels.map((further) => (
        <FurtherFunnel key={further.id} funnel={further} frame={frame} />
      ))}
      <Figures funnel={funnel} curve={curve} columns={columns} stages={stages} personas={view.header.personas} frame={frame} />
    </>
  );
}

const sides = { customer: 'customerSide', company: 'companySide' } as const;

/** It says by a dashed line what the rows of the group already say by their group's name, so it is for the eye only. */
function SideName({ group, frame }: { group: LaneGroup; frame: Frame }) {
  const name = word(frame, sides[group.side]);
  return (
    <div class={group.behindLine ? 'side-name visibility' : 'side-name'} aria-hidden="true">
      <span>
        {group.behindLine && <span class="line-name">{word(frame, 'lineOfVisibility')} · </span>}
        {name}
      </span>
    </div>
  );
}

/** “Weekly grocery order: 5 stages, 9 steps, 13 lanes”. */
function describeMap(view: JourneyView, frame: Frame): string {
  const steps = view.columns.filter((column) => column.step !== '*').length;
  return `${view.header.title}: ${counted(frame, 'stages', view.stages.length)}, ${counted(frame, 'steps', steps)}, ${counted(frame, 'lanes', view.lanes.length)}`;
}
