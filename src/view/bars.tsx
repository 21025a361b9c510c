import {
  aheadTexts,
  footerItems,
  contextOf,
  followingNote,
  lineIn,
  pointedOut,
  saveWords,
  quotedTexts,
  suggestionIn,
  tourText,
  TOUR_ROWS,
  typedDate,
  type Form,
  type ReadingState,
  type State,
} from '../app/index.ts'
import { changedText, knownText, laterText, parseFilter, type FilterFault } from '../present/index.ts'
import {
  cutSpans,
  FIELDS,
  fit,
  fitSpans,
  plainText,
  sayProblem,
  span,
  widthOf,
  wrap,
  type Span,
} from '../text/index.ts'
import { Line, Lines, screenRow } from './line.tsx'
import { cutStart, LEAST_TYPED, placeHint, typedSpans } from './prompt-line.ts'

/** Columns from which the header also says how many statements are later than the day. */
const WIDE = 100

/** Draws the title on the left, the day of the reading on the right; the title is cut first. */
export const Header = ({ state }: { readonly state: ReadingState }) => {
  const { locale, reading, size } = state
  const context = contextOf(state)
  const later = laterText(context)
  const note = followingText(state)
  // Where both do not fit, what was quoted and has changed is worth more than what else has.
  const changes = size.columns < WIDE && quotedTexts(state).length > 0 ? '' : changesText(state)
  // Where there is no room for both, the title is worth more than how much was published later. The key goes to the first of that.
  const known = knownText(context)
  const left = size.columns - widthOf(known) - widthOf(note) - widthOf(changes) - 3
  const quoted = quotedText(state, left)
  // What was quoted and has changed is worth more than what is later.
  const more = later !== '' && size.columns >= WIDE && quoted === '' ? ` · ${later} >` : ''
  const room = Math.max(0, left - widthOf(quoted) - widthOf(more))
  return (
    <Line
      spans={[
        span(` ${fit(locale.text(reading.dossier.title), room)} `, 'strong'),
        span(note, 'dim'),
        // The tour points at the day.
        span(known, pointedOut(state) === 'day' ? 'match' : 'dim'),
        span(changes, 'accent'),
        span(quoted, 'warn'),
        span(`${more} `, 'dim'),
      ]}
    />
  )
}

/** Returns how the file is followed, before anything that a narrow window cuts; empty where as usual. */
const followingText = (state: ReadingState): string => {
  const note = followingNote(state)
  return note === '' ? '' : `${note} · `
}

/** Returns the number of changes, empty for none. */
const changesText = (state: ReadingState): string => {
  const context = contextOf(state)
  return context.changes && context.changes.records > 0 ? ` · ${changedText(context)}` : ''
}

/** Columns of the title that are worth more than a full sentence after it. */
const LEAST_TITLE = 30

/** Returns that what was quoted has changed, in full where the title keeps enough room, and the key that lists it; empty where nothing has. */
const quotedText = (state: ReadingState, room: number): string => {
  const texts = quotedTexts(state).map((one) => ` · ${one} Q`)
  return texts.find((one) => widthOf(one) + LEAST_TITLE <= room) ?? texts.at(-1) ?? ''
}

/** Draws the step of the tour, above the footer. */
export const TourSteps = ({ state }: { readonly state: ReadingState }) => {
  if (!state.tour) return null
  const lines = wrap(tourText(state), state.size.columns - 2).slice(0, TOUR_ROWS)
  const rows = Array.from({ length: TOUR_ROWS }, (_, at) => screenRow([span(` ${lines[at] ?? ''}`, 'accent')]))
  return <Lines lines={rows} />
}

/** Draws what is wrong with the file, above the footer, while an older dossier stays on the screen. */
export const Strip = ({ state }: { readonly state: ReadingState }) => {
  const { trouble, locale, size } = state
  if (!trouble) return null
  const { strip } = locale.words.watching
  const first = trouble.kind === 'problems' ? trouble.problems[0] : undefined
  const told =
    trouble.kind === 'problems'
      ? strip.problems(trouble.problems.length, first ? sayProblem(locale.words, state.file, first) : '')
      : trouble.sentence
  const right = ` · ${strip.stays} `
  const room = size.columns - widthOf(right) >= widthOf(told) + 2 ? right : ''
  return <Line spans={cutSpans([span(` ${told}`, 'bad'), span(room, 'dim')], size.columns)} />
}

/** Draws the file's name above its problems. */
export const PlainHeader = ({ state }: { readonly state: State }) => (
  <Line spans={fitSpans([span(` ${state.file}`, 'strong')], state.size.columns)} />
)

/** Returns what is typed, and the first of some notes that fits after it; the last one may be cut. */
const notedSpans = (state: ReadingState, notes: readonly string[], isWarning: boolean): readonly Span[] => {
  const typed = typedSpans(state)
  const room = state.size.columns - widthOf(plainText(typed)) - NOTE_GAP
  const note = notes.find((one) => widthOf(one) <= room) ?? notes.at(-1) ?? ''
  return [...typed, span(' '.repeat(NOTE_GAP) + note, isWarning ? 'warn' : 'dim')]
}
const NOTE_GAP = 2

