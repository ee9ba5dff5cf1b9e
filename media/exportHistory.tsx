/** The view of a history → one HTML file that needs nothing beside it, in light and dark as the reader's system is, without script. */
import { renderToString } from 'preact-render-to-string';
import type { HistoryView } from '../server/core/view/historyView.ts';
import { HistoryPage } from './components/history/HistoryPage.tsx';

/** `css`: the text of `history.css`. The same view gives the same bytes, whenever and wherever it is called. */
export function exportHistory(view: HistoryView, css: string): string {
  return `<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="CJM: Journey Maps as Code">
<title>${escapeText(`${view.title} · ${view.labels.history}`)}</title>
<style>
${css.replaceAll('</', '<\\/').trim()}
</style>
</head>
<body>
${renderToString(<HistoryPage view={view} />)}
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
