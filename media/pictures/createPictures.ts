/** Wishes for a picture of the view or of a cell → PNG in the clipboard, or, where that is refused, handed to the editor so that it can be saved. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import type { FromPreview } from '../../server/protocol.ts';
import { benchWord } from '../components/bench/benchWords.ts';
import type { Frame } from '../components/frame.ts';

export interface Pictures {
  readonly copyView: () => void;
  readonly copyCell: (cell: string) => void;
  /** Regular, bold, italic, in base 64. */
  readonly takeFonts: (fonts: readonly string[]) => void;
}

export interface PicturesHost {
  readonly post: (message: FromPreview) => void;
  /** As it is drawn. */
  readonly view: () => JourneyView | undefined;
  readonly frame: () => Frame;
  /** For everybody: it is shown, and read aloud. */
  readonly tell: (sentence: string) => void;
}

export function createPictures(root: HTMLElement, { post, view, frame, tell }: PicturesHost): Pictures {
  let fonts: Promise<readonly string[]> | undefined;
  let fontsCame: ((fonts: readonly string[]) => void) | undefined;

  function askForFonts(): Promise<readonly string[]> {
    fonts ??= new Promise((resolve) => {
      fontsCame = resolve;
      post({ kind: 'fonts' });
    });
    return fonts;
  }

  async function draw(of: JourneyView, cell: string | undefined): Promise<Blob> {
    const { drawPicture, drawShown } = await import('./drawPictures.ts');
    if (cell === undefined && of.page?.kind === 'diagram') {
      const diagram = root.querySelector<HTMLImageElement>('.diagram-picture img');
      if (diagram === null) throw new Error(benchWord(frame(), 'noDiagram'));
      return drawShown(diagram);
    }
    if (of.page?.kind === 'insights') throw new Error(benchWord(frame(), 'noInsights'));
    return drawPicture(of, cell, { theme: themeOf(document.body), fonts: await askForFonts(), image: frame().image });
  }

  /** The clipboard is asked at once, while the click or key still counts as the person's own. */
  async function copy(cell: string | undefined): Promise<void> {
    const of = view();
    if (of === undefined) return;
    const picture = draw(of, cell);
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      tell(benchWord(frame(), cell === undefined ? 'viewCopied' : 'cellCopied'));
    } catch (error) {
      const png = await picture.then(
        async (blob) => (await import('./toPng.ts')).toBase64(blob),
        () => undefined,
      );
      // The reason why there is no picture says more than that the clipboard did not get it.
      const reason = png === undefined ? await picture.then(String, reasonOf) : reasonOf(error);
      post({ kind: 'uncopied', png, reason });
    }
  }

  return {
    copyView: () => void copy(undefined),
    copyCell: (cell) => void copy(cell),
    takeFonts(came) {
      fontsCame?.(came);
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function themeOf({ classList }: Element): 'light' | 'dark' {
  const isLight = classList.contains('vscode-high-contrast-light') || classList.contains('vscode-light');
  return isLight || !(classList.contains('vscode-dark') || classList.contains('vscode-high-contrast')) ? 'light' : 'dark';
}
