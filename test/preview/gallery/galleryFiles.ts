/** Where the gallery lies, and its page out of the table of scenes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setUp/paths.mjs';
import { type GalleryTheme, themes } from './drawScene.ts';
import type { Scene } from './scenes.ts';

export const galleryPage: string = join(root, 'docs', 'gallery.md');
export const galleryFolder: string = join(root, 'docs', 'images', 'gallery');

export function pictureName({ name }: Pick<Scene, 'name'>, theme: GalleryTheme): string {
  return `${name}-${theme}.png`;
}

const headings: Readonly<Record<GalleryTheme, string>> = { light: 'Light', dark: 'Dark', 'high-contrast': 'High contrast' };

/** The browser of the pictures that are there, as the page says it. */
export function drawnWith(): string | undefined {
  return /Chromium (\d+(?:\.\d+)*)/.exec(readFileSync(galleryPage, 'utf8'))?.[1];
}

export function writePage(scenes: readonly Scene[], browser: string): string {
  const sections = scenes.map((scene) => {
    const { title } = scene;
    const cells = themes.map((theme) => {
      const file = `images/gallery/${pictureName(scene, theme)}`;
      return `[![${title.en}, ${headings[theme].toLowerCase()}](${file})](${file})`;
    });
    return `## ${title.en}\n\n*${title.ru}*\n\n${row(themes.map((theme) => headings[theme]))}\n${row(themes.map(() => '---'))}\n${row(cells)}\n`;
  });
  return `# Gallery

What the preview looks like, in three themes. \`npm run gallery\` draws the pictures and writes this page; \`npm run test:preview\` draws them
again and compares. Drawn with Chromium ${browser}. A click enlarges.

${sections.join('\n')}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
