import { memoizeText } from '../../dossier/index.ts'
import { plainName } from '../name.ts'
import type { Begin, Figure } from '../publisher.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { meansAll } from '../repeats.ts'

/** Columns that say something about a figure which a dossier has no place for; they limit nothing. */
const NOTES = new Set(['footnote', 'footnotes', 'note', 'notes', 'nota', 'notas', 'comment', 'comments'])

/** What the columns of a table beyond the known ones were taken for. */
export interface OtherColumns {
  /** Names of the columns that limit figures. */
  readonly limits: readonly string[]
  /** Names of the columns that are left out. */
  readonly leftOut: readonly string[]
  /** Returns the limits of a row; a word for all limits nothing. */
  readonly dims: (cells: readonly string[], line: number) => Figure['dims']
}

interface Column {
  readonly name: string
  readonly at: number
}

/** Returns whether a word means everything in its column: a usual one, or one of the recipe. */
const createMeansAll = (totals: readonly string[]): ((cell: string) => boolean) => {
  const exact = new Set(totals)
  return memoizeText((cell) => meansAll(cell) || exact.has(cell))
}

/** Returns how a named column beyond the known ones is taken. */
const fateOf = (name: string, { limits, leftOut, others }: Recipe): 'limit' | 'leave-out' => {
  if (limits.includes(name)) return 'limit'
  if (leftOut.includes(name) || others === 'leave-out') return 'leave-out'
  return NOTES.has(plainName(name)) ? 'leave-out' : 'limit'
}

/** Reads the columns beyond the known ones. One without a name is reported where it has a value: spreadsheets pad tables with empty ones. */
export const otherColumnsIn = (begin: Begin, recipe: Recipe, known: ReadonlySet<number>): OtherColumns => {
  const others = begin.header.map((name, at): Column => ({ name: name.trim(), at })).filter(({ at }) => !known.has(at))
  const nameless = others.filter(({ name }) => name === '')
  const named = others.filter(({ name }) => name !== '')
  const limits = named.filter(({ name }) => fateOf(name, recipe) === 'limit')
  const isAll = createMeansAll(recipe.spelling.totals)
  return {
    limits: limits.map(({ name }) => name),
    leftOut: named.flatMap(({ name }) => (fateOf(name, recipe) === 'leave-out' ? [name] : [])),
    dims: (cells, line) => {
      for (const { at } of nameless)
        if ((cells[at] ?? '').trim() !== '') begin.problem(line, { kind: 'nameless-column', at: at + 1 })
      const dims = limits.flatMap(({ name, at }) => {
        const cell = (cells[at] ?? '').trim()
        return cell === '' || isAll(cell) ? [] : [[name, cell] as const]
      })
      return dims.length === 0 ? undefined : Object.fromEntries(dims)
    },
  }
}
