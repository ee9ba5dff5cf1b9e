/**
 * A whole map from an empty file, by completion alone: every key, id, stage, code, channel, allowed word and unit is accepted from the list;
 * only titles, texts, dates and digits are typed. After every acceptance nothing is wrong but what is still missing (`Typist.pick`).
 */
import { afterEach, expect, test } from 'vitest';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { type RunningServer, startServer } from './serverProcess.ts';
import { Typist } from './typist.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const uri = 'file:///somewhere/map.cjm.yaml';

async function complaints(typist: Typist): Promise<readonly Diagnostic[]> {
  return (await typist.diagnostics()).filter(({ severity }) => severity === DiagnosticSeverity.Error || severity === DiagnosticSeverity.Warning);
}

test('an English map', async () => {
  server = await startServer();
  const typist = await Typist.open(server, uri);
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
    ['curr=currency', 'euro=EUR'],
    ['research', '=exit-survey'],
    ['method', 'surv=survey'],
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
    ['touchpoints', 'site', '=, ', 'outdoor-ads'],
    ['experience', 'score', '4'],
    ['feeling', 'Curiosity'],
    ['evidence', 'exit-survey'],
    [8, 'owners', 'marketing'],
    [4, 'next', 'tools', 'quiz'],
    ['offer', '=Children under six are free'],
    ['capture', 'newsletter'],
    [2, 'stage', 'deci=decision'],
    ['task', '=Tickets in two taps'],
    ['traffic', 'hot'],
    ['reached', '=4200'],
    ['completed', '=1260'],
    ['owners', 'sales'],
    ['kpis', 'conv=C', 'value', '=6', '%'],
    ['target', '=8', '%'],
    ['source', 'exit-survey'],
    [6, 'average=P', 'value', '=18.50', 'EUR'],
    ['target', '=19', 'EUR'],
    ['stat', 'mean'],
    ['source', 'exit-survey'],
    [4, 'steps', '=Buys the tickets'],
    ['touchpoints', 'site'],
    ['experience', 'score', '3'],
    ['feeling', 'impat=Impatience'],
    ['evidence', 'exit-survey'],
    [8, 'pains', 'text', '=The family ticket is hard to find'],
    ['severity', '4'],
    ['barrier', 'effort'],
    ['evidence', 'exit-survey'],
    [8, 'opportunities', 'text', '=Family ticket on the first screen'],
    ['id', '=family-ticket'],
    ['owner', 'sales'],
    ['impact', '4'],
    ['effort', '2'],
    ['status', 'planned'],
    ['due', '=2026-12-15'],
    ['expect', 'C', '=+1.5', 'pp'],
    [0, 'funnels', 'name', '=Second visit'],
    ['period', '=2026-10'],
    ['value', '=18.50', 'EUR'],
    ['steps', '=Gets the newsletter'],
    ['stage', 'decision'],
    ['count', '=900'],
    [6, 'step', '=Buys again'],
    ['count', '=180'],
    ['benchmark', '=25', '%'],
    [0, 'economics', 'L', 'value', '=21000'],
    ['target', '=24000'],
    ['source', 'exit-survey'],
    [2, 'Q', 'value', '=1.2'],
    ['target', '=1.3'],
    ['source', 'exit-survey'],
    [2, 'M', 'value', '=30', '%'],
    ['target', '=31', '%'],
    ['source', 'exit-survey'],
  );
  expect(typist.text).toBe(`cjm: 1
title: A visit to the museum
language: en
model: classic5
persona:
  id: family
  name: Family with small children
job:
  when: it rains on a Sunday
  want: two hours that please everybody
  so-that: the children ask for more
scope:
  starts: looks for something to do
  ends: comes back with friends
  partial: true
state: current
period: 2026-10
currency: EUR
research:
  - id: exit-survey
    method: survey
    date: 2026-10-30
    n: 210
stages:
  - stage: awareness
    task: Be the first idea on a wet Sunday
    traffic: cold
    reached: 21000
    kpis:
      REACH:
        value: 64000
        target: 70000
        source: exit-survey
    steps:
      - step: Looks for something to do
        touchpoints: [site, outdoor-ads]
        experience:
          score: 4
          feeling: Curiosity
          evidence: [exit-survey]
        owners: [marketing]
    next:
      tools: [quiz]
      offer: Children under six are free
      capture: [newsletter]
  - stage: decision
    task: Tickets in two taps
    traffic: hot
    reached: 4200
    completed: 1260
    owners: [sales]
    kpis:
      C:
        value: 6%
        target: 8%
        source: exit-survey
      P:
        value: 18.50 EUR
        target: 19 EUR
        stat: mean
        source: exit-survey
    steps:
      - step: Buys the tickets
        touchpoints: [site]
        experience:
          score: 3
          feeling: Impatience
          evidence: [exit-survey]
        pains:
          - text: The family ticket is hard to find
            severity: 4
            barrier: effort
            evidence: [exit-survey]
        opportunities:
          - text: Family ticket on the first screen
            id: family-ticket
            owner: sales
            impact: 4
            effort: 2
            status: planned
            due: 2026-12-15
            expect:
              C: +1.5 pp
funnels:
  - name: Second visit
    period: 2026-10
    value: 18.50 EUR
    steps:
      - step: Gets the newsletter
        stage: decision
        count: 900
      - step: Buys again
        count: 180
        benchmark: 25%
economics:
  L:
    value: 21000
    target: 24000
    source: exit-survey
  Q:
    value: 1.2
    target: 1.3
    source: exit-survey
  M:
    value: 30%
    target: 31%
    source: exit-survey`);
  expect(await complaints(typist)).toEqual([]);
});

