import type { Field, Form } from '../dossier/form/fields.ts'
import { complete, type Completion } from './complete.ts'
import { fieldsIn } from './inner.ts'
import type { EditFault, Outcome } from '../dossier/index.ts'
import type { AboveList, Kind } from './kinds.ts'
import { idsIn, valueOf, type Scope } from './value.ts'
import { completeChoice } from './vocabulary.ts'
import type { Word } from './words.ts'

/** A typed value with the path of its field. */
export interface Assignment {
  readonly path: readonly string[]
  readonly typed: string
}

/** What a line assigns, in its order, and the record above it, if it names one. */
export interface Assigned {
  readonly assignments: readonly Assignment[]
  readonly above: string | null
}

/** Words without a space that a field of any word may have: a language, a currency, a country or a region of it. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  language: /^[a-z]{2}$/,
  currency: /^[A-Z]{3}$/,
  iso: /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/,
}

interface Slot {
  readonly name: string
  readonly form: Form
}

const fieldAt = (fields: readonly Field[], path: readonly string[]): Field | undefined => {
  const [first, ...rest] = path
  const field = fields.find(({ name }) => name === first)
  return rest.length === 0 || !field ? field : fieldAt(fieldsIn(field.form), rest)
}

/** Returns the form of the field that names the record above. */
export const aboveForm = (lists: readonly AboveList[]): Form => ({ kind: 'reference', lists: lists as never })

/** Returns the fields that a kind takes without names, in their order. */
const slotsOf = (kind: Kind, fields: readonly Field[]): readonly Slot[] =>
  kind.slots.flatMap((name) => {
    if (name === kind.above?.field) return [{ name, form: aboveForm(kind.above.lists) }]
    const form = fieldAt(fields, name.split('.'))?.form
    return form ? [{ name, form }] : []
  })

const innerForm = (form: Form): Form => (form.kind === 'list' ? form.of : form)

/** Returns the names that a slot knows: choices or ids; null where any word of a form fits. */
const namesOf = ({ form }: Slot, scope: Scope): readonly string[] | null => {
  const inner = innerForm(form)
  if (inner.kind === 'choice') return inner.choices
  if (inner.kind === 'reference') return idsIn(scope, inner.lists)
  return inner.kind === 'source' ? idsIn(scope, ['sources']) : null
}

/** A number of four digits, and those that are a year without being called one. */
const FOUR_DIGITS = /^\d{4}$/
const LIKELY_YEAR = /^(?:1[89]|20|21)\d\d$/

const fitsForm = ({ name, form }: Slot, value: string, scope: Scope): boolean => {
  if (form.kind === 'word') return PATTERNS[name]?.test(value) ?? false
  // 1500 is a value; `period:1500` is the year.
  if (['date', 'period'].includes(form.kind) && FOUR_DIGITS.test(value) && !LIKELY_YEAR.test(value)) return false
  const isSimple = ['date', 'period', 'number', 'address', 'flag'].includes(form.kind)
  return isSimple && 'value' in valueOf({ name, form }, value, scope)
}

/** Whether a word is a date or a period that a slot takes, and so no id, which may look like one only after its name: `id:2023-12`. */
const isDated = (open: readonly Slot[], value: string, scope: Scope): boolean =>
  open.some((slot) => ['date', 'period'].includes(slot.form.kind) && fitsForm(slot, value, scope))

/** Returns the first of several ids that stand in one word: `saied,ammar`. */
const firstOf = ({ form }: Slot, value: string): string =>
  form.kind === 'list' || form.kind === 'source' ? (value.split(',')[0] ?? '') : value

/** Completes a word to a name that a slot knows; null where any word of a form fits. */
const completionIn = (slot: Slot, value: string, scope: Scope): Completion | null => {
  const inner = innerForm(slot.form)
  const first = firstOf(slot, value)
  if (inner.kind === 'choice') return completeChoice(first, inner.choices, scope.words)
  const names = namesOf(slot, scope)
  return names && complete(first, names)
}

/** Finds the slot that a bare word fills: by its form, else by a name in full, else by a few letters of one. */
const slotFor = (open: readonly Slot[], value: string, scope: Scope, ownId: boolean): Outcome<string> => {
  const byForm = open.find((slot) => fitsForm(slot, value, scope))
  if (byForm) return { value: byForm.name }
  const named = open.flatMap((slot) => {
    const completion = completionIn(slot, value, scope)
    return completion ? [{ slot, completion }] : []
  })
  const best = Math.min(...named.map(({ completion }) => rankOf(completion)))
  const equal = named.filter(({ completion }) => completion.kind !== 'none' && rankOf(completion) === best)
  // A bare word is a source only where nothing else fits as well.
  const others = equal.filter(({ slot }) => slot.form.kind !== 'source')
  const rivals = others.length === 0 && best > 0 ? named.filter((one) => isRival(value, one)) : []
  const likely = others.length > 0 ? others : [...equal, ...rivals]
  const [only, another] = likely
  if (only && (!another || best < 0 || areSame(likely))) return { value: only.slot.name }
  if (only) return { fault: ambiguous(value, completionsOf(likely)) }
  if (looksLikeDate(value)) return notADate(open, value)
  const text = open.find(isText)
  // The shell removes quotation marks, so a text may be a single word; it is one where it cannot be a mistyped name.
  if (text && named.length === 0) return { value: text.name }
  return { fault: stray(value, named, [...(ownId ? ['id'] : []), ...(text ? [text.name] : [])]) }
}

