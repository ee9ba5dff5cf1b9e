/** textDocument/semanticTokens: full, as edits of what the client has, and for a range. */
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta } from 'vscode-languageserver';
import type { FeatureContext } from '../../core/features/feature.ts';
import { semanticTokens as tokensOf } from '../../core/features/semanticTokens.ts';
import { type TokenModifier, tokenModifiers, tokenTypes } from '../../core/features/tokens/tokenTypes.ts';
import type { Span } from '../../core/model/place.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import type { Session } from '../session.ts';
import { answer, type Feature } from './feature.ts';

/** What a client has been sent last; the builder's own ids are times, which may repeat. */
interface Sent {
  readonly resultId: string;
  readonly builder: SemanticTokensBuilder;
}

export const semanticTokens: Feature = {
  capabilities: {
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: { delta: true }, range: true },
  },
  register: (connection, session) => {
    const sent = new Map<string, Sent>();
    let count = 0;
    const send = <T extends { resultId?: string }>(uri: string, builder: SemanticTokensBuilder, result: T): T => {
      forgetClosed(sent, session);
      count += 1;
      sent.set(uri, { resultId: `${count}`, builder });
      return { ...result, resultId: `${count}` };
    };
    connection.languages.semanticTokens.on(({ textDocument: { uri } }) =>
      answer(session, uri, nothing, (context): SemanticTokens => {
        const builder = fill(new SemanticTokensBuilder(), context);
        return send(uri, builder, builder.build());
      }),
    );
    connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }) =>
      answer(session, uri, nothing as SemanticTokens | SemanticTokensDelta, (context) => {
        const before = sent.get(uri);
        const builder = before?.resultId === previousResultId ? before.builder : new SemanticTokensBuilder();
        builder.previousResult(builder.id);
        return send(uri, builder, before?.builder === builder ? fill(builder, context).buildEdits() : fill(builder, context).build());
      }),
    );
    connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) =>
      answer(session, uri, nothing, (context) => {
        const { tree } = context.document;
        return fill(new SemanticTokensBuilder(), context, { start: offsetAt(tree, range.start), end: offsetAt(tree, range.end) }).build();
      }),
    );
  },
};

const nothing: SemanticTokens = { data: [] };

function fill(builder: SemanticTokensBuilder, context: FeatureContext, span?: Span): SemanticTokensBuilder {
  for (const { line, character, length, type, modifiers } of tokensOf(context, span))
    builder.push(line, character, length, tokenTypes.indexOf(type), bitsOf(modifiers));
  return builder;
}

function bitsOf(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}

function forgetClosed(sent: Map<string, Sent>, session: Session): void {
  for (const uri of sent.keys()) if (!session.find(uri)) sent.delete(uri);
}
