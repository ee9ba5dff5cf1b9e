/** The theme of the editor → the colours and the font of a diagram, as plain values: a picture of its own cannot read the page's variables. */

export interface Look {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly wash: string;
  readonly accent: string;
  readonly good: string;
  readonly bad: string;
  readonly over: string;
  readonly isDark: boolean;
  /** No tints: outlines instead. */
  readonly isContrast: boolean;
  readonly font: string;
}

/** `picture` is the root of the preview, where its variables hold. */
export function lookOf(picture: Element): Look {
  const style = getComputedStyle(picture);
  const pen = picture.ownerDocument.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colour = (name: string): string => toHex(style.getPropertyValue(name), pen);
  const { classList } = picture.ownerDocument.body;
  return {
    ground: colour('--bg'),
    ink: colour('--ink'),
    quiet: colour('--ink-3'),
    rule: colour('--rule-2'),
    wash: colour('--wash-2'),
    accent: colour('--blue'),
    good: colour('--good-tint'),
    bad: colour('--bad-tint'),
    over: colour('--blue-tint'),
    isDark: style.colorScheme === 'dark',
    isContrast: classList.contains('vscode-high-contrast') || classList.contains('vscode-high-contrast-light'),
    font: style.fontFamily,
  };
}

/** Whatever a theme writes, mixtures of colours too. */
function toHex(css: string, pen: CanvasRenderingContext2D | null): string {
  if (pen === null) return css;
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = css.trim();
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
