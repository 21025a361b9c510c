import inkSanitizeAnsi from '../../../node_modules/ink/build/sanitize-ansi.js'
import { widestIn } from './cells.ts'

/** Removes control sequences that are not styles. Text known to have none is returned as it is, the rest is the original's. */
const sanitizeAnsi: typeof inkSanitizeAnsi = (text) => (widestIn(text) === null ? inkSanitizeAnsi(text) : text)

export default sanitizeAnsi
