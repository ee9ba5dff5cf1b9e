/** The legend of semantic tokens: standard types where the protocol has them, our own where it has none. The order is that of the numbers sent. */

/** `class` stage · `method` step · `property` lane · `namespace` stage model · `enumMember` a word of a list; the rest are called after what they are. */
export const tokenTypes = [
  'class',
  'method',
  'property',
  'namespace',
  'enumMember',
  'number',
  'unit',
  'state',
  'kpi',
  'persona',
  'touchpoint',
  'team',
  'system',
  'research',
] as const;
export type TokenType = (typeof tokenTypes)[number];

/** `defaultLibrary`: of the built-in vocabulary, not the project's own · `unresolved`: nobody knows the name. */
export const tokenModifiers = ['declaration', 'defaultLibrary', 'unresolved'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];
