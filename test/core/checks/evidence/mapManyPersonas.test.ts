import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('map-many-personas');

test('several personas', () => {
  check('personas: [sam, pam]\n^^^^^^^^ info map-many-personas: 2 personas share this map\nstages: []\n')
    .offers('It is the map of “sam” alone', 'It is the map of “pam” alone')
    .fixedTo('persona: pam\nstages: []\n', 'pam');
  check('personas: [a, b, c, d, e]\n^^^^^^^^ info map-many-personas: Одна карта на 5 персонажей\nstages: []\n', { language: 'ru' });
});

test('one persona, or as many as the team allows itself', () => {
  check('personas: [sam]\nstages: []\n');
  check('persona: sam\nstages: []\n');
  check('personas: [sam, unknown]\nstages: []\n');
  check('personas: [sam, pam]\nstages: []\n', { parameters: { max: 2 } });
});

test('a list of lines gives way to the one persona; what is said of one of several is not lost', () => {
  check(`
    personas:
    ^^^^^^^^ info map-many-personas
      - sam
      - pam
    # that is all
    job: Eat
    stages: []
  `).fixedTo(`
    persona: sam
    # that is all
    job: Eat
    stages: []
  `);
  check(`
    personas:
    ^^^^^^^^ info map-many-personas
      - sam
      - pam # later
    stages: []
  `).offers();
  check(`
    personas: [sam, pam]
    ^^^^^^^^ info map-many-personas
    stages:
      - stage: decision
        experience: [{ score: 2, persona: sam }, { score: 4, persona: pam }]
  `).offers();
  check(`
    personas: [{ name: Sam }, pam]
    ^^^^^^^^ info map-many-personas
    stages: []
  `).offers();
});
