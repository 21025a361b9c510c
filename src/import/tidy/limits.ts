import { memoize, memoizeText, parsePeriod } from '../../dossier/index.ts'
import { plainName } from '../name.ts'
import { periodIn } from '../period.ts'
import type { Begin, Figure } from '../publisher.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { isScale, unitSaysThousands } from './column-name.ts'
import { meansAll } from '../repeats.ts'

/** Columns that say something about a figure which a dossier has no place for; they limit nothing. */
const NOTES = new Set([
  'footnote',
  'footnotes',
  'note',
  'notes',
  'nota',
  'notas',
  'comment',
  'comments',
  // The labels of SDMX's statuses, beside their codes.
  'observation status',
  'observation status flag',
  'observation status flag v2 structure',
  'conf status',
  'confidentiality status',
  'confidentiality status flag',
])

/** What the columns of a table beyond the known ones were taken for. */
export interface OtherColumns {
  /** Names of the columns that limit figures. */
  readonly limits: readonly string[]
  /** Names of the columns that are left out. */
  readonly leftOut: readonly string[]
  /** Returns the limits of a row; a word for all limits nothing. */
  readonly dims: (cells: readonly string[], line: number) => Figure['dims']
  /** Names of the columns over which figures are added up. */
  readonly summed: readonly string[]
  /** Returns the columns that limit figures although they hold nothing but numbers and nobody asked for them: each may be a figure of its own. */
  readonly numbers: () => readonly string[]
  /** Returns the part of its figure that a row is, by the columns over which figures are added up; empty where a row is the whole. */
  readonly part: (cells: readonly string[], line: number) => string
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

/** Returns the names that a recipe has for columns without a use of their own, by every plain name of theirs. */
const recipeNames = memoize(
  ({ limits, leftOut, summed, alsoNamed }: Recipe): ReadonlyMap<string, string> =>
    new Map(
      [...limits, ...leftOut, ...summed].flatMap((name) =>
        [name, ...(alsoNamed[name] ?? [])].map((one) => [plainName(one), name] as const),
      ),
    ),
)

/** Returns the name that a recipe has for a column of a table, in any case, accents and punctuation; its own for any other. */
export const recipeName = (name: string, recipe: Recipe): string => recipeNames(recipe).get(plainName(name)) ?? name

/** Returns how a named column beyond the known ones is taken. */
const fateOf = (name: string, { limits, leftOut, summed, others }: Recipe): 'limit' | 'leave-out' | 'sum' => {
  if (limits.includes(name)) return 'limit'
  if (summed.includes(name)) return 'sum'
  if (leftOut.includes(name) || others === 'leave-out') return 'leave-out'
  // A column of sums is named like the word that means all in others.
  return NOTES.has(plainName(name)) || meansAll(name) ? 'leave-out' : 'limit'
}

/** Returns limits that a report packed into one cell: `citizenship=VE; component=ofo`, with these signs percent-encoded. */
const unpackDims = (cell: string): Figure['dims'] => {
  const pairs = cell.split(';').flatMap((pair) => {
    const [name = '', value] = pair.split('=').map((part) => part.trim())
    return value === undefined ? [] : [[decodeSigns(name), decodeSigns(value)] as const]
  })
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs)
}

