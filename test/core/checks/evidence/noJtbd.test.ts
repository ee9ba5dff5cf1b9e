import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('no-jtbd');

test('without a job', () => {
  check(`
    cjm: 1
    ^^^^^^ info no-jtbd: No job to be done: say what the customer wants to get done
    title: T
    persona: sam
    stages: []
  `).offers();
  check(
    `
    cjm: 1
    title: T
    job:
    ^^^ info no-jtbd: Не указан JTBD: напишите, какую задачу решает клиент
    stages: []
  `,
    { language: 'ru' },
  );
});

test('the jobs of the persona are offered', () => {
  check(
    `
    cjm: 1
    ^^^^^^ info no-jtbd
    title: T
    persona: sam
    scope: { starts: now }
    stages: []
  `,
    { project: 'cjm: 1\nkind: project\npersonas: [{ id: sam, jobs: ["Eat: at once", Sleep] }]\n' },
  )
    .offers('The job is “Eat: at once”', 'The job is “Sleep”')
    .fixedTo(`
    cjm: 1
    title: T
    persona: sam
    job: "Eat: at once"
    scope: { starts: now }
    stages: []
  `);
});

test.each(['Eat', '{ want: food }', 'unknown', 'n/a', '[Eat]'])('“%s” says something', (job) => {
  check(`cjm: 1\ntitle: T\njob: ${job}\nstages: []\n`);
});

test('a byte order mark at the head of the file shifts nothing', () => {
  const project = 'cjm: 1\nkind: project\npersonas: [{ id: sam, jobs: [eat] }]\n';
  const [before, after] = ['\uFEFFcjm: 1\ntitle: T\nmodel: custom\npersona: sam\n', 'stages: []\n'];
  check(`\uFEFFcjm: 1\n ^^^^^^ info no-jtbd\n${before.slice(8)}${after}`, { project }).fixedTo(`${before}job: eat\n${after}`);
});
