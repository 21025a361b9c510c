import type { Publication } from '../publisher.ts'
import { findHeader, isWhole, type Found } from '../table.ts'
import type { Archive, ArchiveFault } from './archive.ts'
import type { Sheet } from './book.ts'
import { createFiller } from './fill.ts'
import { createMergeFinder, type Merges } from './merges.ts'
import { hasText, type SheetRow } from './row.ts'
import { createSheetReader, type CellContext } from './sheet.ts'
import { createXmlReader } from './xml.ts'

/** Most rows among which the header is searched, as in a CSV. */
const MOST_HEAD_ROWS = 50

/** A sheet after a first pass: its first rows with merged cells filled, and the ranges that are merged. */
export interface Scanned {
  readonly sheet: Sheet
  readonly head: readonly SheetRow[]
  readonly merges: Merges
}

/** Finds the header in the first rows of a sheet. */
export const headerIn = ({ head }: Scanned, among: readonly Publication[]): Found | null =>
  findHeader(
    head.map(({ texts }) => texts),
    among,
  )

const NO_MERGES: Merges = { all: [], isTooLarge: false }

/** Reads the first rows of a sheet, and no further: without its merged ranges. */
export const peekSheet = async (
  archive: Archive,
  sheet: Sheet,
  context: CellContext,
): Promise<Scanned | ArchiveFault> => {
  const head: SheetRow[] = []
  const { events, isDamaged } = createSheetReader(context, (row) => {
    if (head.length < MOST_HEAD_ROWS) head.push(row)
  })
  const xml = createXmlReader(events)
  const fault = await archive.each(sheet.part, (bytes) => xml.take(bytes) && head.length < MOST_HEAD_ROWS)
  if (fault !== null) return fault
  if (isDamaged() || (head.length < MOST_HEAD_ROWS && !xml.end())) return 'damaged'
  return { sheet, merges: NO_MERGES, head }
}

/** Makes a first pass over a whole sheet: its first rows, and the merged ranges below all rows. `onBytes` gets the bytes of each chunk. */
export const scanSheet = async (
  archive: Archive,
  sheet: Sheet,
  context: CellContext,
  onBytes: (bytes: number) => void,
): Promise<Scanned | ArchiveFault> => {
  const head: SheetRow[] = []
  const { events, isDamaged } = createSheetReader(context, (row) => {
    if (head.length < MOST_HEAD_ROWS) head.push(row)
  })
  const [xml, finder] = [createXmlReader(events), createMergeFinder()]
  let isWellFormed = true
  const fault = await archive.each(sheet.part, (bytes) => {
    if (isWellFormed && head.length < MOST_HEAD_ROWS) isWellFormed = xml.take(bytes)
    finder.take(bytes)
    onBytes(bytes.length)
    return isWellFormed
  })
  if (fault !== null) return fault
  if (!isWellFormed || isDamaged() || (head.length < MOST_HEAD_ROWS && !xml.end())) return 'damaged'
  const merges = finder.end()
  return { sheet, merges, head: head.map(createFiller(merges.all)) }
}

/** Whether a header lacks nothing, and no other sheet has a table: the sheet can be read before its merged cells are known. */
export const isObvious = (choice: Choice, all: readonly Scanned[], among: readonly Publication[]): boolean => {
  if (choice.kind !== 'sheet') return false
  const header = headerIn(choice.scanned, among)?.header
  return header !== undefined && isWhole(header) && all.every((one) => one === choice.scanned || !isTable(one))
}

/** Whether the first rows of a sheet may be a table: two rows with two values each. */
const isTable = ({ head }: Scanned): boolean => {
  const filled = head.map(({ texts }) => texts.filter((text) => text.trim() !== '').length)
  return filled.filter((count) => count >= 2).length >= 2
}

/** The sheet to read, or the sheets among which a reader has to choose. */
export type Choice =
  | { readonly kind: 'sheet'; readonly scanned: Scanned }
  | { readonly kind: 'which-sheet'; readonly sheets: readonly string[] }
  | { readonly kind: 'empty-workbook' }

const oneOf = (candidates: readonly Scanned[]): Choice | null => {
  const [first] = candidates
  if (first === undefined) return null
  if (candidates.length === 1) return { kind: 'sheet', scanned: first }
  return { kind: 'which-sheet', sheets: candidates.map(({ sheet }) => sheet.name) }
}

/** Chooses a sheet: the one whose header lacks nothing, else the one that has most of a header, else the only table. */
export const chooseSheet = (scanned: readonly Scanned[], among: readonly Publication[]): Choice => {
  const recognised = scanned.flatMap((one) => {
    const found = headerIn(one, among)
    return found === null ? [] : [{ one, isWhole: isWhole(found.header) }]
  })
  return (
    oneOf(recognised.filter((each) => each.isWhole).map(({ one }) => one)) ??
    oneOf(recognised.map(({ one }) => one)) ??
    oneOf(scanned.filter(isTable)) ??
    oneOf(scanned.filter(({ head }) => head.some(hasText))) ?? { kind: 'empty-workbook' }
  )
}
