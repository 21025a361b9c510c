import type { Form, FormPage, FormSize, FormSpeech } from '../app/index.ts'
import { fit, span, widthOf, wrap, wrapSpans, type FormMessages, type Locale, type Span } from '../text/index.ts'
import { fieldHelp, fieldWord, formWordsIn, sayEditFault, writingHelp } from '../text/form/index.ts'
import { kindWord, labelOf, titleOf } from './label.ts'
import { kindsFirst } from './kind.ts'
import { ADD, fieldOf, rowsOf, typedIn, type FormField } from './means.ts'
import { optionAt, type Judged, type Option } from './options.ts'

/** The widest name of a field beside its value. */
const WIDEST_NAME = 16
/** The share of the rows that the fields keep in a low terminal, whatever explains them. */
const FIELD_SHARE = 0.5

const wordsOf = ({ language }: Locale): FormMessages => formWordsIn(language)

/** What is inherited in a field, as it would be written; null for nothing. */
const inheritedIn = ({ judgement }: Judged, name: string): string | null => {
  const value = judgement.inherited.find((one) => one.field === name)?.value
  if (value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Returns the value of a field that one is not in. */
const valueSpans = (form: Form, field: FormField, judged: Judged, locale: Locale): readonly Span[] => {
  const words = wordsOf(locale)
  const text = typedIn(form, field.name) || (field.name === ADD ? form.kind : '')
  const inherited = inheritedIn(judged, field.name)
  if (text !== '') {
    const label = labelOf(judged.means.dossier, field, text, locale)
    const isWrong = field.name in judged.judgement.faults
    return [
      span(isWrong ? `! ${text}` : text, isWrong ? 'bad' : 'plain'),
      span(label === '' ? '' : ` · ${label}`, 'dim'),
    ]
  }
  if (inherited !== null) return [span(words.taken(inherited), 'dim')]
  return [span(field.required ? words.needed : words.optional, 'dim')]
}

/** Returns what the reader calls a field. */
const wordOf = ({ kind }: Form, name: string, { language }: Locale): string => fieldWord(language, kind, name)

const namesWidth = (form: Form, locale: Locale): number => {
  const widths = rowsOf(form.kind).map((field) => (field ? widthOf(wordOf(form, field.name, locale)) : 0))
  return Math.min(WIDEST_NAME, Math.max(...widths))
}

/** The mark of the row one is in, so that it is seen without colours. */
const HERE = '> '
const ELSEWHERE = '  '

const saveLine = ({ means }: Judged, isHere: boolean, locale: Locale): readonly Span[] => [
  span(isHere ? HERE : ELSEWHERE, 'accent'),
  span(wordsOf(locale).save(means.file), isHere ? 'strong' : 'dim'),
]

const prefixOf = (form: Form, name: string, isHere: boolean, locale: Locale): string =>
  `${isHere ? HERE : ELSEWHERE}${fit(wordOf(form, name, locale), namesWidth(form, locale))} `

const rowLines = (form: Form, judged: Judged, locale: Locale): readonly (readonly Span[])[] =>
  rowsOf(form.kind).map((field, row) => {
    const isHere = row === form.row
    if (!field) return saveLine(judged, isHere, locale)
    if (isHere) return [span(prefixOf(form, field.name, true, locale), 'strong'), span(typedIn(form, field.name))]
    return [span(prefixOf(form, field.name, false, locale), 'dim'), ...valueSpans(form, field, judged, locale)]
  })

const toned = (text: string, width: number, tone: Span['tone']): readonly (readonly Span[])[] =>
  text === '' ? [] : wrap(text, width).map((line) => [span(line, tone)])

const helpOf = (form: Form, field: FormField, { means }: Judged, locale: Locale): string => {
  const words = wordsOf(locale)
  const help = { quote: words.quote, [ADD]: words.add }[field.name] ?? fieldHelp(locale.language, form.kind, field)
  const isNamed = field.name === ADD || wordOf(form, field.name, locale) === field.name
  const parts = [
    help,
    isNamed ? '' : words.inFile(field.name),
    writingHelp(locale.language, field.form, means.dossier.languages),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Returns the note about the words that are quoted, and its tone. */
const quoteNote = ({ quote, options }: Judged, locale: Locale): readonly [string, Span['tone']] => {
  const words = wordsOf(locale)
  if (quote?.kind === 'no-source') return [words.noSource, 'warn']
  if (quote?.kind === 'no-text') return [words.noText(quote.source), 'warn']
  if (quote?.kind === 'verified' && options.length === 0) return [words.verified, 'good']
  if (quote?.kind === 'altered' && options.length === 0) return [sayEditFault(locale.reader, quote.fault), 'bad']
  return ['', 'plain']
}

/** Returns the note about the field one is in: why it is wrong, or its value where nothing is typed. */
const noteOf = (form: Form, field: FormField, judged: Judged, locale: Locale): readonly [string, Span['tone']] => {
  const { judgement, options } = judged
  const fault = judgement.faults[field.name]
  if (form.isRefused) return [wordsOf(locale).isNeeded(wordOf(form, field.name, locale)), 'warn']
  if (field.name === 'quote') return quoteNote(judged, locale)
  if (fault?.kind === 'no-source') return [wordsOf(locale).noSource, 'warn']
  if (fault && options.length === 0) return [sayEditFault(locale.reader, fault), 'bad']
  const inherited = typedIn(form, field.name) === '' ? inheritedIn(judged, field.name) : null
  return inherited === null ? ['', 'plain'] : [wordsOf(locale).taken(inherited), 'dim']
}

const savingNote = (form: Form, { judgement }: Judged, locale: Locale): readonly [string, Span['tone']] => {
  const words = wordsOf(locale)
  const named = (fields: readonly string[]): string => fields.map((one) => wordOf(form, one, locale)).join(', ')
  const wrong = Object.keys(judgement.faults)
  if (judgement.missing.length > 0) return [words.lacks(named(judgement.missing)), 'warn']
  return wrong.length > 0 ? [words.wrong(named(wrong)), 'warn'] : [words.saveHelp, 'dim']
}

/** Returns which record is needed before that of a form; empty for none. */
const firstOf = (form: Form, { means }: Judged, locale: Locale): string => {
  const [first] = kindsFirst(means, form)
  return first === undefined ? '' : wordsOf(locale).first(kindWord(first, locale))
}

/** Returns the explanation of the row one is in, without the words that it may be. */
const noteLines = (form: Form, judged: Judged, locale: Locale, width: number): readonly (readonly Span[])[] => {
  const field = fieldOf(form)
  const [note, tone] = field ? noteOf(form, field, judged, locale) : savingNote(form, judged, locale)
  return [
    ...toned(form.said, width, 'bad'),
    ...toned(firstOf(form, judged, locale), width, 'warn'),
    ...(field ? toned(helpOf(form, field, judged, locale), width, 'dim') : []),
    ...toned(note, width, tone),
  ]
}

/** The most lines of a passage under the cursor; another one has a single line. */
const MOST_LINES = 5

/** A line of an option. */
interface OptionLine {
  /** Its place among all lines. */
  readonly at: number
  readonly line: readonly Span[]
  readonly isHere: boolean
}

const optionLabel = (option: Option, form: Form, { means }: Judged, locale: Locale): string => {
  const field = fieldOf(form)
  if (option.isPart) return wordsOf(locale).onlyThese
  return field ? labelOf(means.dossier, field, option.text, locale) : ''
}

const optionSpans = (text: string, label: string, isHere: boolean): readonly Span[] => [
  span(text, isHere ? 'strong' : 'plain'),
  span(label === '' ? '' : ` · ${label}`, 'dim'),
]

/** Returns the options as lines. A passage under the cursor is shown whole, so that one sees what is taken. */
const optionLines = (form: Form, judged: Judged, locale: Locale, width: number): readonly OptionLine[] => {
  const here = optionAt(form, judged.options)
  return judged.options
    .flatMap((option, at) => {
      const isHere = at === here
      const spans = optionSpans(option.text, optionLabel(option, form, judged, locale), isHere)
      const lines = isHere && judged.quote ? wrapSpans(spans, width - HERE.length).slice(0, MOST_LINES) : [spans]
      const mark = span(isHere ? HERE : ELSEWHERE, 'accent')
      return lines.map((line, row) => ({ isHere, line: [row === 0 ? mark : span(ELSEWHERE), ...line] }))
    })
    .map((line, at) => ({ ...line, at }))
}

/** Returns the part of some lines that fits in a height and has a certain line in it. */
const windowOf = <T>(
  lines: readonly T[],
  at: number,
  height: number,
): { readonly shown: readonly T[]; readonly from: number } => {
  const from = Math.max(0, Math.min(at - Math.floor(height / 2), lines.length - height))
  return { shown: lines.slice(from, from + Math.max(0, height)), from }
}

/** Returns the rule below the fields; where it does not have room for all, it says which they are. */
const ruleLine = (
  { shown, from }: { readonly shown: readonly unknown[]; readonly from: number },
  all: number,
  { words }: Locale,
  width: number,
): readonly Span[] => {
  const place =
    shown.length < all ? ` ${words.linesOf(String(from + 1), String(from + shown.length), String(all))} ─` : ''
  return [span('─'.repeat(Math.max(0, width - widthOf(place))) + place, 'dim')]
}

/** Returns how many rows of a page explain the field one is in: the fields that are needed keep a share of them. */
const noteRowsOf = (form: Form, needed: number, rows: number): number => {
  const all = rowsOf(form.kind)
  const kept = Math.min(all.indexOf(null) + 1, Math.floor(rows * FIELD_SHARE))
  return Math.max(rows - all.length - 1, Math.min(needed, rows - kept - 1))
}

/** Returns the page of a form: its fields, and below them what explains the one that one is in. */
export const formPage = (form: Form, judged: Judged, locale: Locale, { width, rows }: FormSize): FormPage => {
  const field = fieldOf(form)
  const note = noteLines(form, judged, locale, width)
  const options = optionLines(form, judged, locale, width)
  const noteRows = noteRowsOf(form, note.length + options.length, rows)
  const fields = windowOf(rowLines(form, judged, locale), form.row, Math.max(1, rows - noteRows - 1))
  const first = options.find(({ isHere }) => isHere)?.at ?? 0
  const offered = windowOf(options, first, Math.max(0, noteRows - note.length)).shown
  const above = fields.shown.length + 1 + note.length
  return {
    title: titleOf(form, judged.means.dossier, locale),
    lines: [
      ...fields.shown,
      ruleLine(fields, rowsOf(form.kind).length, locale, width),
      ...note,
      ...offered.map(({ line }) => line),
    ],
    under: offered.flatMap(({ isHere }, at) => (isHere ? [above + at] : [])),
    typed:
      field && form.stage === 'writing'
        ? { row: form.row - fields.from, prefix: prefixOf(form, field.name, true, locale) }
        : null,
  }
}

/** Words of a field that are spoken at once. */
const MOST_SPOKEN = 6

/** Returns what a form says to a screen reader: the field one is in, what was typed, and what it may be. */
export const formSpeech = (form: Form, judged: Judged, locale: Locale): FormSpeech => {
  const words = wordsOf(locale)
  const field = fieldOf(form)
  const at = optionAt(form, judged.options)
  const notes = noteLines(form, judged, locale, 100_000).map((line) => line.map((one) => one.text).join(''))
  const typed = field ? typedIn(form, field.name) : ''
  const empty = field?.required && inheritedIn(judged, field.name) === null ? words.needed : ''
  const head = field
    ? `${wordOf(form, field.name, locale)}: ${typed === '' ? empty : typed}`
    : words.save(judged.means.file)
  const offered = judged.options.slice(at ?? 0, (at ?? 0) + MOST_SPOKEN).map(({ text }) => text)
  const options = offered.length > 0 ? [words.options(offered.join(', '))] : []
  return {
    title: titleOf(form, judged.means.dossier, locale),
    current: [head, ...notes, ...options]
      .filter((one) => one !== '')
      .map((one) => one.replace(/\.$/, ''))
      .join('. '),
  }
}
