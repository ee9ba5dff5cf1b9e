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

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
