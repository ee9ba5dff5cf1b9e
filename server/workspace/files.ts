/** How files are read, by URI; hosts decide what stands behind it. */
export interface Files {
  /** The text of a file; `undefined` when it cannot be read. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** What lies in a folder, in no order; fails when it cannot be read. */
  readonly list: (folderUri: string) => Promise<readonly FolderEntry[]>;
  readonly exists: (uri: string) => Promise<boolean>;
  /** Where a file or a folder lies when links are followed; `undefined` when it is not there. */
  readonly follow: (uri: string) => Promise<string | undefined>;
}

export interface FolderEntry {
  readonly name: string;
  /** A link counts as the file it leads to; one to a folder is not followed, so that circles cannot arise. */
  readonly kind: 'file' | 'folder' | 'link';
}
