/** The sheets of the personas that a map describes in itself → their picture: live, or standing still in a file. Loaded with the first ones that are shown. */
import type { PersonasPage as PersonasPageView } from '../server/core/view/project/personasPage.ts';
import { PersonasPage } from './components/project/PersonasPage.tsx';
import { liveFrame, loneFrame } from './components/project/projectFrame.ts';

export function drawPersonas(page: PersonasPageView) {
  return (
    <div class="cjm project of-map">
      <PersonasPage page={page} frame={liveFrame} />
    </div>
  );
}

export function drawStillPersonas(page: PersonasPageView) {
  return (
    <div class="cjm project of-map">
      <PersonasPage page={page} frame={loneFrame} />
    </div>
  );
}
