import { sayProblem, span } from '../text/index.ts'
import {
  changedText,
  detailLines,
  emptyMatrixText,
  emptyText,
  linksIn,
  matrixFoot,
  rowOf,
  spokenHeader,
  spokenLines,
  spokenRow,
  spokenSpans,
  spokenTitle,
  entryTitle,
  type Listed,
} from '../present/index.ts'
import { canAdd } from './form/form.ts'
import { helpPage } from './help/lines.ts'
import { tourText } from './help/tour.ts'
import { choicesFor, type Choice } from './palette.ts'
import { quotedTexts, quotedTitle } from './quoted.ts'
import { noneFound, resultsFor, type SearchResult } from './search.ts'
import {
  entryOf,
  chartViewOf,
  listing,
  matrixNow,
  matrixWindow,
  pageLines,
  problemText,
  contextOf,
  provedContextOf,
  followingNote,
  explanationOf,
} from './selectors.ts'
import type { LoadingState, ReadingState, State } from './state.ts'
import { crumbs } from './history.ts'

/** What a state says to a screen reader. */
export interface Speech {
  /** Where the reader is; in the same place only changes are spoken. */
  readonly place: string
  readonly lines: readonly string[]
  /** The text under the cursor; empty where there is none. */
  readonly current: string
  /** What is spoken in every place: the file's problems, the number of changes. */
  readonly status: string
}

type LocalSpeech = Omit<Speech, 'status'>

/** Width for text that must not wrap: wider than any paragraph. */
const SPEECH_WIDTH = 100_000

const listPlace = (state: ReadingState): LocalSpeech => {
  const { panel, locale } = state
  if (panel === 'matrix') return matrixPlace(state)
  const { entries } = listing(state, panel)
  const { cursor } = state.lists[panel]
  const entry: Listed | undefined = entries[cursor]
  const row = entry ? spokenRow(rowOf(contextOf(state), entry)) : emptyText(contextOf(state), panel, canAdd(state))
  const title = spokenTitle(locale, locale.words.panels[panel], cursor + 1, entries.length)
  return { place: `list ${panel}`, lines: [locale.words.panels[panel]], current: `${row.replace(/\.$/, '')}. ${title}` }
}

const matrixPlace = (state: ReadingState): LocalSpeech => {
  const { locale } = state
  const { issues, columns } = matrixNow(state)
  const { row, column } = state.matrix
  const place = { place: 'matrix', lines: [locale.words.panels.matrix] }
  if (issues.length === 0 || columns.length === 0)
    return { ...place, current: emptyMatrixText(contextOf(state), canAdd(state)) }
  const [rows, all] = [locale.number(issues.length), locale.number(columns.length)]
  const where = locale.words.spoken.cell(locale.number(row + 1), rows, locale.number(column + 1), all)
  const foot = matrixFoot(contextOf(state), matrixNow(state), matrixWindow(state)).map(spokenSpans)
  return { ...place, current: [...foot, where].join('. ') }
}

const detailPlace = (state: ReadingState): LocalSpeech => {
  const entry = entryOf(state)
  if (!entry) return listPlace(state)
  const lines = detailLines(provedContextOf(state), entry, SPEECH_WIDTH, { ...chartViewOf(state), cursor: false })
  const links = linksIn(lines)
  const link = links[state.link]
  const { locale } = state
  const under = link ? spokenLines(lines.slice(link.from, link.to)).join(' ') : ''
  return {
    place: `detail ${entry.kind}/${entry.key} ${state.trail.length}`,
    lines: [spokenSpans([span(crumbs(state).join(', ') || entryTitle(locale, entry))]), ...spokenLines(lines)],
    current:
      under === '' ? '' : locale.words.spoken.linkTo(under, locale.number(state.link + 1), locale.number(links.length)),
  }
}

/** Returns what was typed as it is spoken: blanks alone are nothing. */
const typedText = (text: string): string => text.replace(/\s+/g, ' ').trim()

const pickText = (pick: SearchResult | Choice): string =>
  'text' in pick ? pick.text : [pick.words, pick.keys, pick.disabledReason ?? ''].filter(Boolean).join(', ')

const pickPlace = (state: ReadingState, kind: 'find' | 'palette', text: string, cursor: number): LocalSpeech => {
  const { locale } = state
  const { find, palette } = locale.words
  const picks = kind === 'find' ? resultsFor(state, text) : choicesFor(state, text)
  const pick = picks.at(cursor)
  const none = kind === 'find' ? noneFound(state, text) : palette.none(text)
  const at = picks.length === 0 ? none : spokenTitle(locale, pick ? pickText(pick) : '', cursor + 1, picks.length)
  return { place: kind, lines: [kind === 'find' ? find.prompt : palette.title], current: `${typedText(text)}: ${at}` }
}

