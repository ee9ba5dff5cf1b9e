/** Every view and state of the preview in three themes, against the pictures of docs/gallery.md. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../setUp/paths.mjs';
import { openStudio, type Studio, themes } from './gallery/drawScene.ts';
import { drawnWith, galleryFolder, galleryPage, pictureName, writePage } from './gallery/galleryFiles.ts';
import { differenceOf } from './gallery/picture.ts';
import { scenes } from './gallery/scenes.ts';

/**
 * How many points of a picture may look different; what smooths an edge is not counted. The same version of the browser draws the same points on every
 * machine, so there is nothing to forgive but chance; the smallest of our marks, a bar of satisfaction in another colour, has thirty.
 */
const toleratedPoints = 10;
/** Another version may draw all letters a little differently; a part that is lost, or stands elsewhere, is more than this share of the points. */
const toleratedShare = 0.005;

let studio: Studio;
let isSameBrowser: boolean;
beforeAll(async () => {
  studio = await openStudio();
  isSameBrowser = studio.version === drawnWith();
});
afterAll(() => studio.close());

describe('looks as in the gallery', () => {
  test.each(scenes.map((scene) => [scene.name, scene] as const))('%s', async (_, scene) => {
    const drawn = await studio.draw(scene);
    const different = themes.filter((theme) => isDifferent(pictureName(scene, theme), drawn[theme]));
    expect(
      different,
      `Look at ${scene.name}-*-actual.png and -difference.png in test-results/gallery. When it is meant to look like that: npm run gallery -- ${scene.name}`,
    ).toEqual([]);
  });
});

function isDifferent(name: string, actual: Buffer): boolean {
  const expected = readFileSync(join(galleryFolder, name));
  const { points, share, picture } = differenceOf(expected, actual);
  if (isSameBrowser ? points <= toleratedPoints : share <= toleratedShare) return false;
  const folder = join(root, 'test-results', 'gallery');
  mkdirSync(folder, { recursive: true });
  const keep = (what: string, bytes: Buffer): void => writeFileSync(join(folder, name.replace('.png', `-${what}.png`)), bytes);
  keep('expected', expected);
  keep('actual', actual);
  if (picture !== undefined) keep('difference', picture);
  return true;
}

test('the page shows every scene, every picture has one, and together they are small', () => {
  expect(readFileSync(galleryPage, 'utf8'), 'npm run gallery').toBe(writePage(scenes, drawnWith() ?? 'of an unknown version'));
  const files = readdirSync(galleryFolder);
  expect(files.toSorted()).toEqual(scenes.flatMap((scene) => themes.map((theme) => pictureName(scene, theme))).toSorted());
  expect(files.reduce((sum, name) => sum + statSync(join(galleryFolder, name)).size, 0)).toBeLessThan(6_000_000);
});
