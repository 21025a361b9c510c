import { builtInForm, formOf, type CellForm } from './format.ts'
import type { XmlEvents } from './xml.ts'

/** How a workbook's cell styles show their cells, by their number; null where a style is a plain number. */
export interface Styles {
  readonly forms: readonly (CellForm | null)[]
  readonly events: XmlEvents
}

/** Creates a reader of the cell styles. */
export const createStyles = (): Styles => {
  const own = new Map<number, CellForm | null>()
  const forms: (CellForm | null)[] = []
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
