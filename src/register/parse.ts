import { beginning, parseDate, QUALIFIERS, record, records, safe, type Dims, type Text } from '../dossier/index.ts'
import { VERDICTS } from '../figures/index.ts'
import { LONGEST_PLACE } from './place.ts'
import { MOST_QUOTED, type FigureState, type Quoted, type Register, type VerdictState } from './quoted.ts'

const textIn = (value: unknown): string | null => (typeof value === 'string' ? safe(value) : null)

const dateIn = (value: unknown): string | null => (typeof value === 'string' && parseDate(value) ? value : null)

/** Returns an object's texts by name; null where one of its values is not text. */
const textsIn = (value: unknown): Readonly<Record<string, string>> | null => {
  const entries = Object.entries(record(value)).map(([name, text]) => [safe(name), textIn(text)] as const)
  return entries.every(([, text]) => text !== null) ? (Object.fromEntries(entries) as Dims) : null
}

const wordsIn = (value: unknown): Text | undefined =>
  textIn(value) ?? (value ? (textsIn(value) ?? undefined) : undefined)

const figureStateIn = (value: unknown): FigureState | null => {
  const { value: number, words, qualifier, published, isRetracted } = record(value)
  const known = QUALIFIERS.find((one) => one === qualifier)
  const [day, stated] = [dateIn(published), wordsIn(words)]
  if (!known || day === null || !(number === null || Number.isFinite(number))) return null
  return {
    value: number as number | null,
    ...(stated === undefined ? {} : { words: stated }),
    qualifier: known,
    published: day,
    isRetracted: isRetracted === true,
  }
}

const verdictStateIn = (value: unknown): VerdictState | null => {
  const { verdict, isRetracted } = record(value)
  const known = VERDICTS.find((one) => one === verdict)
  return known ? { verdict: known, isRetracted: isRetracted === true } : null
}

/** Returns the dismissed state as a property; a state that cannot be read counts as not dismissed. */
const seenIn = <S>(value: unknown, parse: (value: unknown) => S | null): { readonly seen?: S | null } => {
  if (value === null) return { seen: null }
  const seen = value === undefined ? null : parse(value)
  return seen === null ? {} : { seen }
}

const figureIn = (one: Readonly<Record<string, unknown>>) => {
  const [period, dims, was] = [textIn(one['period']), textsIn(one['dims']), figureStateIn(one['was'])]
  if (period === null || dims === null || was === null) return null
  return { kind: 'figure' as const, period, dims, was, ...seenIn(one['seen'], figureStateIn) }
}

const verdictIn = (one: Readonly<Record<string, unknown>>) => {
  const [claim, was] = [textIn(one['claim']), verdictStateIn(one['was'])]
  return claim === null || was === null
    ? null
    : { kind: 'verdict' as const, claim, was, ...seenIn(one['seen'], verdictStateIn) }
}

/** Returns a quotation as read from the disk; null where something of it is missing or of another kind. */
const quotedIn = (one: Readonly<Record<string, unknown>>): Quoted | null => {
  const subject = one['kind'] === 'figure' ? figureIn(one) : verdictIn(one)
  const [statistic, on, to] = [textIn(one['statistic']), dateIn(one['on']), textIn(one['to'])]
  if (!subject || statistic === null || on === null || to === null) return null
  const ids = Array.isArray(one['sources']) ? (one['sources'] as readonly unknown[]) : []
  return { ...subject, statistic, on, to: beginning(to, LONGEST_PLACE), sources: ids.flatMap((id) => textIn(id) ?? []) }
}

/** Returns whether a value is a register; quotations in it that cannot be read are left out. */
export const isRegister = (value: unknown): boolean =>
  record(value)['version'] === 1 && Array.isArray(record(value)['quoted'])

/** Returns a register as read from the disk, with its texts made safe. */
export const registerIn = (value: unknown): Register => ({
  version: 1,
  quoted: records(record(value)['quoted'])
    .slice(-MOST_QUOTED)
    .flatMap((one) => quotedIn(one) ?? []),
})