/** Returns the date being typed, the day that it means, or what is wrong with it. */
const promptSpans = (state: ReadingState, text: string): readonly Span[] => {
  const { locale } = state
  const { prompt } = locale.words
  const typed = typedDate(state, text)
  const notes =
    typed.kind === 'wrong'
      ? [prompt.wrong[typed.fault](text.trim())]
      : (typed.kind === 'day' ? [prompt.good(locale.day(typed.day))] : prompt.hints).flatMap((hint) => [
          ...prompt.arrows.map((arrows) => `${hint} · ${arrows}`),
          hint,
        ])
  return notedSpans(state, notes, typed.kind === 'wrong')
}

/** Returns the filter being typed, and what it takes, what is wrong with it, or what was probably meant. */
const filterSpans = (state: ReadingState, text: string): readonly Span[] => {
  const { locale } = state
  const { filter } = locale.words
  const ahead = aheadTexts(state, { typed: filter.looking, taken: filter.taken })
  if (ahead.length > 0) return notedSpans(state, ahead, false)
  const fields = FIELDS.map((field) => `${filter.fields[field]}:`).join(' ')
  const { fault } = parseFilter(contextOf(state), text)
  const suggestion = suggestionIn(state)
  const notes = suggestion
    ? [filter.meant(suggestion.wrong, suggestion.right), filter.meantShort(suggestion.right)]
    : [fault ? faultText(state, fault, fields) : filter.takes(fields)]
  return notedSpans(state, notes, suggestion !== null || fault !== null)
}

const faultText = ({ locale }: ReadingState, fault: FilterFault, fields: string): string => {
  const { filter } = locale.words
  return fault.kind === 'unknown-field'
    ? filter.unknown(fault.field, fields)
    : filter.noValue(filter.fields[fault.field], fault.value, fault.values.join(', '))
}

const keySpans = (state: State): readonly Span[] =>
  footerItems(state).flatMap(({ key, words }) => [span(` ${key} `, 'accent'), span(`${words} `, 'dim')])

/** Returns whether the footer has room for the whole address. */
export const fitsFooter = (state: ReadingState, address: string): boolean =>
  widthOf(plainText(addressSpans(state, address))) <= state.size.columns

/** Returns the address that Enter opens; one that does not fit is shown on a page above. */
const addressSpans = ({ locale }: ReadingState, address: string): readonly Span[] => {
  const { browser } = locale.words
  return [span(` ${browser.ask(address)}`, 'strong'), span(`  ${browser.hint}`, 'dim')]
}

/** Returns the file name of a brief or a chart and the keys of its prompt. */
const briefSpans = (state: ReadingState, path: string, isAsked: boolean): readonly Span[] => {
  const { locale, size } = state
  const { prompt, hint } = saveWords(locale, path)
  if (!isAsked) return [...typedSpans(state), span(`  ${hint}`, 'dim')]
  const { exists, askHint } = locale.words.report.save
  const room = Math.max(LEAST_TYPED, size.columns - widthOf(prompt) - widthOf(hint) - 6)
  return [span(` ${exists(cutStart(path, room))}`, 'warn'), span(`  ${askHint}`, 'dim')]
}

/** Returns the question whether a form is thrown away, the notice, or its keys; for a screen reader also what is typed. */
const formSpans = (state: ReadingState, stage: Form['stage']): readonly Span[] => {
  const { ask, askHint } = state.locale.words.edit.form
  if (stage === 'leaving') return [span(` ${ask}`, 'warn'), span(`  ${askHint}`, 'dim')]
  if (state.notice !== '') return [span(` ${state.notice}`, 'accent')]
  return state.locale.medium === 'speech' && lineIn(state) ? typedSpans(state) : keySpans(state)
}

/** Returns the prompt, the notice, or the keys that work now. */
export const footerSpans = (state: State): readonly Span[] => {
  if (state.kind === 'reading' && state.overlay.kind === 'address') return addressSpans(state, state.overlay.address)
  if (state.kind === 'reading' && state.overlay.kind === 'as-of') return promptSpans(state, state.overlay.text)
  if (state.kind === 'reading' && state.overlay.kind === 'filter') return filterSpans(state, state.overlay.text)
  if (state.kind === 'reading' && state.overlay.kind === 'quoted-in')
    return [...typedSpans(state), span(placeHint(state.locale, state.overlay.text), 'dim')]
  if (state.kind === 'reading' && state.overlay.kind === 'form') return formSpans(state, state.overlay.form.stage)
  if (state.notice !== '') return [span(` ${state.notice}`, 'accent')]
  if (state.kind === 'reading' && (state.overlay.kind === 'brief' || state.overlay.kind === 'replace'))
    return briefSpans(state, state.overlay.path, state.overlay.kind === 'replace')
  return keySpans(state)
}

/** Draws the footer. */
export const Footer = ({ state }: { readonly state: State }) => (
  <Line spans={cutSpans(footerSpans(state), state.size.columns)} />
)
