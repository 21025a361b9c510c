import { normalise } from './normalise.ts'

/** A text in which quotations are looked up. */
export interface KeptText {
  /** The text as it came. */
  readonly raw: string
  /** The text as it is compared. */
  readonly text: string
  /** The SHA-256 of its bytes. */
  readonly sha256: string
}

/** Returns a text that is ready for looking up quotations. */
export const keepText = (raw: string, sha256: string): KeptText => ({ raw, text: normalise(raw), sha256 })
