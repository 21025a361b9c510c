import { beginning, safe } from '../dossier/index.ts'
import type { RenderContext } from '../present/index.ts'
import { LONGEST_PLACE } from '../register/place.ts'
import { addQuoted } from '../register/quoted.ts'
import type { ReportOptions } from '../report/index.ts'
import { quotedByReport } from '../report/quoted.ts'
import { updateRegister } from './register.ts'

/** A report, and where it was used. */
export interface NotedReport {
  readonly context: RenderContext
  readonly options: ReportOptions
  readonly to: string
}

/** Notes in the register of a dossier every figure and verdict that a report of it contains. */
export const noteReport = async (key: string, { context, options, to }: NotedReport): Promise<void> => {
  const quoted = quotedByReport(context, options, beginning(safe(to), LONGEST_PLACE))
  if (quoted.length > 0) await updateRegister(key, (register) => addQuoted(register, quoted))
}
