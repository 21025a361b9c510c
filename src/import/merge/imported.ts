import type { Attribution, Readout } from '../publisher.ts'

/** What one file brings, and what is known of the file itself. */
export interface ImportedFile {
  readonly fileName: string
  readonly sha256: string
  readonly published: string
  readonly accessed: string | null
  readonly attribution: Attribution
  readonly readout: Readout
}
