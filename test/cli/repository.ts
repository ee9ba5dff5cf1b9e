/** Real git repositories in temporary folders, out of reach of anybody's settings. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderWith } from './cjm.ts';

export interface Repository {
  readonly folder: string;
  /** Runs git there and gives what it prints. */
  readonly git: (...args: readonly string[]) => string;
  /** Writes files, by path; `undefined` removes one. */
  readonly write: (files: Readonly<Record<string, string | Buffer | undefined>>) => void;
  /** Commits all there is, and gives the commit. */
  readonly commit: (files?: Readonly<Record<string, string | Buffer | undefined>>, told?: Told) => string;
}

/** What a commit says of itself. */
export interface Told {
  readonly subject: string;
  /** 2026-11-22; now where it does not matter. */
  readonly day?: string;
}

export function repository(folder: string = folderWith()): Repository {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trim();
  const write: Repository['write'] = (files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (text === undefined) rmSync(join(folder, path));
      else writeFileSync(join(folder, path), text);
    }
  };
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    git,
    write,
    commit: (files = {}, { subject, day } = { subject: 'a change' }) => {
      write(files);
      git('add', '--all');
      const time = day === undefined ? {} : { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
      execFileSync('git', ['commit', '--quiet', '--allow-empty', `--message=${subject}`], { cwd: folder, env: { ...env, ...time }, stdio: 'pipe' });
      return git('rev-parse', 'HEAD');
    },
  };
}
