/** The inputs of the action, as `action.yml` names them → checked values. A wrong one is a Failure. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { getInput, getMultilineInput } from '@actions/core';
import { Failure } from '../cli/failure.ts';
import { messageLanguage } from '../cli/messageLanguage.ts';
import { readChoice } from '../cli/readOptions.ts';
import { type Says, saysIn } from '../cli/says.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import { actionSaysIn } from './actionSays.ts';

export interface Inputs {
  /** Absolute. */
  readonly workingDirectory: string;
  /** As given, relative to the working directory; none means all of it. */
  readonly paths: readonly string[];
  /** A revision; empty where the event says what to compare with. */
  readonly base: string;
  readonly failOn: 'error' | 'warning' | 'change' | 'never';
  readonly comment: 'auto' | 'true' | 'false';
  readonly commentId: string;
  /** Files to write, relative to the working directory; empty for none. */
  readonly sarif: string;
  readonly html: string;
  /** Nothing where the maps decide. */
  readonly language: Language | undefined;
  readonly token: string;
}

/** Sentences about the inputs themselves come before their language is known. */
export function readInputs(): Inputs {
  const language = messageLanguage([], process.env);
  const says = saysIn(language);
  const commentId = getInput('comment-id') || 'maps';
  if (!/^[\w.-]{1,64}$/.test(commentId)) throw new Failure(actionSaysIn(language).notCommentId(commentId));
  const folder = getInput('working-directory');
  const workingDirectory = resolve(process.env['GITHUB_WORKSPACE'] ?? '.', folder);
  if (statSync(workingDirectory, { throwIfNoEntry: false })?.isDirectory() !== true) throw new Failure(says.notFound(folder));
  const stated = choice('language', ['auto', 'en', 'ru'], says);
  return {
    workingDirectory,
    paths: getMultilineInput('paths'),
    base: getInput('base'),
    failOn: choice('fail-on', ['error', 'warning', 'change', 'never'], says),
    comment: choice('comment', ['auto', 'true', 'false'], says),
    commentId,
    sarif: getInput('sarif'),
    html: getInput('html'),
    language: stated === 'auto' ? undefined : stated,
    token: getInput('token'),
  };
}

/** The first word where nothing is given. */
function choice<T extends string>(name: string, words: readonly [T, ...T[]], says: Says): T {
  const [first] = words;
  return readChoice(name, getInput(name) || first, words, says);
}