const quotedPlace = (state: ReadingState, cursor: number): LocalSpeech => {
  const { locale, quoted } = state
  const item = quoted[cursor]
  const said = item ? `${item.subject}: ${item.states}. ${item.facts}` : ''
  return {
    place: 'quoted',
    lines: [`${locale.words.quoted.title}: ${quotedTitle(state)}`],
    current: spokenTitle(locale, said, cursor + 1, quoted.length),
  }
}

const readingSpeech = (state: ReadingState): LocalSpeech => {
  const { overlay, locale } = state
  switch (overlay.kind) {
    case 'none':
      return state.focus === 'detail' ? detailPlace(state) : listPlace(state)
    case 'help': {
      const { lines, items } = helpPage(state, SPEECH_WIDTH)
      const item = items[overlay.list.cursor]
      return {
        place: 'help',
        lines: [locale.words.keys.title, ...lines.map((line) => spokenSpans(line.spans)).filter(Boolean)],
        current: [typedText(overlay.text), item ? `${item.keys}, ${item.words}` : ''].filter(Boolean).join(': '),
      }
    }
    case 'explain':
      return {
        place: 'explain',
        lines: [locale.words.keys.explain.title, ...explanationOf(state).map(spokenSpans)],
        current: '',
      }
    case 'find':
    case 'palette':
      return pickPlace(state, overlay.kind, overlay.text, overlay.list.cursor)
    case 'working':
    case 'passages':
    case 'compare':
    case 'charts':
    case 'problems':
    case 'copied':
      return { place: `page ${overlay.kind}`, lines: spokenLines(pageLines(state)), current: '' }
    case 'quoted':
      return quotedPlace(state, overlay.list.cursor)
    case 'form': {
      const { title, current } = overlay.program.spoken(overlay.form, locale)
      return { place: 'form', lines: [title], current }
    }
    case 'as-of':
    case 'filter':
    case 'address':
    case 'brief':
    case 'replace':
    case 'quoted-in':
      return { place: overlay.kind, lines: [], current: '' }
  }
}

/** Returns how the file is followed where not as usual, what is wrong with it, and how many records changed. */
const statusOf = (state: ReadingState): string => {
  const { trouble, locale, file } = state
  const { changes } = contextOf(state)
  const changed = changes && changes.records > 0 ? changedText(contextOf(state)) : ''
  const first = trouble?.kind === 'problems' ? trouble.problems[0] : undefined
  const wrong = trouble?.kind === 'unreadable' ? trouble.sentence : first ? sayProblem(locale.words, file, first) : ''
  const offer = state.isTourOffered ? locale.words.tour.offer : ''
  return [
    offer,
    tourText(state),
    followingNote(state),
    wrong,
    trouble ? locale.words.watching.strip.stays : '',
    changed,
    ...quotedTexts(state).slice(0, 1),
  ]
    .filter((one) => one !== '')
    .join('. ')
}

const MEGABYTE = 1_000_000

/** Returns how far reading is, in megabytes. */
export const progressText = ({ locale, progress }: LoadingState): string => {
  const { loading, loadingBegins } = locale.words.watching
  if (!progress) return loadingBegins
  const megabytes = (bytes: number): string => locale.number(Math.round(bytes / MEGABYTE))
  return loading(megabytes(progress.read), megabytes(progress.total))
}

/** Returns what a state says to a screen reader. Typed text, notices and keys are in the prompt line instead. */
export const speechOf = (state: State): Speech => {
  if (state.kind === 'reading') {
    const local = readingSpeech(state)
    return { ...local, place: `${spokenHeader(contextOf(state))}\n${local.place}`, status: statusOf(state) }
  }
  if (state.kind === 'loading')
    return { place: 'loading', lines: [state.file], current: progressText(state), status: '' }
  const { locale, file, problems } = state
  const lines = problemText(locale, file, problems, SPEECH_WIDTH).map((one) => one.join(' '))
  return { place: 'problems', lines: [locale.words.problems.title(problems.length), ...lines], current: '', status: '' }
}

/** Returns what to speak after a step: everything in a new place, otherwise only what changed. */
export const announcementsBetween = (before: Speech | null, after: Speech): readonly string[] => {
  const status = after.status === '' || after.status === before?.status ? [] : [after.status]
  return [...status, ...localAnnouncements(before, after)]
}

const localAnnouncements = (before: Speech | null, after: Speech): readonly string[] => {
  const [header = '', oldHeader] = [after.place.split('\n')[0], before?.place.split('\n')[0]]
  const at = after.current === '' ? [] : [after.current]
  if (!before || header !== oldHeader) return [...(after.place.includes('\n') ? [header] : []), ...after.lines, ...at]
  if (before.place !== after.place) return [...after.lines, ...at]
  const known = new Set(before.lines)
  return [...after.lines.filter((line) => !known.has(line)), ...(before.current === after.current ? [] : at)]
}
