import type { Fields, Sort } from './view.ts'

/** The words of the views beside the panels: matrix, timeline, sources, what hangs on what, finding, filtering, the palette. */
export interface ViewWords {
  readonly matrix: {
    readonly issues: (count: number) => string
    readonly issuesOf: (shown: string, all: string) => string
    readonly participants: (shown: number, all: number) => string
    readonly sides: (count: number) => string
    readonly distance: string
    readonly issue: string
    readonly cell: (issue: string, who: string) => string
    readonly unknown: string
    readonly moved: (from: string, to: string) => string
    readonly times: (count: number) => string
  }
  readonly stance: {
    readonly now: string
    readonly before: string
    readonly others: string
    readonly nobodyElse: string
    readonly of: string
    readonly on: string
    readonly members: string
    readonly unheard: string
  }
  readonly distance: {
    readonly title: string
    readonly rule: string
    readonly steps: (count: number) => string
    readonly none: string
    readonly silent: (sides: string) => string
  }
  readonly dependence: {
    readonly 'waits-for': string
    readonly 'hangs-on-it': string
    readonly nothing: Readonly<Record<'waits-for' | 'hangs-on-it', string>>
    readonly circle: (titles: string) => string
    readonly followed: Readonly<Record<'elsewhere' | 'too-many', string>>
    readonly condition: (names: string) => string
    readonly conflicts: string
  }
  readonly links: {
    readonly participants: string
    readonly issues: string
    readonly place: string
    readonly claimsBy: string
    readonly outcome: string
    readonly namedIn: string
    readonly sideMembers: string
  }
  readonly happenings: Readonly<Record<'claim' | 'published' | 'next-update' | 'resumes' | 'deadline', string>>
  readonly becomes: (from: string, to: string) => string
  readonly now: {
    readonly line: (day: string) => string
    readonly title: (day: string) => string
    readonly before: string
    readonly ahead: string
    readonly later: (count: number) => string
    readonly nothingLater: string
    readonly hint: string
    readonly more: (count: number) => string
  }
  readonly placeKinds: Readonly<Record<'country' | 'state' | 'border' | 'route' | 'crossing' | 'city', string>>
  readonly sources: {
    readonly statements: (count: number) => string
    readonly nothing: string
    readonly rests: (count: number) => string
    readonly unsourced: (count: number) => string
    readonly unsourcedTitle: string
    readonly unsourcedRule: string
    readonly unsourcedParts: Readonly<Record<'role' | 'summary' | 'definition' | 'caveat' | 'breaks', string>>
    readonly parts: Readonly<
      Record<
        'observation' | 'threshold' | 'claim' | 'issue' | 'status' | 'position' | 'event',
        (count: number) => string
      >
    >
    readonly facts: Readonly<
      Record<
        'publisher' | 'published' | 'accessed' | 'next' | 'licence' | 'attribution' | 'language' | 'address' | 'sha256',
        string
      >
    >
    readonly noLicence: string
    readonly noNext: string
  }
  readonly find: {
    readonly prompt: string
    readonly takes: string
    readonly count: (at: string, all: string) => string
    readonly none: (text: string) => string
    readonly at: (text: string, at: string, all: string, title: string) => string
    readonly nothingYet: string
    readonly kinds: Readonly<
      Record<'statistic' | 'claim' | 'participant' | 'issue' | 'event' | 'source' | 'place' | 'side' | 'stance', string>
    >
  }
  readonly filter: {
    readonly prompt: string
    readonly takes: (fields: string) => string
    readonly unknown: (field: string, fields: string) => string
    readonly noValue: (field: string, value: string, values: string) => string
    readonly shown: (text: string) => string
    readonly none: (text: string) => string
    readonly cleared: string
    /** What a reader may type for each field, in this language; the English names work everywhere. */
    readonly fields: Readonly<Record<Fields, string>>
  }
  readonly sorts: Readonly<Record<Sort, string>>
  readonly sorted: (by: string) => string
  readonly palette: {
    readonly title: string
    readonly count: (shown: string, all: string) => string
    readonly none: (text: string) => string
    readonly onlyIn: (modes: string) => string
    readonly reasons: Readonly<
      Record<
        | 'no-record'
        | 'no-link'
        | 'nothing-found'
        | 'first-day'
        | 'last-day'
        | 'not-a-statistic'
        | 'too-few-marked'
        | 'home',
        string
      >
    >
  }
  readonly mouse: { readonly on: string; readonly off: string }
  readonly replay: { readonly first: string; readonly last: string }
  readonly folded: { readonly sides: string; readonly participants: string }
}
