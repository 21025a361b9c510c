import { parsePeriod, type Period } from '../../dossier/index.ts'
import { plainName, slug } from '../name.ts'
import { numberIn } from '../number.ts'
import { periodIn } from '../period.ts'
import { saysRunningTotal } from '../tidy/column-name.ts'
import { periodColumns } from '../tidy/wide.ts'
import { meansAll } from '../repeats.ts'
import { probablyCovered } from '../tidy/covered.ts'
import { USUAL } from '../tidy/columns.ts'
import { isTimePart } from '../tidy/time-parts.ts'
import { FIGURE_USES, type FigureUse } from '../../dossier/index.ts'
import { PLAIN_RECIPE, type Recipe } from './recipe.ts'

/** The first rows of a table, header first. */
export interface Sample {
  readonly fileName: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly commaMayBeDecimal: boolean
}

/** What the cells of a column look like. */
interface Looks {
  readonly name: string
  /** The cells of every row, blank ones too. */
  readonly all: readonly string[]
  readonly cells: readonly string[]
  readonly distinct: number
  readonly isPeriod: boolean
  readonly isDay: boolean
  readonly isNumber: boolean
  /** The mean length of a cell: sentences are no limits. */
  readonly length: number
}

/** Words in the names of columns of days on which rows were published. */
const PUBLISHED = /report|publi|release|vintage|edition|edicion|corte|update|aggiorn/
/** Words in the names of columns of values. */
const VALUE = /value|valor|valeur|count|total|number|numero|people|persons|arrivals|detections|n$/

const isPeriod = (cell: string): boolean => typeof periodIn(cell) === 'string'

const periodOf = (cell: string): Period | null => {
  const period = periodIn(cell)
  return typeof period === 'string' ? parsePeriod(period, 10) : null
}

const grainOf = (cell: string): string => periodOf(cell)?.grain ?? ''

const looksOf = (sample: Sample): readonly Looks[] =>
  sample.header.map((name, at) => {
    const all = sample.rows.map((row) => (row[at] ?? '').trim())
    const cells = all.filter((cell) => cell !== '')
    const isEvery = (test: (cell: string) => boolean): boolean =>
      cells.length > 0 && cells.filter(test).length >= cells.length * 0.9
    return {
      name: name.trim(),
      all,
      cells,
      distinct: new Set(cells).size,
      isPeriod: isEvery(isPeriod),
      isDay: isEvery((cell) => grainOf(cell) === 'day'),
      isNumber: isEvery(
        (cell) => typeof numberIn(cell.replace(/\s+[a-z]{1,3}$/, ''), sample.commaMayBeDecimal) === 'number',
      ),
      length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
    }
  })

const isUsual = (use: Exclude<FigureUse, 'until'>, name: string): boolean => {
  const { name: own, also = [] } = USUAL[use]
  return [own, ...also].map(plainName).includes(plainName(name))
}

/** Returns the column of a use: by its usual name, else by what its cells look like. */
const pick = (columns: readonly Looks[], test: (one: Looks) => boolean, prefer: (one: Looks) => number): Looks | null =>
  columns.filter(test).toSorted((a, b) => prefer(b) - prefer(a))[0] ?? null

const timeIn = (columns: readonly Looks[]): Looks | null =>
  pick(
    columns,
    ({ name, isPeriod }) => isPeriod && name !== '',
    ({ name, isDay, distinct }) =>
      (isUsual('period', name) ? 1_000_000 : 0) -
      (PUBLISHED.test(plainName(name)) ? 500_000 : 0) +
      (isDay ? 100_000 : 0) +
      distinct,
  )

const publishedIn = (columns: readonly Looks[], period: Looks | null): Looks | null =>
  pick(
    columns,
    (one) => one !== period && one.isDay && (isUsual('published', one.name) || PUBLISHED.test(plainName(one.name))),
    ({ distinct }) => -distinct,
  )

