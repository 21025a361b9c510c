import { ownDay, type Dossier, readingOn } from '../dossier/index.ts'
import { DONE, fail, printAsIs, printPieces } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { outputLocale, warnOfTexts } from './output-locale.ts'
import { resolveSince, resolveSinceWarning } from './since.ts'
import { failUnread } from './unread.ts'
import { loadOnce, sourceOf, startReading, type DossierSource } from '../files/source.ts'
import { changesSince, type RenderContext } from '../present/index.ts'
import { jsonReport } from '../report/index.ts'
import type { ScreenEnd } from '../session/run.ts'
import { askGround, knownGround, type Ground } from '../system/terminal/ground.ts'
import { canDraw, coloursOf, printedColumns } from '../system/terminal.ts'
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
  if (output === 'json') await printPieces(jsonReport(reading, changes))
  else printAsIs((await import('../report/print.ts')).printOverview(context, width))
  return DONE
}

const openText = async (invocation: Open, source: DossierSource): Promise<number> => {
  const read = await loadOnce(wordsIn(invocation.outputOptions.language), source)
  return read.kind === 'dossier'
    ? printReading(invocation, source, read.dossier)
    : failUnread(read, source.label, invocation.outputOptions)
}

/** Reports why a screen ended by itself, once the terminal is restored. */
const endOfScreen = (end: ScreenEnd, { outputOptions }: Open): number => {
  const { command } = wordsIn(outputOptions.language)
  switch (end.kind) {
    case 'left':
      return end.code
    case 'unreadable':
      return fail(end.sentence, outputOptions)
    case 'no-keyboard':
      return fail(`migration-dash: ${command.noKeyboard}`, outputOptions)
    case 'failed':
      return fail(`migration-dash: ${command.screenFailed(end.why)}`, outputOptions)
  }
}

/** Finds out the terminal's background, where colours depend on it; returns a function that ends the question. */
const startAsking = ({ background, colours, medium }: Open['outputOptions']): (() => Ground | null) => {
  const known = knownGround({ asked: background, env: process.env })
  const shown = coloursOf(colours, process.env)
  const isNeeded = medium === 'screen' && (shown === 'fixed' || shown === 'any')
  if (known !== null || !isNeeded || !process.stdin.isTTY) return () => known
  return askGround(process.stdin, (text) => void process.stdout.write(text))
}

/** Opens the dashboard. Only this loads Ink. */
const openScreen = async (invocation: Open, source: DossierSource): Promise<number> => {
  const words = wordsIn(invocation.outputOptions.language)
  // A large file is read while the screen opens and afterwards.
  const started = source.isLarge() ? startReading(source, words) : null
  // The screen's code is partly compiled in another thread, while a small file is read.
  const screen = import('../session/run.ts')
  const read = started ?? (await loadOnce(words, source))
  if (read.kind === 'sentence') return fail(read.sentence, invocation.outputOptions)
  const resolved = await resolveSince(invocation, source)
  if ('sentence' in resolved) return fail(resolved.sentence, invocation.outputOptions)
  const { on, mouse, remember, languageGiven, outputOptions } = invocation
  const endAsking = startAsking(outputOptions)
  const { runScreen } = await screen
  const ground = endAsking()
  const opening = {
    source,
    read,
    since: resolved.since,
    on,
    mouse,
    remember,
    languageGiven,
    display: outputOptions,
    ground,
  }
  return endOfScreen(await runScreen(opening), invocation)
}

/** Opens a dossier on the screen if there is one, otherwise prints it. */
export const openDossier = (invocation: Open, shipped: string): Promise<number> => {
  const source = sourceOf(invocation.file ?? shipped)
  const isDrawn =
    invocation.output === 'screen' && canDraw({ env: process.env, stdoutIsTerminal: process.stdout.isTTY })
  return isDrawn ? openScreen(invocation, source) : openText(invocation, source)
}
