import type { Reading } from '../../dossier/index.ts'
import type { Locale } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'

/** Returns the context in which a reading is told beside another: the words of the screen, the sources of that reading. */
export const seen = (reading: Reading, locale: Locale): RenderContext => ({ reading, locale, per: 'day' })
