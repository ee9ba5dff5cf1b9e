/**
 * Draws the scenes that are named, or all, and writes their pictures; all of them write the page too and remove pictures that no scene has any more.
 * Another browser draws all of them, so that those of the gallery are of one.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstallChromium } from '../../setUp/chromium.ts';
import { openStudio, themes } from './drawScene.ts';
import { drawnWith, galleryFolder, galleryPage, pictureName, writePage } from './galleryFiles.ts';
import { toSmall } from './picture.ts';
import { scenes } from './scenes.ts';

/** The exit code. */
export async function runGallery(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !scenes.some((scene) => scene.name === name));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. Scenes: ${scenes.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  process.env['CJM_CHROMIUM'] = await findOrInstallChromium();
  mkdirSync(galleryFolder, { recursive: true });
  const studio = await openStudio();
  const isSome = names.length > 0 && studio.version === drawnWith();
  const chosen = isSome ? scenes.filter(({ name }) => names.includes(name)) : scenes;
  let bytes = 0;
  try {
    for (const scene of chosen) {
      const drawn = await studio.draw(scene);
      for (const theme of themes) {
        const picture = toSmall(drawn[theme]);
        bytes += picture.length;
        writeFileSync(join(galleryFolder, pictureName(scene, theme)), picture);
      }
      console.log(scene.name);
    }
  } finally {
    await studio.close();
  }
  if (chosen === scenes) {
    const known = new Set(scenes.flatMap((scene) => themes.map((theme) => pictureName(scene, theme))));
    for (const file of readdirSync(galleryFolder).filter((name) => !known.has(name))) rmSync(join(galleryFolder, file));
    writeFileSync(galleryPage, writePage(scenes, studio.version));
  }
  console.log(`${chosen.length * themes.length} pictures, ${(bytes / 1_000_000).toFixed(1)} MB`);
  return 0;
}
