/** Findings as SARIF 2.1.0: rules with their help, places with relative addresses, related places, fixes. */
import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, ReportingDescriptor, Result, Fix as SarifFix, Region as SarifRegion } from 'sarif';
import { allRules } from '../../core/checks/allRules.ts';
import type { Finding, Fix, Severity } from '../../core/checks/finding.ts';
import { manualOf } from '../../core/checks/manual.ts';
import type { Rule } from '../../core/checks/rule.ts';
import { type CheckedFile, fixesOf, type Region, regionOf, spanOf, treeOf } from '../checkedFile.ts';
import type { InputFile } from '../findFiles.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import type { Format, Report, Totals } from './report.ts';

const levels: Readonly<Record<Severity | 'off', Result.level>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' };
const indexOfRule: ReadonlyMap<string, number> = new Map(allRules.map(({ id }, index) => [id, index]));

export function sarif(terminal: Terminal): Format {
  const results: Result[] = [];
  return {
    file: (report) => {
      results.push(...toResults(report, terminal));
      return '';
    },
    end: (totals) => `${JSON.stringify(toLog(results, totals, terminal), undefined, 2)}\n`,
  };
}

function toLog(results: Result[], { failures }: Totals, { language }: Terminal): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cjm', semanticVersion: version, language, rules: allRules.map((rule) => describeRule(rule, language)) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(({ message }) => ({ level: 'error', message: { text: message } })),
          },
        ],
        results,
      },
    ],
  };
}

function describeRule(rule: Rule, language: 'en' | 'ru'): ReportingDescriptor {
  const { id, code, severity } = rule;
  const text = manualOf(rule).why[language];
  return {
    id,
    shortDescription: { text: /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text },
    fullDescription: { text },
    help: { text, markdown: text },
    defaultConfiguration: { level: levels[severity] },
    ...(code === undefined ? {} : { properties: { code } }),
  };
}

function toResults({ checked, remarks }: Report, { language }: Terminal): Result[] {
  const artifactLocation = locationOf(checked.file);
  return remarks.map((remark, index): Result => {
    const finding = checked.findings[index];
    const fixes = finding ? toFixes(checked, finding, language) : [];
    const ruleIndex = indexOfRule.get(remark.rule);
    return {
      ruleId: remark.rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: levels[remark.severity],
      message: { text: remark.message },
      locations: [{ physicalLocation: { artifactLocation, region: toRegion(remark) } }],
      ...(remark.related.length === 0
        ? {}
        : {
            relatedLocations: remark.related.map((one) => ({ physicalLocation: { artifactLocation, region: toRegion(one) }, message: { text: one.message } })),
          }),
      ...(fixes.length === 0 ? {} : { fixes }),
    };
  });
}

function toFixes(checked: CheckedFile, finding: Finding, language: 'en' | 'ru'): SarifFix[] {
  return fixesOf(checked, finding, language).map((fix) => ({
    description: { text: fix.title[language] },
    artifactChanges: [
      {
        artifactLocation: fixedFile(fix, checked),
        replacements: fix.edits.map((edit) => {
          const tree = treeOf(fix, checked);
          return { deletedRegion: toRegion(regionOf(tree, spanOf(tree, edit))), insertedContent: { text: edit.text } };
        }),
      },
    ],
  }));
}

function fixedFile(fix: Fix, { file, found, kind }: CheckedFile): ArtifactLocation {
  return fix.file === 'project' && kind !== 'project' && found.path !== undefined
    ? locationOf({ ...file, isStandardInput: false, path: found.path })
    : locationOf(file);
}

function toRegion({ line, column, endLine, endColumn }: Region): SarifRegion {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative to the current folder, the root of the sources; what lies elsewhere has its whole address. */
function locationOf({ path, shown, isStandardInput }: InputFile): ArtifactLocation {
  const near = relative(process.cwd(), path);
  if (isStandardInput && shown.startsWith('<')) return { uri: 'stdin' };
  if (near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near)) return { uri: pathToFileURL(path).href };
  return { uri: near.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
