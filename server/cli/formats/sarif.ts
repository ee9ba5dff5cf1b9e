/** Findings as SARIF 2.1.0: rules with their help, places with relative addresses, related places, fixes. */
import { createHash } from 'node:crypto';
import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, ReportingDescriptor, Result, Fix as SarifFix, Region as SarifRegion } from 'sarif';
import { allRules } from '../../core/checks/allRules.ts';
import type { Finding, Fix, Severity } from '../../core/checks/finding.ts';
import { manualOf } from '../../core/checks/manual.ts';
import type { Rule } from '../../core/checks/rule.ts';
import { type CheckedFile, fixesOf, type Region, type Remark, regionOf, spanOf, treeOf } from '../checkedFile.ts';
import type { InputFile } from '../findFiles.ts';
import { version } from '../version.ts';
import { itemsText, withItems } from './jsonList.ts';
import type { Format, Look, Report, Totals } from './report.ts';

const levels: Readonly<Record<Severity | 'off', Result.level>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' };
const base = '%SRCROOT%';
const indexOfRule: ReadonlyMap<string, number> = new Map(allRules.map(({ id }, index) => [id, index]));

export function sarif(look: Look): Format<string> {
  const results: string[] = [];
  return {
    part: (report) => itemsText(toResults(report, look), 3),
    add: (text) => {
      results.push(text);
      return '';
    },
    end: (totals) => `${withItems(toLog(totals, look), 'results', results, 3)}\n`,
  };
}

/** Everything but the results. */
function toLog({ failures }: Totals, { language, says }: Look): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cjm', semanticVersion: version, language, rules: allRules.map((rule) => describeRule(rule, language)) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { description: { text: says.sourceRoot } } },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(({ message }) => ({ level: 'error', message: { text: message } })),
          },
        ],
        results: [],
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

function toResults({ checked, remarks }: Report, { language }: Look): Result[] {
  const artifactLocation = locationOf(checked.file);
  const print = fingerprints(checked.document.text);
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
            relatedLocations: remark.related.map((one) => ({
              physicalLocation: { artifactLocation: locationOf(one.file), region: toRegion(one) },
              message: { text: one.message },
            })),
          }),
      partialFingerprints: { [fingerprint]: print(remark) },
      ...(fixes.length === 0 ? {} : { fixes }),
    };
  });
}

const fingerprint = 'ruleAndLine/v1';

/** Tells a finding again after lines above it were added or taken away: by its rule and its line, and by its number among those that are alike. */
function fingerprints(text: string): (remark: Remark) => string {
  const lines = text.split('\n');
  const counts = new Map<string, number>();
  return ({ rule, line }) => {
    const hash = createHash('sha256')
      .update(`${rule}\0${(lines[line - 1] ?? '').trim()}`)
      .digest('hex')
      .slice(0, 16);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}:${count}`;
  };
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
  return { uri: near.split(sep).map(encodeURIComponent).join('/'), uriBaseId: base };
}
