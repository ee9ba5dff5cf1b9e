/** Turns what a person does in a preview into what happens in the editor. */
import { commands, env, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FromPreview } from '../../server/protocol.ts';
import { readFonts } from '../exporting/readFonts.ts';
import { answerForm, edit, turnBack } from './edit.ts';
import { fillWindow } from './fillWindow.ts';
import { type Preview, post } from './preview.ts';
import type { Previews } from './previews.ts';
import { laySecond, pickSecond } from './secondMap.ts';
import { selectElement } from './selectElement.ts';
import { offerToSave } from './uncopied.ts';

export async function receive(message: FromPreview, preview: Preview, previews: Previews, client: BaseLanguageClient): Promise<void> {
  switch (message.kind) {
    case 'ready':
      preview.listening = true;
      preview.drawn = false;
      post(preview, { kind: 'locked', locked: preview.locked });
      return previews.redraw(preview);
    case 'resync':
      return previews.redraw(preview);
    case 'select':
      return selectElement(preview, message, client);
    case 'form':
      preview.edits += 1;
      return answerForm(preview, message, client);
    case 'edit':
      return edit(preview, message, client);
    case 'undo':
    case 'redo':
      return turnBack(preview, message.kind);
    case 'copy':
      return env.clipboard.writeText(message.text);
    case 'fonts':
      return post(preview, { kind: 'fonts', fonts: await readFonts(previews.extensionUri) });
    case 'uncopied':
      return offerToSave(message);
    case 'points':
      return previews.drawEach(message, preview, previews.extensionUri);
    case 'shown':
      return previews.show(preview, message.shown);
    case 'pickSecond':
      return pickSecond(preview, client);
    case 'second':
      return laySecond(preview, message.other === undefined ? undefined : Uri.parse(message.other), client);
    case 'fill':
      return fillWindow(preview, message.whole);
    case 'command':
      return runCommand(message.command, preview);
    case 'painted':
      return undefined;
  }
}

/** A command that this version does not have is not an error of the person who clicked. */
async function runCommand(command: Extract<FromPreview, { kind: 'command' }>['command'], { uri }: Preview): Promise<void> {
  const id = command === 'problems' ? 'workbench.actions.view.problems' : command;
  if ((await commands.getCommands(true)).includes(id)) await commands.executeCommand(id, ...(command === 'cjm.export' ? [uri] : []));
}
