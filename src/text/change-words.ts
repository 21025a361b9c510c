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
  readonly observationRevised: (period: string, before: string, after: string, published: string) => string
  readonly stanceMoved: (before: string, after: string) => string
  readonly positionAdded: (stance: string, date: string) => string
  readonly positionWithdrawn: (stance: string, date: string) => string
  readonly statusChanged: (before: string, after: string) => string
  readonly reopened: (before: string, after: string) => string
  readonly roleChanged: (before: string, after: string) => string
  readonly eventStatus: (before: string, after: string) => string
  readonly edited: (field: string) => string
  readonly editedTo: (field: string, before: string, after: string) => string
  readonly missing: string
  readonly count: (count: number) => string
  readonly same: string
}
