/** `cjm new`: a starter map on standard output, or in a file that is not there yet. */
import { basename, dirname, extname, join, resolve } from 'node:path';
import { anyStages } from '../core/checks/rules/structure/setModel.ts';
import { mapFilePattern } from '../core/fileKind.ts';
import { starterMap } from '../core/starterMap.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import { findIn } from '../core/vocabulary/catalogue.ts';
import { stageModels } from '../core/vocabulary/vocabulary.ts';
import { type ExitCode, Failure } from './failure.ts';
import { ProjectLookup } from './projectLookup.ts';
import { suggest } from './readOptions.ts';
import type { Says } from './says.ts';
import type { Terminal } from './terminal.ts';
import { Texts } from './texts.ts';
import { createText } from './writeText.ts';

export interface NewOptions {
  readonly model?: string;
  readonly language?: Language;
  readonly title?: string;
  readonly persona?: string;
}

export async function createMap(name: string | undefined, options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  const { says } = terminal;
  const file = name === undefined || name === '-' ? undefined : mapName(name, says);
  const texts = new Texts(says);
  const { project } = await new ProjectLookup({ read: (path) => texts.find(path), rules: {}, today: undefined }).find(resolve(file ?? 'new.cjm.yaml'));
  const model = modelId(options.model ?? project.model ?? 'classic5', [project.models, stageModels], says);
  const language = options.language ?? project.language ?? terminal.language;
  const text = starterMap({ model, language, title: options.title ?? '', persona: options.persona ?? '', models: project.models.entries });
  if (text === undefined) throw new Error(`no starter for the model ${model}`);
  if (file === undefined) terminal.out(text);
  else {
    createText(file, text, file, says);
    terminal.note(says.created(file));
  }
  return 0;
}

/** `grocery` means `grocery.cjm.yaml`; a name with another ending would not be found again. */
function mapName(name: string, says: Says): string {
  if (mapFilePattern.test(name)) return name;
  const extension = extname(name);
  const better = join(dirname(name), `${basename(name, /^\.ya?ml$/i.test(extension) ? extension : '')}.cjm.yaml`);
  if (extension === '' || extension === '.cjm') return extension === '' ? better : join(dirname(name), `${basename(name)}.yaml`);
  throw new Failure(says.notMapName(name, better));
}

type Models = Parameters<typeof findIn<(typeof stageModels.entries)[number]>>[1];

function modelId(text: string, catalogues: readonly Models[], says: Says): string {
  if (text.trim().toLowerCase() === anyStages) return anyStages;
  const found = findIn(text, ...catalogues);
  const ids = [...catalogues.flatMap(({ entries }) => entries.map(({ id }) => id)), anyStages];
  if (!found) throw new Failure(suggest(says.unknownModel(text, ids.join(', ')), text, ids, says));
  return found.id;
}
