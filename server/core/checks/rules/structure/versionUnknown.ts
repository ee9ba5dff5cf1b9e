/** A map or project written in a language that this tool does not know yet. */
import type { Located } from '../../../model/place.ts';
import { languageVersion } from '../../../model/version.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { versionOf } from './versionOf.ts';

export const versionUnknown: Rule = {
  id: 'version-unknown',
  severity: 'error',
  message: {
    en: 'Version {version} of the language is newer than this tool, which reads up to version {known}: a tool that knows version {version} reads this file',
    ru: 'Версия языка {version} новее этой программы: она понимает версии до {known}, этот файл прочтёт программа, знающая версию {version}',
  },
  journey: ({ version }) => tooNew(version),
  project: ({ outline }) => tooNew(versionOf(outline)),
  *fix({ at }) {
    yield {
      title: { en: `Read it as version ${languageVersion}`, ru: `Читать как версию ${languageVersion}` },
      edits: [{ at, text: String(languageVersion) }],
    };
  },
};

function* tooNew(version: Located<number> | undefined): Generator<Draft> {
  if (version && version.value > languageVersion) yield { at: version.at, params: { version: String(version.value), known: String(languageVersion) } };
}
