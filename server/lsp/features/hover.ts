/** textDocument/hover. Where the client can show explanations, what is known of leads to one. */
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { rulesAt, topicAt } from '../../core/features/explaining/topicAt.ts';
import type { FeatureContext } from '../../core/features/feature.ts';
import { hover as hoverAt } from '../../core/features/hover.ts';
import { code, paragraphs } from '../../core/features/markdown.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { explainCommand } from '../../protocol.ts';
import { toRange } from '../ranges.ts';
import { answer, type Feature } from './feature.ts';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: (connection, session) => {
    connection.onHover(({ textDocument: { uri }, position }) =>
      answer(session, uri, null as Hover | null, (context) => {
        const { tree } = context.document;
        const offset = offsetAt(tree, position);
        const found = hoverAt(context, offset);
        const value = paragraphs(found?.markdown, session.options.commands ? explainLinks(context, offset) : undefined);
        return value === '' ? null : { contents: { kind: MarkupKind.Markdown, value }, ...(found ? { range: toRange(tree, found.span) } : {}) };
      }),
    );
  },
};

/** `Explain`, and of rules which: a place may have findings of several. */
function explainLinks(context: FeatureContext, offset: number): string {
  const word = { en: 'Explain', ru: 'Подробнее' }[context.language];
  const topic = topicAt(context, offset);
  const links = [
    ...(topic === undefined ? [] : [link(word, topic, context)]),
    ...rulesAt(context, offset).map((rule) => link(`${word}: ${code(rule)}`, rule, context)),
  ];
  return links.join(' · ');
}

/** Brackets would end the address. */
function link(label: string, topic: string, { uri }: FeatureContext): string {
  const query = encodeURIComponent(JSON.stringify([topic, uri])).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return `[${label}](command:${explainCommand}?${query})`;
}
