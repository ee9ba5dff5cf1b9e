/** `cjm explain`: what a rule, KPI, stage, model, channel or any other word means, in the text of the hovers. */
import { resolve } from 'node:path';
import { findTopics, knownWords, type Topic } from '../core/features/explaining/findTopics.ts';
import { topicWordsIn } from '../core/features/explaining/topicWords.ts';
import { type ExitCode, Failure } from './failure.ts';
import { ProjectLookup } from './projectLookup.ts';
import { suggest } from './readOptions.ts';
import { type Terminal, withoutControls } from './terminal.ts';
import { Texts } from './texts.ts';

export interface ExplainOptions {
  readonly json?: boolean;
}

export async function explain(word: string, options: ExplainOptions, terminal: Terminal): Promise<ExitCode> {
  const { says, language } = terminal;
  const texts = new Texts(says);
  const { project } = await new ProjectLookup({ read: (path) => texts.find(path), rules: {}, today: undefined }).find(resolve('project.cjm.yaml'));
  const search = { project, language };
  const topics = findTopics(word.trim(), search);
  if (topics.length === 0) throw new Failure(suggest(says.unknownTopic(word), word, knownWords(search), says));
  terminal.out(options.json === true ? `${JSON.stringify(topics, undefined, 2)}\n` : topics.map((topic) => show(topic, terminal)).join('\n'));
  return 0;
}

/** Markdown as it reads on a terminal: bold where there is colour, no marks, no escapes; blocks of code are set in. */
function show({ kind, markdown }: Topic, { color, language }: Terminal): string {
  const text = markdown
    .split('\n')
    .map(withoutControls)
    .join('\n')
    .split(/^```yaml\n([^]*?)\n```$/m)
    .map((part, index) => (index % 2 === 1 ? part.replace(/^(?=.)/gm, '    ') : plain(part, color)))
    .join('')
    .replace(/ +$/gm, '');
  const name = topicWordsIn(language).kinds[kind];
  const label = color ? `\u001b[2m${name}\u001b[0m` : name;
  return `${label}: ${text}\n`;
}

function plain(markdown: string, color: boolean): string {
  const bold = color ? '\u001b[1m$1\u001b[0m' : '$1';
  return markdown
    .replace(/\*\*((?:\\.|[^*\\])+)\*\*/g, bold)
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_[\]<>&~|$+#=.)-])/g, '$1')
    .replaceAll('\u200b', '');
}
