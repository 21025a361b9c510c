import type stringWidth from 'string-width'
import { NARROW } from '../../text/index.ts'
import { cellsOf } from './cells.ts'

type StringWidth = typeof stringWidth

let original: StringWidth | undefined

/** Loads string-width when a text first needs it: making its expressions takes 16 ms. The build turns `require` into a call. */
const loadOriginal = (): StringWidth =>
  (original ??= (require('string-width') as { readonly default: StringWidth }).default)

/** Returns the cells that a text takes. Narrow and styled text is measured here, everything else by the original. */
const measureWidth: StringWidth = (text, options) => {
  if (options?.ambiguousIsNarrow !== false && NARROW.test(text)) return text.length
  return (options ? undefined : cellsOf(text)?.text.length) ?? loadOriginal()(text, options)
}

export default measureWidth
