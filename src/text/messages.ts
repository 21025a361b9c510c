import type { en } from './en/index.ts'
import type { importing } from './en/import.ts'
import type { Translation } from './translation.ts'

/** Every sentence and word that a reader sees, in one language; the English ones say which there are. */
export type Words = Translation<typeof en>

/** Heads of columns, in reports and in tables for spreadsheets. */
export type ReportColumn = keyof Words['report']['columns']

/** Every sentence of an import, apart from the others: no other command loads them. */
export type ImportWords = Translation<typeof importing>
