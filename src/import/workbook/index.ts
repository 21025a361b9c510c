import type { ImportFault, ImportNotice } from '../fault.ts'
import { publicationsOf } from '../publishers.ts'
import type { Archive, ArchiveFault } from './archive.ts'
import { bookPath, readBook, readPart, type Book, type Sheet } from './book.ts'
import { zipFormat } from './other-zip.ts'
import {
  archiveFault,
  failed,
  readSheet,
  type OnProgress,
  type Reading,
  type WantedSheet,
  type WorkbookRead,
} from './read.ts'
import { chooseSheet, isObvious, peekSheet, scanSheet, type Scanned } from './scan.ts'
import type { CellContext } from './sheet.ts'
import { createSharedStrings } from './strings.ts'
import { createStyles } from './styles.ts'

export type { Archive, ArchiveFault, ArchivePart } from './archive.ts'
export type { OnProgress, WantedSheet, WorkbookRead } from './read.ts'

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

const peekSheets = async (
  { archive, context }: Reading,
  sheets: readonly Sheet[],
): Promise<readonly Scanned[] | ArchiveFault> => {
  const peeked: Scanned[] = []
  for (const sheet of sheets) {
    const one = await peekSheet(archive, sheet, context)
    if (typeof one === 'string') return one
    peeked.push(one)
  }
  return peeked
}

const scanSheets = async (
  { archive, context, progress }: Reading,
  sheets: readonly Sheet[],
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

/** Adds a notice to what was read. */
const withNotice = (read: WorkbookRead, notice: ImportNotice): WorkbookRead => {
  const { readout } = read
  if (readout === null) return read
  return {
    ...read,
    readout: (published) => {
      const own = readout(published)
      return { ...own, notices: [...own.notices, notice] }
    },
  }
}

/** Reads the one sheet that has a table, unless merged cells turn up in it: then null. */
const readObvious = async (reading: Reading, sheets: readonly Sheet[]): Promise<WorkbookRead | null> => {
  const peeked = await peekSheets(reading, sheets)
  if (typeof peeked === 'string') return archiveFault(peeked)
  const among = publicationsOf(reading.wanted)
  const choice = chooseSheet(peeked, among)
  if (choice.kind !== 'sheet' || !isObvious(choice, peeked, among)) return null
  return readSheet(reading, choice.scanned, 'unknown')
}

/** Reads a sheet after a pass over all of them has found their merged cells. */
const readScanned = async (reading: Reading, sheets: readonly Sheet[]): Promise<WorkbookRead> => {
  const scanned = await scanSheets(reading, sheets)
  if (typeof scanned === 'string') return archiveFault(scanned)
  const choice = chooseSheet(scanned, publicationsOf(reading.wanted))
  if (choice.kind !== 'sheet') return failed(choice)
  if (choice.scanned.merges.isTooLarge) return failed({ kind: 'too-many-merges' })
  return (await readSheet(reading, choice.scanned, 'known')) ?? archiveFault('damaged')
}

/** Returns the hidden sheets of a workbook, except one. */
const hiddenIn = ({ sheets }: Book, except: string | null): readonly string[] =>
  sheets.filter(({ isHidden, name }) => isHidden && name !== except).map(({ name }) => name)

/** Names the hidden sheets beside the one that was read, or instead of one. */
const withHidden = (book: Book, read: WorkbookRead, asked: string | null): WorkbookRead => {
  const hidden = hiddenIn(book, read.sheet)
  if (hidden.length === 0) return read
  const isEmpty = asked === null && read.problems[0]?.fault.kind === 'empty-workbook'
  return isEmpty
    ? failed({ kind: 'which-sheet', sheets: hidden })
    : withNotice(read, { kind: 'hidden-sheets', sheets: hidden })
}

/**
 * Reads the table of a workbook, in bounded memory. Where only one sheet has a table, it is read at once. Where several have one, or where
 * merged cells turn up below the rows that they apply to, a pass before the reading finds them.
 */
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
  const sheets = sheetsAsked(book, wanted.sheet)
  if (sheets.length === 0 && wanted.sheet !== null) {
    const names = book.sheets.map(({ name }) => name)
    return failed({ kind: 'no-sheet', sheet: wanted.sheet, sheets: names })
  }
  const context = await readContext(archive, book)
  if ('kind' in context) return failed(context)
  const reading = { archive, wanted, context, progress }
  const read = (await readObvious(reading, sheets)) ?? (await readScanned(reading, sheets))
  return withHidden(book, read, wanted.sheet)
}
