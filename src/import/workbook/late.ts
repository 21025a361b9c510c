import type { Archive } from './archive.ts'
import type { OnProgress, WantedSheet, WorkbookRead } from './index.ts'

/** Reads the table of a workbook. The code for it is loaded with the first workbook. */
export const readWorkbook = async (
  archive: Archive,
  wanted: WantedSheet,
  progress?: OnProgress,
): Promise<WorkbookRead> => {
  const workbook = await import('./index.ts')
  return workbook.readWorkbook(archive, wanted, progress)
}
