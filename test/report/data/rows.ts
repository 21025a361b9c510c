import type { Dossier } from '../../../src/dossier/index.ts'
import { dataOf } from '../../../src/report/data/index.ts'
import type { Datum } from '../../../src/report/data/table.ts'
import type { DataTable } from '../../../src/report/index.ts'
import { context } from '../../present/shown.ts'

/** The rows of a table on a day as records by their English heads. */
export const rowsIn = (
  dossier: Dossier,
  on: string,
  table: DataTable,
): readonly Readonly<Record<string, Datum | undefined>>[] => {
  const [heads = [], ...rows] = dataOf(context(on, { dossier }), table)
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [String(head), row[at]])))
}
