/** The words for what changed from one reading to another. */
export interface ChangeWords {
  readonly kinds: Readonly<
    Record<
      | 'statistic'
      | 'claim'
      | 'participant'
      | 'issue'
      | 'event'
      | 'source'
      | 'place'
      | 'side'
      | 'stance'
      | 'side-stance'
      | 'unsourced'
      | 'now'
      | 'dossier',
      string
    >
  >
  readonly added: string
  readonly removed: string
  readonly observationAdded: (period: string, value: string, published: string) => string
  readonly observationWithdrawn: (period: string, value: string, published: string) => string
  /** A new vintage with the value of the one before. */
  readonly observationRepeated: (period: string, value: string, published: string) => string
  readonly observationRevised: (period: string, before: string, after: string, published: string) => string
  readonly stanceMoved: (before: string, after: string) => string
  readonly positionAdded: (stance: string, date: string) => string
  readonly positionWithdrawn: (stance: string, date: string) => string
  readonly statusChanged: (before: string, after: string) => string
  readonly reopened: (before: string, after: string) => string
  readonly roleChanged: (before: string, after: string) => string
  readonly eventStatus: (before: string, after: string) => string
  readonly thresholds: string
  /** Of what is another than it was. */
  readonly mended: string
  readonly edited: (field: string) => string
  readonly editedTo: (field: string, before: string, after: string) => string
  readonly missing: string
  /** `82 changes in 35 records since 2023-12-20`. */
  readonly counted: (changes: number, records: number, since: string) => string
  readonly count: (count: number) => string
  readonly same: string
  /** The names of what is compared with, where that is no day and no file. */
  readonly since: { readonly last: string; readonly opened: string }
  readonly changed: (records: number, since: string) => string
  readonly here: (since: string) => string
  readonly was: string
  readonly is: string
  readonly toRecord: string
  readonly noRecord: string
  readonly notYetKnown: string
  readonly wholeDossier: string
}
