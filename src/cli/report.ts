import { readingOn, fallbackOf, ownDay, type Dossier } from '../dossier/index.ts'
import { DONE, fail, printPieces } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { warnOfTexts } from './output-locale.ts'
import { resolveSinceWarning } from './since.ts'
import { failUnread } from './unread.ts'
import { readProofs } from '../files/proofs.ts'
import { loadOnce, sourceOf, type DossierSource } from '../files/source.ts'
import { changesSince, type RenderContext, type Since } from '../present/index.ts'
import { createLocale, wordsIn } from '../text/index.ts'

type ReportInvocation = InvocationOf<'report'>

const contextOf = (
  { on, ascii, outputOptions }: ReportInvocation,
  dossier: Dossier,
  since: Since | null,
): RenderContext => {
  const reading = readingOn(dossier, on ?? ownDay(dossier))
  const changes = since && changesSince(reading, since)
  warnOfTexts(outputOptions, dossier)
  const locale = createLocale(outputOptions, fallbackOf(dossier), ascii ? 'ascii' : 'braille')
  return { reading, locale, per: 'day', ...(changes ? { changes } : {}) }
}

/** Notes in the register what the report quotes, and where: as the reader says, else in the file that was written. */
const noteQuoted = async (
  { remember, quotedIn, output, options }: ReportInvocation,
  context: RenderContext,
  { path, label, origin }: DossierSource,
): Promise<void> => {
  if (!remember || origin === 'input') return
  const { noteReport } = await import('../files/noted-report.ts')
  await noteReport(path ?? label, { context, options, to: quotedIn ?? output ?? '' })
}

/** Writes a report to a file, or prints it. The report's code is loaded while the dossier is read. */
export const reportDossier = async (invocation: ReportInvocation, shipped: string): Promise<number> => {
  const { options, output, force, outputOptions } = invocation
  const words = wordsIn(outputOptions)
  const source = sourceOf(invocation.file ?? shipped)
  const writing = import('../files/write-report.ts')
  const read = await loadOnce(words, source)
  if (read.kind !== 'dossier') return failUnread(read, source.label, outputOptions)
  const resolved = await resolveSinceWarning(invocation, source, read.dossier)
  if ('sentence' in resolved) return fail(resolved.sentence, outputOptions)
  const context = {
    ...contextOf(invocation, read.dossier, resolved.since),
    proofs: await readProofs(source.path, read.dossier),
  }
  const { outputText, reportPieces, writeReport } = await writing
  const fault = output === null ? null : await writeReport(context, options, { path: output, force, read: source.path })
  if (fault !== null) return fail(outputText(words, output ?? '', fault), outputOptions)
  if (output === null) await printPieces(reportPieces(context, options))
  await noteQuoted(invocation, context, source)
  return DONE
}
