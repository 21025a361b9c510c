import type { ImportFault } from '../fault.ts'
import type { TableRead, Wanted } from '../table.ts'
import type { Archive, ArchiveFault } from './archive.ts'
import { createFiller } from './fill.ts'
import { createMergeFinder, type Merges } from './merges.ts'
import type { Scanned } from './scan.ts'
import { createSheetReader, type CellContext } from './sheet.ts'
import { createSheetTable } from './table.ts'
import { createXmlReader } from './xml.ts'

/** What to read from a workbook: a sheet by its name or by the number of its tab, or null for the one that has a table. */
export type WantedSheet = Wanted & { readonly sheet: string | null }

/** A workbook of which one sheet was read to its end; null where none was. */
export type WorkbookRead = TableRead & { readonly sheet: string | null }

/** Receives how much of the work is done, from 0 to 1. */
export type OnProgress = (done: number) => void

/** What the reading of a workbook needs. */
export interface Reading {
  readonly archive: Archive
  readonly wanted: WantedSheet
  readonly context: CellContext
  readonly progress: OnProgress
}

/** Returns a workbook that cannot be read, with the reason. */
export const failed = (fault: ImportFault): WorkbookRead => ({
  recognised: null,
  rows: 0,
  problems: [{ line: null, fault }],
  problemCount: 1,
  readout: null,
  sheet: null,
})

/** Returns a workbook whose ZIP cannot be read. */
export const archiveFault = (fault: ArchiveFault): WorkbookRead => failed({ kind: fault })

/** Whether merged ranges change nothing in a table: they are in the rows above its header. */
const areHarmless = ({ all, isTooLarge }: Merges, header: number): boolean =>
  !isTooLarge && all.every(({ bottom }) => bottom < header)

/** Reads the rows of a sheet. Where its merged ranges are still unknown and some turn up that matter, it returns null. */
export const readSheet = async (
  { archive, wanted, context, progress }: Reading,
  scanned: Scanned,
  merges: 'known' | 'unknown',
): Promise<WorkbookRead | null> => {
  const { part, name } = scanned.sheet
  const [table, fill] = [createSheetTable(scanned, wanted), createFiller(scanned.merges.all)]
  const finder = merges === 'unknown' ? createMergeFinder() : null
  const { events, isDamaged } = createSheetReader(context, (row) => table.take(fill(row)))
  const xml = createXmlReader(events)
  const begin = finder ? 0 : 0.5
  let done = 0
  const fault = await archive.each(part, (bytes) => {
    done += bytes.length
    progress(begin + (1 - begin) * (done / Math.max(1, part.size)))
    finder?.take(bytes)
    return xml.take(bytes) && !isDamaged()
  })
  if (fault !== null) return archiveFault(fault)
  if (!xml.end() || isDamaged()) return archiveFault('damaged')
  return finder && !areHarmless(finder.end(), table.header) ? null : { ...table.end(), sheet: name }
}
