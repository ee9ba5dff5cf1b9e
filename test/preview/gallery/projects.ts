/** The projects that the gallery shows: pages of the examples, and what a month has changed in one of them. It draws nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compare } from '../../../server/core/review/compare.ts';
import { arrangeStatus, type StatusView } from '../../../server/core/review/status.ts';
import type { ProjectView, ProjectViewName } from '../../../server/core/view/project/projectView.ts';
import { versionOf } from '../../core/review/reviewing.ts';
import { projectExample, projectSource } from '../../core/view/project/projectViews.ts';
import { root } from '../../setUp/paths.mjs';
import { versionTexts } from '../groceryComparison.ts';

/** The pictures are of this day. */
const today = '2026-11-22';

/** A page as the editor asks for it. */
export function pageOf(example: string, shown: ProjectViewName): ProjectView {
  return projectExample(example, { shown: [shown], today });
}

/** The grocer's month as `cjm report` tells it: the map as a script has changed it. */
export async function groceryReport(css: string): Promise<string> {
  const { exportStatus } = await loadExport();
  return exportStatus(groceryStatus(), 'light', css);
}

/** What is written with markup has to be bundled first. */
async function loadExport(): Promise<{ readonly exportStatus: (view: StatusView, theme: 'light' | 'dark', css: string) => string }> {
  const { outputFiles } = await build({
    entryPoints: ['media/exportStatus.tsx'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`);
}

function groceryStatus(): StatusView {
  const project = readFileSync(join(root, 'examples/grocery/project.cjm.yaml'), 'utf8');
  const path = 'grocery.cjm.yaml';
  const source = (text: string) => projectSource(project, { [path]: text }, today);
  const [before, now] = [source(versionTexts.before), source(versionTexts.after)];
  const comparison = compare(versionOf(versionTexts.before, { project }), versionOf(versionTexts.after, { project }));
  return arrangeStatus(
    {
      maps: now.maps,
      projects: [{ path: 'project.cjm.yaml', now, before }],
      compared: [{ status: 'changed', path, before: path, kind: 'map', comparison }],
      since: '2026-10-22',
      revision: undefined,
      today,
      commit: 'a1b2c3d4',
      unreadable: [],
    },
    'en',
  );
}
