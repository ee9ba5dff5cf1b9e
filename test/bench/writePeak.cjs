// Loaded before a program that is measured: at its end, writes the peak of its resident memory, in kilobytes, into the file that is named.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

/** On Linux `maxRSS` counts what the process was started by, too. */
function peak() {
  const status = '/proc/self/status';
  const told = existsSync(status) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return told ?? String(process.resourceUsage().maxRSS);
}

process.on('exit', () => writeFileSync(process.env['PEAK_FILE'] ?? '', peak()));
