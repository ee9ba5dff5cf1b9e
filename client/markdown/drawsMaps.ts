/** Fenced blocks `cjm` in the editor's Markdown preview → whatever picture there is of their text; who makes it is loaded with the first block. */
import { l10n, Uri } from 'vscode';
import { escape, type MarkdownIt, type PictureOf, type Token } from './markdownIt.ts';

export interface MarkdownPlugin {
  /** The editor's Markdown preview calls it, once for each engine that it makes. */
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
}

export function drawsMaps(drawer: () => Promise<{ readonly pictureOf: PictureOf }>): MarkdownPlugin {
  let pictureOf: PictureOf | undefined;
  /** The first pictures are asked for, and the page with them, when there is somebody to ask. */
  const askLater: PictureOf = (...block) => {
    void drawer().then((made) => {
      ({ pictureOf } = made);
      pictureOf(...block);
    });
    return waitingWords();
  };
  return { extendMarkdownIt: (markdown) => extend(markdown, (...block) => (pictureOf ?? askLater)(...block)) };
}

export function waitingWords(): string {
  return `<p>${escape(l10n.t('Drawing the map…'))}</p>`;
}

function extend(markdown: MarkdownIt, pictureOf: PictureOf): MarkdownIt {
  const { rules } = markdown.renderer;
  const { fence } = rules;
  rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (token === undefined || !isBlock(token)) return fence?.(tokens, index, options, env, self) ?? '';
    const file = env?.currentDocument instanceof Uri ? env.currentDocument.toString() : undefined;
    const number = tokens.slice(0, index).filter(isBlock).length;
    return `<div${self.renderAttrs(token)}><div class="cjm-block">${pictureOf(token.content, file, `${file} ${number}`)}</div></div>\n`;
  };
  return markdown;
}

function isBlock({ info }: Token): boolean {
  return /^cjm(?:\s|$)/.test(info.trim());
}
