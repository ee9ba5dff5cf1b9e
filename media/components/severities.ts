/** Severities of findings in order of weight, each with the word that it is counted by. */
export const severities = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['info', 'notes'],
  ['hint', 'hints'],
] as const;
