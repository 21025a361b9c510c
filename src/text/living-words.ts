import type { Sign } from './signs.ts'

/** Why a file, an address or a revision cannot be read, by the name of its fault. */
export interface ReadWords {
  readonly revision: Readonly<
    Record<'no-git' | 'no-repository' | 'no-revision' | 'not-in-revision', (ref: string, file: string) => string>
  >
  readonly revisionFailed: (ref: string, file: string, why: string) => string
  readonly notAFile: (ref: string) => string
  readonly remote: Readonly<
    Record<
      'not-http' | 'user-data' | 'private' | 'too-many-redirects' | 'timeout' | 'too-large',
      (address: string) => string
    >
  >
  readonly remoteStatus: (address: string, status: number) => string
  readonly remoteFailed: (address: string, why: string) => string
  readonly input: string
  readonly noLook: string
  /** The day to compare with is still to come on the day of the reading. */
  readonly sinceLater: string
}

/** The words for a file that changes under the reader's eyes, and for what leaves the screen: copies, addresses, the editor. */
export interface LivingWords {
  readonly read: ReadWords
  /** How far a large file has been read, in megabytes; null where that is not known yet. */
  readonly loading: (read: string, total: string) => string
  readonly loadingBegins: string
  readonly followed: (changes: number) => string
  readonly again: string
  readonly unchanged: string
  readonly strip: {
    readonly problems: (count: number, first: string) => string
    readonly stays: string
    readonly title: (count: number) => string
  }
  readonly copy: {
    readonly done: (text: string) => string
    readonly title: string
    readonly tooLong: string
    readonly hint: string
  }
  readonly cite: {
    readonly asOf: (day: string) => string
    readonly licence: (text: string) => string
    readonly accessed: (date: string) => string
    readonly verdict: (text: string) => string
    readonly quote: (text: string) => string
    readonly stated: string
  }
  readonly browse: {
    readonly title: string
    readonly ask: (address: string) => string
    readonly hint: string
    readonly opened: (address: string) => string
    readonly copied: (address: string) => string
    readonly refused: (address: string) => string
  }
  readonly brief: {
    readonly prompt: string
    readonly hint: string
    readonly noPath: string
    readonly onlyPages: string
    readonly exists: (file: string) => string
    readonly askHint: string
    readonly written: (file: string) => string
    /** The file cannot be read as it is now. */
    readonly writtenOld: (file: string) => string
  }
  readonly edit: {
    readonly none: string
    readonly notFound: (editor: string) => string
    readonly permission: (editor: string) => string
    readonly failed: (editor: string, why: string) => string
    readonly code: (editor: string, code: string) => string
  }
  readonly reasons: Readonly<Record<'no-file' | 'read-once' | 'no-address' | 'no-problems' | 'nothing-to-copy', string>>
  readonly write: {
    readonly made: (file: string) => string
    readonly exists: (file: string) => string
    readonly noFolder: (file: string) => string
    readonly folder: (file: string) => string
    readonly permission: (file: string) => string
    readonly failed: (file: string, why: string) => string
    readonly title: string
  }
  /** The sign of a record that has changed, for the help. */
  readonly sign: readonly [Sign, string]
}
