import { ownDay, type Dossier, readingOn } from '../dossier/index.ts'
import { DONE, fail, printAsIs, printPieces } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { outputLocale, warnOfTexts } from './output-locale.ts'
import { resolveSinceWarning } from './since.ts'
import { failUnread } from './unread.ts'
import { endOfScreen, openScreen } from './dashboard/open.ts'
import { loadOnce, sourceOf, type DossierSource } from '../files/source.ts'
import { changesSince, type RenderContext } from '../present/index.ts'
import { isFolder } from '../system/file.ts'
import { canDraw, printedColumns } from '../system/terminal.ts'
import { wordsIn } from '../text/index.ts'

type Open = InvocationOf<'open'>

const PRINTED_WIDTH = 100

/** Prints the overview or JSON, with changes if a baseline was asked for. */
const printReading = async (invocation: Open, source: DossierSource, dossier: Dossier): Promise<number> => {
  const { output, outputOptions } = invocation
  const reading = readingOn(dossier, invocation.on ?? ownDay(dossier))
  const resolved = await resolveSinceWarning(invocation, source, dossier)
  if ('sentence' in resolved) return fail(resolved.sentence, outputOptions)
  const changes = resolved.since && changesSince(reading, resolved.since)
  if (output !== 'json') warnOfTexts(outputOptions, dossier)
  const locale = outputLocale(outputOptions, dossier)
  const context: RenderContext = { reading, locale, per: 'day', ...(changes ? { changes } : {}) }
  const width = printedColumns(process.stdout.columns, process.env, PRINTED_WIDTH)
  if (output === 'json') await printPieces((await import('../report/json.ts')).jsonReport(reading, changes))
  else printAsIs((await import('../report/print.ts')).printOverview(context, width))
  return DONE
}

const openText = async (invocation: Open, source: DossierSource): Promise<number> => {
  const read = await loadOnce(wordsIn(invocation.outputOptions.language), source)
  return read.kind === 'dossier'
    ? printReading(invocation, source, read.dossier)
    : failUnread(read, source.label, invocation.outputOptions)
}

/** Whether several dossiers are opened: more files than one, or a folder of them. */
const areSeveral = ({ file, more }: Open): boolean => more.length > 0 || (file !== null && isFolder(file))

/** Opens a dossier on the screen if there is one, otherwise prints it; of several dossiers the list. */
export const openDossier = async (invocation: Open, shipped: string): Promise<number> => {
  const isDrawn =
    invocation.output === 'screen' && canDraw({ env: process.env, stdoutIsTerminal: process.stdout.isTTY })
  if (areSeveral(invocation)) {
    const { openDesk, printDesk } = await import('./follow/desk.ts')
    return isDrawn ? openDesk(invocation) : printDesk(invocation)
  }
  const source = sourceOf(invocation.file ?? shipped)
  return isDrawn ? endOfScreen(await openScreen(invocation, source), invocation) : openText(invocation, source)
}
