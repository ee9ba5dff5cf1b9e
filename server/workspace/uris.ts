/** Addresses of files and folders, taken apart and put together; nothing is looked up. */
import { URI, Utils } from 'vscode-uri';

/** Folders are not nested deeper than this. */
const deepest = 40;

/** One form for all ways to write an address, so that it can be a key; a folder's has no slash at its end. */
export function normalUri(uri: string): string {
  const parsed = URI.parse(uri);
  return (parsed.path.length > 1 && parsed.path.endsWith('/') ? parsed.with({ path: parsed.path.slice(0, -1) }) : parsed).toString();
}

export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

export function inFolder(folderUri: string, ...names: readonly string[]): string {
  return Utils.joinPath(URI.parse(folderUri), ...names).toString();
}

export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** Both in their normal form. */
export function isBelow(uri: string, folderUri: string): boolean {
  return uri.startsWith(folderUri.endsWith('/') ? folderUri : `${folderUri}/`);
}

/** The folder and those above it, the nearest first. */
export function* foldersFrom(folderUri: string): Generator<string> {
  let folder = URI.parse(normalUri(folderUri));
  for (let count = 0; count < deepest; count += 1) {
    yield folder.toString();
    const parent = Utils.dirname(folder);
    if (parent.toString() === folder.toString()) return;
    folder = parent;
  }
}

/** The way from a file to a folder as a link goes it: empty, or with a slash at its end. Where no way leads from one to the other it is the folder's address. */
export function wayTo(folderUri: string, fileUri: string): string {
  const [to, file] = [URI.parse(normalUri(folderUri)), URI.parse(fileUri)];
  if (to.scheme !== file.scheme || to.authority !== file.authority) return `${to.toString()}/`;
  const [there, here] = [namesOf(to.path), namesOf(Utils.dirname(file).path)];
  const shared = here.findIndex((name, index) => name !== there[index]);
  const common = shared < 0 ? here.length : shared;
  return [...here.slice(common).map(() => '..'), ...there.slice(common).map(encodeURIComponent)]
    .map((name) => `${name}/`)
    .join('')
    .replaceAll('%3A', ':');
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
}
