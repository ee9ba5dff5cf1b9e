/**
 * What calls for the extension (a map, a command, the list of maps, a panel of before a reload, a block in Markdown) → the rest of it, loaded with the first call.
 * The editor activates extensions with a Markdown plugin for whatever Markdown somebody looks at, and does not say why.
 */
import { commands, Disposable, type ExtensionContext, type WebviewPanel, window, workspace } from 'vscode';
import { createJourneysTree, type JourneysTree } from './journeys/journeysTree.ts';
import { isOurs } from './mapFiles.ts';
import { drawsMaps, type MarkdownPlugin } from './markdown/drawsMaps.ts';
import type { PictureOf } from './markdown/markdownIt.ts';
import { comparisonType, previewType } from './panelTypes.ts';

/** The whole extension. */
export interface Whole {
  readonly stopServer: () => Promise<void>;
  readonly pictureOf: PictureOf;
  /** Panels of a view type that stood there before a reload, with what they kept. */
  readonly revive: Readonly<Record<typeof previewType | typeof comparisonType, Revive>>;
}

/** `state` is what the panel kept, if it was drawn at all. */
export type Revive = (panel: WebviewPanel, state: unknown) => void;
export type LoadWhole = () => Promise<{ readonly start: (context: ExtensionContext, journeys: JourneysTree) => Whole }>;

export interface OnDemand {
  /** What other extensions find. */
  readonly exports: MarkdownPlugin;
  /** Whoever is wanted already when the extension is activated is there when this is. */
  readonly ready: Promise<void>;
  readonly stop: () => Promise<void>;
}

export function createOnDemand(context: ExtensionContext, load: LoadWhole): OnDemand {
  let starting: Promise<Whole> | undefined;
  const make = async (): Promise<Whole> => {
    const { start } = await load();
    calls.dispose();
    return start(context, journeys);
  };
  const whole = (): Promise<Whole> => {
    starting ??= make();
    return starting;
  };
  const journeys = createJourneysTree(whole);
  const calls = Disposable.from(
    ...contributedCommands(context).map((id) =>
      commands.registerCommand(id, async (...given: readonly unknown[]) => {
        await whole();
        return commands.executeCommand(id, ...given);
      }),
    ),
    workspace.onDidOpenTextDocument((document) => {
      if (isOurs(document)) void whole();
    }),
  );
  const revived = ([previewType, comparisonType] as const).map((type) =>
    window.registerWebviewPanelSerializer(type, { deserializeWebviewPanel: async (panel, state: unknown) => (await whole()).revive[type](panel, state) }),
  );
  context.subscriptions.push(calls, journeys, ...revived);
  return {
    exports: drawsMaps(whole),
    ready: workspace.textDocuments.some(isOurs) ? whole().then(() => undefined) : Promise.resolve(),
    stop: async () => (await starting)?.stopServer(),
  };
}

function contributedCommands({ extension }: ExtensionContext): readonly string[] {
  const { contributes } = extension.packageJSON as { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
  return contributes.commands.map(({ command }) => command);
}
