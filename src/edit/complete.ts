import { nearest } from '../dossier/index.ts'

/** What a few letters may mean: one name, several, or none; a lower rank is a better match. */
export type Completion =
  | { readonly kind: 'one'; readonly value: string; readonly rank: number }
  | { readonly kind: 'many'; readonly options: readonly string[]; readonly rank: number }
  | { readonly kind: 'none'; readonly nearest: string | null }

/** The fewest letters that stand for an id; fewer would often mean another one once the dossier grows. */
const FEWEST = 3

/** The fewest letters that stand for one of a list that never grows, such as the stances. */
export const FEWEST_OF_FIXED = 1

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Returns whether letters are the beginnings of parts of a name, in order: `nova06` of `nova-2023-06-18`. */
const abbreviates = (letters: string, name: string): boolean => {
  const parts = name.split(/[-._\s]+/)
  const from = (at: number, rest: string): boolean => {
    if (rest === '') return true
    for (let part = at; part < parts.length; part++) {
      const text = parts[part] ?? ''
      for (let length = Math.min(text.length, rest.length); length > 0; length--)
        if (text.startsWith(rest.slice(0, length)) && from(part + 1, rest.slice(length))) return true
    }
    return false
  }
  return from(0, letters)
}

const TESTS: readonly ((letters: string, name: string) => boolean)[] = [
  (letters, name) => name === letters,
  (letters, name) => name.startsWith(letters),
  (letters, name) => name.includes(letters),
  (letters, name) => abbreviates(letters.replace(/[-._\s]+/g, ''), name),
]

/** Returns the name that was probably meant: the nearest one, else the one with the nearest part. */
const meant = (letters: string, names: readonly string[]): string | null => {
  const whole = nearest(letters, names)
  if (whole !== null) return whole
  const parts = names.flatMap((name) => name.split(/[-._]+/).map((part) => ({ part, name })))
  const part = nearest(
    letters,
    parts.map((one) => one.part),
  )
  return parts.find((one) => one.part === part)?.name ?? null
}

/** Completes a few letters to a name: its beginning, a part of it, or the beginnings of its parts. */
export const complete = (letters: string, names: readonly string[], fewest: number = FEWEST): Completion => {
  if (names.includes(letters)) return { kind: 'one', value: letters, rank: -1 }
  const wanted = folded(letters)
  for (const [rank, test] of TESTS.entries()) {
    if (rank > 0 && letters.length < fewest) break
    const found = names.filter((name) => test(wanted, folded(name)))
    if (found.length > 1) return { kind: 'many', options: found, rank }
    if (found[0] !== undefined) return { kind: 'one', value: found[0], rank }
  }
  return { kind: 'none', nearest: meant(letters, names) }
}

/** Returns every name that letters may complete to, the best first; all of them where there are no letters. */
export const completions = (letters: string, names: readonly string[]): readonly string[] => {
  const wanted = folded(letters.trim())
  if (wanted === '') return names
  return [...new Set(TESTS.flatMap((test) => names.filter((name) => test(wanted, folded(name)))))]
}
