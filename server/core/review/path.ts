/** Paths of changes: names joined by `/`. In a name `~` is written `~0` and `/` `~1`, as in JSON Pointer; an empty name is a lone `~`. */

export function below(path: string, name: string): string {
  const written = name === '' ? '~' : name.replaceAll('~', '~0').replaceAll('/', '~1');
  return path === '' ? written : `${path}/${written}`;
}

export function namesIn(path: string): string[] {
  return path === '' ? [] : path.split('/').map((written) => (written === '~' ? '' : written.replaceAll('~1', '/').replaceAll('~0', '~')));
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
