import {
  chartedStatistic,
  isChartFile,
  provedContextOf,
  type CopiedBy,
  type Effect,
  type ReadingState,
  type State,
  type Store,
} from '../app/index.ts'
import { decode, lineOf, safe, type FilePlace, type MergeSide, type Target } from '../dossier/index.ts'
import { dispatchRead } from './follow.ts'
import { createForms, writeSentence } from './forms.ts'
import { ignoreProgress, type DossierSource } from '../files/source.ts'
import { nextTurn } from '../files/next-turn.ts'
import { readFileBytes } from '../system/file.ts'
import { expandHome, homeFolder } from '../system/home.ts'
import { clipboardSequence } from '../view/clipboard.ts'
import type { Quoting } from './quoting.ts'
import { noticeUnloaded } from './unloaded.ts'
import { cut } from '../text/index.ts'
import { mouseReports } from '../view/mouse.ts'

/** What effects act on: the store, the dossier's source, the terminal, the process. */
export interface Outside {
  readonly store: Store
  readonly source: DossierSource
  readonly quoting: Quoting
  readonly stdout: NodeJS.WriteStream
  readonly close: () => void
  /** Lends the terminal to another program until the work is done. */
  readonly lend: (work: () => Promise<void>) => Promise<void>
  /** Stops the program until the shell continues it. */
  readonly suspend: () => Promise<void>
}

const NAMED = 36

const notify = ({ store }: Outside, sentence: string): void => store.dispatch({ kind: 'notice', sentence })
const messagesOf = ({ store }: Outside) => store.state().locale.words

/** Copies a text with the system's programs, else by the terminal; returns what has it, null where it is too long. */
const copy = async ({ stdout }: Outside, text: string): Promise<CopiedBy | null> => {
  const { copyToSystem } = await import('../system/clipboard.ts')
  const copied = await copyToSystem(text, process.env)
  if (copied !== null) return copied
  const sequence = clipboardSequence(text, process.env)
  if (sequence !== null) stdout.write(sequence)
  return sequence === null ? null : 'terminal'
}

const copyAndShow = async (outside: Outside, text: string): Promise<void> => {
  const by = await copy(outside, text)
  if (by === null) notify(outside, messagesOf(outside).clipboard.tooLong)
  else outside.store.dispatch({ kind: 'copied', text, by })
}

/** Shows an address in the form in which it would be opened. */
const showAddress = async (outside: Outside, address: string): Promise<void> => {
  const { normalizeAddress } = await import('../system/browser.ts')
  const opened = normalizeAddress(address)
  if (opened === null) notify(outside, messagesOf(outside).browser.refused(address))
  else outside.store.dispatch({ kind: 'address', address: opened })
}

const browse = async (outside: Outside, address: string): Promise<void> => {
  const { openAddress } = await import('../system/browser.ts')
  const { browser: words } = messagesOf(outside)
  const failedLate = (program: string, why: string): void =>
    notify(outside, words.failedLate(safe(program), safe(why), address))
  if ((await openAddress(address, process.env, failedLate)) === 'opened') return notify(outside, words.opened(address))
  const by = await copy(outside, address)
  notify(outside, by === null ? messagesOf(outside).clipboard.tooLong : words.copied[by](address))
}

/** Returns the place of a record in the current file, or of the file's first problem. */
const placeIn = async (path: string, state: State, target: Target | null): Promise<FilePlace> => {
  const top = { line: 1, column: 1 }
  const trouble = state.kind === 'reading' ? state.trouble : state.kind === 'mending' ? state : null
  if (trouble && 'problems' in trouble) return trouble.problems[0]?.place ?? top
  const found = await readFileBytes(path)
  // Keys have their turn between decoding and looking the record up, each of which takes 20 ms for 20 MB.
  await nextTurn()
  const decoded = 'fault' in found ? null : decode(found.bytes)
  if (state.kind !== 'reading' || !decoded || 'fault' in decoded || !target) return top
  await nextTurn()
  return lineOf(decoded.text, state.reading.whole, target)
}

const edit = async (outside: Outside, target: Target | null): Promise<void> => {
  const { path } = outside.source
  const { editor: words } = messagesOf(outside)
  if (path === null) return
  const { editorCommand, runEditor } = await import('../system/editor.ts')
  // Without an editor a large file is not searched for the place that it would show.
  const atTop = editorCommand(process.env, path, 1, 1)
  if (!atTop) return notify(outside, words.none)
  const { line, column } = await placeIn(path, outside.store.state(), target)
  const command = editorCommand(process.env, path, line, column) ?? atTop
  const name = safe(command.file)
  let sentence = ''
  await outside.lend(async () => {
    const ended = await runEditor(command)
    if ('fault' in ended) sentence = faultText(words, name, ended.fault)
    else if ('signal' in ended) sentence = words.signal(name, ended.signal)
    else if (ended.code !== 0) sentence = words.code(name, String(ended.code))
  })
  if (sentence !== '') notify(outside, sentence)
}

