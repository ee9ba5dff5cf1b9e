import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('map-many-personas');

test('several personas', () => {
  check('personas: [sam, pam]\n^^^^^^^^ info map-many-personas: 2 personas share this map\nstages: []\n');
  check('personas: [a, b, c, d, e]\n^^^^^^^^ info map-many-personas: Одна карта на 5 персонажей\nstages: []\n', { language: 'ru' });
});

test('one persona, or as many as the team allows itself', () => {
  check('personas: [sam]\nstages: []\n');
  check('persona: sam\nstages: []\n');
  check('personas: [sam, unknown]\nstages: []\n');
  check('personas: [sam, pam]\nstages: []\n', { parameters: { max: 2 } });
});
