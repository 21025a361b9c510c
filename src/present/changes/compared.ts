import type { Reading } from '../../dossier/index.ts'
import type { Locale } from '../../text/index.ts'

/** The two readings compared, and the locale. */
export interface Compared {
  readonly before: Reading
  readonly after: Reading
  readonly locale: Locale
}
