import type { Fault } from '../problem.ts'
import type { KindName } from './kind-names.ts'

/** Why a record cannot be written, as data; `text/` has the sentences. */
export type EditFault =
  | { readonly kind: 'unclosed' }
  | { readonly kind: 'no-kind'; readonly kinds: readonly string[] }
  | {
      readonly kind: 'unknown-kind'
      readonly found: string
      readonly nearest: string | null
      readonly kinds: readonly string[]
    }
  | { readonly kind: 'unknown-field'; readonly found: string; readonly nearest: string | null }
  | { readonly kind: 'ambiguous'; readonly found: string; readonly options: readonly string[] }
  | {
      readonly kind: 'no-such'
      readonly found: string
      readonly nearest: string | null
      readonly lists: readonly string[]
      /** Whether it may be meant as the id of the new record, which this kind takes only with its name. */
      readonly isNew?: boolean
    }
  /** A word that fits no field; `takers` are the fields that take it beside their name: an id of its own, a text. */
  | { readonly kind: 'stray'; readonly found: string; readonly takers: readonly string[] }
  | { readonly kind: 'not-fitting'; readonly field: string; readonly form: string; readonly found: string }
  | {
      readonly kind: 'not-a-choice'
      readonly field: string
      readonly found: string
      readonly choices: readonly string[]
      readonly nearest: string | null
    }
  | { readonly kind: 'repeated'; readonly field: string }
  | { readonly kind: 'no-source' }
  /** Fields that are needed, of a record of a kind; null for those of no record. */
  | { readonly kind: 'missing'; readonly record: KindName | null; readonly fields: readonly LackingField[] }
  /** A record inside another that lacks fields. */
  | { readonly kind: 'incomplete'; readonly field: string; readonly lacking: readonly string[] }
  | { readonly kind: 'same-address'; readonly source: string; readonly url: string }
  /** A quotation that the kept text of its source does not have; `nearest` is the passage most like it. */
  | {
      readonly kind: 'altered-quote'
      readonly source: string
      readonly exact: string
      readonly nearest: string | null
    }
  /** Why records cannot be rearranged. */
  | { readonly kind: 'nothing-there'; readonly what: string }
  | { readonly kind: 'same-id'; readonly id: string }
  | { readonly kind: 'taken-id'; readonly id: string }
  | { readonly kind: 'unassigned'; readonly issue: string; readonly positions: readonly string[] }
  | { readonly kind: 'no-target'; readonly found: string; readonly targets: readonly string[] }
  | { readonly kind: 'no-current-role'; readonly participant: string; readonly body: string | null }
  | { readonly kind: 'needs-date'; readonly issue: string }
  /** A date before another one that it can only follow. */
  | {
      readonly kind: 'wrong-order'
      readonly field: string
      readonly date: string
      readonly other: string
      readonly earlier: string
    }
  /** A problem that the file would have, with the field in which it is. */
  | { readonly kind: 'problem'; readonly field: string; readonly fault: Fault }

/** A field that is needed, with the schema's own sentence and the words that it can have, if they are few. */
export interface LackingField {
  readonly name: string
  readonly help: string
  readonly choices: readonly string[]
}

/** A value, or why there is none. */
export type Outcome<T> = { readonly value: T } | { readonly fault: EditFault }
