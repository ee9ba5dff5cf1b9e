/** Exports of open maps where there is no Node: the formats that are text. Pictures of maps stay out, since nothing is read from a disk. */
import { exportProject } from './exportProject.ts';
import type { Exports } from './exports.ts';
import { exportText, type TextFormat, textFormats } from './exportText.ts';

export function exportsInBrowser(): Exports {
  return {
    formats: textFormats,
    exportMap(source, { format, theme }) {
      if (!isText(format)) return Promise.reject(new Error(`${format} needs Node`));
      return Promise.resolve({ content: exportText(source, { format, theme }), encoding: 'utf8' });
    },
    exportProject,
    readImages: () => Promise.resolve({}),
  };
}

function isText(format: string): format is TextFormat {
  return textFormats.some((known) => known === format);
}
