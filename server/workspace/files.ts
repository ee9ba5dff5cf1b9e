/** How the server reads files, by URI; hosts decide what stands behind it. */
export interface Files {
  /** The text of a file; `undefined` when it cannot be read. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** Files in a folder and below, relative to it with `/`: what a map may name. A large folder is not read to its end. */
  readonly below: (folderUri: string) => Promise<readonly string[]>;
}
