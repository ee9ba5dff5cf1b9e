/** How the server reads files, by URI; hosts decide what stands behind it. */
export interface Files {
  /** The text of a file; `undefined` when it cannot be read. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** URIs of the map files of the workspace. */
  readonly list: () => Promise<readonly string[]>;
}
