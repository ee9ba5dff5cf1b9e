/** textDocument/documentLink: targets as addresses; a path leads nowhere outside of the workspace. */
import type { DocumentLink } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { type DocumentLink as CoreLink, documentLinks as linksOf } from '../../core/features/documentLinks.ts';
import { toRange } from '../ranges.ts';
import type { Session } from '../session.ts';
import { answer, type Feature } from './feature.ts';

export const documentLinks: Feature = {
  capabilities: { documentLinkProvider: {} },
  register: (connection, session) => {
    connection.onDocumentLinks(({ textDocument: { uri } }) =>
      answer(session, uri, [] as DocumentLink[], (context) =>
        linksOf(context).flatMap((link) => {
          const target = addressOf(link, uri, session);
          return target === undefined ? [] : [{ range: toRange(context.document.tree, link.span), target, tooltip: link.tooltip }];
        }),
      ),
    );
  },
};

function addressOf({ target }: CoreLink, uri: string, session: Session): string | undefined {
  if (target.kind === 'url') return target.url;
  const file = target.file === 'own' ? uri : session.find(uri)?.found?.uri;
  if (file === undefined) return undefined;
  const [path = '', fragment = ''] = target.path.split('#');
  const address = Utils.joinPath(Utils.dirname(URI.parse(file)), path);
  return isInside(address, uri, session) ? address.with({ fragment }).toString() : undefined;
}

/** Without a workspace the project's folder is the limit, and without a project the file's own. */
function isInside(address: URI, uri: string, session: Session): boolean {
  const { roots } = session.options;
  const limits = roots.length > 0 ? roots.map((root) => URI.parse(root)) : [Utils.dirname(URI.parse(session.find(uri)?.found?.uri ?? uri))];
  return limits.some(
    ({ scheme, authority, path }) => address.scheme === scheme && address.authority === authority && address.path.startsWith(`${path.replace(/\/$/, '')}/`),
  );
}
