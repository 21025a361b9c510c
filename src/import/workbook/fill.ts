import { MOST_COLUMNS, type Range } from './address.ts'
import { hasText, type CellKind, type SheetRow } from './row.ts'

/** A merged title may cover all 16,384 columns; a table does not need more of it than this. */
const MOST_FILLED = 1000

interface Active {
  readonly range: Range
  readonly text: string
  readonly kind: CellKind
}

const activate = (range: Range, { line, texts, kinds }: SheetRow): Active => {
  const isHere = range.top === line
  return { range, text: isHere ? (texts[range.left] ?? '') : '', kind: isHere ? (kinds[range.left] ?? 'text') : 'text' }
}

/** Writes a merged cell's text into the cells of a row that it covers. */
const fillOne = (texts: string[], kinds: CellKind[], { range, text, kind }: Active): void => {
  const right = Math.min(range.right, range.left + MOST_FILLED)
  for (let column = texts.length; column <= right; column++) {
    texts.push('')
    kinds.push('text')
  }
  for (let column = range.left; column <= right; column++) {
    if (texts[column] !== '') continue
    texts[column] = text
    kinds[column] = kind === 'number' ? 'merged-number' : kind
  }
}

/** Fills a row; a sheet whose ranges overlap beyond its width is not filled further. */
const fillRow = (row: SheetRow, active: readonly Active[]): SheetRow => {
  const [texts, kinds] = [[...row.texts], [...row.kinds]]
  let filled = 0
  for (const one of active) {
    if (one.text === '') continue
    filled += Math.min(MOST_FILLED, one.range.right - one.range.left + 1)
    if (filled > MOST_COLUMNS) break
    fillOne(texts, kinds, one)
  }
  return { ...row, texts, kinds }
}

/**
 * Creates a function that fills merged cells, row after row: a heading counts for every column that it covers, and a label for every row. Rows
 * with nothing else stay blank. `merges` are in the order of their tops.
 */
export const createFiller = (merges: readonly Range[]): ((row: SheetRow) => SheetRow) => {
  let next = 0
  let active: readonly Active[] = []
  return (row) => {
    if (next >= merges.length && active.length === 0) return row
    const begun: Active[] = []
    for (let merge = merges[next]; merge && merge.top <= row.line; merge = merges[++next]) {
      if (merge.bottom >= row.line) begun.push(activate(merge, row))
    }
    active = [...active.filter(({ range }) => range.bottom >= row.line), ...begun]
    return active.length > 0 && hasText(row) ? fillRow(row, active) : row
  }
}
