/** What git is told on every call, so that it neither starts what a repository names nor reaches for the network nor writes. Starts nothing itself. */

/** Monitors and hooks are not started; the index, whose writing has a hook, is not brought up to date. */
export const safeSettings: readonly string[] = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'diff.autoRefreshIndex=false'].flatMap((setting) => [
  '-c',
  setting,
]);

/** The list of protocols counts for more than what a repository allows itself; git before 2.39.4 knows nothing of `GIT_NO_LAZY_FETCH`. */
export function safeEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LC_ALL: 'C',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_PAGER: '',
    GIT_TERMINAL_PROMPT: '0',
    [emptyVariable]: '',
  };
}

/** `-c` would end a name at its first `=`. */
const emptyVariable = 'CJM_NOTHING';

/** A text of the working tree passes the filters of its file on its way to git; with these options no program is run for that. `names` are those of all settings. */
export function withoutFilters(names: readonly string[]): string[] {
  const filters = new Set(names.flatMap((name) => /^filter\.(.*)\.[^.]*$/s.exec(name)?.[1] ?? []));
  return [...filters].flatMap((filter) => ['clean', 'process', 'required'].map((setting) => `--config-env=filter.${filter}.${setting}=${emptyVariable}`));
}
