/** Findings as workflow commands of GitHub Actions, which shows them at the lines of a pull request. */
import type { Severity } from '../../core/checks/finding.ts';
import type { Format } from './report.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

export function github(): Format<string> {
  return {
    part: ({ checked, remarks }) =>
      remarks
        .map(({ severity, rule, message, line, column, endLine, endColumn }) => {
          // Columns count only within one line.
          const place = line === endLine ? { line, col: column, endLine, endColumn } : { line, endLine };
          const properties = { file: checked.file.shown, ...place, title: rule };
          return `::${commands[severity]} ${Object.entries(properties)
            .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
            .join(',')}::${escapeData(message)}\n`;
        })
        .join(''),
    add: (text) => text,
    end: () => '',
  };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
