import { zipFormat } from './other-zip.ts'
import type { ImportFault, ImportNotice } from '../fault.ts'
import type { TableRead, Wanted } from '../table.ts'
import type { Archive, ArchiveFault } from './archive.ts'
import { bookPath, readBook, readPart, type Book, type Sheet } from './book.ts'
import { createFiller } from './fill.ts'
import { publicationsOf } from '../publishers.ts'
import { chooseSheet, scanSheet, type Scanned } from './scan.ts'
import { createSheetReader, type CellContext } from './sheet.ts'
import { createSharedStrings } from './strings.ts'
import { createStyles } from './styles.ts'
import { createSheetTable } from './table.ts'
import { createXmlReader } from './xml.ts'

export type { Archive, ArchiveFault, ArchivePart } from './archive.ts'

/** What to read from a workbook: a sheet by its name or by the number of its tab, or null for the one that has a table. */
export type WantedSheet = Wanted & { readonly sheet: string | null }

/** A workbook of which one sheet was read to its end; null where none was. */
export type WorkbookRead = TableRead & { readonly sheet: string | null }

/** Receives how much of the work is done, from 0 to 1. */
export type OnProgress = (done: number) => void

const failed = (fault: ImportFault): WorkbookRead => ({
  recognised: null,
  rows: 0,
  problems: [{ line: null, fault }],
  problemCount: 1,
  readout: null,
  sheet: null,
})

const archiveFault = (fault: ArchiveFault): WorkbookRead => failed({ kind: fault })

/** Reads the texts and date formats that the cells of all sheets refer to. */
const readContext = async (archive: Archive, book: Book): Promise<CellContext | ImportFault> => {
  const [strings, styles] = [createSharedStrings(), createStyles()]
  const styleFault = book.styles === null ? null : await readPart(archive, book.styles, styles.events)
  if (styleFault !== null) return { kind: styleFault }
  const stringFault = book.strings === null ? null : await readPart(archive, book.strings, strings.events)
  if (strings.isTooLarge()) return { kind: 'too-much-text' }
  return stringFault === null ? { strings: strings.all, forms: styles.forms, epoch: book.epoch } : { kind: stringFault }
}

const plain = (name: string): string => name.trim().toLowerCase()

/** Returns the sheets to look into: the one that was asked for, else all that are not hidden. Only visible ones have a number. */
const sheetsAsked = ({ sheets }: Book, asked: string | null): readonly Sheet[] => {
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  if (asked === null) return visible.length > 0 ? visible : sheets
  const named =
    sheets.find(({ name }) => name === asked) ??
    sheets.find(({ name }) => plain(name) === plain(asked)) ??
    (/^\d+$/.test(asked) ? visible[Number(asked) - 1] : undefined)
  return named ? [named] : []
}

/** Makes the first pass over sheets. */
const scanSheets = async (
  archive: Archive,
  sheets: readonly Sheet[],
  context: CellContext,
  progress: OnProgress,
): Promise<readonly Scanned[] | ArchiveFault> => {
  const size = sheets.reduce((sum, { part }) => sum + part.size, 1)
  const scanned: Scanned[] = []
  let done = 0
  for (const sheet of sheets) {
    const one = await scanSheet(archive, sheet, context, (bytes) => {
      done += bytes
      progress(done / size / 2)
    })
    if (typeof one === 'string') return one
    scanned.push(one)
  }
  return scanned
}

/** Reads the rows of a sheet after its first pass. */
const readSheet = async (
  archive: Archive,
  scanned: Scanned,
  { wanted, context, progress }: Reading,
): Promise<WorkbookRead> => {
  const { part, name } = scanned.sheet
  const [table, fill] = [createSheetTable(scanned, wanted), createFiller(scanned.merges.all)]
  const { events, isDamaged } = createSheetReader(context, (row) => table.take(fill(row)))
  const xml = createXmlReader(events)
  let done = 0
  const fault = await archive.each(part, (bytes) => {
    done += bytes.length
    progress(0.5 + done / Math.max(1, part.size) / 2)
    return xml.take(bytes) && !isDamaged()
  })
  if (fault !== null) return archiveFault(fault)
  return xml.end() && !isDamaged() ? { ...table.end(), sheet: name } : archiveFault('damaged')
}

interface Reading {
  readonly wanted: WantedSheet
  readonly context: CellContext
  readonly progress: OnProgress
}

/** Adds a notice to what was read. */
const withNotice = (read: WorkbookRead, notice: ImportNotice): WorkbookRead => {
  const { readout } = read
  if (readout === null) return read
  return {
    ...read,
    readout: (published) => {
      const told = readout(published)
      return { ...told, notices: [...told.notices, notice] }
    },
  }
}

const hiddenNotice = ({ sheets }: Book, read: WorkbookRead): WorkbookRead => {
  const hidden = sheets.filter(({ isHidden, name }) => isHidden && name !== read.sheet).map(({ name }) => name)
  return hidden.length > 0 ? withNotice(read, { kind: 'hidden-sheets', sheets: hidden }) : read
}

/** Reads the table of a workbook, in bounded memory: a first pass finds the sheet, its header and its merged cells, a second one reads it. */
export const readWorkbook = async (
  archive: Archive,
  wanted: WantedSheet,
  progress: OnProgress = () => undefined,
): Promise<WorkbookRead> => {
  if (archive.parts.some(({ isEncrypted }) => isEncrypted)) return failed({ kind: 'other-file', format: 'password' })
  const path = await bookPath(archive)
  if (path === null) return failed(zipFormat(archive))
  const book = await readBook(archive, path)
  if (typeof book === 'string') return archiveFault(book)
  const names = book.sheets.map(({ name }) => name)
  const sheets = sheetsAsked(book, wanted.sheet)
  if (sheets.length === 0 && wanted.sheet !== null)
    return failed({ kind: 'no-sheet', sheet: wanted.sheet, sheets: names })
  const context = await readContext(archive, book)
  if ('kind' in context) return failed(context)
  const scanned = await scanSheets(archive, sheets, context, progress)
  if (typeof scanned === 'string') return archiveFault(scanned)
  const choice = chooseSheet(scanned, publicationsOf(wanted))
  const hidden = book.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name)
  if (choice.kind === 'empty-workbook' && wanted.sheet === null && hidden.length > 0)
    return failed({ kind: 'which-sheet', sheets: hidden })
  if (choice.kind !== 'sheet') return failed(choice)
  if (choice.scanned.merges.isTooLarge) return failed({ kind: 'too-many-merges' })
  return hiddenNotice(book, await readSheet(archive, choice.scanned, { wanted, context, progress }))
}
