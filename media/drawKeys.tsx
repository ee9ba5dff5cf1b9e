/** The list of all keys → its dialog, not opened yet. Loaded when somebody asks for it. */
import { KeyList } from './components/bench/KeyList.tsx';
import type { Frame } from './components/frame.ts';

export function drawKeys(frame: Frame) {
  return <KeyList frame={frame} />;
}
