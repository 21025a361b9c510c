import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everything, readWorkbook, type Readout, type WorkbookRead } from '../../../src/import/index.ts'
import { openArchive } from '../../../src/system/zip/archive.ts'
import { openStream } from '../../../src/system/stream.ts'
import { kindOf, type How } from '../imported.ts'

const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
let count = 0

/** How to read a workbook; everything has a default. */
export type HowBook = How & { readonly sheet?: string }

/** Reads a workbook as an import does: from a file, unpacked in chunks. */
export const openedBook = async (bytes: Uint8Array, how: HowBook = {}): Promise<WorkbookRead> => {
  const path = join(folder, `${count++}.xlsx`)
  writeFileSync(path, bytes)
  const stream = await openStream(path)
  if ('fault' in stream) throw new Error(path)
  try {
    const archive = await openArchive(stream.source)
    const wanted = {
      fileName: how.name ?? 'file.csv',
      as: how.as ?? null,
      by: how.by ?? [],
      newestYear: how.newestYear ?? ('by-vintage' as const),
      scope: how.scope ?? everything,
      encoding: null,
      described: how.described ?? null,
      ignoreTail: how.ignoreTail ?? 0,
      leaveOut: how.leaveOut ?? null,
      seed: 0,
      sheet: how.sheet ?? null,
    }
    if (!('fault' in archive)) return await readWorkbook(archive, wanted)
    const problems = [{ line: null, fault: { kind: archive.fault } }]
    return { recognised: null, rows: 0, problems, problemCount: 1, readout: null, sheet: null }
  } finally {
    await stream.close()
  }
}

/** Returns the content of a workbook without problems. */
export const bookReadout = async (bytes: Uint8Array, how: HowBook = {}, published = '2024-07-15'): Promise<Readout> => {
  const { readout, problems } = await openedBook(bytes, how)
  if (!readout || problems.length > 0) throw new Error(JSON.stringify(problems))
  return readout(published)
}

/** Returns the problems of a workbook, each with its cell or row. */
export const bookProblems = async (
  bytes: Uint8Array,
  how: HowBook = {},
): Promise<readonly (readonly [string | number | null, string])[]> => {
  const { problems } = await openedBook(bytes, how)
  return problems.map(({ line, cell, fault }) => [cell ?? line, kindOf(fault)])
}
