/**
 * Findings as JUnit XML: a suite per file, a test case per finding. What makes the exit code 1 is a failure, errors always and warnings
 * when there are too many; the rest has passed and says so in its output. A file without findings is one case that has passed.
 */
import { type Format, hasTooManyWarnings, type Report, type Totals } from './report.ts';

export function junit(): Format {
  const reports: Report[] = [];
  return {
    file: (report) => {
      reports.push({ ...report });
      return '';
    },
    end: (totals) => {
      const suites = reports.map((report) => suite(report, totals));
      const sum = (key: 'tests' | 'failures'): number => suites.reduce((total, one) => total + one[key], 0);
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cjm" tests="${sum('tests')}" failures="${sum('failures')}">\n${suites.map(({ text }) => text).join('')}</testsuites>\n`;
    },
  };
}

function suite({ checked, remarks }: Report, totals: Totals): { readonly text: string; readonly tests: number; readonly failures: number } {
  const path = escapeXml(checked.file.shown);
  const fails = (severity: string): boolean => severity === 'error' || (severity === 'warning' && hasTooManyWarnings(totals));
  const cases = remarks.map(({ severity, rule, message, line, column }) => {
    const text = escapeXml(`${checked.file.shown}:${line}:${column} ${severity} ${message}`);
    const outcome = fails(severity) ? `<failure type="${severity}" message="${escapeXml(message)}">${text}</failure>` : `<system-out>${text}</system-out>`;
    return `    <testcase classname="${path}" name="${escapeXml(`${rule} ${line}:${column}`)}">${outcome}</testcase>\n`;
  });
  if (cases.length === 0) cases.push(`    <testcase classname="${path}" name="check"/>\n`);
  const failures = remarks.filter(({ severity }) => fails(severity)).length;
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
