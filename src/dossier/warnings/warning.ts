import type { FilePlace, Path } from '../problem.ts'

/** A probable mistake as data; `text/` has the sentences. */
export type Warning =
  /** A statement dated after its source. */
  | { readonly kind: 'dated-after-source'; readonly date: string; readonly source: string; readonly published: string }
  | { readonly kind: 'value-before-source'; readonly date: string; readonly source: string; readonly published: string }
  | { readonly kind: 'value-before-end'; readonly period: string; readonly published: string }
  | { readonly kind: 'value-before-start'; readonly period: string; readonly published: string }
  | { readonly kind: 'covers-later-days'; readonly through: string; readonly published: string }
  /** `through` on a day outside the period. */
  | { readonly kind: 'covers-other-days'; readonly through: string; readonly period: string }
  /** Two values of one vintage for the same days, written differently. */
  | { readonly kind: 'same-days'; readonly period: string; readonly other: string; readonly first: FilePlace }
  /** The end of a role before its beginning, or a retraction before the publication. */
  | { readonly kind: 'wrong-order'; readonly date: string; readonly field: string; readonly earlier: string }
  | { readonly kind: 'passed-in-future'; readonly date: string; readonly source: string; readonly published: string }
  | { readonly kind: 'repeated-position'; readonly first: FilePlace }
  | { readonly kind: 'uncited-source'; readonly id: string }
  /** A text without a language of the dossier; `shown` is displayed instead. */
  | { readonly kind: 'missing-language'; readonly language: string; readonly shown: string }
  | { readonly kind: 'unused-language'; readonly language: string }
  | { readonly kind: 'status-beside-history'; readonly status: string; readonly last: string }
  | { readonly kind: 'no-source' }
  | { readonly kind: 'text-without-source' }
  /** A text that cites sources of different days and is shown from the first. */
  | {
      readonly kind: 'text-from-earliest'
      readonly source: string
      readonly published: string
      readonly later: string
      readonly laterPublished: string
    }
  | { readonly kind: 'role-without-source' }
  | { readonly kind: 'term-without-history' }
  | { readonly kind: 'empty-claim' }
  | { readonly kind: 'overdue-term'; readonly due: string; readonly newest: string }
  | { readonly kind: 'unnamed-record'; readonly id: string }
  | { readonly kind: 'fraction'; readonly found: string; readonly counts: string }
  /** A rule whose `percent` belongs to another occasion. */
  | { readonly kind: 'rule-percent'; readonly when: string }
  | { readonly kind: 'rule-negative'; readonly found: string }
  | FeedWarning
  /** A count of further warnings of the same kind. */
  | { readonly kind: 'more'; readonly count: number }

/** A feed that cannot be asked, or not as it says. */
export type FeedWarning =
  | { readonly kind: 'feed-without-address' }
  /** An address that is never asked, and the property with the one that is. */
  | { readonly kind: 'feed-two-addresses'; readonly found: string; readonly asked: string }
  /** A page without the name of its file, or the other way round. */
  | { readonly kind: 'feed-half-page'; readonly lacks: 'page' | 'link' }
  | { readonly kind: 'feed-two-layouts' }
  | { readonly kind: 'feed-fixed-pattern' }
  | { readonly kind: 'feed-placeholder'; readonly found: string; readonly nearest: string | null }
  | { readonly kind: 'feed-publisher'; readonly found: string; readonly nearest: string | null }
  | { readonly kind: 'feed-recipe'; readonly found: string }
  | { readonly kind: 'feed-every'; readonly found: string }

/** The place of a warning, computed only for those listed. */
export interface Whereabouts {
  readonly path: () => Path
  /** The path of an earlier record that it refers to. */
  readonly first?: Path
  /** A key that groups warnings, where they are counted by it. */
  readonly like?: string
}

/** Records a warning. */
export type Warn = (warning: Warning, whereabouts: Whereabouts) => void

/** A warning and its path. */
export interface WarningFinding {
  readonly path: Path
  readonly name: boolean
  readonly fault: Warning
  readonly first: Path | null
}

/** How many warnings of a kind are listed; the rest are counted, since a large file may have 100,000. */
export const MOST_LISTED = 10

interface Group {
  readonly listed: WarningFinding[]
  count: number
  next: Path
}

const finding = (path: Path, fault: Warning, first: Path | null = null): WarningFinding => ({
  path,
  name: false,
  fault,
  first,
})

/** Returns a collector that lists the first warnings of each kind and counts the rest. */
export const collectWarnings = (): { readonly warn: Warn; readonly findings: () => readonly WarningFinding[] } => {
  const groups = new Map<string, Group>()
  const warn: Warn = (warning, { path, first, like = '' }) => {
    const key = `${warning.kind} ${like}`
    const group = groups.get(key) ?? { listed: [], count: 0, next: [] }
    groups.set(key, group)
    if (group.count < MOST_LISTED) group.listed.push(finding(path(), warning, first))
    if (group.count === MOST_LISTED) group.next = path()
    group.count++
  }
  const rest = ({ count, next }: Group): readonly WarningFinding[] =>
    count > MOST_LISTED ? [finding(next, { kind: 'more', count: count - MOST_LISTED })] : []
  return { warn, findings: () => [...groups.values()].flatMap((group) => [...group.listed, ...rest(group)]) }
}
