import type { Reading } from '../../dossier/index.ts'
import type { Locale } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'

/** Returns the context for one of two compared readings: the words of the screen with the sources of that reading. */
export const seen = (reading: Reading, locale: Locale): RenderContext => ({ reading, locale, per: 'day' })
