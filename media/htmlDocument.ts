/** A body of markup and its style sheet → one HTML file that needs nothing beside it and runs no script. */

export interface DocumentParts {
  readonly language: string;
  readonly title: string;
  readonly css: string;
  /** The class that the style sheet knows the colours by. */
  readonly theme: string;
  readonly body: string;
}

export function htmlDocument({ language, title, css, theme, body }: DocumentParts): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="generator" content="CJM: Journey Maps as Code">
<title>${escapeText(title)}</title>
<style>
${css.replaceAll('</', '<\\/').trim()}
</style>
</head>
<body class="${theme}">
${body}
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
