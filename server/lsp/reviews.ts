/** Comparisons of versions, asked of whoever the host has for it. What cannot be had is answered with a reason. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Bilingual } from '../core/vocabulary/catalogue.ts';
import { type Question, type Review, type ReviewFiles, refusedParts } from '../review/question.ts';
import { unlessCancelled } from './cancelling.ts';
import type { Session } from './session.ts';

const broken: Bilingual = { en: 'Versions cannot be compared: ', ru: 'Сравнить версии не удалось: ' };

export function registerReviews(connection: Connection, session: Session, review: (files: ReviewFiles) => Review): void {
  const ask = review(session.current);
  for (const [method, part] of Object.entries(refusedParts))
    connection.onRequest(method, async (params: Question['params'], token: CancellationToken) => {
      const { options, today, rules } = session;
      const answer = ask({ method, params, settings: { ...options, today, rules } } as Question, token).catch((error: Error) => {
        connection.console.error(error.message);
        return part === '' ? null : { [part]: null, reason: broken[options.language] + error.message };
      });
      await unlessCancelled(answer, token);
      return answer;
    });
}
