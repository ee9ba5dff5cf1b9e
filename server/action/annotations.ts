/** Messages and findings → annotations of the workflow, as many as GitHub shows of one step; the rest is left to the summary. */
import { type AnnotationProperties, error, notice, setFailed, warning } from '@actions/core';
import type { Severity } from '../core/checks/finding.ts';
import type { MapRemark } from './checkMaps.ts';

type Level = 'error' | 'warning' | 'notice';

/** https://docs.github.com/en/actions/reference/limits: of each level, in a step. */
const mostOfLevel = 10;
const levels: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };
const commands: Readonly<Record<Level, (message: string, properties?: AnnotationProperties) => void>> = { error, warning, notice };

export class Annotations {
  private readonly left: Record<Level, number> = { error: mostOfLevel, warning: mostOfLevel, notice: mostOfLevel };

  /** Something about the run, which comes before all findings; an error fails the step. */
  say(level: Level, message: string): void {
    this.left[level] -= 1;
    (level === 'error' ? setFailed : commands[level])(message);
  }

  /** Those in the files that changed are shown first. */
  mark(remarks: readonly MapRemark[], changed: ReadonlySet<string>): void {
    const [near, far] = [remarks.filter(({ path }) => changed.has(path)), remarks.filter(({ path }) => !changed.has(path))];
    for (const { path, rule, severity, message, line, column, endLine, endColumn } of [...near, ...far]) {
      const level = levels[severity];
      if ((this.left[level] -= 1) < 0) continue;
      // Columns count only within one line.
      const columns = line === endLine ? { startColumn: column, endColumn } : {};
      commands[level](message, { title: rule, file: path, startLine: line, endLine, ...columns });
    }
  }
}
