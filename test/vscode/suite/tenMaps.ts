/** A project of ten maps, five in English and five in Russian, in a copy that a test may change as it likes. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, findings, openFile, rangeOf, ruleOf } from './editor.ts';

const source = vscode.Uri.file(process.env['CJM_TEST_MAPS'] ?? '');
export const project = 'project.cjm.yaml';
const english = ['first-bike', 'city-subscription', 'company-fleet', 'weekend-tour', 'spare-parts'].map(fileOf);
export const russian = ['repair', 'warranty', 'kids-bike', 'winter-storage', 'hire'].map(fileOf);
export const maps = [...english, ...russian];
export const files = [project, ...maps];

let copies = 0;

function fileOf(name: string): string {
  return `${name}.cjm.yaml`;
}

/** All files are checked already when it is there, and none is open. */
export async function copyMaps(): Promise<TenMaps> {
  copies += 1;
  const copy = new TenMaps(example(`ten-maps-${copies}`));
  await vscode.workspace.fs.copy(source, copy.folder);
  // Closed files are checked once a map is open.
  await openFile(copy.uri('first-bike.cjm.yaml'));
  const unheard = (): readonly string[] => files.filter((file) => findings(copy.uri(file)).length === 0);
  await eventually('findings of all ten maps and their project', () => unheard().length === 0).catch((error: unknown) =>
    assert.deepEqual(unheard(), [], String(error)),
  );
  return copy;
}

export class TenMaps {
  readonly folder: vscode.Uri;

  constructor(folder: vscode.Uri) {
    this.folder = folder;
  }

  uri(file: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, file);
  }

  open(file: string): Promise<vscode.TextEditor> {
    return openFile(this.uri(file));
  }

  /** As the editor has it, saved or not. */
  async text(file: string): Promise<string> {
    return (await vscode.workspace.openTextDocument(this.uri(file))).getText();
  }

  async texts(): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await this.text(file)] as const)));
  }

  async write(file: string, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(this.uri(file), new TextEncoder().encode(text));
  }

  /** The first character of `text` within the first line that has `line` in it. */
  async at(file: string, text: string, line = text): Promise<{ readonly uri: vscode.Uri; readonly position: vscode.Position }> {
    const document = await vscode.workspace.openTextDocument(this.uri(file));
    const found = rangeOf(document, line).start;
    const column = document.lineAt(found).text.indexOf(text);
    assert.ok(column >= 0, `“${text}” in the line of “${line}”`);
    return { uri: document.uri, position: found.with({ character: column }) };
  }

  /** Makes one rule of the project louder and waits until every map has heard of it: what is told then is about the files as they are now. */
  async errors(): Promise<readonly string[]> {
    const { uri, position } = await this.at(project, 'rules:');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, position.translate(1), '  unstable-id: info\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.workspace.saveAll(false);
    const isLoud = (each: vscode.Diagnostic): boolean => ruleOf(each) === 'unstable-id' && each.severity === vscode.DiagnosticSeverity.Information;
    await eventually('all maps checked again', () => maps.every((file) => findings(this.uri(file)).some(isLoud)));
    return files.flatMap((file) =>
      findings(this.uri(file))
        .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
        .map(({ message }) => `${file}: ${message}`),
    );
  }

  async remove(): Promise<void> {
    await closeEverything();
    await vscode.workspace.fs.delete(this.folder, { recursive: true });
  }
}
