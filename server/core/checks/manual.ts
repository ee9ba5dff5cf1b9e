/** What the manual says of each rule: the YAML file beside it. A test holds the files to this type and to the rules. */
import type { Bilingual } from '../vocabulary/catalogue.ts';
import { pages } from './manual.generated.ts';
import type { Rule } from './rule.ts';

export interface ManualPage {
  readonly rule: string;
  /** Why it matters and how to mend it: hover, `cjm explain`, SARIF and the manual. Markdown. */
  readonly why: Bilingual;
  /** The version before the wrong one, for rules that compare. */
  readonly before?: string;
  /** A file in which the rule speaks. */
  readonly wrong: string;
  /** The same file mended; without it, what the rule's first fix makes of the wrong one. */
  readonly right?: string;
  /** The project file that the example needs. */
  readonly project?: string;
  /** Another map of the project, for rules that look at several files. */
  readonly map?: string;
  /** The day on which the example is wrong, for rules that count from one. */
  readonly today?: string;
  /** Why no mechanical mend exists, where the rule has none. */
  readonly 'no-fix'?: Bilingual;
}

const byRule: ReadonlyMap<string, ManualPage> = new Map((pages as readonly ManualPage[]).map((page) => [page.rule, page]));

/** @throws when the rule has no page, which a test rules out. */
export function manualOf({ id }: Pick<Rule, 'id'>): ManualPage {
  const page = byRule.get(id);
  if (!page) throw new Error(`The manual has no page of ${id}.`);
  return page;
}
