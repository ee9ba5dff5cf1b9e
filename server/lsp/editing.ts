/** Gestures in the picture, asked for as edits of the text; what makes them is loaded with the first wish for one. */
import type { Connection } from 'vscode-languageserver';
import { type EditParams, type EditResult, editRequest, type FormParams, type FormResult, formRequest } from '../protocol.ts';
import type { Session } from './session.ts';

export function registerEditing(connection: Connection, session: Session): void {
  connection.onRequest<EditResult, void>(editRequest, async (params: EditParams): Promise<EditResult> => {
    const { editMap } = await import('./seldomAsked.ts');
    return editMap(params, session);
  });
  connection.onRequest<FormResult, void>(formRequest, async (params: FormParams): Promise<FormResult> => {
    const { describeForm } = await import('./seldomAsked.ts');
    return describeForm(params, session);
  });
}