/** Whether a word that begins a source is also a whole part of another id: `saied` of `kais-saied`. */
const isRival = (
  value: string,
  { slot, completion }: { readonly slot: Slot; readonly completion: Completion },
): boolean =>
  slot.form.kind !== 'source' &&
  completion.kind === 'one' &&
  completion.value.toLowerCase().split(/[-._]/).includes(value.toLowerCase())

const completionsOf = (named: readonly { readonly completion: Completion }[]): readonly Completion[] =>
  named.map(({ completion }) => completion)

/** Says that a word with the form of a date is not one, and for which field it was meant. */
const notADate = (open: readonly Slot[], found: string): Outcome<never> => {
  const slot = open.find(({ form }) => form.kind === 'date' || form.kind === 'period')
  if (!slot) return { fault: { kind: 'stray', found, takers: [] } }
  return { fault: { kind: 'not-fitting', field: slot.name, form: slot.form.kind, found } }
}

const looksLikeDate = (text: string): boolean => /^\d{4}-/.test(text)

/** Whether slots of the same list take the same id, so that the first of them gets it. */
const areSame = (likely: readonly { readonly completion: Completion }[]): boolean =>
  new Set(likely.map(({ completion }) => (completion.kind === 'one' ? completion.value : null))).size === 1 &&
  likely[0]?.completion.kind === 'one'

const rankOf = (completion: Completion): number => (completion.kind === 'none' ? Infinity : completion.rank)

const ambiguous = (found: string, completions: readonly Completion[]): EditFault => ({
  kind: 'ambiguous',
  found,
  options: [
    ...new Set(completions.flatMap((one) => (one.kind === 'one' ? one.value : one.kind === 'many' ? one.options : []))),
  ],
})

const stray = (
  found: string,
  named: readonly { readonly completion: Completion }[],
  takers: readonly string[],
): EditFault => {
  const near = named.flatMap(({ completion }) => (completion.kind === 'none' ? (completion.nearest ?? []) : []))
  return near[0] === undefined
    ? { kind: 'stray', found, takers }
    : { kind: 'no-such', found, nearest: near[0], lists: [], isNew: takers.includes('id') }
}

const isRepeatable = ({ form }: Slot): boolean => form.kind === 'list' || form.kind === 'source'

const isText = ({ form }: Slot): boolean => form.kind === 'text' || form.kind === 'sourced'

/** Whether a word names a source, so that a text after it is its quotation. */
const sourcePath = ({ field }: Word): readonly string[] | null => {
  const path = field?.split('.') ?? []
  const last = path.at(-1) ?? ''
  return last === 's' || (last.length > 1 && 'source'.startsWith(last)) ? path.slice(0, -1) : null
}

const QUOTATION = 'quote'

/** Gives the words of a line their fields, in the order of the kind's slots. */
export const assign = (kind: Kind, fields: readonly Field[], words: readonly Word[], scope: Scope): Outcome<Assigned> =>
  assignTo(slotsOf(kind, fields), { above: kind.above?.field ?? null, hasId: hasId(fields) }, words, scope)

/** Gives the words of a record inside another their fields, in the order of the format. */
export const assignIn = (
  fields: readonly Field[],
  words: readonly Word[],
  scope: Scope,
): Outcome<readonly Assignment[]> => {
  const assigned = assignTo(fields, { above: null, hasId: hasId(fields) }, words, scope)
  return 'fault' in assigned ? assigned : { value: assigned.value.assignments }
}

const hasId = (fields: readonly Field[]): boolean => fields.some(({ name }) => name === 'id')

/** The field that names the record above, and whether the record may have an id. */
interface Named {
  readonly above: string | null
  readonly hasId: boolean
}

const assignTo = (
  slots: readonly Slot[],
  { above: aboveField, hasId: mayHaveId }: Named,
  words: readonly Word[],
  scope: Scope,
): Outcome<Assigned> => {
  const filled = new Set(words.flatMap(({ field }) => field ?? []))
  const assignments: Assignment[] = []
  let above: string | null = null
  let cited: readonly string[] | null = null
  const isAbove = (open: readonly Slot[], value: string): boolean =>
    open.some((slot) => slot.name === aboveField && (namesOf(slot, scope) ?? []).includes(value))
  const put = (name: string, typed: string): void => {
    if (name === aboveField) above = typed
    else assignments.push({ path: name.split('.'), typed })
    filled.add(name)
  }
  for (const word of words) {
    const { field, value, isQuoted } = word
    // A line that begins with its date goes on with the words after it, and has no id.
    if (field === null && !isQuoted && slots[0]?.name === 'id' && isDated(slots, value, scope)) filled.add('id')
    const open = slots.filter((slot) => isRepeatable(slot) || !filled.has(slot.name))
    const quoted = isQuoted && field === null
    if (field !== null) put(field, value)
    else if (quoted && cited) put([...cited, QUOTATION].join('.'), value)
    else if (quoted) put(open.find(isText)?.name ?? QUOTATION, value)
    else if (open[0]?.name === 'id' && !isAbove(open, value)) put('id', value)
    else {
      const name = slotFor(open, value, scope, mayHaveId && !filled.has('id'))
      if ('fault' in name) return name
      put(name.value, value)
      cited = name.value.endsWith('source') ? name.value.split('.').slice(0, -1) : null
      continue
    }
    cited = field === null ? null : sourcePath(word)
  }
  return { value: { assignments, above } }
}
