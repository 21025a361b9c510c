import { fallbackOf, safe, type Statistic } from '../dossier/index.ts'
import { formatFor, type ReportOptions } from '../report/index.ts'
import { drawingOf, reportPieces } from '../report/report.ts'
import type { OutputFault } from '../system/output.ts'
import type { RenderContext } from '../present/index.ts'
import { createLocale, type Messages } from '../text/index.ts'

// Exported here too, so that a report loads one chunk.
export { reportPieces }

/** Where a report is written. */
export interface Destination {
  readonly path: string
  /** Whether a file of that name is replaced. */
  readonly force: boolean
  /** The file that the dossier was read from, which is never replaced; null where it is not a file. */
  readonly read: string | null
}

/** Returns why nothing was written, in a sentence. */
export const outputText = ({ help }: Messages, path: string, fault: OutputFault): string => {
  const file = safe(path)
  if (typeof fault === 'object') return help.outputFailed(file, fault.why)
  return {
    exists: help.exists,
    same: help.same,
    folder: help.outputFolder,
    special: help.outputSpecial,
    permission: help.outputPermission,
    none: help.outputNone,
  }[fault](file)
}

/** Writes a report to a file; returns why it could not be written, or null. */
export const writeReport = async (
  context: RenderContext,
  options: ReportOptions,
  { path, force, read }: Destination,
): Promise<OutputFault | null> => {
  const { writeOutput } = await import('../system/output.ts')
  return writeOutput(path, reportPieces(context, options), force, read)
}

/** Returns the signs of a page, even where the screen is speech. */
const pageSigns = ({ locale: { glyphs } }: RenderContext) => (glyphs === 'ascii' ? 'ascii' : 'braille')

/** Returns the context of a page, whatever the screen's language of signs is. */
const pageContext = (context: RenderContext): RenderContext => ({
  ...context,
  locale: createLocale(context.locale.reader, fallbackOf(context.reading.dossier), pageSigns(context)),
})

/** Writes the chart of a statistic as an SVG file; `chart` where it has none. */
export const writeChart = async (
  context: RenderContext,
  statistic: Statistic,
  { path, force, read }: Destination,
): Promise<OutputFault | 'chart' | null> => {
  const drawing = drawingOf(pageContext(context), statistic)
  if (drawing === null) return 'chart'
  const { writeOutput } = await import('../system/output.ts')
  return writeOutput(path, drawing, force, read)
}

/** Writes the brief, in the format of the file's ending; in `format` where the ending is not that of a page (`.csv`, `.json`). */
export const writeBrief = async (
  context: RenderContext,
  destination: Destination,
): Promise<OutputFault | 'format' | null> => {
  const format = formatFor(destination.path)
  if (format !== 'markdown' && format !== 'html') return 'format'
  const { changes, ...plain } = pageContext(context)
  // That nothing changed needs no section.
  const shown = { ...plain, ...(changes && changes.records > 0 ? { changes } : {}) }
  return writeReport(shown, { format, brief: true }, destination)
}
