/** Maps → Mermaid's texts. What Mermaid itself makes of them is seen in test/preview/pages.diagram.test.ts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inMermaid } from '../../../../server/core/view/mermaid/escape.ts';
import { funnelDiagram } from '../../../../server/core/view/mermaid/funnelDiagram.ts';
import type { DiagramKind } from '../../../../server/core/view/pages/diagramPage.ts';
import { pagedExample, pagedView } from '../../../preview/pagedView.ts';

function diagram(kind: DiagramKind, stages: string, language = 'en') {
  const { page } = pagedView('diagram', `cjm: 1\ntitle: Order\nlanguage: ${language}\nmodel: classic5\n${stages}`);
  const found = page?.kind === 'diagram' ? page.diagrams.find(({ id }) => id === kind) : undefined;
  if (found === undefined) throw new Error(`there is no ${kind}`);
  return found;
}

describe('a text of a map', () => {
  test.each([
    ['Places the order', 'Places the order'],
    ['Слышит о нас', 'Слышит о нас'],
    ['Order: now; #1', 'Order#58; now#59; #35;1'],
    ['"best" <b>', '#34;best#34; #60;b#62;'],
    ['two\n lines', 'two lines'],
    ['10 % off', '10 % off'],
    ['50%% off', '50#37;#37; off'],
    ['title of it', '#116;itle of it'],
    ['Section', '#83;ection'],
    ['end', '#101;nd'],
    ['', '–'],
    [' \u200b\u0007 ', '–'],
    ['x'.repeat(90), `${'x'.repeat(79)}…`],
    ['💡'.repeat(81), `${'💡'.repeat(79)}…`],
  ])('%j is written %j', (text, written) => {
    expect(inMermaid(text)).toBe(written);
  });

  test('is one line of signs that no grammar takes for its own, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(inMermaid(text)).toMatch(/^(?:[^&<>#;:"`\n\r\p{Cc}]|#\d+;)+$/u);
      }),
    );
  });
});

describe('the journey', () => {
  test('has a face for each step with a score, and leaves out what has none', () => {
    const { text } = diagram(
      'journey',
      'scale: -2..2\nstages:\n  - stage: awareness\n    steps:\n      - { step: Hears, experience: -2 }\n      - { step: Sees, experience: unknown }\n  - stage: decision\n    experience: 1\n  - stage: delivery\n    steps:\n      - { step: Waits }\n',
    );
    expect(text).toBe('journey\n  title Order\n  section Awareness\n    Hears: 1\n  section Decision\n    Decision: 4');
  });

  test('is missing where nothing has a score, and says what to write', () => {
    expect(diagram('journey', 'stages:\n  - stage: awareness\n')).toMatchObject({ text: undefined, missing: expect.stringContaining('`experience: 4`') });
    expect(diagram('journey', 'stages:\n  - stage: awareness\n', 'ru')).toMatchObject({
      text: undefined,
      missing: expect.stringMatching(/^Ни у одного шага ещё нет оценки/),
    });
  });
});

describe('the funnel', () => {
  test('has a bar for each count', () => {
    expect(
      diagram('funnel', 'stages:\n  - { stage: awareness, reached: 1000 }\n  - { stage: decision, reached: unknown }\n  - { stage: delivery, reached: 40 }\n')
        .text,
    ).toBe('xychart-beta\n  title "Order, customers reached"\n  x-axis ["Awareness", "Delivery and use"]\n  y-axis "customers" 0 --> 1000\n  bar [1000, 40]');
  });

  test('compares at least two, and survives nothing but zeros', () => {
    expect(diagram('funnel', 'stages:\n  - { stage: awareness, reached: 1000 }\n').text).toBeUndefined();
    const steps = [
      { name: 'a', count: 0 },
      { name: 'b', count: 0 },
    ];
    expect(funnelDiagram({ title: 't', unit: 'u', steps })).toContain('0 --> 1\n  bar [0, 0]');
  });
});

describe('the quadrants', () => {
  test('put importance to the right and satisfaction upwards; touchpoints in one place share a point', () => {
    const { text } = diagram(
      'quadrant',
      'stages:\n  - stage: decision\n    touchpoints:\n      - { name: Phone, channel: phone, importance: 5, satisfaction: 1 }\n      - { name: Chat, channel: chat, importance: 3, satisfaction: 3 }\n      - { name: Mail, channel: e-mail, importance: 3, satisfaction: 3 }\n      - { name: Letter, channel: e-mail, importance: 3 }\n',
    );
    expect(text?.split('\n').slice(-6)).toEqual([
      '  quadrant-1 "Keep"',
      '  quadrant-2 "Overdone"',
      '  quadrant-3 "Leave"',
      '  quadrant-4 "Mend now"',
      '  "Phone": [0.92, 0.08]',
      '  "Chat +1": [0.5, 0.5]',
    ]);
  });

  test('are missing where nothing is rated both ways', () => {
    expect(diagram('quadrant', 'stages:\n  - stage: decision\n    touchpoints: [{ channel: phone, importance: 5 }]\n').text).toBeUndefined();
  });
});

describe('the timeline', () => {
  test('has a period for each step with what the customer does', () => {
    expect(
      diagram(
        'timeline',
        'stages:\n  - stage: awareness\n    steps:\n      - { step: Hears, actions: [Asks a friend, "Looks: twice"] }\n      - { step: Sees }\n  - stage: decision\n    actions: Pays\n',
      ).text,
    ).toBe('timeline\n  title Order\n  section Awareness\n    Hears : Asks a friend : Looks#58; twice\n    Sees\n  section Decision\n    Decision : Pays');
  });
});

test('the grocery map has all four, in the order of the switch', () => {
  const { page } = pagedExample('diagram', 'grocery/grocery.cjm.yaml');
  const kinds =
    page?.kind === 'diagram'
      ? page.diagrams.map(({ id, text }) => `${id} ${text?.split('\n').find((line) => /^[a-z]/.test(line) && !line.startsWith('config'))}`)
      : [];
  expect(kinds).toEqual(['journey journey', 'funnel xychart-beta', 'quadrant quadrantChart', 'timeline timeline']);
});
