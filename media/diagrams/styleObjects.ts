/**
 * Lets a library that writes styles as text work under a policy that forbids them (`style-src` without `unsafe-inline`): while it works, what it writes
 * goes into style objects, which policies allow. So nothing of the page's policy need be given up for it.
 */

const svg = 'http://www.w3.org/2000/svg';
const sheetMark = 'data-style-sheet';
const styleMark = ' data-style="';

/** A style sheet becomes an element that means nothing to the page, an attribute `style` the object behind it; texts that are only read through have neither. */
export async function withStyleObjects<T>(page: Document, work: () => Promise<T>): Promise<T> {
  const sheets = page.adoptedStyleSheets;
  const back = [
    replace(
      page,
      'createElement',
      (create) => (name: string, options?: ElementCreationOptions) => (name === 'style' ? sheetElement(page) : create.call(page, name, options)),
    ),
    replace(
      Element.prototype,
      'setAttribute',
      (set) =>
        function (this: Element, name: string, value: string): void {
          if (name === 'style' && (this instanceof SVGElement || this instanceof HTMLElement)) this.style.cssText = value;
          else set.call(this, name, value);
        },
    ),
    replace(
      DOMParser.prototype,
      'parseFromString',
      (parse) =>
        // What comes may be a trusted text, which is an object.
        function (this: DOMParser, text: unknown, type: DOMParserSupportedType): Document {
          return parse.call(this, String(text).replaceAll(' style="', styleMark), type);
        },
    ),
  ];
  try {
    return await work();
  } finally {
    for (const undo of back) undo();
    page.adoptedStyleSheets = sheets;
  }
}

/** Until the answer is called, a method is another one. */
function replace<T extends object, Name extends keyof T>(owner: T, name: Name, make: (before: T[Name]) => unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, writable: true, value: make(owner[name]) });
  return () => {
    if (own === undefined) Reflect.deleteProperty(owner, name);
    else Object.defineProperty(owner, name, own);
  };
}

/** What was drawn so, as it would have been drawn without a policy. */
export function drawnStyles(markup: string): string {
  return markup.replaceAll(styleMark, ' style="').replace(new RegExp(`<desc ${sheetMark}="">([^]*?)</desc>`, 'g'), '<style>$1</style>');
}

function sheetElement(page: Document): Element {
  const element = page.createElementNS(svg, 'desc');
  element.setAttribute(sheetMark, '');
  Object.defineProperty(element, 'innerHTML', {
    set(css: string) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
      element.textContent = css;
    },
  });
  return element;
}
