/** Bytes → text, without the byte order mark; nothing for what is no UTF-8 text. */
import { isUtf8 } from 'node:buffer';

export const byteOrderMark = '\ufeff';

export interface FileText {
  /** Without the mark. */
  readonly text: string;
  readonly hasMark: boolean;
}

export function decodeUtf8(bytes: Buffer): FileText | undefined {
  // A zero byte is valid UTF-8 and in no text: UTF-16 has one in every second place.
  if (!isUtf8(bytes) || bytes.includes(0)) return undefined;
  const text = bytes.toString('utf8');
  return text.startsWith(byteOrderMark) ? { text: text.slice(1), hasMark: true } : { text, hasMark: false };
}
