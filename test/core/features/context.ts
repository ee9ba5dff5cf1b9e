/** Makes the context of a feature from texts, as a session would. */
import { checkSettings } from '../../../server/core/checks/settings.ts';
import { MapDocument } from '../../../server/core/document.ts';
import type { FeatureContext } from '../../../server/core/features/feature.ts';
import { kindOf } from '../../../server/core/fileKind.ts';
import { emptyProject } from '../../../server/core/model/project.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';

export interface Options {
  readonly project?: string;
  readonly paths?: readonly string[];
  /** Language of the session. */
  readonly language?: 'en' | 'ru';
  readonly uri?: string;
  /** Other files, and where the project is. */
  readonly files?: FeatureContext['files'];
  readonly projectUri?: string;
  /** Of the one insights file, `shop.insights.cjm.yaml`. */
  readonly insights?: string;
}

export function contextOf(
  text: string,
  { project: projectText, paths = [], language = 'en', uri = 'file:///map.cjm.yaml', files, projectUri, insights }: Options = {},
): FeatureContext {
  const document = MapDocument.open(text);
  const kind = kindOf(document, 'map.cjm.yaml');
  // A project is read from its file, never from the text that is open.
  const shared = kind === 'project' ? text : projectText;
  const project = shared === undefined ? emptyProject : readProject(parse(dedent(shared))).project;
  const settings = checkSettings(project, {}, undefined);
  return {
    uri,
    kind,
    document,
    project,
    journey: document.journey(project),
    checked: () => document.check(project, settings),
    settings,
    language,
    projectUri,
    projectText: projectText === undefined ? undefined : dedent(projectText),
    ...(files ? { files } : {}),
    ...(insights === undefined
      ? {}
      : { insights: () => [{ path: 'shop.insights.cjm.yaml', name: 'shop.insights.cjm.yaml', document: MapDocument.open(insights) }] }),
    paths: () => paths,
  };
}

const head = 'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\n';

/** A text without `cjm:` gets a head (classic5, English) unless `bare`; a common indentation is taken off. */
export function wholeText(marked: string): string {
  const text = dedent(marked);
  return text === '<|>' || /^(?:cjm:|kind:)/m.test(text) ? text : head + text;
}

export function dedent(text: string): string {
  if (!text.startsWith('\n')) return text;
  const lines = text
    .slice(1)
    .replace(/\n[ ]*$/, '\n')
    .split('\n');
  const common = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0));
  return lines.map((line) => line.slice(Math.min(common, /^ */.exec(line)?.[0].length ?? 0))).join('\n');
}

/** The text without its mark, and where the mark stood. */
export function takeCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('<|>');
  if (offset < 0) throw new Error('no <|> in the text');
  return { text: marked.slice(0, offset) + marked.slice(offset + 3), offset };
}