const valueIn = (columns: readonly Looks[], taken: readonly (Looks | null)[]): Looks | null =>
  pick(
    columns,
    (one) => one.isNumber && one.name !== '' && !taken.includes(one),
    ({ name, distinct }) =>
      (isUsual('value', name) ? 1_000_000 : 0) + (VALUE.test(plainName(name)) ? 100_000 : 0) + distinct,
  )

/** Longest mean length of the cells of a limit; longer ones are sentences. */
const LONGEST_LIMIT = 40

/** Whether two columns say the same in other words, such as a country and its code. */
const isCodeOf = (one: Looks, other: Looks): boolean => {
  const pairs = new Map<string, Set<string>>()
  for (const [at, cell] of one.all.entries())
    if (cell !== '') pairs.set(cell, (pairs.get(cell) ?? new Set<string>()).add(other.all[at] ?? ''))
  return pairs.size > 1 && [...pairs.values()].every(({ size }) => size === 1) && other.distinct - pairs.size <= 1
}

const isLeftOut = (one: Looks, others: readonly Looks[]): boolean =>
  one.isNumber ||
  one.isDay ||
  one.length > LONGEST_LIMIT ||
  one.cells.length === 0 ||
  (one.distinct === 1 && !meansAll(one.cells[0] ?? '')) ||
  others.slice(0, others.indexOf(one)).some((earlier) => isCodeOf(one, earlier))

/** Returns columns with other uses by their usual names. */
const usualColumns = (columns: readonly Looks[]): Recipe['columns'] =>
  Object.fromEntries(
    FIGURE_USES.filter((use) => !['period', 'until', 'value', 'published', 'month'].includes(use)).flatMap((use) => {
      const found = columns.find(({ name }) => isUsual(use as Exclude<FigureUse, 'until'>, name))
      return found === undefined ? [] : [[use, found.name] as const]
    }),
  )

/** Grains that a month beside the period can make shorter, or repeat. */
const LONG_GRAINS = new Set(['year', 'fiscal-year', 'month'])

/** Returns the column with the month of a year or a month beside it; null where periods are shorter. */
const monthIn = (columns: readonly Looks[], period: Looks | null): Looks | null => {
  const isLong = (period?.cells ?? []).every((cell) => LONG_GRAINS.has(grainOf(cell)))
  return (isLong && period !== null && columns.find((one) => one !== period && isUsual('month', one.name))) || null
}

/** Words in the names of columns of last days. */
const LAST_DAY = /\b(?:end|ending|to|until|till|through|hasta|fin|al|fine|jusqu)\b/

/** Returns what the dates of a column probably mean; null for other periods, and for days one after the other. */
const coversOf = (period: Looks | null): Recipe['covers'] => {
  if (period?.isDay !== true) return null
  const covered = probablyCovered(period.cells.map(periodIn).filter((one) => typeof one === 'string'))
  return covered === 'week-from' && LAST_DAY.test(plainName(period.name)) ? 'week-to' : covered
}

/** The time of a table: a column of periods and others that say more of them, or columns that are periods themselves. */
interface Time {
  readonly period: Looks | null
  readonly until: Looks | null
  readonly month: Looks | null
  /** The indexes of columns that are periods. */
  readonly spread: ReadonlySet<number>
}

/** Fewest columns of periods of a wide table: other tables may have two numbers that look like years. */
const FEWEST_WIDE = 3

const areYears = ({ cells, isPeriod }: Looks): boolean =>
  isPeriod && cells.every((cell) => ['year', 'fiscal-year'].includes(grainOf(cell)))

/** Returns the time of a wide table: columns that are periods, or months beside a column of years; null for any other table. */
const wideTimeIn = (header: readonly string[], columns: readonly Looks[]): Time | null => {
  const years = columns.find(areYears) ?? null
  const periods = periodColumns(header, PLAIN_RECIPE, new Set(), false)
  const found = periods.length >= FEWEST_WIDE ? periods : periodColumns(header, PLAIN_RECIPE, new Set(), true)
  if (found.length < FEWEST_WIDE || (found !== periods && years === null)) return null
  const period = found === periods ? null : years
  return { period, until: null, month: null, spread: new Set(found.map(({ at }) => at)) }
}

