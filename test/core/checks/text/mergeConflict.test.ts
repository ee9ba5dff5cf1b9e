import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('merge-conflict');

const conflict = `
    stages:
      - stage: awareness
        steps:
          - step: Hears
<<<<<<< HEAD
^^^^^^^^^^^^ error merge-conflict: A merge conflict is not resolved: “HEAD” or “survey”
            experience: 4
          - step: Reads
=======
            experience: 3
>>>>>>> survey
            goals: none
`;
const head = 'cjm: 1\n';

test('both versions are left', () => {
  check(head + conflict)
    .offers('Keep ours: HEAD', 'Keep theirs: survey', 'Keep both')
    .fixedTo(
      `${head}
    stages:
      - stage: awareness
        steps:
          - step: Hears
            experience: 4
          - step: Reads
            goals: none
`,
      'ours',
    )
    .fixedTo(
      `${head}
    stages:
      - stage: awareness
        steps:
          - step: Hears
            experience: 3
            goals: none
`,
      'theirs',
    )
    .fixedTo(
      `${head}
    stages:
      - stage: awareness
        steps:
          - step: Hears
            experience: 4
          - step: Reads
            experience: 3
            goals: none
`,
      'both',
    );
});

test('with the common ancestor, in Russian', () => {
  check(
    `
cjm: 1
<<<<<<< наше
^^^^^^^^^^^^ error merge-conflict: Конфликт слияния не разрешён: «наше» или «опрос»
title: A
||||||| base
title: O
=======
title: B
>>>>>>> опрос
stages: []
`,
    { language: 'ru' },
  )
    .fixedTo(
      `
cjm: 1
title: A
stages: []
`,
      'ours',
    )
    .fixedTo(
      `
cjm: 1
title: A
title: B
stages: []
`,
      'both',
    );
});

test('a marker that has lost its partners', () => {
  check(`
cjm: 1
title: A
>>>>>>> survey
^^^^^^^^^^^^^^ error merge-conflict: A marker of a merge conflict is left
stages: []
`)
    .offers('Remove the marker')
    .fixedTo(`
cjm: 1
title: A
stages: []
`);
});

test('in Russian, a marker that has lost its partners', () => {
  check(
    `
cjm: 1
>>>>>>> survey
^^^^^^^^^^^^^^ error merge-conflict: Осталась метка конфликта слияния
`,
    { language: 'ru' },
  );
});

test('signs in texts', () => {
  check(`
cjm: 1
note: |
  =======
  <<<<<<< HEAD
title: A ======= B
`);
});
