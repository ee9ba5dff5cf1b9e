/** A picture that the clipboard did not take: says why, and saves it where the person wants it. */
import { l10n, window, workspace } from 'vscode';
import type { FromPreview } from '../../server/protocol.ts';
import { fromBase64 } from '../exporting/base64.ts';

export async function offerToSave({ png, reason }: FromPreview & { kind: 'uncopied' }): Promise<void> {
  if (png === undefined) {
    await window.showErrorMessage(l10n.t('The picture could not be drawn: {0}', reason));
    return;
  }
  const save = l10n.t('Save Picture…');
  if ((await window.showWarningMessage(l10n.t('The picture could not be copied: {0}', reason), save)) !== save) return;
  const target = await window.showSaveDialog({ filters: { PNG: ['png'] } });
  if (target !== undefined) await workspace.fs.writeFile(target, fromBase64(png));
}
