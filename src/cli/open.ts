import { ownDay, nearest, safe, type Dossier, readingOn } from '../dossier/index.ts'
import { DONE, fail, failUsage, printAsIs, printPieces } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { COMMAND_WORDS } from './options.ts'
import { outputLocale, warnOfTexts } from './output-locale.ts'
import { commandOf } from './usage.ts'
import { resolveSinceWarning } from './since.ts'
import { failUnread } from './unread.ts'
import { endOfScreen, openScreen } from './dashboard/open.ts'
import { loadOnce, sourceOf, type DossierSource } from '../files/source.ts'
import { changesSince, type RenderContext } from '../present/index.ts'
import { existsAt, isFolder } from '../system/file.ts'
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
  const read = await loadOnce(wordsIn(invocation.outputOptions), source)
  return read.kind === 'dossier'
    ? printReading(invocation, source, read.dossier)
    : failUnread(read, source.label, invocation.outputOptions)
}

/** Whether several dossiers are opened: more files than one, or a folder of them. */
const areSeveral = ({ file, more }: Open): boolean => more.length > 0 || (file !== null && isFolder(file))

/** What asks for the help of the program or of a command; a command may have that word before its name. */
const HELP_WORD = 'help'

/** Prints the help of the command that is named, or of the program. */
const printHelpOf = async ({ more: [topic], outputOptions }: Open): Promise<number> =>
  (await import('./help.ts')).printHelp({ kind: 'help', command: commandOf(topic), topic: 'command', outputOptions })

/** Returns the command that a word without a file of its name was meant to be; null for none. */
const meantCommand = ({ file }: Open): string | null =>
  file === null || existsAt(file) ? null : nearest(file, [HELP_WORD, ...COMMAND_WORDS])

/** Says that a word is neither a file nor a command, and which one was probably meant. */
const failWord = ({ file, outputOptions }: Open, meant: string): number => {
  const { unknownCommand } = wordsIn(outputOptions).command
  return failUsage({ sentence: unknownCommand(safe(file ?? ''), meant), outputOptions })
}

/** Opens a dossier on the screen if there is one, otherwise prints it; of several dossiers the list. */
export const openDossier = async (invocation: Open, shipped: string): Promise<number> => {
  const isDrawn =
    invocation.output === 'screen' && canDraw({ env: process.env, stdoutIsTerminal: process.stdout.isTTY })
  const meant = meantCommand(invocation)
  if (meant !== null) return meant === invocation.file ? printHelpOf(invocation) : failWord(invocation, meant)
  if (areSeveral(invocation)) {
    const { openDesk, printDesk } = await import('./follow/desk.ts')
    return isDrawn ? openDesk(invocation) : printDesk(invocation)
  }
  const source = sourceOf(invocation.file ?? shipped)
  return isDrawn ? endOfScreen(await openScreen(invocation, source), invocation) : openText(invocation, source)
}
