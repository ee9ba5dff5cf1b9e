/** What the mouse alone reaches in the picture: what the map does not say yet, lists of references, figures by their codes, lanes as a whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contextOf } from '../core/features/context.ts';
import { root } from '../setUp/paths.mjs';
import { type EditedMap, openEditedMap } from './editedMap.ts';
import { previewInChromium } from './previewInChromium.ts';
import { seriousViolations } from './seriousViolations.ts';

const text = `cjm: 1
title: Tiles
model: nine
stages:
  - stage: desire
    steps:
      - step: Calls
        touchpoints: [catalogue]
        experience: 3
        pains:
          - Nobody answers
        opportunities:
          - Call back
  - stage: search
    steps:
      - step: Sees the plan
`;

const chromium = previewInChromium();
let map: EditedMap;
afterEach(() => map.close());

const at = (selector: string) => map.page.locator(selector).first();
const open = async (content: string) => {
  const { project } = contextOf('', { project: readFileSync(join(root, 'examples', 'tiles', 'project.cjm.yaml'), 'utf8') });
  map = await openEditedMap(chromium.browser, chromium.bundle, content, { project });
};
const click = async (selector: string) => {
  await at(selector).click();
  await map.answer();
};
const write = () => click('.edit-box .primary');
const details = async (element: string) => {
  await at(`[data-item="${element}"]`).click({ button: 'right' });
  await click('[data-word=details]');
};
/** Lines that were put, and lines that went. */
const changed = (before = text) => {
  const [old, now] = [before.split('\n'), map.text().split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line.trim()}`),
  ];
};

describe('by the mouse alone', () => {
  beforeEach(() => open(text));

  test('the persona is chosen among the project’s', async () => {
    await click('[data-edit=personas]');
    await click('[data-toggle=retail]');
    await click('[data-toggle=dealer]');
    await click('[data-toggle=dealer]');
    await write();
    expect(changed()).toEqual(['+persona: retail']);
    expect(await at('.personas').innerText()).toBe('Розничный покупатель');
    await at('.personas').dblclick();
    await map.answer();
    await click('[data-toggle=designer]');
    await write();
    expect(changed()).toEqual(['+personas: [retail, designer]']);
  });

  test('the job and what else is said of the map are reached where nothing is said yet', async () => {
    await click('[data-edit=job]');
    await at('[data-key=when]').fill('мастер назвал дату');
    await write();
    await click('[data-edit=facts]');
    await at('[data-key=state]').selectOption('current');
    await at('[data-key=starts]').fill('задумывается');
    await write();
    expect(changed()).toEqual(['+job:', '+when: мастер назвал дату', '+scope: { starts: задумывается }', '+state: current']);
    expect(await map.page.locator('[data-edit=job]').count()).toBe(0);
  });

  test('studies are switched on and off', async () => {
    await details('desire/calls/pains/1');
    await click('[data-entries=evidence] [data-toggle=call-review]');
    await click('[data-entries=evidence] [data-toggle=buyers-group]');
    await click('[data-entries=evidence] [data-toggle=call-review]');
    expect(await at('[data-toggle=call-review]').getAttribute('aria-pressed')).toBe('false');
    await write();
    expect(changed()).toEqual(['-- Nobody answers', '+- text: Nobody answers', '+evidence: [buyers-group]']);
  });

  test('figures by their codes come in and are taken out', async () => {
    await details('desire/calls/opportunities/1');
    const figures = map.page.locator('[data-entries=expect] input');
    await figures.nth(0).fill('C: +1,2 п.п.');
    await figures.nth(1).fill('P: +3%');
    await write();
    expect(changed()).toEqual(['-- Call back', '+- text: Call back', '+expect: { C: "+1,2 п.п.", P: +3% }']);
    await details('desire/calls/opportunities/1');
    await click('[data-entries=expect] [data-take-out="0"]');
    await write();
    expect(changed()).toEqual(['-- Call back', '+- text: Call back', '+expect: { P: +3% }']);
  });

  test('a figure without a code is refused in the form', async () => {
    await details('desire/calls/opportunities/1');
    await at('[data-entries=expect] input').fill('much');
    await write();
    expect(await at('.edit-box .refusal').innerText()).toContain('says no figure');
    expect(map.text()).toBe(text);
  });

  test('a score is a click on its number, or a number with decimals', async () => {
    await at('[data-curve-point="desire/calls"] .pt').dblclick();
    await map.answer();
    await click('[data-put=score][data-value="5"]');
    await write();
    expect(changed()).toEqual(['-experience: 3', '+experience: 5']);
    await at('[data-curve-point="desire/calls"] .pt').dblclick();
    await map.answer();
    await at('[data-key=score]').fill('2,5');
    await write();
    expect(changed()).toEqual(['-experience: 3', '+experience: 2.5']);
  });

  test('what leads on is said of a stage that says nothing of it', async () => {
    await at('[data-stage=desire]').click({ button: 'right' });
    await click('[data-word=nextOf]');
    const tools = map.page.locator('[data-entries=tools] input');
    await tools.nth(0).fill('quiz');
    await tools.nth(1).fill('case');
    await at('[data-key=offer]').fill('Раскладка в подарок');
    await at('[data-key=to]').fill('search');
    await write();
    expect(map.text()).toContain('    next:\n      tools: [quiz, case]\n      offer: Раскладка в подарок\n      to: search\n');
    await at('[data-item="desire/*/next/offer"]').click({ button: 'right' });
    await click('[data-word=remove]');
    expect(map.text()).toBe(text);
  });

  test('several references come in at once', async () => {
    await at('[data-cell="desire/calls/touchpoints"]').hover();
    await click('[data-tool=add]');
    const touchpoints = map.page.locator('[data-entries=text] input');
    await touchpoints.nth(0).fill('consultant-call, request-form');
    await touchpoints.nth(1).fill('expert-blog');
    await write();
    expect(changed()).toEqual(['-touchpoints: [catalogue]', '+touchpoints: [catalogue, consultant-call, request-form, expert-blog]']);
  });

  test('a further funnel comes in with its steps, gets one more and loses one', async () => {
    await click('[data-add=funnels]');
    await at('[data-key=name]').fill('Second room');
    const steps = map.page.locator('[data-entries=steps] input');
    await steps.nth(0).fill('Writes, calls: 120');
    await steps.nth(1).fill('Buys: 40');
    await write();
    await at('[data-funnel="second-room"] [data-funnel-step="writes-calls"]').click({ button: 'right' });
    await click('[data-word=addStepAfter]');
    await at('[data-key=text]').fill('Chooses: 80');
    await write();
    expect(changed()).toEqual([
      '+funnels:',
      '+- name: Second room',
      '+- { step: "Writes, calls", count: 120 }',
      '+- { step: Chooses, count: 80 }',
      '+- { step: Buys, count: 40 }',
    ]);
    await at('[data-funnel="second-room"] [data-funnel-step="buys"]').dblclick();
    await map.answer();
    await at('[data-key=benchmark]').fill('50%');
    await write();
    expect(map.text()).toContain('- { step: Buys, count: 40, benchmark: 50% }');
    await at('[data-element="funnel:second-room"]').click({ button: 'right' });
    await click('[data-word=remove]');
    expect(map.text()).toBe(text);
  });

  test('all that is said of a stage is asked at once, its own name among it', async () => {
    await at('[data-stage=desire]').click({ button: 'right' });
    await click('[data-word=edit]');
    expect(await at('label[for=edit-text]').isVisible()).toBe(true);
    await at('[data-key=task]').fill('Earn trust');
    await at('[data-key=reached]').fill('21500');
    await click('[data-put=score][data-value="???"]');
    await write();
    expect(changed()).toEqual(['+task: Earn trust', '+reached: 21500', '+score: ???']);
  });

  test('forms of lists and scores can be read by everybody', async () => {
    await details('desire/calls/opportunities/1');
    expect(await seriousViolations(map)).toEqual([]);
    await click('[data-deed=giveUp]');
    await at('[data-curve-point="desire/calls"] .pt').dblclick();
    await map.answer();
    expect(await seriousViolations(map)).toEqual([]);
  });

  test('a lane leaves from its name, with all its cells', async () => {
    await at('[data-lane=pains]').click({ button: 'right' });
    await click('[data-word=removeLane]');
    expect(changed()).toEqual(['-pains:', '-- Nobody answers']);
    expect(await map.page.locator('[data-lane=pains]').count()).toBe(0);
  });

  test('a lane comes in on stages, and its cells take figures', async () => {
    await click('[data-add=lanes]');
    await at('[data-key=lane]').selectOption('kpis');
    await at('[data-key=level]').selectOption('stages');
    await write();
    expect(changed()).toEqual(['+kpis: ???', '+kpis: ???']);
    await at('[data-cell="desire/*/kpis"]').hover();
    await click('[data-tool=add]');
    await at('[data-key=code]').selectOption('CR');
    await at('[data-key=value]').fill('53,1%');
    await write();
    expect(changed()).toEqual(['+kpis:', '+CR: 53,1%', '+kpis: ???']);
  });

  test('a factor of the profit formula comes in, where the map has none', async () => {
    await click('[data-add=economics]');
    await at('[data-key=code]').selectOption('M');
    await at('[data-key=value]').fill('31%');
    await write();
    expect(changed()).toEqual(['+economics:', '+M: 31%']);
    await at('[data-metric=M]').dblclick();
    await map.answer();
    await at('[data-key=target]').fill('33%');
    await at('[data-key=source]').fill('sales-ledger');
    await write();
    expect(changed()).toEqual(['+economics:', '+M: { value: 31%, target: 33%, source: sales-ledger }']);
  });
});
