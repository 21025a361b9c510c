import { split } from 'shlex'
import { expandHome, homeFolder } from './home.ts'

type Env = Readonly<Record<string, string | undefined>>

/** A command line: the variables set before it, and its words. */
export interface CommandLine {
  readonly env: Readonly<Record<string, string>>
  readonly words: readonly string[]
}

const VARIABLE = String.raw`\$(?:\{(\w+)\}|([A-Za-z_]\w*))`
const SINGLE = String.raw`'[^']*'`
const DOUBLE = String.raw`"(?:\\[\s\S]|[^"\\])*"`
const ESCAPED = String.raw`\\[\s\S]`
/** What an expansion has to know of a shell's grammar; a `~` begins a word or the value of a variable. */
const EXPANDED = new RegExp(`${ESCAPED}|${SINGLE}|${DOUBLE}|${VARIABLE}|(?<=^|\\s|=)~(?=/|\\s|$)`, 'g')
const WITHIN_QUOTES = new RegExp(`${ESCAPED}|${VARIABLE}`, 'g')

const escapeAll = (value: string): string => value.replace(/[^\w./-]/g, '\\$&')
const escapeQuoted = (value: string): string => value.replace(/["\\]/g, '\\$&')

/** Replaces a variable by its value; one that is not set stays, so that the sentence about the program names it. */
const valueOr = (whole: string, name: string | undefined, env: Env, escape: (value: string) => string): string => {
  const value = name === undefined ? undefined : env[name]
  return value === undefined ? whole : escape(value)
}

/** Expands `~`, `$NAME` and `${NAME}` where a shell would; every value stays one word. Nothing is run. */
const expand = (text: string, env: Env): string =>
  text.replace(EXPANDED, (whole, braced?: string, plain?: string) => {
    if (whole === '~') return escapeAll(expandHome(whole, homeFolder(env)))
    if (!whole.startsWith('"')) return valueOr(whole, braced ?? plain, env, escapeAll)
    return whole.replace(WITHIN_QUOTES, (part, inBraces?: string, bare?: string) =>
      valueOr(part, inBraces ?? bare, env, escapeQuoted),
    )
  })

const splitWords = (text: string, env: Env): readonly string[] => {
  const onWindows = process.platform === 'win32'
  try {
    return split(expand(onWindows ? text.replaceAll('\\', '\\\\') : text, env))
  } catch {
    return [text.trim()]
  }
}

const ASSIGNMENT = /^([A-Za-z_]\w*)=([\s\S]*)$/

/**
 * Splits a variable such as EDITOR as a shell does, without running one: quotes, backslashes, `~`, `$HOME`, and
 * `NAME=value` before the program. With an unclosed quote it is one word.
 */
export const parseCommandLine = (text: string, env: Env): CommandLine => {
  const words = splitWords(text, env)
  const first = words.findIndex((word) => !ASSIGNMENT.test(word))
  const set = first < 0 ? words : words.slice(0, first)
  return {
    env: Object.fromEntries(set.map((word) => [word.replace(ASSIGNMENT, '$1'), word.replace(ASSIGNMENT, '$2')])),
    words: first < 0 ? [] : words.slice(first),
  }
}
