/** Ten maps as they are shown in the editor: hints and lenses that can be switched off and run, and everything in Russian for who reads Russian. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, findings } from './editor.ts';
import { copyMaps, files, project, russian, type TenMaps } from './tenMaps.ts';

let ten: TenMaps;

function set(name: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}

async function lenses(file: string): Promise<readonly vscode.Command[]> {
  const { document } = await ten.open(file);
  const answer = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  return answer.flatMap(({ command }) => command ?? []);
}

async function hints(file: string): Promise<readonly vscode.InlayHint[]> {
  const { document } = await ten.open(file);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
}

function labelOf({ label }: vscode.InlayHint): string {
  const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
  return text.replaceAll('\u202f', ' ');
}

async function labels(file: string): Promise<readonly string[]> {
  return (await hints(file)).map(labelOf);
}

/** What stands in a text besides what it quotes: names out of maps, ids, keys, addresses, other names of the same thing. */
function ownWords(text: string): string {
  return text
    .replaceAll(/^Ещё: .*$/gm, ' ')
    .replaceAll(/```[^]*?```/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, '] ')
    .replaceAll(/`[^`]*`|«[^»]*»|“[^”]*”/g, ' ');
}

/** Words that Russian specialists write in Latin letters, and lanes as they stand in the file. */
const international = new Set(['SaaS', 'McKinsey', 'touchpoints', 'experience', 'pains', 'kpis', 'opportunities', 'activities', 'owners', 'systems']);

function englishWords(text: string, contents: readonly string[]): string[] {
  const own = contents.reduce((rest, content) => rest.replaceAll(content, ' '), ownWords(text));
  return [...own.matchAll(/\p{Script=Latin}{3,}/gu)].map(([word]) => word).filter((word) => !/^\p{Lu}+$/u.test(word) && !international.has(word));
}

/** `contents`: what maps say, which is never translated. */
function assertRussian(texts: readonly string[], what: string, contents: readonly string[] = []): void {
  assert.ok(
    texts.some((text) => /[а-яё]{3}/i.test(text)),
    `${what}: some of it is Russian: ${texts.join(' | ')}`,
  );
  const wrong = texts.flatMap((text) => {
    const words = englishWords(text, contents);
    return words.length > 0 ? [`${words.join(', ')} ← ${text}`] : [];
  });
  assert.deepEqual([...new Set(wrong)], [], what);
}

suite('ten maps in the editor', () => {
  setup(async () => {
    ten = await copyMaps();
  });
  teardown(async () => {
    for (const name of ['cjm.language', 'cjm.inlayHints.conversions', 'cjm.codeLens.preview']) await set(name, undefined);
    await ten.remove();
  });

  test('one kind of hint is switched off, and the others stay', async () => {
    const conversion = '30% of “Awareness”';
    const target = '1.5 pp to target';
    await set('cjm.inlayHints.conversions', true);
    await eventually('both kinds', async () => {
      const all = await labels('first-bike.cjm.yaml');
      return all.includes(conversion) && all.includes(target);
    });
    await set('cjm.inlayHints.conversions', false);
    await eventually('no conversions', async () => !(await labels('first-bike.cjm.yaml')).includes(conversion));
    assert.ok((await labels('first-bike.cjm.yaml')).includes(target));
  });

  test('the lens of the preview is switched off, and the others stay', async () => {
    const titles = async (): Promise<readonly string[]> => (await lenses('first-bike.cjm.yaml')).map(({ title }) => title);
    await eventually('the lens', async () => (await titles()).includes('Open preview'));
    await set('cjm.codeLens.preview', false);
    await eventually('no such lens', async () => !(await titles()).includes('Open preview'));
    assert.ok((await titles()).some((title) => title.startsWith('30% of “Awareness”')));
  });

  test('every lens runs a command that exists', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    for (const file of files) {
      const all = await eventually(`lenses of ${file}`, async () => {
        const found = await lenses(file);
        return found.length > 0 ? found : undefined;
      });
      for (const { command, title } of all) assert.ok(known.has(command), `${file}: “${title}” runs ${command}`);
    }
  });

  test('the lens over a persona shows the maps that have it', async () => {
    const { document } = await ten.open(project);
    const over = await eventually('lenses over the personas', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      over.map(({ range, command }) => `${document.lineAt(range.start).text.trim()}: ${command?.title}`),
      ['- id: commuter: 3 maps', '- id: parent: 3 maps', '- id: weekend-rider: 3 maps', '- id: fleet-manager: 1 map'],
    );
    const lens = over[0]?.command ?? assert.fail('the lens can be clicked');
    const [, , places] = lens.arguments as [string, unknown, { readonly uri: string }[]];
    const found = new Set(places.map(({ uri }) => vscode.Uri.parse(uri).path.split('/').at(-1)));
    assert.deepEqual(found, new Set(['city-subscription.cjm.yaml', 'first-bike.cjm.yaml', 'repair.cjm.yaml']));
    await vscode.commands.executeCommand(lens.command, ...(lens.arguments ?? []));
    await eventually('a peek with the three maps', () => vscode.window.visibleTextEditors.length > 1);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  test('an own figure of the project is explained on a page', async () => {
    const { document } = await ten.open('repair.cjm.yaml');
    assert.match(await explained('FTF', document.uri), /\*\*First-time fix\*\* · `FTF`/);
  });

  test('a reader of Russian reads an explanation in Russian', async () => {
    await set('cjm.language', 'ru');
    await eventually('Russian lenses', async () => (await lenses('repair.cjm.yaml')).some(({ title }) => title === 'Открыть просмотр'));
    const text = await explained('FCR', ten.uri('repair.cjm.yaml'));
    assert.match(text, /Решение с первого раза/);
    assertRussian([text], 'the page on FCR');
  });

  test('a reader of Russian reads Russian', async () => {
    await set('cjm.language', 'ru');
    await eventually('Russian problems of all files', () =>
      files.every((file) => {
        const messages = findings(ten.uri(file)).map(({ message }) => message);
        return messages.length > 0 && messages.every((message) => /[а-яё]{3}/i.test(ownWords(message)));
      }),
    );
    for (const file of files) {
      assertRussian(
        findings(ten.uri(file)).flatMap(({ message, relatedInformation = [] }) => [message, ...relatedInformation.map((each) => each.message)]),
        `problems of ${file}`,
      );
      assertRussian(
        (await lenses(file)).map(({ title }) => title),
        `lenses of ${file}`,
      );
      await closeEverything();
    }
    for (const file of russian) assertRussian(await hintTexts(file), `hints of ${file}`);
  });

  test('a reader of Russian is offered actions and explanations in Russian', async () => {
    await set('cjm.language', 'ru');
    await eventually('Russian lenses', async () => (await lenses('repair.cjm.yaml')).some(({ title }) => title === 'Открыть просмотр'));
    for (const file of ['first-bike.cjm.yaml', 'repair.cjm.yaml']) {
      const { document } = await ten.open(file);
      const titles = new Set<string>();
      const hovers = new Set<string>();
      for (let line = 0; line < document.lineCount; line += 1) {
        const { firstNonWhitespaceCharacterIndex: first, text } = document.lineAt(line);
        const value = text.indexOf(': ') + 2;
        for (const character of value > 1 ? [first, value] : [first]) {
          const at = new vscode.Position(line, character);
          for (const title of await actionsAt(document.uri, at)) titles.add(title);
          for (const hover of await hoversAt(document.uri, at)) hovers.add(hover);
        }
      }
      assert.ok(titles.size > 10 && hovers.size > 20, `${file}: ${titles.size} titles, ${hovers.size} hovers`);
      assertRussian([...titles], `actions of ${file}`);
      if (file === 'repair.cjm.yaml') assertRussian([...hovers], `hovers of ${file}`, await contentsOf([project, file]));
    }
  });
});

/** The values that files state, the longest first. */
async function contentsOf(names: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(names.map((name) => ten.text(name)));
  const values = texts.flatMap((text) => text.split(/\n|: |- |[[\]{},]/)).map((value) => value.trim());
  return values.filter((value) => value.length > 3).toSorted((a, b) => b.length - a.length);
}

/** The text behind the page that an explanation is shown on. */
async function explained(topic: string, uri: vscode.Uri): Promise<string> {
  await vscode.commands.executeCommand('cjm.explain', topic, uri.toString());
  return eventually(`a page on ${topic}`, () =>
    vscode.workspace.textDocuments.find(({ uri: { scheme, path } }) => scheme === 'cjm-explain' && path === `/${topic}.md`)?.getText(),
  );
}

async function hintTexts(file: string): Promise<readonly string[]> {
  const all = await hints(file);
  return all.flatMap((hint) => [labelOf(hint), typeof hint.tooltip === 'string' ? hint.tooltip : (hint.tooltip?.value ?? '')]);
}

async function actionsAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly string[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, new vscode.Range(at, at));
  return actions.map(({ title }) => title);
}

async function hoversAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly string[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value)));
}
