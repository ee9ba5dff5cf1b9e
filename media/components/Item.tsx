/** One item of a cell, drawn by its kind. */
import type { CellItem } from '../../server/core/view/journeyView.ts';
import type { Frame } from './frame.ts';
import { Barrier } from './items/Barrier.tsx';
import { Image } from './items/Image.tsx';
import { Kpi } from './items/Kpi.tsx';
import { Next } from './items/Next.tsx';
import { Opportunity } from './items/Opportunity.tsx';
import { Pain } from './items/Pain.tsx';
import { Ref } from './items/Ref.tsx';
import { Text } from './items/Text.tsx';
import { Touchpoint } from './items/Touchpoint.tsx';

export function Item({ item, frame }: { item: CellItem; frame: Frame }) {
  switch (item.kind) {
    case 'text':
      return <Text item={item} frame={frame} />;
    case 'pain':
      return <Pain item={item} frame={frame} />;
    case 'opportunity':
      return <Opportunity item={item} frame={frame} />;
    case 'touchpoint':
      return <Touchpoint item={item} frame={frame} />;
    case 'kpi':
      return <Kpi item={item} frame={frame} />;
    case 'ref':
      return <Ref item={item} frame={frame} />;
    case 'barrier':
      return <Barrier item={item} frame={frame} />;
    case 'next':
      return <Next item={item} frame={frame} />;
    case 'image':
      return <Image item={item} frame={frame} />;
  }
}
