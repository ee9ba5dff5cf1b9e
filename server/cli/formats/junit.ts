/**
 * Findings as JUnit XML: a suite per file, a test case per finding. What makes the exit code 1 is a failure, errors always and warnings
 * when there are too many; the rest has passed and says so in its output. A file without findings is one case that has passed.
 */
import type { Severity } from '../../core/checks/finding.ts';
import { type Format, hasTooManyWarnings, type Totals } from './report.ts';

interface Part {
  readonly path: string;
  readonly cases: readonly { readonly name: string; readonly severity: Severity; readonly message: string }[];
}

export function junit(): Format<Part> {
  const parts: Part[] = [];
  return {
    part: ({ checked, remarks }) => ({
      path: checked.file.shown,
      cases: remarks.map(({ severity, rule, message, line, column }) => ({ severity, message, name: `${rule} ${line}:${column}` })),
    }),
    add: (part) => {
      parts.push(part);
      return '';
    },
    end: (totals) => {
      const suites = parts.map((part) => suite(part, totals));
      const sum = (key: 'tests' | 'failures'): number => suites.reduce((total, one) => total + one[key], 0);
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cjm" tests="${sum('tests')}" failures="${sum('failures')}">\n${suites.map(({ text }) => text).join('')}</testsuites>\n`;
    },
  };
}

function suite({ path: shown, cases: found }: Part, totals: Totals): { readonly text: string; readonly tests: number; readonly failures: number } {
  const path = escapeXml(shown);
  const fails = (severity: string): boolean => severity === 'error' || (severity === 'warning' && hasTooManyWarnings(totals));
  const cases = found.map(({ name, severity, message }) => {
    const text = escapeXml(`${shown}:${name.slice(name.indexOf(' ') + 1)} ${severity} ${message}`);
    const outcome = fails(severity) ? `<failure type="${severity}" message="${escapeXml(message)}">${text}</failure>` : `<system-out>${text}</system-out>`;
    return `    <testcase classname="${path}" name="${escapeXml(name)}">${outcome}</testcase>\n`;
  });
  if (cases.length === 0) cases.push(`    <testcase classname="${path}" name="check"/>\n`);
  const failures = found.filter(({ severity }) => fails(severity)).length;
  return {
    text: `  <testsuite name="${path}" tests="${cases.length}" failures="${failures}">\n${cases.join('')}  </testsuite>\n`,
    tests: cases.length,
    failures,
  };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Characters that XML 1.0 does not know at all are replaced. */
function escapeXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
      .replace(/[&<>"'\n\r\t]/g, (character) => entities[character] ?? character)
  );
}
