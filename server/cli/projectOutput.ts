/** A path of the command line → the view of the project that is written there; nothing for a map. */
import { MapDocument } from '../core/document.ts';
import { kindOf } from '../core/fileKind.ts';
import { inputFile } from './findFiles.ts';
import type { MapOptions } from './readMap.ts';
import { type DrawnProject, readProjectFile } from './readProjectFile.ts';
import type { Says } from './says.ts';
import { Texts } from './texts.ts';

/** Standard input has no folder in which its maps could lie. */
export async function findProject(path: string, options: MapOptions, says: Says): Promise<DrawnProject | undefined> {
  if (path === '-') return undefined;
  const file = inputFile(path);
  const texts = new Texts(says);
  const isProject = kindOf(MapDocument.open(texts.read(file.path, file.shown)), file.path) === 'project';
  return isProject ? readProjectFile(file, texts, options, says) : undefined;
}