/** Shortens a path so that a sentence about it fits in the footer. */
const shortName = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return cut(path.length > NAMED ? name : path, NAMED)
}

/** Writes the page that a file name asks for: the chart of the statistic on the screen, or a brief. */
const writePage = async (outside: Outside, state: ReadingState, path: string, force: boolean) => {
  const { writeBrief, writeChart } = await import('../files/write-report.ts')
  const destination = { path: expandHome(path, homeFolder(process.env)), force, read: outside.source.path }
  const context = provedContextOf(state)
  if (!isChartFile(path)) return writeBrief(context, destination)
  const statistic = chartedStatistic(state)
  return statistic === null ? 'chart' : writeChart(context, statistic, destination)
}

/** Writes a brief or a chart of the screen, and says where, or asks whether to replace a file. */
const savePage = async (outside: Outside, path: string, replace: boolean): Promise<void> => {
  const state = outside.store.state()
  if (state.kind !== 'reading') return
  const fault = await writePage(outside, state, path, replace)
  if (fault === null && !isChartFile(path)) outside.quoting.briefed(state, path)
  if (fault === null || fault === 'exists')
    return outside.store.dispatch({ kind: 'brief', path, outcome: fault ?? 'written' })
  const { words } = state.locale
  if (fault === 'format') return notify(outside, words.report.save.onlyPages)
  if (fault === 'chart') return notify(outside, words.report.saveChart.none)
  const { outputText } = await import('../files/write-report.ts')
  notify(outside, outputText(words, shortName(path), fault))
}

type EditorMessages = State['locale']['words']['editor']
type EditFault = 'not-found' | 'permission' | { readonly why: string }

const faultText = (words: EditorMessages, name: string, fault: EditFault): string => {
  if (typeof fault === 'object') return words.failed(name, fault.why)
  return fault === 'not-found' ? words.notFound(name) : words.permission(name)
}

/** Effects that reach beyond the dossier and its terminal, which a restricted program never performs. */
const REACHING: ReadonlySet<Effect['kind']> = new Set<Effect['kind']>([
  'copy',
  'cite',
  'address',
  'browse',
  'brief',
  'edit',
  'settle',
  'open-form',
  'save-form',
  'take-back',
])

/** Settles the first conflict of a merge in the file, and reads the file again. */
const settle = async (outside: Outside, side: MergeSide): Promise<void> => {
  const { path } = outside.source
  if (path === null) return
  const words = messagesOf(outside)
  const { settleFile } = await import('../files/settle.ts')
  const done = await settleFile(path, side)
  if ('fault' in done)
    return notify(outside, words.merge.unsettled(await writeSentence(outside.store.state().locale.reader, done.fault)))
  dispatchRead(outside.store, await outside.source.read(words, ignoreProgress), true)
  notify(outside, done.answer ? words.merge.settled[side] : words.palette.reasons['no-conflict'])
}

/** Performs effects: what keys ask for outside the state. */
export const createPerformer = (outside: Outside, quit: (to: number | 'desk') => void) => {
  const forms = createForms(outside)
  return (effect: Effect): void => {
    if (outside.store.state().access === 'restricted' && REACHING.has(effect.kind))
      return notify(outside, messagesOf(outside).palette.reasons.restricted)
    const start = (work: Promise<void>): void => void work.catch(noticeUnloaded(outside.store))
    switch (effect.kind) {
      case 'quit':
        quit(effect.code)
        return outside.close()
      case 'to-desk':
        quit('desk')
        return outside.close()
      case 'read-file':
        return start(
          outside.source
            .read(messagesOf(outside), ignoreProgress)
            .then((read) => dispatchRead(outside.store, read, true)),
        )
      case 'mouse':
        return void outside.stdout.write(mouseReports(effect.on))
      case 'copy':
        return start(copyAndShow(outside, effect.text))
      case 'cite':
        outside.quoting.cited(outside.store.state())
        return start(copyAndShow(outside, effect.text))
      case 'dismiss':
        return outside.quoting.dismiss(effect.item)
      case 'quoted-in':
        return outside.quoting.move(effect.item, effect.to)
      case 'address':
        return start(showAddress(outside, effect.address))
      case 'browse':
        return start(browse(outside, effect.address))
      case 'brief':
        return start(savePage(outside, effect.path, effect.replace))
      case 'edit':
        return start(edit(outside, effect.target))
      case 'settle':
        return start(settle(outside, effect.side))
      case 'open-form':
        return start(forms.open(effect.subject))
      case 'save-form':
        return start(forms.save(effect.form))
      case 'take-back':
        return start(forms.takeBack())
      case 'suspend':
        return void outside.suspend()
    }
  }
}
