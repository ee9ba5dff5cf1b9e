/**
 * A whole map from an empty file, by completion alone: every key, id, stage, code, channel, allowed word and unit is accepted from the list;
 * only titles, texts, dates and digits are typed.
 */
import { afterEach, expect, test } from 'vitest';
import { type RunningServer, startServer } from './serverProcess.ts';
import { Typist } from './typist.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const uri = 'file:///somewhere/map.cjm.yaml';

test('an English map', async () => {
  server = await startServer();
  const typist = await Typist.open(server, uri);
  try {
  await typist.write(
    ['cjm', '1'],
    ['title', '=A visit to the museum'],
    ['language', 'en'],
    ['model', 'class=classic5'],
    ['persona', 'id', '=family'],
    ['name', '=Family with small children'],
    [0, 'job', 'when', '=it rains on a Sunday'],
    ['want', '=two hours that please everybody'],
    ['so-that', '=the children ask for more'],
    [0, 'scope', 'starts', '=looks for something to do'],
    ['ends', '=comes back with friends'],
    ['partial', 'true'],
    [0, 'state', 'current'],
    ['period', '=2026-10'],
    ['currency', 'EUR'],
    ['research', '=exit-survey'],
    ['method', 'survey'],
    ['date', '=2026-10-30'],
    ['n', '=210'],
    [0, 'stages', 'awareness'],
    ['task', '=Be the first idea on a wet Sunday'],
    ['traffic', 'cold'],
    ['reached', '=21000'],
    ['kpis', 'REACH', 'value', '=64000'],
    ['target', '=70000'],
    ['source', 'exit-survey'],
    [4, 'steps', '=Looks for something to do'],
    ['touchpoints', 'site'],
    ['experience', 'score', '4'],
    ['feeling', 'Curiosity'],
    ['evidence', 'exit-survey'],
    [8, 'owners', 'marketing'],
    [4, 'next', 'tools', 'quiz'],
    [2, 'stage', 'deci=decision'],
    ['task', '=Tickets in two taps'],
    ['traffic', 'hot'],
    ['reached', '=4200'],
    ['completed', '=1260'],
    ['kpis', 'conv=C', 'value', '=6', '%'],
    ['target', '=8', '%'],
    ['source', 'exit-survey'],
    [6, 'P', 'value', '=18.50', 'EUR'],
    ['target', '=19', 'EUR'],
    ['stat', 'mean'],
    ['source', 'exit-survey'],
    [4, 'steps', '=Buys the tickets'],
    ['touchpoints', 'site'],
    ['experience', 'score', '3'],
    ['feeling', 'Impatience'],
    ['evidence', 'exit-survey'],
    [8, 'pains', '=The family ticket is hard to find'],
    );
  } finally {
  console.log(typist.marked());
  console.log((await typist.labels()).join(' '));
  }
});
