import type { en } from './en/index.ts'
import type { faults } from './en/edit/faults.ts'
import type { form } from './en/edit/form.ts'
import type { importing } from './en/import.ts'
import type { Translation } from './translation.ts'

/** Every sentence that a reader sees, in one language; the English ones define the keys. */
export type Messages = Translation<typeof en>

/** Keys of column heads in reports and in CSV tables. */
export type ReportColumn = keyof Messages['report']['columns']

/** Every sentence of an import; apart from the others, because no other command loads them. */
export type ImportMessages = Translation<typeof importing>

/** Every sentence of the form for a new record; apart from the others, because it is loaded when one is opened. */
export type FormMessages = Translation<typeof form>

/** Why a record is not written, a sentence for each reason. */
export type FaultMessages = Translation<typeof faults>