const decodeSigns = (text: string): string =>
  text.replaceAll(/%(3B|3D|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Whether a cell is a day, which restricts no figure: it is the end of its period, or the day on which something was done with it. */
const isDay = memoizeText((cell): boolean => {
  const period = periodIn(cell)
  return typeof period === 'string' && parsePeriod(period)?.grain === 'day'
})

/** Creates a function that reports the first day in each column that nobody called a limit. */
const createDayReporter = (begin: Begin, { limits }: Recipe) => {
  const reported = new Set<string>()
  return (name: string, cell: string, line: number): void => {
    if (limits.includes(name) || reported.has(name) || !isDay(cell)) return
    reported.add(name)
    begin.problem(line, { kind: 'cell', column: name, found: cell, expected: 'limit' })
  }
}

/** Creates a function that reports each column that says thousands or millions, unless the reader named it or the unit says so too. */
const createScaleReporter = (begin: Begin, { limits, described }: Recipe) => {
  const reported = new Set<string>()
  const isSaid = begin.at('unit') >= 0 || unitSaysThousands(described.unit)
  return (name: string, cell: string, line: number): void => {
    if (isSaid || limits.includes(name) || reported.has(name) || !isScale(cell)) return
    reported.add(name)
    begin.problem(line, { kind: 'cell', column: name, found: cell, expected: 'scale' })
  }
}

const NUMBER = /^-?\d[\d.,\s]*$/

/** Watches which columns hold nothing but numbers. */
const watchNumbers = () => {
  const [numbers, others] = [new Set<string>(), new Set<string>()]
  return {
    take: (name: string, cell: string): void => {
      if (cell === '' || others.has(name)) return
      if (NUMBER.test(cell)) numbers.add(name)
      else others.add(name)
    },
    found: (): readonly string[] => [...numbers].filter((name) => !others.has(name)),
  }
}

/**
 * Creates a function that reports what may be the total of a column over which figures are added up: a word for it, or a blank cell, once
 * the column has other cells too.
 */
const createTotalReporter = (begin: Begin, isAll: (cell: string) => boolean) => {
  const [blanks, filled, reported] = [new Map<string, number>(), new Set<string>(), new Set<string>()]
  return (column: string, found: string, line: number): void => {
    if (isAll(found)) begin.problem(line, { kind: 'cell', column, found, expected: 'part' })
    if (found !== '') filled.add(column)
    else if (!blanks.has(column)) blanks.set(column, line)
    const blank = blanks.get(column)
    if (blank === undefined || !filled.has(column) || reported.has(column)) return
    reported.add(column)
    begin.problem(blank, { kind: 'cell', column, found: '', expected: 'named-part' })
  }
}

/** Reads the columns beyond the known ones. One without a name is reported where it has a value: spreadsheets pad tables with empty ones. */
export const otherColumnsIn = (begin: Begin, recipe: Recipe, known: ReadonlySet<number>): OtherColumns => {
  const others = begin.header
    .map((name, at): Column => ({ name: recipeName(name.trim(), recipe), at }))
    .filter(({ at }) => !known.has(at))
  const nameless = others.filter(({ name }) => name === '')
  const named = others.filter(({ name }) => name !== '')
  const limits = named.filter(({ name }) => fateOf(name, recipe) === 'limit')
  const summed = named.filter(({ name }) => fateOf(name, recipe) === 'sum')
  const packedAt = recipe.isExported ? begin.at('dims') : -1
  const [isAll, reportDay] = [createMeansAll(recipe.spelling.totals), createDayReporter(begin, recipe)]
  const [reportTotal, reportScale] = [createTotalReporter(begin, isAll), createScaleReporter(begin, recipe)]
  const numbers = watchNumbers()
  return {
    limits: packedAt >= 0 ? [begin.called('dims')] : limits.map(({ name }) => name),
    leftOut: named.flatMap(({ name }) => (fateOf(name, recipe) === 'leave-out' ? [name] : [])),
    summed: summed.map(({ name }) => name),
    numbers: () => numbers.found().filter((name) => !recipe.limits.includes(name)),
    part: (cells, line) => {
      const parts = summed.map(({ at }) => (cells[at] ?? '').trim())
      for (const [at, { name }] of summed.entries()) reportTotal(name, parts[at] ?? '', line)
      return parts.join('\n')
    },
    dims: (cells, line) => {
      for (const { at } of nameless)
        if ((cells[at] ?? '').trim() !== '') begin.problem(line, { kind: 'nameless-column', at: at + 1 })
      if (packedAt >= 0) return unpackDims(cells[packedAt] ?? '')
      const dims = limits.flatMap(({ name, at }) => {
        const cell = (cells[at] ?? '').trim()
        reportDay(name, cell, line)
        reportScale(name, cell, line)
        numbers.take(name, cell)
        return cell === '' || isAll(cell) ? [] : [[name, cell] as const]
      })
      return dims.length === 0 ? undefined : Object.fromEntries(dims)
    },
  }
}
