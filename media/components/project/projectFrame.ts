/** What all components of a project's picture share: whether it answers to gestures, and in a file that stands for itself where a name leads to. No markup. */
import type { Place, ProjectView, ProjectViewName } from '../../../server/core/view/project/projectView.ts';

export interface ProjectFrame {
  readonly live: boolean;
  /** The text of a place, relative to the exported file. */
  readonly text: (place: Place) => string;
  /** The part of the same file that tells of it; nothing where that part is not drawn. */
  readonly part: (place: Place) => string | undefined;
  /** The part that tells of a stage, by its anchor. */
  readonly stage: (anchor: string) => string | undefined;
}

/** Keep the same object: components compare it by identity. */
export const liveFrame: ProjectFrame = { live: true, text: () => '', part: () => undefined, stage: () => undefined };

/** In a file that has nothing else to lead to. */
export const loneFrame: ProjectFrame = { live: false, text: () => '', part: () => undefined, stage: () => undefined };

/** Which page tells of an element of the project file. */
const homes: Readonly<Record<string, ProjectViewName>> = {
  persona: 'personas',
  goal: 'strategy',
  initiative: 'strategy',
  situation: 'strategy',
  segment: 'strategy',
  positioning: 'strategy',
  value: 'strategy',
  study: 'work',
  maturity: 'maturity',
  kpi: 'scorecard',
};

/** `folder`: the way from the exported file to the folder of the project, empty or with `/` at its end; `file`: the name of the project file. */
export function stillFrame(view: ProjectView, folder: string, file: string): ProjectFrame {
  const drawn = new Set<ProjectViewName>(view.pages.map(({ kind }) => kind));
  return {
    live: false,
    text: ({ file: map, line }) => `${folder}${(map === '' ? file : map).split('/').map(encodeURIComponent).join('/')}#L${line}`,
    part({ file: map, element }) {
      const [kind = ''] = element.split(':');
      const home = (map === '' || kind === 'study') && Object.hasOwn(homes, kind) ? homes[kind] : undefined;
      return home !== undefined && drawn.has(home) ? `#${partOf({ file: map, element })}` : undefined;
    },
    stage: (anchor) => (drawn.has('portfolio') && anchor !== '' ? `#${anchor}` : undefined),
  };
}

/** The name of the part of what is written somewhere: two maps may each have a study of one name. */
export function partOf({ file, element }: Pick<Place, 'file' | 'element'>): string {
  return partId(file === '' ? element : `${element} ${file}`);
}

/** The name of an element's part within an exported file. */
export function partId(element: string): string {
  return element.replace(/[^\p{L}\p{N}-]+/gu, '-');
}
