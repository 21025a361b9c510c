import type { Form, FormAccepted, FormProgram, FormSize, FormSubject } from '../app/index.ts'
import { memoize, memoizeLast } from '../dossier/index.ts'
import { emptyForm, withKind } from './kind.ts'
import { ADD, createJudge, fieldOf, kindNamed, rowsOf, typedIn, type Means } from './means.ts'
import { optionAt, optionsOf, quoteState, type Judged } from './options.ts'
import { formPage, formSpeech } from './page.ts'
import type { Judgement } from '../edit/index.ts'
import type { Locale } from '../text/index.ts'

const goTo = (form: Form, row: number): Form => ({ ...form, row, option: null, isRefused: false, said: '' })

/** Returns a form in which the kind that was chosen is typed no longer, so that letters in its row begin another one. */
const withoutChosen = ({ session }: Means, form: Form): Form =>
  fieldOf(form)?.name !== ADD && kindNamed(session, typedIn(form, ADD)) === form.kind
    ? { ...form, typed: { ...form.typed, [ADD]: '' } }
    : form

const lastRow = ({ kind }: Form): number => rowsOf(kind).length - 1

const step = (form: Form, by: 1 | -1): Form => goTo(form, Math.max(0, Math.min(lastRow(form), form.row + by)))

const savingRow = ({ kind }: Form): number => rowsOf(kind).indexOf(null)

/** Returns whether a row waits for an answer: its field is needed, or it is the quotation of the row before. */
const isOpen = (form: Form, { missing }: Judgement, row: number): boolean => {
  const field = rowsOf(form.kind)[row]
  if (!field) return false
  return missing.includes(field.name) || (field.name === 'quote' && row > form.row && typedIn(form, 'quote') === '')
}

/** Goes to the next row that waits for an answer, from the top again after the last one; else to the row that saves. */
const goOn = (form: Form, judgement: Judgement): Form => {
  const rows = rowsOf(form.kind).map((_, row) => row)
  const waiting = rows.filter((row) => isOpen(form, judgement, row))
  return goTo(form, waiting.find((row) => row > form.row) ?? waiting[0] ?? savingRow(form))
}

const rowOf = ({ kind }: Form, name: string): number => rowsOf(kind).findIndex((field) => field?.name === name)

/** Saves a form, or goes to the first field that keeps it from being saved. */
const save = (form: Form, { missing, faults }: Judgement): FormAccepted => {
  const open = [...missing, ...Object.keys(faults)][0]
  return open === undefined
    ? { kind: 'save', form: { ...form, stage: 'saving', said: '' } }
    : { kind: 'form', form: goTo(form, rowOf(form, open)) }
}

/** What a page is laid out for. */
interface Sheet extends FormSize {
  readonly locale: Locale
}

const isSameSheet = (a: Sheet, b: Sheet): boolean => a.locale === b.locale && a.width === b.width && a.rows === b.rows

const isWrong = (name: string, { judgement, quote }: Judged): boolean =>
  name in judgement.faults || (name === 'quote' && quote?.kind === 'altered')

/** Returns a form in which fields have values; a word that names another kind in full changes the kind. */
const withTyped = (means: Means, form: Form, sets: Readonly<Record<string, string>>): Form => {
  const kind = kindNamed(means.session, sets[ADD] ?? '')
  const shown = kind !== null && kind !== form.kind ? withKind(means, form, kind) : form
  return { ...shown, typed: { ...shown.typed, ...sets } }
}

/** Returns the program of forms over a dossier. */
export const createFormProgram = (means: Means): FormProgram => {
  const judge = createJudge(means)
  const judged = memoize((form: Form): Judged => {
    const judgement = judge(form)
    const options = optionsOf(means, form, judgement)
    const isQuote = fieldOf(form)?.name === 'quote'
    return { means, judgement, options, quote: isQuote ? quoteState(means, form, judgement) : null }
  })
  // A frame asks for the page several times: for its lines, its title and the cursor.
  const pageOf = memoizeLast(
    (form: Form, sheet: Sheet) => formPage(form, judged(form), sheet.locale, sheet),
    isSameSheet,
  )
  const goBy = (form: Form, by: 1 | -1): Form => withoutChosen(means, step(form, by))
  const move = (form: Form, by: 1 | -1): Form => {
    const { options } = judged(form)
    const next = (optionAt(form, options) ?? -1) + by
    return next >= 0 && next < options.length ? { ...form, option: next, isRefused: false } : goBy(form, by)
  }
  const accept = (form: Form): FormAccepted => {
    const field = fieldOf(form)
    const known = judged(form)
    if (!field) return save(form, known.judgement)
    const option = known.options[optionAt(form, known.options) ?? -1]
    const taken = option ? withTyped(means, form, option.sets) : form
    const judgement = option ? judge(taken) : known.judgement
    const stays = option ? field.name in judgement.faults : isWrong(field.name, known)
    const isMissing = judgement.missing.includes(field.name)
    if (!stays && !isMissing) return { kind: 'form', form: withoutChosen(means, goOn(taken, judgement)) }
    const isRefused = isMissing && typedIn(taken, field.name).trim() === ''
    return { kind: 'form', form: { ...taken, isRefused, said: '' } }
  }
  return {
    open: ({ kind, beside }: FormSubject): Form => {
      const form = emptyForm(kind, beside, null)
      return goOn(form, judge(form))
    },
    resume: (waiting) => goOn({ ...waiting, stage: 'writing', row: -1 }, judge(waiting)),
    textOf: (form) => {
      const field = fieldOf(form)
      return field && typedIn(form, field.name)
    },
    write: (form, text) => {
      const name = fieldOf(form)?.name ?? ''
      const context = name === 'quote' && text !== typedIn(form, name) ? { prefix: '', suffix: '' } : {}
      return text === typedIn(form, name)
        ? form
        : { ...withTyped(means, form, { ...context, [name]: text }), option: null, isRefused: false, said: '' }
    },
    move,
    step: goBy,
    accept,
    page: (form, locale, { width, rows }) => pageOf(form, { locale, width, rows }),
    spoken: (form, locale) => formSpeech(form, judged(form), locale),
  }
}
