/** A drawing in SVG → the same with the fonts that it was measured by in it: an image has no fonts but its own and those of the machine. */

const kinds = ['font-weight:400', 'font-weight:600', 'font-weight:400;font-style:italic'];

/** Regular, bold, italic, each in base 64; without them the SVG stays as it is. */
export function addFonts(svg: string, fonts: readonly string[]): string {
  const faces = fonts.map((font, index) => `@font-face{font-family:Inter;${kinds[index]};src:url(data:font/ttf;base64,${font})}`);
  return faces.length === 0 ? svg : svg.replace('</desc>', () => `</desc>\n<style>${faces.join('')}</style>`);
}
