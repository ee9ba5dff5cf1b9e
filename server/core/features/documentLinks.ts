/**
 * Document links: studies named as evidence lead to where the study is kept; links, pictures and insights files lead where they say.
 * Says where to, not whether anything is there.
 */
import type { Journey } from '../model/journey.ts';
import { type Span, toSpan } from '../model/place.ts';
import type { Research } from '../model/project.ts';
import { mentionOf } from '../model/schema/introspect.ts';
import { type TypedValue, walkTyped } from '../model/schema/typedWalk.ts';
import { looseForm } from '../model/slug.ts';
import { stateOf } from '../model/stated.ts';
import type { ScalarNode } from '../syntax/node.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import { type Bilingual, type Language, nameOf } from '../vocabulary/catalogue.ts';
import type { FeatureContext } from './feature.ts';
import { refsOf } from './target.ts';

export interface DocumentLink {
  readonly span: Span;
  readonly target: LinkTarget;
  readonly tooltip: string;
}
/** A path is relative to the folder of the file that states it: the one at hand, or its project file. */
export type LinkTarget = { readonly kind: 'url'; readonly url: string } | { readonly kind: 'path'; readonly path: string; readonly file: 'own' | 'project' };

/** Something in a chunk that may be a link. */
interface Candidate {
  readonly node: ScalarNode;
  readonly kind: 'link' | 'picture' | 'insights' | 'study';
}

export function documentLinks(context: FeatureContext): DocumentLink[] {
  const { document, kind, journey, language } = context;
  const { tree, parts } = document;
  const findStudy = studiesOf(context);
  return tree.chunks.flatMap((chunk) =>
    parts
      .recall(chunk, 'links', [kind, journey.context.ownLanes], () => candidatesOf(chunk, context))
      .flatMap(({ node, kind: what }): DocumentLink[] => {
        const study = what === 'study' ? findStudy(node.text) : undefined;
        const target = what === 'study' ? study?.link && toTarget(study.link, study.file) : toTarget(node.text, 'own');
        if (!target) return [];
        return [{ span: textSpan(chunk, node, context), target, tooltip: study ? `${titles.study[language]}: ${study.name}` : titles[what][language] }];
      }),
  );
}

const titles: Readonly<Record<Candidate['kind'], Bilingual>> = {
  link: { en: 'Open the link', ru: 'Открыть ссылку' },
  picture: { en: 'Open the picture', ru: 'Открыть изображение' },
  insights: { en: 'Open the insights', ru: 'Открыть данные инсайтов' },
  study: { en: 'Open the study', ru: 'Открыть исследование' },
};

function candidatesOf(chunk: Chunk, { kind, journey }: FeatureContext): readonly Candidate[] {
  const found: Candidate[] = [];
  walkTyped(chunk, kind, journey.context.ownLanes, {
    value: (value) => {
      const what = kindOf(value);
      if (what && value.node.style !== 'block' && stateOf(value.node.text) === 'given') found.push({ node: value.node, kind: what });
    },
  });
  return found;
}

function kindOf({ schema, key, doc }: TypedValue): Candidate['kind'] | undefined {
  if (key === 'link' && (doc === 'item' || doc === 'research')) return 'link';
  if (key === 'image' && doc === 'persona') return 'picture';
  const refs = refsOf(schema);
  if (refs.includes('file')) return key === 'insights' ? 'insights' : 'picture';
  return mentionOf(schema) === 'research' || refs.includes('research') ? 'study' : undefined;
}

interface FoundStudy {
  readonly name: string;
  readonly link: string | undefined;
  readonly file: 'own' | 'project';
}

/** The map's own studies come before the project's; in a project file its own are at hand. */
function studiesOf({ kind, journey, project, language }: FeatureContext): (text: string) => FoundStudy | undefined {
  const own = new Map(journey.research.flatMap((study) => formsOf(study).map((form) => [form, study] as const)));
  return (text) => {
    const study = own.get(looseForm(text));
    if (study) return foundStudy(study, 'own', language);
    const shared = project.research.find(text);
    return shared && foundStudy(shared, kind === 'project' ? 'own' : 'project', language);
  };
}

function formsOf({ id, name }: Journey['research'][number]): string[] {
  return [id, name.en, name.ru].map(looseForm);
}

function foundStudy(study: Research, file: FoundStudy['file'], language: Language): FoundStudy {
  return { name: nameOf(study, language), link: study.link, file };
}

/** Only the web and relative paths: what else a text may name is not ours to open. */
function toTarget(text: string, file: 'own' | 'project'): LinkTarget | undefined {
  const written = text.trim();
  if (/^https?:\/\/[^\s/]+/i.test(written)) return { kind: 'url', url: written };
  if (written === '' || /^[a-z][a-z\d+.-]*:|^[\\/]|\\|[\n\r]/i.test(written)) return undefined;
  return { kind: 'path', path: written, file };
}

function textSpan(chunk: Chunk, { start, end, style }: ScalarNode, { document: { tree } }: FeatureContext): Span {
  const quote = style === 'quoted' ? 1 : 0;
  return toSpan(tree, { chunk, start: start + quote, end: Math.max(start + quote, end - quote) });
}
