import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('competitor-named');
const project = `
  cjm: 1
  kind: project
  competitors: [Rival One, { id: second, name: Чёрный пар }]
  touchpoints: [{ id: stand, name: Stand beside Rival One, channel: pos-ads }]
`;

test('in what customers do, read and are offered', () => {
  check(
    `
    stages:
      - stage: consideration
        actions:
          - Compares us with rival  one, and with Rival Onetime
          #                  ^^^^^^^^^^ warning competitor-named: Competitor “Rival One” is named in client-facing content of “Consideration”
        touchpoints:
          - stand
          # ^^^^^ warning competitor-named: Competitor “Rival One” is named in client-facing content of “Consideration”
          - { channel: site, name: Why not Rival One }
          #                                ^^^^^^^^^ warning competitor-named
        experience: { score: 4, quote: Better than Rival-One }
        #                                          ^^^^^^^^^ warning competitor-named
        steps:
          - step: Tries
            touchpoints: [Rival One shop]
            #             ^^^^^^^^^ warning competitor-named: Competitor “Rival One” is named in client-facing content of “Tries”
        next:
          tools: [test-drive, Rival One comparison]
          #                   ^^^^^^^^^ warning competitor-named
          offer: Cheaper than Rival One
          #                   ^^^^^^^^^ warning competitor-named
  `,
    { project },
  ).offers();
  check(
    `
    stages:
      - stage: decision
        next: { offer: Вкусней чем черный пар }
        #                          ^^^^^^^^^^ warning competitor-named: Конкурент «Чёрный пар» упомянут в содержании для клиента у «Решение»
  `,
    { project, language: 'ru' },
  );
});

test('not in what the team reads', () => {
  check(
    `
    note: Rival One
    stages:
      - stage: consideration
        note: Rival One
        actions: none
        pains: [Rival One delivers faster]
        activities: [Watch Rival One]
        touchpoints: [{ channel: site, name: Home, task: As good as Rival One }]
        next: { tools: n/a, offer: unknown, note: Rival One }
  `,
    { project },
  );
  check('stages:\n  - stage: consideration\n    actions: [Looks at Rival One]\n');
  check('stages:\n  - stage: consideration\n    actions: [Looks at ()]\n', { project: 'cjm: 1\nkind: project\ncompetitors: ["(", " ", ""]\n' });
});
