/** Turns a document into what it tells other files. */
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import type { Project } from '../model/project.ts';
import { given } from '../model/stated.ts';
import type { FileFacts } from './fileFacts.ts';
import { namesOf } from './namesOf.ts';

/** `projectUri`: the nearest project file, of a project file its own. */
export function factsOf(uri: string, document: MapDocument, kind: FileKind, project: Project, projectUri: string | undefined): FileFacts {
  const title = kind === 'project' ? project.name : kind === 'map' ? given(document.journey(project).title) : undefined;
  return { uri, kind, project: projectUri, title, names: namesOf(document, kind, project) };
}
