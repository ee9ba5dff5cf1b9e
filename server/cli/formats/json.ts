/** Findings as one JSON document. */

import { fixesOf } from '../checkedFile.ts';
import type { Terminal } from '../terminal.ts';
import type { Format } from './report.ts';

export function json(terminal: Terminal): Format {
  const files: string[] = [];
  const findings: unknown[] = [];
  return {
    file: ({ checked, remarks }) => {
      files.push(checked.file.shown);
      findings.push(
        ...remarks.map(({ related, ...remark }, index) => {
          const finding = checked.findings[index];
          const fixes = finding
            ? fixesOf(checked, finding, terminal.language).map(({ title, preferred = false }) => ({ title: title[terminal.language], preferred }))
            : [];
          return { path: checked.file.shown, ...remark, related, fixes };
        }),
      );
      return '';
    },
    end: ({ error, warning, info, hint, fixed, failures }) =>
      `${JSON.stringify({ version: 1, files, findings, failures: failures.map(({ message }) => message), counts: { error, warning, info, hint, fixed } }, undefined, 2)}\n`,
  };
}
