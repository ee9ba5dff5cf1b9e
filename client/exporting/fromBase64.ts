/** Base 64 → bytes, on the desktop and in a browser alike. */

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
