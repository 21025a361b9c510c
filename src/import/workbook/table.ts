import { recognise } from '../csv/header.ts'
import type { ImportFault } from '../fault.ts'
import { publicationsOf } from '../publishers.ts'
import {
  createProblemList,
  endTable,
  startTable,
  unrecognised,
  type Head,
  type Started,
  type TableRead,
  type Wanted,
} from '../table.ts'
import { addressOf, columnName } from './address.ts'
import type { CellKind, SheetRow } from './row.ts'
import { headerIn, type Scanned } from './scan.ts'

/** The columns of a sheet that belong to its table, counted from 0, and the row of its header. */
interface Frame {
  readonly left: number
  readonly right: number
  readonly line: number
}

/** Columns of time, by their names in this program: a year that is merged over twelve rows belongs to each of them. */
const TIMES = new Set(['year', 'month', 'date', 'period', 'fiscalYear', 'published'])

/** A table in a sheet: it takes the sheet's rows and returns what they contain. */
export interface SheetTable {
  /** The row of the header; 0 where there is none. */
  readonly header: number
  readonly take: (row: SheetRow) => void
  readonly end: () => TableRead
}

const frameOf = ({ texts, line }: SheetRow): Frame => ({
  left: texts.findIndex((text) => text.trim() !== ''),
  right: texts.findLastIndex((text) => text.trim() !== ''),
  line,
})

const within = (texts: readonly string[], { left, right }: Frame): readonly string[] => {
  if (left === 0 && texts.length === right + 1) return texts
  const cells = texts.slice(left, right + 1)
  return cells.length > right - left ? cells : [...cells, ...Array<string>(right - left + 1 - cells.length).fill('')]
}

/** Returns the header of a sheet with its frame; null where no publisher has such a header. */
const headOf = (scanned: Scanned, wanted: Wanted): { readonly head: Head; readonly frame: Frame } | null => {
  const { head } = scanned
  const found = headerIn(scanned, publicationsOf(wanted))
  const row = found && head[found.index]
  if (!found || !row) return null
  const frame = frameOf(row)
  const header = recognise(within(row.texts, frame), publicationsOf(wanted)) ?? found.header
  const preamble = head.slice(0, found.index).map(({ texts }) => texts)
  return { head: { header, preamble, line: row.line, commaMayBeDecimal: false, hasTypedNumbers: true }, frame }
}

/** Returns what is wrong with a cell of a column that is read; null for nothing. */
const faultOf = (kind: CellKind | undefined, text: string, isTime: boolean): ImportFault | null => {
  if (kind === 'error') return { kind: 'excel-error', found: text }
  if (kind === 'no-value') return { kind: 'no-saved-value' }
  return kind === 'merged-number' && !isTime ? { kind: 'merged-number', found: text } : null
}

/** Creates a function that finds the faults of a row's cells in the columns that are read. */
const cellChecks = ({ header }: Head, frame: Frame) => {
  const { at, names, publication } = header
  const used = publication.takesAnyColumn ? names.map((_, index) => index) : [...at.values()]
  const times = new Set([...at].flatMap(([column, index]) => (TIMES.has(column) ? [index] : [])))
  return ({ texts, kinds }: SheetRow): readonly { readonly column: number; readonly fault: ImportFault }[] => {
    if (kinds.every((kind) => kind === 'text' || kind === 'number')) return []
    return used.flatMap((index) => {
      const column = frame.left + index
      const fault = faultOf(kinds[column], texts[column] ?? '', times.has(index))
      return fault ? [{ column, fault }] : []
    })
  }
}

/** Returns the first column outside a table that has a text; -1 for none. */
const besideTable = ({ texts }: SheetRow, { left, right }: Frame): number =>
  left === 0 && texts.length <= right + 1
    ? -1
    : texts.findIndex((text, column) => (column < left || column > right) && text.trim() !== '')

/** The name that a reader's fault gives for its column; null where it names none. */
const columnOf = (fault: ImportFault): string | null =>
  fault.kind === 'cell' || fault.kind === 'choice' ? fault.column : null

interface Below {
  readonly head: Head
  readonly frame: Frame
  readonly started: Started
  readonly problems: ReturnType<typeof createProblemList>
}

/** Creates a function that takes the rows below the header: faulty cells are reported, the others' texts go to the reader. */
const rowTaker = ({ head, frame, started, problems }: Below): ((row: SheetRow) => void) => {
  const check = cellChecks(head, frame)
  const isStrict = head.header.publication.takesAnyColumn
  return (row) => {
    const beside = isStrict ? besideTable(row, frame) : -1
    if (beside >= 0) {
      const [from, to] = [columnName(frame.left), columnName(frame.right)]
      problems.report(row.line, { kind: 'beside-table', from, to }, addressOf(beside, row.line))
    }
    const faults = check(row)
    for (const { column, fault } of faults) problems.report(row.line, fault, addressOf(column, row.line))
    if (beside < 0 && faults.length === 0) started.take?.(within(row.texts, frame), row.line)
  }
}

/** Creates a reader of a sheet's rows, whose first pass found the header. */
export const createSheetTable = (scanned: Scanned, wanted: Wanted): SheetTable => {
  const problems = createProblemList()
  const found = headOf(scanned, wanted)
  if (found === null) {
    const [first] = scanned.head
    const line = first?.line ?? 1
    problems.report(line, unrecognised(wanted, first?.texts ?? []))
    return { header: 0, take: () => undefined, end: () => endTable(null, problems, wanted) }
  }
  const { head, frame } = found
  const started = startTable(head, wanted, (line, fault) => {
    const at = head.header.names.findIndex((name) => name.trim() === columnOf(fault))
    problems.report(line, fault, at < 0 || line === null ? undefined : addressOf(frame.left + at, line))
  })
  const takeRow = rowTaker({ head, frame, started, problems })
  let hidden = 0
  return {
    header: frame.line,
    take: (row) => {
      if (row.line <= frame.line) return
      if (row.isHidden) hidden++
      takeRow(row)
    },
    end: () => {
      const { readout, ...read } = endTable(started, problems, wanted)
      const notices = hidden > 0 ? [{ kind: 'hidden-rows' as const, rows: hidden }] : []
      const withHidden = (published: string | null) => {
        const own = readout?.(published)
        return own && { ...own, notices: [...own.notices, ...notices] }
      }
      return { ...read, readout: readout && (withHidden as NonNullable<TableRead['readout']>) }
    },
  }
}
