/** As much of markdown-it as a plugin of the editor's Markdown preview needs; the editor hands it over. */
export interface Token {
  /** What stands after the fence's backticks. */
  readonly info: string;
  readonly content: string;
}

type Rule = (
  tokens: readonly Token[],
  index: number,
  options: unknown,
  /** `currentDocument` is the address of the file, where there is one. */
  env: { readonly currentDocument?: unknown } | undefined,
  self: { readonly renderAttrs: (token: Token) => string },
) => string;

export interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: Rule | undefined } };
}

/** The picture of a block's text as it is to stand in the page; `place` is the same for a block while its text is edited. */
export type PictureOf = (text: string, uri: string | undefined, place: string) => string;

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
