/** The view of a project → its live picture, with the page that it holds. Loaded with the first project that is shown. */
import type { ProjectView } from '../server/core/view/project/projectView.ts';
import { ProjectPicture } from './components/project/ProjectPicture.tsx';
import { liveFrame } from './components/project/projectFrame.ts';

export function drawProject(view: ProjectView) {
  return <ProjectPicture view={view} shown={view.pages[0]?.kind} frame={liveFrame} />;
}
