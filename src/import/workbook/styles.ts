import { builtInForm, formOf, type DateForm } from './format.ts'
import type { XmlEvents } from './xml.ts'

/** The date forms of a workbook's cell styles, by their number; null where a style is not a date. */
export interface Styles {
  readonly forms: readonly (DateForm | null)[]
  readonly events: XmlEvents
}

/** Creates a reader of the cell styles. */
export const createStyles = (): Styles => {
  const own = new Map<number, DateForm | null>()
  const forms: (DateForm | null)[] = []
  let isCellStyle = false
  return {
    forms,
    events: {
      open: (name, attribute) => {
        if (name === 'cellXfs') isCellStyle = true
        const id = Number(attribute('numFmtId') ?? 0)
        if (name === 'numFmt') own.set(id, formOf(attribute('formatCode') ?? ''))
        else if (name === 'xf' && isCellStyle) forms.push(own.has(id) ? (own.get(id) ?? null) : builtInForm(id))
      },
      close: (name) => {
        if (name === 'cellXfs') isCellStyle = false
      },
    },
  }
}
