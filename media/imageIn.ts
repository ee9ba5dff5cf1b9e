/** A folder's address → the addresses of pictures in it. What does not lie in the map's workspace has none. */

export function imageIn(folder: string | undefined): (src: string) => string | undefined {
  return (src) => {
    if (folder === undefined || /^([a-z][a-z0-9+.-]*:|[\\/])/i.test(src)) return undefined;
    return `${folder.replace(/\/$/, '')}/${src.split(/[\\/]/).map(encodeURIComponent).join('/')}`;
  };
}
