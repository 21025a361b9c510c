import { entryOfSource, writeBibtex, writeCsl } from '../bibliography/index.ts'
import { fallbackOf } from '../dossier/index.ts'
import type { RenderContext } from '../present/index.ts'
import { createLocale, numberStyleOf } from '../text/index.ts'
import { asciiPage } from './ascii.ts'
import { briefPage } from './brief/index.ts'
import { csvOf, spreadsheetCsv } from './csv.ts'
import { dataOf } from './data/index.ts'
import { roundAsShown } from './data/table.ts'
import type { ReportOptions } from './format.ts'
import { fullPage } from './chapters/full.ts'
import { htmlOf } from './html/index.ts'
import { jsonReport } from './json.ts'
import { markdownOf } from './markdown.ts'
import { sqlOf } from './sql/index.ts'

// Exported here too, so that whatever is written loads one chunk.
export { drawingOf } from './drawing.ts'

/** Returns a context whose sentences write numbers as everywhere: a table for programs does not depend on the reader's region. */
const withoutRegion = (context: RenderContext): RenderContext => {
  const { reader, glyphs, medium } = context.locale
  const plain = { language: reader.language, texts: reader.texts }
  return { ...context, locale: createLocale(plain, fallbackOf(context.reading.dossier), glyphs, medium) }
}

const csvText = (
  context: RenderContext,
  { table, receiver }: Extract<ReportOptions, { format: 'csv' }>,
): Iterable<string> =>
  receiver === 'spreadsheet'
    ? spreadsheetCsv(dataOf(context, table, roundAsShown), numberStyleOf(context.locale.reader))
    : csvOf(dataOf(withoutRegion(context), table))

/** Returns the sources known on the day as a bibliography. */
const bibliographyText = ({ reading, locale }: RenderContext, format: 'csl' | 'bibtex'): string => {
  const entries = reading.dossier.sources.map((source) => entryOfSource(source, locale.text))
  return format === 'csl' ? writeCsl(entries) : writeBibtex(entries)
}

/** Formats a report, in the context's language and signs, in pieces that are composed while they are read. */
export const reportPieces = (context: RenderContext, options: ReportOptions): Iterable<string> => {
  if (options.format === 'csv') return csvText(context, options)
  if (options.format === 'sql') return sqlOf(withoutRegion(context))
  if (!('brief' in options))
    return options.format === 'json'
      ? jsonReport(context.reading, context.changes)
      : [bibliographyText(context, options.format)]
  const page = options.brief ? briefPage(context) : fullPage(context)
  // Browsers show every sign; Markdown may be read in a terminal.
  if (options.format === 'html') return htmlOf(page)
  return markdownOf(context.locale.glyphs === 'ascii' ? asciiPage(page) : page)
}
