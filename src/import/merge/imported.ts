import type { Attribution, Readout } from '../publisher.ts'

/** The content of one imported file, and what is known about the file itself. */
export interface ImportedFile {
  readonly fileName: string
  readonly sha256: string
  readonly published: string
  readonly accessed: string | null
  /** The source of the dossier that its figures cite; null for one of its own. */
  readonly cites: string | null
  readonly attribution: Attribution
  readonly readout: Readout
}
