/** One state of many files, be it that of a commit or of the working tree: their texts by absolute path, and the project that each belongs to there. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Git } from './git.ts';
import { nodeFiles } from './nodeFiles.ts';
import { type FoundProject, Projects } from './projects.ts';

/** The text of a file with that path, `undefined` for a file that is not there. */
type Read = (path: string) => Promise<string | undefined>;
/** What bytes say; `path` is how the file is called in what is thrown when they are no text. */
export type Decode = (bytes: Buffer, path: string) => string;

export class VersionTexts {
  readonly read: Read;
  private readonly projects: Projects;

  /** `roots` are folders beyond which no project is looked for. */
  constructor(read: Read, roots: readonly string[] = []) {
    this.read = read;
    this.projects = new Projects({ read: (uri) => read(fileURLToPath(uri)), exists: nodeFiles.exists }, () => roots);
  }

  project(path: string): Promise<FoundProject> {
    return this.projects.find(pathToFileURL(path).href);
  }
}

/** Texts by how git reads the files of one state. */
export function textsInGit(git: Git, read: (path: string) => Promise<Buffer | undefined>, decode: Decode, roots?: readonly string[]): VersionTexts {
  return new VersionTexts(async (absolute) => {
    const path = git.pathOf(absolute);
    const bytes = path === undefined ? undefined : await read(path);
    return bytes && decode(bytes, path ?? absolute);
  }, roots);
}
