/** What the tools around the map show: how the person looks at it, and what is open at the moment. */
import type { Workbench } from './workbench.ts';

export interface ShownBench {
  readonly bench: Workbench;
  readonly menu: Menu | undefined;
  /** How large the map is drawn; 1 is as designed. */
  readonly zoom: number;
  /** How many places the search has found, and which of them one stands at, from 0. */
  readonly found: { readonly count: number; readonly at: number | undefined };
  /** Whom one can filter by; known while the menu is open. */
  readonly choices: Choices | undefined;
  /** The map laid over this one. */
  readonly second: { readonly title: string; readonly elsewhere: readonly string[] } | undefined;
  /** Index of the stage that is presented. */
  readonly presenting: number | undefined;
  /** The list of keys is open. */
  readonly help: boolean;
}

export type Menu = 'filter' | 'rows';
export interface Choices {
  readonly personas: readonly string[];
  readonly owners: readonly string[];
}
