import { sayProblem, span } from '../text/index.ts'
import {
  changedText,
  detailLines,
  linksIn,
  matrixFoot,
  rowOf,
  spokenLines,
  spokenRow,
  spokenSpans,
  spokenTitle,
  entryTitle,
  type Listed,
} from '../present/index.ts'
import { helpLines } from './help.ts'
import { choicesFor } from './palette.ts'
import { foundFor } from './search.ts'
import {
  entryOf,
  focusOf,
  lensOf,
  listing,
  matrixNow,
  matrixWindow,
  pageLines,
  problemText,
  showingOf,
} from './selectors.ts'
import type { LoadingState, ReadingState, State } from './state.ts'
import { crumbs } from './history.ts'

/** What who hears the screen is told. */
export interface Heard {
  /** Where the reader is: as long as it is the same, only what changes is told. */
  readonly place: string
  /** What is told on coming there. */
  readonly lines: readonly string[]
  /** What is under the cursor there; empty where nothing is. */
  readonly at: string
  /** What is told wherever the reader is: what is wrong with the file, how much has changed. */
  readonly told: string
}

type Placed = Omit<Heard, 'told'>

/** Wider than any paragraph: what is heard has no lines. */
const UNFOLDED = 100_000

const headerOf = ({ say, reading }: ReadingState): string =>
  `${say.text(reading.dossier.title)}, ${say.words.header.readOn(say.day(reading.on))}`

const listPlace = (state: ReadingState): Placed => {
  const { panel, say } = state
  if (panel === 'matrix') return matrixPlace(state)
  const { entries } = listing(state, panel)
  const { cursor } = state.lists[panel]
  const entry: Listed | undefined = entries[cursor]
  const row = entry ? spokenRow(rowOf(showingOf(state), entry)) : say.words.empty[panel]
  const title = spokenTitle(say, say.words.panels[panel], cursor + 1, entries.length)
  return { place: `list ${panel}`, lines: [say.words.panels[panel]], at: `${row.replace(/\.$/, '')}. ${title}` }
}

const matrixPlace = (state: ReadingState): Placed => {
  const { say } = state
  const { issues, columns } = matrixNow(state)
  const { row, column } = state.matrix
  const place = { place: 'matrix', lines: [say.words.panels.matrix] }
  if (issues.length === 0 || columns.length === 0) return { ...place, at: say.words.empty.matrix }
  const [rows, all] = [say.number(issues.length), say.number(columns.length)]
  const where = say.words.spoken.cell(say.number(row + 1), rows, say.number(column + 1), all)
  const foot = matrixFoot(showingOf(state), matrixNow(state), matrixWindow(state)).map(spokenSpans)
  return { ...place, at: [...foot, where].join('. ') }
}

const detailPlace = (state: ReadingState): Placed => {
  const entry = entryOf(state)
  if (!entry) return listPlace(state)
  const lines = detailLines(showingOf(state), entry, UNFOLDED, { ...lensOf(state), cursor: false })
  const links = linksIn(lines)
  const link = links[state.link]
  const { say } = state
  const under = link ? spokenLines(lines.slice(link.from, link.to)).join(' ') : ''
  return {
    place: `detail ${entry.kind}/${entry.key} ${state.trail.length}`,
    lines: [spokenSpans([span(crumbs(state).join(', ') || entryTitle(say, entry))]), ...spokenLines(lines)],
    at: under === '' ? '' : say.words.spoken.linkTo(under, say.number(state.link + 1), say.number(links.length)),
  }
}

const pickPlace = (state: ReadingState, kind: 'find' | 'palette', text: string, cursor: number): Placed => {
  const { say } = state
  const { find, palette } = say.words
  const picks =
    kind === 'find'
      ? foundFor(state, text).map((one) => one.text)
      : choicesFor(state, text).map((one) => [one.words, one.keys, one.hindrance ?? ''].filter(Boolean).join(', '))
  const none = kind === 'find' ? (text === '' ? find.takes : find.none(text)) : palette.none(text)
  const at = picks.length === 0 ? none : spokenTitle(say, picks[cursor] ?? '', cursor + 1, picks.length)
  return { place: kind, lines: [kind === 'find' ? find.prompt : palette.title], at: `${text}: ${at}` }
}

const readingHeard = (state: ReadingState): Placed => {
  const { overlay, say } = state
  switch (overlay.kind) {
    case 'none':
      return state.focus === 'detail' ? detailPlace(state) : listPlace(state)
    case 'help': {
      const lines = helpLines(say, focusOf(state), overlay.filter, UNFOLDED)
      return {
        place: 'help',
        lines: [say.words.keys.title, ...lines.map(spokenSpans).filter(Boolean)],
        at: overlay.filter,
      }
    }
    case 'find':
    case 'palette':
      return pickPlace(state, overlay.kind, overlay.text, overlay.list.cursor)
    case 'working':
    case 'compare':
    case 'problems':
    case 'copied':
      return { place: `page ${overlay.kind}`, lines: spokenLines(pageLines(state)), at: '' }
    case 'as-of':
    case 'filter':
    case 'address':
    case 'brief':
    case 'replace':
      return { place: overlay.kind, lines: [], at: '' }
  }
}

/** What is wrong with the file, and how many records are others. */
const troubleOf = (state: ReadingState): string => {
  const { trouble, say, file } = state
  const { changes } = showingOf(state)
  const changed = changes && changes.records > 0 ? changedText(showingOf(state)) : ''
  const first = trouble?.kind === 'problems' ? trouble.problems[0] : undefined
  const wrong = trouble?.kind === 'unreadable' ? trouble.sentence : first ? sayProblem(say.words, file, first) : ''
  return [wrong, trouble ? say.words.watching.strip.stays : '', changed].filter((one) => one !== '').join('. ')
}

const MEGABYTE = 1_000_000

/** How far the reading is, in megabytes. */
export const progressText = ({ say, progress }: LoadingState): string => {
  const { loading, loadingBegins } = say.words.watching
  if (!progress) return loadingBegins
  const megabytes = (bytes: number): string => say.number(Math.round(bytes / MEGABYTE))
  return loading(megabytes(progress.read), megabytes(progress.total))
}

/** What a state says to who hears it. What is typed, what was told and the keys stand in the line below. */
export const heardOf = (state: State): Heard => {
  if (state.kind === 'reading') {
    const heard = readingHeard(state)
    return { ...heard, place: `${headerOf(state)}\n${heard.place}`, told: troubleOf(state) }
  }
  if (state.kind === 'loading') return { place: 'loading', lines: [state.file], at: progressText(state), told: '' }
  const { say, file, problems } = state
  const lines = problemText(say, file, problems, UNFOLDED).map((one) => one.join(' '))
  return { place: 'problems', lines: [say.words.problems.title(problems.length), ...lines], at: '', told: '' }
}

/** What is told when one state follows another: all of it in a new place, in the same one what is new. */
export const toldBetween = (before: Heard | null, after: Heard): readonly string[] => {
  const told = after.told === '' || after.told === before?.told ? [] : [after.told]
  return [...told, ...toldThere(before, after)]
}

const toldThere = (before: Heard | null, after: Heard): readonly string[] => {
  const [header = '', oldHeader] = [after.place.split('\n')[0], before?.place.split('\n')[0]]
  const at = after.at === '' ? [] : [after.at]
  if (!before || header !== oldHeader) return [...(after.place.includes('\n') ? [header] : []), ...after.lines, ...at]
  if (before.place !== after.place) return [...after.lines, ...at]
  const known = new Set(before.lines)
  return [...after.lines.filter((line) => !known.has(line)), ...(before.at === after.at ? [] : at)]
}
