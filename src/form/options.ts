import type { Form } from '../app/index.ts'
import type { EditFault } from '../dossier/index.ts'
import { completedChoices, entryFields, lastWord, resolve, scopeOf, wordsFor, type Judgement } from '../edit/index.ts'
import { nearestPassage, selectorOf, sentencesWith, type KeptText } from '../quotation/index.ts'
import { fieldOf, knownOf, typedIn, type FormField, type Means } from './means.ts'

/** A word or a passage that a field may be. */
export interface Option {
  readonly text: string
  /** What the fields are once it is taken. */
  readonly sets: Readonly<Record<string, string>>
  /** Whether it is a part of a sentence, as it was typed. */
  readonly isPart: boolean
}

/** Sentences of a kept text that are offered at once. */
const MOST_PASSAGES = 8

/** Returns the ids or words that the letters of a field may mean, the best first. */
const wordOptions = (means: Means, form: Form, field: FormField): readonly Option[] => {
  const { name } = field
  const words = wordsFor(field, scopeOf(form.kind, form.typed, knownOf(means, form)))
  if (!words) return []
  const { before, letters } = lastWord(field, typedIn(form, name))
  const isBetween = letters === '' && entryFields(field).length > 0
  if (words.includes(letters.trim()) || isBetween) return []
  return completedChoices(letters, words, means.session.words).map((word) => ({
    text: word,
    sets: { [name]: before + word },
    isPart: false,
  }))
}

/** The source that a form quotes: the last one named, else the one that stays; null where none is known. */
const quotedSource = (means: Means, form: Form, { inherited }: Judgement): string | null => {
  const known = knownOf(means, form)
  const found = resolve(
    scopeOf(form.kind, form.typed, known),
    ['sources'],
    (typedIn(form, 'source').split(',').at(-1) ?? '').trim(),
  )
  if ('value' in found) return found.value
  const stays = inherited.find(({ field }) => field === 'source')?.value
  return typeof stays === 'string' ? stays : null
}

const passage = (kept: KeptText, exact: string, isPart: boolean): readonly Option[] => {
  const quote = selectorOf(kept, exact)
  return quote
    ? [{ text: exact, sets: { quote: exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' }, isPart }]
    : []
}

/** Returns the sentences of the kept text that have the typed words, and then these words alone where they are in it. */
const passageOptions = (kept: KeptText, text: string): readonly Option[] => {
  const sentences = sentencesWith(kept, text, MOST_PASSAGES)
  if (text.trim() === '' || sentences.includes(text)) return []
  const whole = sentences.flatMap((sentence) => passage(kept, sentence, false))
  return [...whole, ...passage(kept, text.trim(), true)]
}

/** What is known of the words that are quoted. */
export type QuoteState =
  | { readonly kind: 'empty' | 'no-source' | 'verified' }
  | { readonly kind: 'no-text'; readonly source: string }
  | { readonly kind: 'altered'; readonly fault: EditFault }

/** Returns what is known of the quotation in a form. */
export const quoteState = (means: Means, form: Form, judgement: Judgement): QuoteState => {
  const exact = typedIn(form, 'quote').trim()
  const source = quotedSource(means, form, judgement)
  if (source === null) return { kind: 'no-source' }
  const kept = means.textOf(source)
  if (!kept) return { kind: 'no-text', source }
  if (exact === '') return { kind: 'empty' }
  if (selectorOf(kept, exact)) return { kind: 'verified' }
  return { kind: 'altered', fault: { kind: 'altered-quote', source, exact, nearest: nearestPassage(kept.raw, exact) } }
}

/** Returns what the field one is in may be. */
export const optionsOf = (means: Means, form: Form, judgement: Judgement): readonly Option[] => {
  const field = fieldOf(form)
  if (!field) return []
  if (field.name !== 'quote') return wordOptions(means, form, field)
  const source = quotedSource(means, form, judgement)
  const kept = source === null ? null : means.textOf(source)
  return kept ? passageOptions(kept, typedIn(form, 'quote')) : []
}

/** Returns the option under the cursor: the first one as soon as something is typed. */
export const optionAt = (form: Form, options: readonly Option[]): number | null => {
  const field = fieldOf(form)
  if (form.option !== null) return Math.min(form.option, options.length - 1)
  return field && options.length > 0 && lastWord(field, typedIn(form, field.name)).letters.trim() !== '' ? 0 : null
}

/** A form with everything that is known of it. */
export interface Judged {
  readonly means: Means
  readonly judgement: Judgement
  readonly options: readonly Option[]
  /** What is known of the quotation; null in other fields. */
  readonly quote: QuoteState | null
}