/** Whether each day of a column is that of a period's column or later, and at least one is later. */
const endsPeriods = (one: Looks, period: Looks): boolean => {
  const [ends, begins] = [one, period].map(({ all }) => all.map(periodOf))
  const lengths = (ends ?? []).flatMap((end, at) => (end && begins?.[at] ? [end.last - begins[at].first] : []))
  return lengths.every((length) => length >= 0) && lengths.some((length) => length > 0)
}

/** Returns the column with the last days of the periods of another one; for running totals it is that one itself. */
const untilIn = (columns: readonly Looks[], period: Looks | null, value: Looks | null): Looks | null => {
  if (period === null) return null
  const last = columns.find(
    (one) => one !== period && one.isDay && LAST_DAY.test(plainName(one.name)) && endsPeriods(one, period),
  )
  return last ?? (value !== null && saysRunningTotal(value.name) ? period : null)
}

const timeOf = (header: readonly string[], columns: readonly Looks[]): Time => {
  const wide = wideTimeIn(header, columns)
  if (wide !== null) return wide
  const period = timeIn(columns)
  const value = valueIn(columns, [period])
  return { period, until: untilIn(columns, period, value), month: monthIn(columns, period), spread: new Set() }
}

/** Returns the columns of time by their use: a period that is its own last day has no first day. */
const timeColumns = ({ period, until, month }: Time): Recipe['columns'] => ({
  ...(period && period !== until && { period: period.name }),
  ...(until && { until: until.name }),
  ...(month && { month: month.name }),
})

/** Returns the recipe that a table would take, by the names and cells of its columns; null where it has no periods or no numbers. */
export const suggestRecipe = (sample: Sample): Recipe | null => {
  const all = looksOf(sample)
  const time = timeOf(sample.header, all)
  const isWide = time.spread.size > 0
  const kept = all.filter(({ name }, at) => name !== '' && !time.spread.has(at))
  const published = publishedIn(kept, time.period)
  const value = isWide ? null : valueIn(kept, [time.period, published, time.month])
  if (!isWide && (time.period === null || value === null)) return null
  const taken = new Set([time.period, time.until, time.month, value, published])
  const rest = kept.filter((one) => !taken.has(one))
  const usual = usualColumns(rest)
  const others = rest.filter(({ name }) => !Object.values(usual).includes(name))
  const leftOut = others.filter((one) => !isTimePart(one.name) && isLeftOut(one, others)).map(({ name }) => name)
  return {
    ...PLAIN_RECIPE,
    covers: time.until === null ? coversOf(time.period) : null,
    columns: {
      ...usual,
      ...timeColumns(time),
      ...(value && { value: value.name }),
      ...(published && { published: published.name }),
    },
    // A part of the period is joined with it, and limits nothing.
    limits: others.map(({ name }) => name).filter((name) => !leftOut.includes(name) && !isTimePart(name)),
    leftOut,
    described:
      usual.statistic === undefined ? { statistic: slug(sample.fileName.replace(/\.[a-z]+$/i, '')) || 'figures' } : {},
    isWide,
  }
}

/** Returns a recipe as the object of a recipe file. */
export const recipeFileOf = (recipe: Recipe, name: string): object => ({
  name,
  schema: {
    fields: [
      ...Object.entries(recipe.columns).map(([use, column]) => ({ name: column, use })),
      ...recipe.limits.map((column) => ({ name: column, use: 'limit' })),
      ...recipe.leftOut.map((column) => ({ name: column, use: 'drop' })),
    ],
  },
  figures: {
    ...recipe.described,
    measure: 'flow',
    counts: 'persons',
    ...(recipe.covers && { covers: recipe.covers }),
    ...(recipe.isWide && { wide: true }),
  },
})
