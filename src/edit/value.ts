import { nearest, parseDate, parsePeriod, safe, type Dossier } from '../dossier/index.ts'
import type { Field, Form, ReferenceList } from '../dossier/form/fields.ts'
import { complete } from './complete.ts'
import type { Outcome } from '../dossier/index.ts'
import type { AboveList } from './kinds.ts'
import { completeChoice, namesOfChoices, type Vocabulary } from './vocabulary.ts'

/** What a typed word may refer to. */
export interface Scope {
  readonly dossier: Dossier
  /** The position of the record above in the file: that of an issue, whose positions may be disputed. */
  readonly above: { readonly list: string; readonly at: number } | null
  /** The day that `today` means. */
  readonly today: string
  /** The words that may be typed for the values of an enumeration. */
  readonly words: Vocabulary
}

const idsOf = (records: readonly { readonly id?: string | undefined }[] | undefined): readonly string[] =>
  (records ?? []).flatMap(({ id }) => id ?? [])

/** Returns the ids that a reference may name. */
export const idsIn = ({ dossier, above }: Scope, lists: readonly (ReferenceList | AboveList)[]): readonly string[] =>
  lists.flatMap((list) => {
    if (list === 'positions') return above?.list === 'issues' ? idsOf(dossier.issues[above.at]?.positions) : []
    if (list === 'terms') return dossier.issues.flatMap(({ terms }) => idsOf(terms))
    return idsOf(dossier[list])
  })

/** Completes an id of certain lists. */
export const resolve = (
  scope: Scope,
  lists: readonly (ReferenceList | AboveList)[],
  found: string,
): Outcome<string> => {
  const completion = complete(found, idsIn(scope, lists))
  if (completion.kind === 'one') return { value: completion.value }
  return completion.kind === 'many'
    ? { fault: { kind: 'ambiguous', found, options: completion.options } }
    : { fault: { kind: 'no-such', found, lists, nearest: completion.nearest } }
}

const choiceOf = (field: string, choices: readonly string[], found: string, { words }: Scope): Outcome<string> => {
  const completion = completeChoice(found, choices, words)
  if (completion.kind === 'one') return { value: completion.value }
  return completion.kind === 'many'
    ? { fault: { kind: 'ambiguous', found, options: completion.options } }
    : {
        fault: { kind: 'not-a-choice', field, found, choices, nearest: nearest(found, namesOfChoices(choices, words)) },
      }
}

const BETWEEN = /\s*\|\s*/

/** Returns a text of one language, or of all languages of the dossier in their order, as in `Talks|Pláticas`. */
export const textOf = (text: string, { dossier: { languages } }: Scope): string | Readonly<Record<string, string>> => {
  const parts = text.split(BETWEEN)
  return languages.length > 1 && parts.length === languages.length
    ? Object.fromEntries(languages.map((language, at) => [language, parts[at] ?? '']))
    : text
}

const NUMBER = /^[-+\u2212]?\d+(?:\.\d+)?(?:e\d{1,2})?$/

const numberOf = (text: string): number | null =>
  NUMBER.test(text) ? Number(text.replace('\u2212', '-').replace('+', '')) : null

const FLAGS: Readonly<Record<string, boolean>> = { true: true, yes: true, y: true, false: false, no: false, n: false }

/** The answers of a flag that a language may have words for. */
const ANSWERS = ['yes', 'no']

const flagOf = (text: string, words: Vocabulary): boolean | null => {
  const answer = completeChoice(text, ANSWERS, words)
  return FLAGS[text] ?? (answer.kind === 'one' ? (FLAGS[answer.value] ?? null) : null)
}

/** The word for the publication day of the record's source. */
export const DAY_OF_SOURCE = '='

const TODAY = 'today'

/** Returns a period whose end leaves out what it shares with its beginning written out, as ISO 8601 allows: `2023-01/10`. */
const periodOf = (text: string): string | null => {
  const [from = '', to] = text.split('/')
  const whole = to !== undefined && to.length < from.length ? `${from}/${from.slice(0, -to.length)}${to}` : text
  return parsePeriod(whole, 1) ? whole : null
}

const HOST = /^(?:[a-z\d-]+\.)+[a-z]{2,}\/\S*$/i

/** Returns an address; one without its beginning is read with https, as browsers do. */
const addressOf = (text: string): string | null => {
  const whole = HOST.test(text) ? `https://${text}` : text
  return /^https?:\/\/[^\s@]+$/i.test(whole) ? whole : null
}

/** The value of a single word by its form; null where the word does not have this form. */
const PLAIN: Readonly<Partial<Record<Form['kind'], (text: string, scope: Scope) => unknown>>> = {
  id: (text) => (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(text) ? text : null),
  word: (text) => text,
  date: (text, { today, words }) =>
    [TODAY, words([TODAY])[TODAY]].includes(text) ? today : text === DAY_OF_SOURCE || parseDate(text) ? text : null,
  // A fiscal year is checked with its statistic, once the record is in its place.
  period: periodOf,
  address: addressOf,
  number: numberOf,
  flag: (text, { words }) => flagOf(text, words),
}

/** Parses a typed value by the form of its field. */
export const valueOf = (
  { name, form }: Pick<Field, 'name' | 'form'>,
  typed: string,
  scope: Scope,
): Outcome<unknown> => {
  const text = safe(typed)
  if (form.kind === 'choice') return choiceOf(name, form.choices, text, scope)
  if (form.kind === 'reference') return resolve(scope, form.lists, text)
  if (form.kind === 'text') return text.trim() === '' ? notFitting(name, 'text', text) : { value: textOf(text, scope) }
  if (form.kind === 'number' && text === 'null') return { value: null }
  const value = PLAIN[form.kind]?.(text, scope) ?? null
  return value === null ? notFitting(name, form.kind, text) : { value }
}

const notFitting = (field: string, form: string, found: string): Outcome<never> => ({
  fault: { kind: 'not-fitting', field, form, found },
})