test('a Russian map', async () => {
  server = await startServer({ initializationOptions: { language: 'ru', today: '2026-11-22' } });
  const typist = await Typist.open(server, uri);
  await typist.write(
    ['верс=cjm', '1'],
    ['назв=title', '=Первый визит к стоматологу'],
    ['язык=language', 'рус=ru'],
    ['модель=model', 'класс=classic5'],
    ['перс=persona', 'имя=name', '=Занятый горожанин'],
    [0, 'работа=job', '=Вылечить зуб, не отпрашиваясь с работы'],
    ['границы=scope', 'нач=starts', '=болит зуб'],
    ['зак=ends', '=выходит из кабинета'],
    ['част=partial', 'true'],
    [0, 'сост=state', 'тек=current'],
    ['пер=period', '=2026-10'],
    ['вал=currency', 'руб=RUB'],
    ['иссл=research', '=опрос'],
    ['метод=method', 'опрос=survey'],
    ['дата=date', '=2026-10-30'],
    [0, 'этап=stages', 'реш=decision'],
    ['задача=task', '=Записать на приём с первого звонка'],
    ['дош=reached', '=400'],
    ['прош=completed', '=88'],
    ['показ=kpis', 'конв=C', 'факт=value', '=22', '%'],
    ['цель=target', '=25', '%'],
    ['источ=source', 'опрос'],
    [6, 'чек=P', 'факт=value', '=7 400', 'руб=₽'],
    ['цель=target', '=8 000', '₽'],
    ['источ=source', 'опрос'],
    [4, 'шаги=steps', '=Записывается'],
    ['точки=touchpoints', 'телефон=phone', '=, ', 'сайт=site'],
    ['опыт=experience', 'оценка=score', '3'],
    ['чувс=feeling', 'нетерп=Нетерпение'],
    ['подтв=evidence', 'опрос'],
    [8, 'боли=pains', 'текст=text', '=Дозвониться удаётся с третьего раза'],
    ['подтв=evidence', 'опрос'],
    ['тяж=severity', '4'],
    [8, 'возм=opportunities', 'текст=text', '=Онлайн-запись'],
    ['эфф=impact', '4'],
    [8, 'зона=owners', 'продаж=sales'],
  );
  expect(typist.text).toBe(`cjm: 1
title: Первый визит к стоматологу
language: ru
model: classic5
persona:
  name: Занятый горожанин
job: Вылечить зуб, не отпрашиваясь с работы
scope:
  starts: болит зуб
  ends: выходит из кабинета
  partial: true
state: current
period: 2026-10
currency: RUB
research:
  - id: опрос
    method: survey
    date: 2026-10-30
stages:
  - stage: decision
    task: Записать на приём с первого звонка
    reached: 400
    completed: 88
    kpis:
      C:
        value: 22%
        target: 25%
        source: опрос
      P:
        value: 7 400 ₽
        target: 8 000 ₽
        source: опрос
    steps:
      - step: Записывается
        touchpoints: [phone, site]
        experience:
          score: 3
          feeling: Нетерпение
          evidence: [опрос]
        pains:
          - text: Дозвониться удаётся с третьего раза
            evidence: [опрос]
            severity: 4
        opportunities:
          - text: Онлайн-запись
            impact: 4
        owners: [sales]`);
  expect(await complaints(typist)).toEqual([]);
});
