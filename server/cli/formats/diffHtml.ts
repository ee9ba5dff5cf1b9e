/** A comparison → one HTML file: each map as one picture of both versions, each project as a table. */

import comparisonCss from '../../../media/comparison.css';
import { type ComparedPage, exportComparison } from '../../../media/exportComparison.tsx';
import previewCss from '../../../media/preview.css';
import { toDay } from '../../core/model/period.ts';
import { arrangeComparison, type Versions } from '../../core/review/arrangeComparison.ts';
import { type ComparedFile, differing, type Report, type Side, titleOf } from '../../core/review/report.ts';
import { reviewWordsIn } from '../../core/review/reviewWords.ts';
import type { Language } from '../../core/vocabulary/catalogue.ts';

export interface PicturedFile extends ComparedFile {
  readonly versions: Versions;
}

/** With the versions themselves, which pictures are drawn from. */
export interface PicturedReport extends Report {
  readonly files: readonly PicturedFile[];
}

export interface DiffHtmlOptions {
  readonly language: Language;
  readonly theme: 'light' | 'dark' | undefined;
  readonly today: string | undefined;
}

export function diffHtml(report: PicturedReport, { language, theme, today }: DiffHtmlOptions): string {
  const words = reviewWordsIn(language);
  const differ = new Set(differing(report));
  const nameOf = ({ name, commit }: Side) => ({ name: name ?? words.say('workingTree'), commit: commit?.slice(0, 7) });
  const sides = { before: nameOf(report.before), after: nameOf(report.after) };
  const pages = report.files
    .filter((file) => differ.has(file))
    .map((file): ComparedPage => {
      const options = { language, ...sides, today: today === undefined ? undefined : toDay(today) };
      return { title: titleOf(file), path: pathOf(file, words.say('renamed')), comparison: arrangeComparison(file.comparison, file.versions, options) };
    });
  const [only] = pages;
  const title = `${pages.length === 1 && only ? `${only.title}: ` : ''}${sides.before.name} → ${sides.after.name}`;
  const nothing = report.unreadable?.join('\n') || words.say('noDifference');
  return exportComparison(pages, { theme, css: `${previewCss}\n${comparisonCss}`, language, title, nothing });
}

function pathOf({ path, before, status }: ComparedFile, was: string): string {
  return status === 'renamed' ? `${path} (${was} ${before})` : path;
}
