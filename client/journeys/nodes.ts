/** The server's list of maps → the tree of it: projects, their maps by title, in these stages and steps. Plain data; nothing here shows anything. */
import { Range, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { JourneysResult, ListedJourney } from '../../server/protocol.ts';

type StageSummary = ListedJourney['stages'][number];

export type Node = ProjectNode | MapNode | PartNode;
export interface ProjectNode {
  readonly kind: 'project';
  readonly id: string;
  readonly uri: Uri;
  readonly name: string | undefined;
  readonly maps: readonly MapNode[];
}
export interface MapNode {
  readonly kind: 'map';
  readonly id: string;
  readonly uri: Uri;
  readonly journey: ListedJourney;
  readonly stages: readonly PartNode[];
}
export interface PartNode {
  readonly kind: 'stage' | 'step';
  readonly id: string;
  readonly uri: Uri;
  readonly range: Range;
  readonly name: string;
  readonly score: string | undefined;
  readonly level: StageSummary['level'];
  readonly steps: readonly PartNode[];
}

/** Projects first, then the maps that belong to none. */
export function toNodes(journeys: JourneysResult, client: BaseLanguageClient, language: string): readonly Node[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const maps = journeys.map((journey) => toMap(journey, client)).toSorted((a, b) => collator.compare(a.journey.title, b.journey.title));
  const uris = new Set(maps.flatMap(({ journey }) => journey.project?.uri ?? []));
  const projects = [...uris].flatMap((uri) =>
    toProject(
      maps.filter(({ journey }) => journey.project?.uri === uri),
      client,
    ),
  );
  const alone = maps.filter(({ journey }) => journey.project === undefined);
  return [...projects.toSorted((a, b) => collator.compare(a.name ?? a.uri.path, b.name ?? b.uri.path)), ...alone];
}

function toProject(maps: readonly MapNode[], client: BaseLanguageClient): ProjectNode[] {
  const project = maps[0]?.journey.project;
  if (project === undefined) return [];
  return [{ kind: 'project', id: project.uri, uri: client.protocol2CodeConverter.asUri(project.uri), name: project.name, maps }];
}

function toMap(journey: ListedJourney, client: BaseLanguageClient): MapNode {
  const uri = client.protocol2CodeConverter.asUri(journey.uri);
  return { kind: 'map', id: journey.uri, uri, journey, stages: journey.stages.map((stage, index) => toStage(stage, uri, `${journey.uri}#${index}`, client)) };
}

function toStage(stage: StageSummary, uri: Uri, id: string, client: BaseLanguageClient): PartNode {
  const toPart = ({ name, range, score, level }: StageSummary['steps'][number]) => ({
    uri,
    name,
    score,
    level,
    range: client.protocol2CodeConverter.asRange(range),
  });
  const steps = stage.steps.map((step, index): PartNode => ({ kind: 'step', id: `${id}/${index}`, ...toPart(step), steps: [] }));
  return { kind: 'stage', id, ...toPart(stage), steps };
}

export function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'project') return node.maps;
  return node.kind === 'map' ? node.stages : node.steps;
}
