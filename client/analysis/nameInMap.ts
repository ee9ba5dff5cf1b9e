/** A map and an insights file → the map names the file, by the smallest edit, left unsaved for the person to look at; or the reason why it cannot. */
import { dirname, relative, sep } from 'node:path';
import { type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FormParams, type FormResult, formRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { changeMap } from '../preview/edit.ts';

const key = 'insights';
const element = 'facts';

export async function nameInMap(map: Uri, insights: Uri, client: BaseLanguageClient): Promise<string | undefined> {
  const document = await workspace.openTextDocument(map);
  const params: FormParams = { uri: client.code2ProtocolConverter.asUri(map), element };
  const result = await request<FormResult>(client, formRequest, params);
  if ('refusal' in result) return result.refusal;
  const path = relative(dirname(map.fsPath), insights.fsPath).split(sep).join('/');
  const named = (result.form.fields.find((field) => field.key === key)?.value ?? '').split('\n').filter(Boolean);
  if (named.includes(path)) return undefined;
  const edited = await changeMap(map, { gesture: { kind: 'set', element, key, value: [...named, path] }, seen: undefined }, client);
  if ('refusal' in edited) return edited.refusal;
  await window.showTextDocument(document);
  return undefined;
}
