/** Why a gesture in a preview does not change the text, where the editor itself is the reason. */
import { l10n } from 'vscode';

export function says(reason: 'off' | 'read-only' | 'busy', file = ''): string {
  switch (reason) {
    case 'off':
      return l10n.t('Editing in the preview is switched off (cjm.preview.editing).');
    case 'read-only':
      return l10n.t('This file can only be read.');
    case 'busy':
      return l10n.t('{0} is being changed from elsewhere just now; try again.', file);
  }
}
