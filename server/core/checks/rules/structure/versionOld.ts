/** A map or project written in an older version of the language. */
import type { Located } from '../../../model/place.ts';
import { languageVersion } from '../../../model/version.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { versionOf } from './versionOf.ts';

export const versionOld: Rule = {
  id: 'version-old',
  severity: 'warning',
  message: { en: 'Version {version} of the language is old; the current one is {known}', ru: 'Версия языка {version} устарела, сейчас действует {known}' },
  journey: ({ version }) => tooOld(version),
  project: ({ outline }) => tooOld(versionOf(outline)),
  *fix({ at }) {
    yield {
      title: { en: `Upgrade to version ${languageVersion}`, ru: `Перейти на версию ${languageVersion}` },
      edits: [{ at, text: String(languageVersion) }],
      preferred: true,
    };
  },
};

function* tooOld(version: Located<number> | undefined): Generator<Draft> {
  if (version && version.value < languageVersion) yield { at: version.at, params: { version: String(version.value), known: String(languageVersion) } };
}
