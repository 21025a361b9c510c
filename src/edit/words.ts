import type { Outcome } from '../dossier/index.ts'

/** A word of a command: a value alone, or with the name of its field before it. */
export interface Word {
  /** As it was typed. */
  readonly raw: string
  readonly field: string | null
  readonly value: string
  /** Whether it was written in quotation marks, so that it is a text. */
  readonly isQuoted: boolean
}

// Letters of any language, so that “título:” is an unknown field and no part of a text.
const FIELD = /^(?<field>\p{L}[\p{L}\w-]*(?:\.[\p{L}\w-]+)*):(?!\/\/)/u

const fieldOf = (text: string): string | null => FIELD.exec(text)?.groups?.['field'] ?? null

/** Returns an argument of a command line as a word; the shell has removed its quotation marks. */
export const wordOf = (argument: string): Word => {
  const field = fieldOf(argument)
  return {
    raw: argument,
    field,
    value: field === null ? argument : argument.slice(field.length + 1),
    isQuoted: /\s/.test(argument),
  }
}

/** Returns a word that gives a field its value, as a text. */
export const wordFor = (field: string, value: string): Word => ({ raw: value, field, value, isQuoted: true })

/** Returns the values of the words that name a field. */
export const namedIn = (words: readonly Word[]): Readonly<Record<string, string>> =>
  Object.fromEntries(words.flatMap(({ field, value }) => (field === null ? [] : [[field, value]])))

const WORD =
  /\s*(?<before>(?:\p{L}[\p{L}\w.-]*:)?)(?:"(?<quoted>(?:[^"\\]|\\.)*)"|'(?<single>[^']*)'(?=\s|$)|(?<bare>[^\s"][^\s]*|(?<open>"))|(?=\s|$))/guy

const unescape = (text: string): string => text.replace(/\\(.)/g, '$1')

/** Splits a typed line into words; texts with spaces stand in quotation marks, as in `title:"On the table"`. Single ones, as in a shell, may hold double ones. */
export const wordsOf = (line: string): Outcome<readonly Word[]> => {
  const words: Word[] = []
  for (const match of line.trim().matchAll(WORD)) {
    const { before = '', quoted, single, bare = '', open } = match.groups ?? {}
    if (open !== undefined) return { fault: { kind: 'unclosed' } }
    const raw = match[0].trim()
    if (raw === '') continue
    const text = quoted === undefined ? single : unescape(quoted)
    if (text === undefined) words.push({ ...wordOf(before + bare), raw, isQuoted: false })
    else words.push({ raw, field: before === '' ? null : before.slice(0, -1), value: text, isQuoted: true })
  }
  return { value: words }
}

/** Writes words as one line that can be typed again. */
export const lineOfWords = (words: readonly Word[]): string =>
  words
    .map(({ field, value, isQuoted }) => {
      const text = isQuoted || /\s/.test(value) ? `"${value.replaceAll(/["\\]/g, '\\$&')}"` : value
      return field === null ? text : `${field}:${text}`
    })
    .join(' ')

const ENTRY = /(?:"(?:[^"\\]|\\.)*"|"|[^;"])+/g

/** Splits a line at its semicolons; those in double quotation marks are text. */
export const entriesOf = (line: string): readonly string[] =>
  (line.match(ENTRY) ?? []).map((entry) => entry.trim()).filter((entry) => entry !== '')
