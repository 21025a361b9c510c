import { columnIn, MOST_COLUMNS, MOST_ROWS } from './address.ts'
import type { CellForm } from './format.ts'
import type { CellKind, SheetRow } from './row.ts'
import { serialText, type Epoch } from './serial.ts'
import { createTextCollector } from './strings.ts'
import { copied, numberText, unescaped } from './text.ts'
import type { Attribute, XmlEvents } from './xml.ts'

/** What the cells of a sheet refer to: shared texts, formats, and the day from which days count. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly forms: readonly (CellForm | null)[]
  readonly epoch: Epoch
}

interface Cell {
  readonly text: string
  readonly kind: CellKind
}

/** What a cell of XML says: its type, style, value, and whether a formula gave the value. */
interface RawCell {
  readonly type: string
  readonly style: string
  readonly value: string
  readonly hasFormula: boolean
}

const EMPTY: Cell = { text: '', kind: 'text' }

/** Writes a share as the percentage that its cell shows, without the noise of the multiplication. */
const percentText = (value: string): string => `${numberText(String(Number(value) * 100))}%`

const numberCell = (value: string, style: string, { forms, epoch }: CellContext): Cell => {
  const form = style === '' ? null : (forms[Number(style)] ?? null)
  if (form === 'percent') return { text: percentText(value), kind: 'number' }
  const date = form === null ? null : serialText(Number(value), form, epoch)
  return date === null ? { text: numberText(value), kind: 'number' } : { text: date, kind: 'text' }
}

const sharedCell = (value: string, { strings }: CellContext): Cell => {
  const text = strings[Number(value)]
  // A number without a text: the workbook is damaged here, which must not pass for an empty cell.
  return text === undefined ? { text: `s=${value}`, kind: 'error' } : { text, kind: 'text' }
}

/** Returns a cell as text. A formula whose value was not saved has none; a program wrote it that does not calculate. */
const cellOf = ({ type, style, value, hasFormula }: RawCell, context: CellContext): Cell => {
  if (type === 's') return sharedCell(value, context)
  if (type === 'inlineStr') return { text: value, kind: 'text' }
  if (type === 'str') return { text: copied(unescaped(value)), kind: 'text' }
  if (value === '') return hasFormula ? { text: '', kind: 'no-value' } : EMPTY
  if (type === 'e') return { text: value, kind: 'error' }
  if (type === 'b') return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE', kind: 'text' }
  if (type === 'd') return { text: value.replace(/T00:00:00(?:\.0+)?Z?$/, ''), kind: 'text' }
  return numberCell(value, style, context)
}

/** Creates a reader of one cell's elements. */
const createCellReader = (context: CellContext) => {
  const collector = createTextCollector()
  let [type, style, value, hasFormula, isValue] = ['', '', '', false, false]
  return {
    begin: (attribute: Attribute): void => {
      type = attribute('t') ?? ''
      style = attribute('s') ?? ''
      value = ''
      hasFormula = false
    },
    open: (name: string): void => {
      isValue = name === 'v'
      if (name === 'f') hasFormula = true
      else if (!isValue) collector.open(name)
    },
    close: (name: string): void => {
      if (!isValue) collector.close(name)
      isValue = false
    },
    text: (part: string): void => {
      if (isValue) value += part
      else collector.text(part)
    },
    end: (): Cell =>
      cellOf({ type, style, value: type === 'inlineStr' ? collector.end() : value, hasFormula }, context),
  }
}

/** Creates the events that read a sheet's rows. `onRow` gets rows with any value, in the order of the sheet. */
export const createSheetReader = (
  context: CellContext,
  onRow: (row: SheetRow) => void,
): { readonly events: XmlEvents; readonly isDamaged: () => boolean } => {
  const reader = createCellReader(context)
  let [line, column, isHidden, isCell, isDamaged] = [0, -1, false, false, false]
  let [texts, kinds]: [string[], CellKind[]] = [[], []]
  const beginRow = (attribute: Attribute): void => {
    const given = attribute('r')
    const number = given === undefined ? line + 1 : Number(given)
    if (!(number > line && number <= MOST_ROWS)) isDamaged = true
    const hidden = attribute('hidden')
    isHidden = hidden === '1' || hidden === 'true'
    line = number
    column = -1
    texts = []
    kinds = []
  }
  const beginCell = (attribute: Attribute): void => {
    const given = attribute('r')
    const at = given === undefined ? column + 1 : columnIn(given)
    if (at <= column || at >= MOST_COLUMNS) isDamaged = true
    column = at
    isCell = true
    reader.begin(attribute)
  }
  const endCell = (): void => {
    isCell = false
    const { text, kind } = reader.end()
    if ((text === '' && kind === 'text') || isDamaged) return
    while (texts.length < column) {
      texts.push('')
      kinds.push('text')
    }
    texts.push(text)
    kinds.push(kind)
  }
  return {
    isDamaged: () => isDamaged,
    events: {
      open: (name, attribute) => {
        if (isCell) reader.open(name)
        else if (name === 'c') beginCell(attribute)
        else if (name === 'row') beginRow(attribute)
      },
      close: (name) => {
        if (name === 'c' && isCell) endCell()
        else if (isCell) reader.close(name)
        else if (name === 'row' && texts.length > 0 && !isDamaged) onRow({ line, isHidden, texts, kinds })
      },
      text: (part) => {
        if (isCell) reader.text(part)
      },
    },
  }
}
