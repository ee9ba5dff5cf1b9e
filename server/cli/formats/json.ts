/** Findings as one JSON document. */
import { fixesOf } from '../checkedFile.ts';
import { itemsText, withItems } from './jsonList.ts';
import type { Format, Look } from './report.ts';

interface Part {
  readonly path: string;
  /** The findings, as they stand in the document. */
  readonly text: string;
}

export function json({ language }: Look): Format<Part> {
  const files: string[] = [];
  const findings: string[] = [];
  return {
    part: ({ checked, remarks }) => {
      const path = checked.file.shown;
      const found = remarks.map((remark, index) => {
        const finding = checked.findings[index];
        const fixes = finding ? fixesOf(checked, finding, language) : [];
        const related = remark.related.map(({ file, ...place }) => ({ path: file.shown, ...place }));
        return { path, ...remark, related, fixes: fixes.map(({ title, preferred = false }) => ({ title: title[language], preferred })) };
      });
      return { path, text: itemsText(found, 1) };
    },
    add: ({ path, text }) => {
      files.push(path);
      findings.push(text);
      return '';
    },
    end: ({ error, warning, info, hint, fixed, failures }) => {
      const counts = { error, warning, info, hint, fixed };
      const document = { version: 1, files, findings: [], failures: failures.map(({ message }) => message), counts };
      return `${withItems(document, 'findings', findings, 1)}\n`;
    },
  };
}
