import {
  footerOf,
  footerWords,
  disabledReason,
  modeOf,
  contextOf,
  type Binding,
  type ReadingState,
  type State,
} from '../app/index.ts'
import { knownFrom, parseDate } from '../dossier/index.ts'
import { changedText, parseFilter, type FilterFault } from '../present/index.ts'
import {
  cutSpans,
  graphemes,
  FIELDS,
  fit,
  fitSpans,
  plainText,
  sayProblem,
  span,
  widthOf,
  type Command,
  type Span,
} from '../text/index.ts'
import { Line } from './line.tsx'

/** Title left, what it is read on right; the title gives way first. */
export const Header = ({ state }: { readonly state: ReadingState }) => {
  const { locale, reading, size } = state
  const right = `${locale.words.header.readOn(locale.day(reading.on))} · ${locale.words.header.sources(reading.dossier.sources.length)}`
  const changes = changesText(state)
  const room = Math.max(0, size.columns - widthOf(right) - widthOf(changes) - 3)
  return (
    <Line
      spans={[
        span(` ${fit(locale.text(reading.dossier.title), room)} `, 'strong'),
        span(right, 'dim'),
        span(`${changes} `, 'accent'),
      ]}
    />
  )
}

/** How much has changed; nothing where nothing has. */
const changesText = (state: ReadingState): string => {
  const context = contextOf(state)
  return context.changes && context.changes.records > 0 ? ` · ${changedText(context)}` : ''
}

/** Above the footer, as long as the file is not what is on the screen: what is wrong with it, and which key tells all. */
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

/** What stands above a file's problems: the file. */
export const PlainHeader = ({ state }: { readonly state: State }) => (
  <Line spans={fitSpans([span(` ${state.file}`, 'strong')], state.size.columns)} />
)

const promptSpans = (state: ReadingState, text: string): readonly Span[] => {
  const { locale } = state
  const { prompt } = locale.words
  const date = text.trim()
  const note =
    date === ''
      ? prompt.takes
      : parseDate(date)
        ? prompt.good(locale.day(knownFrom(date)))
        : beginsWell(date)
          ? prompt.takes
          : prompt.bad(date)
  const wrong = date !== '' && !parseDate(date) && !beginsWell(date)
  return [span(` ${prompt.asOf}: `, 'strong'), span(`${text}_`), span(`  ${note}`, wrong ? 'warn' : 'dim')]
}

/** Whether what is typed so far can still become a date. */
const beginsWell = (text: string): boolean => {
  const rest = '2024-01-01'.slice(text.length)
  return (
    /^\d{0,4}$/.test(text) ||
    parseDate(text + rest) !== null ||
    /^\d{4}-(0|1)?$/.test(text) ||
    /^\d{4}-\d\d-[0-3]?$/.test(text)
  )
}

/** What is typed as a filter, and what it takes or what is wrong with it. */
const filterSpans = (state: ReadingState, text: string): readonly Span[] => {
  const { locale } = state
  const { filter } = locale.words
  const fields = FIELDS.map((field) => `${filter.fields[field]}:`).join(' ')
  const { fault } = parseFilter(contextOf(state), text)
  return [
    span(` ${filter.prompt}: `, 'strong'),
    span(`${text}_`),
    span(`  ${fault ? faultText(state, fault, fields) : filter.takes(fields)}`, fault ? 'warn' : 'dim'),
  ]
}

const faultText = ({ locale }: ReadingState, fault: FilterFault, fields: string): string => {
  const { filter } = locale.words
  return fault.kind === 'unknown-field'
    ? filter.unknown(fault.field, fields)
    : filter.noValue(filter.fields[fault.field], fault.value, fault.values.join(', '))
}

type Item = readonly [Binding, readonly Span[]]

const itemOf = (state: State, binding: Binding): Item => {
  const [key, words] = footerWords(state.locale, binding, binding.command)
  return [binding, [span(` ${key} `, 'accent'), span(`${words} `, 'dim')]]
}

const ALWAYS: ReadonlySet<Command> = new Set(['help', 'quit', 'accept', 'back', 'palette', 'problems'])

/** The items that have room; how to get help and how to leave are the last to go, and none is cut in the middle. */
const fitting = (items: readonly Item[], width: number): readonly Item[] => {
  const total = items.reduce((sum, [, spans]) => sum + widthOf(plainText(spans)), 0)
  const expendable = items.findLast(([binding]) => !ALWAYS.has(binding.command)) ?? items.at(-1)
  return total <= width || !expendable
    ? items
    : fitting(
        items.filter((item) => item !== expendable),
        width,
      )
}

/** The keys that work now. */
const keySpans = (state: State): readonly Span[] =>
  fitting(
    footerOf(modeOf(state))
      .filter((binding) => state.kind !== 'reading' || disabledReason(state, binding.command, modeOf(state)) === null)
      .map((binding) => itemOf(state, binding)),
    state.size.columns,
  ).flatMap(([, spans]) => spans)

/** Whether the footer has room for the whole address. */
export const fitsFooter = (state: ReadingState, address: string): boolean =>
  widthOf(plainText(addressSpans(state, address))) <= state.size.columns

/** The address that Enter opens; a longer one than the line stands above it, whole. */
const addressSpans = ({ locale }: ReadingState, address: string): readonly Span[] => {
  const { browser } = locale.words
  return [span(` ${browser.ask(address)}`, 'strong'), span(`  ${browser.hint}`, 'dim')]
}

/** At least so much of a name is shown. */
const MIN_PATH = 12

/** The end of a name that is typed, where the line has no room for all of it. */
const tail = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  const last = graphemes(text).slice(-width)
  const from = last.findIndex((_, at) => widthOf(last.slice(at).join('')) < width)
  return `…${last.slice(from).join('')}`
}

/** Where the brief goes, and what the keys do there. */
const briefSpans = ({ locale, size }: ReadingState, path: string, isAsked: boolean): readonly Span[] => {
  const brief = locale.words.report.save
  const room = Math.max(MIN_PATH, size.columns - widthOf(brief.prompt) - widthOf(brief.hint) - 6)
  return isAsked
    ? [span(` ${brief.exists(tail(path, room))}`, 'warn'), span(`  ${brief.askHint}`, 'dim')]
    : [span(` ${brief.prompt}: `, 'strong'), span(`${tail(path, room)}_`), span(`  ${brief.hint}`, 'dim')]
}

/** What is typed, what was told, or the keys that work now. */
export const footerSpans = (state: State): readonly Span[] => {
  if (state.kind === 'reading' && state.overlay.kind === 'address') return addressSpans(state, state.overlay.address)
  if (state.kind === 'reading' && state.overlay.kind === 'as-of') return promptSpans(state, state.overlay.text)
  if (state.kind === 'reading' && state.overlay.kind === 'filter') return filterSpans(state, state.overlay.text)
  if (state.notice !== '') return [span(` ${state.notice}`, 'accent')]
  if (state.kind === 'reading' && (state.overlay.kind === 'brief' || state.overlay.kind === 'replace'))
    return briefSpans(state, state.overlay.path, state.overlay.kind === 'replace')
  return keySpans(state)
}

export const Footer = ({ state }: { readonly state: State }) => (
  <Line spans={cutSpans(footerSpans(state), state.size.columns)} />
)
