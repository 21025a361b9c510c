/** What `source add` was given besides the page: what the page does not say, or says wrongly. */
export interface SourceGiven {
  readonly id?: string
  readonly title?: string
  readonly publisher?: string
  readonly published?: string
  readonly url?: string
  readonly archived?: string
  readonly licence?: string
}

/** What `source` is asked to do. */
export type SourceWork =
  | { readonly act: 'add'; readonly from: string; readonly to: string; readonly given: SourceGiven }
  | { readonly act: 'keep'; readonly to: string }
  | {
      readonly act: 'retract'
      readonly id: string
      readonly to: string
      readonly date: string
      readonly note: string
    }
