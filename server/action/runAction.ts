/** One run of the action: compares, checks, and tells the result wherever it was asked for: comment, summary, lines, files, outputs, exit code. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { debug, info, setOutput, summary } from '@actions/core';
import { context } from '@actions/github';
import { diffHtml } from '../cli/formats/diffHtml.ts';
import { messageLanguage } from '../cli/messageLanguage.ts';
import { saysIn } from '../cli/says.ts';
import { writeText } from '../cli/writeText.ts';
import { countChanges, differing } from '../core/review/report.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import { Git } from '../workspace/git.ts';
import { actionSaysIn, countsText } from './actionSays.ts';
import { Annotations } from './annotations.ts';
import { checkMaps } from './checkMaps.ts';
import { type ComparedMaps, compareMaps, levelFor, notCompared, sentenceOf } from './compareMaps.ts';
import type { WorkflowEvent } from './findBase.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { type Outcome, summaryText } from './inWords.ts';
import { readEvent } from './readEvent.ts';
import { languageOfChanges, languageOfMaps } from './spokenLanguage.ts';
import { tellPullRequest } from './tellPullRequest.ts';

export async function runAction(): Promise<void> {
  const inputs = readInputs();
  const event = readEvent(context);
  const { compared, outcome, sarif } = await review(inputs, event);
  const { checked, language } = outcome;
  const says = actionSaysIn(language);
  const annotations = new Annotations();
  if (compared.problem) annotations.say(levelOf(compared.problem.level, inputs), says.notCompared(compared.problem.message));
  for (const failure of checked.failures) annotations.say(levelOf('error', inputs), failure);

  const told = await tellPullRequest(outcome, inputs, event);
  if (told.note) annotations.say(told.note.level, told.note.message);
  const text = summaryText({ ...outcome, notes: [...outcome.notes, ...(told.note ? [told.note.message] : [])] });
  if (!(await summarise(text))) annotations.say('notice', says.noSummary);

  const files = compared.report ? differing(compared.report) : [];
  const changes = countChanges(files);
  setOutput('comment-url', told.url);
  setOutput('changes', compared.report ? changes : '');
  setOutput('errors', checked.counts.error);
  setOutput('warnings', checked.counts.warning);
  writeFiles(inputs, { report: text, sarif, html: pageOf(inputs, compared, language) }, language);

  for (const reason of reasonsToFail(inputs, outcome)) annotations.say('error', reason);
  annotations.mark(checked.remarks, new Set(files.map(({ path }) => path)));
  info(`${says.inFiles(checked.files)}: ${countsText(checked.counts, says) || says.noFindings}`);
}

interface Reviewed {
  readonly compared: ComparedMaps;
  readonly outcome: Outcome;
  readonly sarif: string;
}

async function review(inputs: Inputs, event: WorkflowEvent): Promise<Reviewed> {
  const { workingDirectory, base } = inputs;
  const paths = inputs.paths.length === 0 ? [workingDirectory] : inputs.paths.map((path) => resolve(workingDirectory, path));
  const environment = messageLanguage([], process.env);
  const usual = inputs.language ?? (await languageOfMaps(paths, saysIn(environment))) ?? environment;
  const git = await openRepository(workingDirectory, usual);
  // Places on GitHub are relative to the root of the repository, and to the current folder in everything that is made of findings.
  process.chdir(git instanceof Git ? git.root : workingDirectory);
  const wanted = { paths, base, event };
  const compared = git instanceof Git ? await compareMaps(git, wanted, usual) : notCompared(git, levelFor(wanted));
  const language = inputs.language ?? (compared.report && languageOfChanges(compared.report)) ?? usual;
  const look = { language, says: saysIn(language), color: false, quiet: true };
  const { sarif, ...maps } = await checkMaps(paths, inputs.paths.length === 0, inputs.sarif !== '', look);
  const checked = { ...maps, failures: [...new Set([...maps.failures, ...compared.failures])] };
  const notes = compared.problem ? [actionSaysIn(language).notCompared(compared.problem.message)] : [];
  const pages = pagesOf(compared.report?.after.commit ?? context.sha);
  return { compared, outcome: { report: compared.report, checked, notes, language, pages }, sarif };
}

function pageOf({ html }: Inputs, { report }: ComparedMaps, language: Language): string {
  return report && html !== '' ? diffHtml(report, { language, theme: undefined, today: undefined }) : '';
}

/** What nobody asked for, and what there is not, has an empty output. */
function writeFiles(inputs: Inputs, { report, sarif, html }: Readonly<Record<'report' | 'sarif' | 'html', string>>, language: Language): void {
  const write = (output: string, name: string, text: string): void => {
    const path = name === '' || text === '' ? '' : resolve(inputs.workingDirectory, name);
    if (path !== '') {
      mkdirSync(dirname(path), { recursive: true });
      writeText(path, text, path, saysIn(language));
    }
    setOutput(output, path);
  };
  write('report', join(process.env['RUNNER_TEMP'] ?? tmpdir(), `cjm-${inputs.commentId}.md`), report);
  write('sarif', inputs.sarif, sarif);
  write('html', inputs.html, html);
}

/** Or why there is none. */
async function openRepository(folder: string, language: Language): Promise<Git | string> {
  try {
    return await Git.open(folder);
  } catch (error) {
    return sentenceOf(error, language);
  }
}

function pagesOf(commit: string): Outcome['pages'] {
  const repository = `${context.serverUrl}/${process.env['GITHUB_REPOSITORY'] ?? ''}`;
  return {
    run: `${repository}/actions/runs/${context.runId}`,
    file: (path, line) => `${repository}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`,
  };
}

/** Runners before 2022, and programs that play one, have no place for it. */
async function summarise(text: string): Promise<boolean> {
  try {
    await summary.addRaw(text).write();
    return true;
  } catch (error) {
    debug(String(error));
    return false;
  }
}

function levelOf(level: 'error' | 'warning' | 'notice', { failOn }: Inputs): typeof level {
  return level === 'error' && failOn === 'never' ? 'warning' : level;
}

/** Besides what could not be read or compared. */
function reasonsToFail({ failOn }: Inputs, { report, checked, language }: Outcome): string[] {
  if (failOn === 'never') return [];
  const says = actionSaysIn(language);
  const { error, warning } = checked.counts;
  const counted = countsText({ error, warning: failOn === 'warning' ? warning : 0, info: 0, hint: 0 }, says);
  const files = failOn === 'change' && report ? differing(report).length : 0;
  return [...(counted === '' ? [] : [says.failedOnFindings(counted)]), ...(files > 0 ? [says.failedOnChanges(files)] : [])];
}
