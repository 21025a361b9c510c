import { daysIn, dimsKey, parsePeriod, type Day } from '../../dossier/index.ts'
import { cellFault } from '../cell.ts'
import type { ImportFault } from '../fault.ts'
import { plainName } from '../name.ts'
import type { Begin, Columns, Figure, Publication, Reader } from '../publisher.ts'
import { attributionOf } from '../recipe/attribution.ts'
import { PLAIN_RECIPE, type Recipe } from '../recipe/recipe.ts'
import { createCells, type Cells, type WideCell } from './cells.ts'
import { saysRunningTotal, saysThousands, titleSaysScale, unitSaysThousands } from './column-name.ts'
import { columnsOf } from './columns.ts'
import { createFigureReader } from './figure.ts'
import { countFault, countsOneByOne, createDescriber, emptyGathered, type Gathered } from './gathered.ts'
import { otherColumnsIn, recipeName, type OtherColumns } from './limits.ts'
import { readoutOf } from './readout.ts'
import { withPart } from './sum-bound.ts'
import { sumParts, type PartFigure } from './sum-rows.ts'
import { timePartsIn } from './time-parts.ts'
import { marksBreak } from './value.ts'
import { createSpreader, markedPeriods, periodColumns } from './wide.ts'

const keyOf = (statistic: string, { period, published, dims }: Figure): string =>
  [statistic, period, published ?? '', dimsKey(dims ?? {})].join('\n')

/** Reports the problems of one row, and remembers whether there was any: no part of such a row counts. */
const watchProblems = (begin: Begin) => {
  let found = false
  const watched: Begin = {
    ...begin,
    problem: (line, fault) => {
      found = true
      begin.problem(line, fault)
    },
  }
  return {
    watched,
    begin: (): void => {
      found = false
    },
    found: (): boolean => found,
  }
}

/** A figure that was read, and where it was first. */
interface Seen {
  readonly line: number
  readonly value: number | null
}

/** Figures that were read. */
interface Collected {
  readonly all: Map<string, Gathered>
  readonly seen: Map<string, Seen>
  /** The index of each figure in its statistic, for those that are added up. */
  readonly sums: Map<string, number>
  /** The days of the intervals that are added up, by statistic, vintage and part. Other periods of one length share none. */
  readonly days: Map<string, Set<Day>>
  repeated: number
  /** The periods whose figures the publisher marks as a break in the series. */
  readonly broken: Set<string>
}

/** A row's figure with the cells around it. */
interface RowFigure {
  readonly figure: Figure
  readonly cells: Cells
  readonly line: number
  /** Which part of its figure the row is, where rows are added up. */
  readonly part: string
}

/** Returns the fault of a figure that is not what its statistic has; null for none. */
const figureFault = (begin: Begin, recipe: Recipe, row: RowFigure, one: Gathered): ImportFault | null => {
  const { figure, cells, line } = row
  const [form, isCounted] = [countFault(figure.value, cells('value')), countsOneByOne(cells, one)]
  const fault = form && cellFault(begin, 'value', cells('value'), form)
  if (fault && isCounted === true) return fault
  if (fault && isCounted === null) one.uncounted ??= { line, fault }
  if (recipe.per === null || one.figures[0] === undefined) return null
  const isOther = parsePeriod(figure.period)?.grain !== parsePeriod(one.figures[0].period)?.grain
  return isOther ? cellFault(begin, 'period', figure.period, 'other-grain') : null
}

/** Whether figures are of weeks by the reader's word, or are added up: none of their days may count twice. */
const isEachDayOnce = ({ per, covers }: Recipe): boolean =>
  per !== null || covers === 'week-from' || covers === 'week-to'

/** Returns whether a week or another interval has a day of an earlier one, which would count twice; takes its days. */
const hasDayTwice = ({ days }: Collected, recipe: Recipe, key: string, figure: Figure): boolean => {
  const period = parsePeriod(figure.period)
  if (!isEachDayOnce(recipe) || (period?.grain !== 'interval' && period?.grain !== 'week')) return false
  const known = days.get(key) ?? new Set<Day>()
  days.set(key, known)
  const own = Array.from({ length: daysIn(period) }, (_, at) => period.first + at)
  if (own.some((day) => known.has(day))) return true
  for (const day of own) known.add(day)
  return false
}

/** Adds a part to the figure that earlier parts have begun. */
const addPart = (one: Gathered, at: number, part: Figure): void => {
  const before = one.figures[at]
  if (before !== undefined) one.figures[at] = withPart(before, part)
}

/** Returns the figures of the parts of one column over which figures are added up, each with its line. */
const partFigures = ({ seen }: Collected, column: number): readonly (PartFigure & { readonly line: number })[] =>
  [...seen].flatMap(([key, { line, value }]) => {
    const cut = key.lastIndexOf('\n\n')
    const names = key.slice(cut + 2).split('\n')
    const part = names[column]
    if (part === undefined || value === null) return []
    return [{ of: `${key.slice(0, cut)}\n${names.with(column, '').join('\n')}`, part, value, line }]
  })

/** Reports each part that is the sum of the others: added to them it would double their total. */
const reportSums = (begin: Begin, recipe: Recipe, collected: Collected, { summed }: OtherColumns): void => {
  for (const [column, name] of summed.entries()) {
    const figures = partFigures(collected, column)
    for (const part of sumParts(figures, recipe.spelling.parts)) {
      const line = figures.find((one) => one.part === part)?.line ?? 1
      begin.problem(line, cellFault(begin, name, part, 'sum-of-others'))
    }
  }
}

/** Creates a function that adds a row's figure to its statistic. Two rows with one figure are a fault unless they are equal. */
const createCollector = (begin: Begin, recipe: Recipe, collected: Collected) => {
  const describe = createDescriber(begin)
  return (row: RowFigure): void => {
    const { figure, cells, line, part } = row
    const id = cells('statistic')
    const one = collected.all.get(id) ?? emptyGathered(recipe)
    const fault = figureFault(begin, recipe, row, one)
    if (fault !== null) {
      begin.problem(line, fault)
      return
    }
    const key = keyOf(id, figure)
    const [before, sum] = [collected.seen.get(`${key}\n\n${part}`), collected.sums.get(key)]
    if (before === undefined) {
      if (sum === undefined && hasDayTwice(collected, recipe, keyOf(id, { ...figure, period: '' }), figure)) {
        begin.problem(line, cellFault(begin, 'period', figure.period, 'days-twice'))
        return
      }
      collected.seen.set(`${key}\n\n${part}`, { line, value: figure.value })
      collected.all.set(id, one)
      describe(one, cells, line)
      if (marksBreak(cells)) collected.broken.add(figure.period)
      if (sum !== undefined) addPart(one, sum, figure)
      else collected.sums.set(key, one.figures.push(figure) - 1)
    } else if (part === '' && before.value === figure.value) collected.repeated++
    else begin.problem(line, { kind: part === '' ? 'row-twice' : 'key-twice', first: before.line })
  }
}

/** Fewest columns of periods of a wide table: a row of figures may hold one number that looks like a year. */
const FEWEST_PERIODS = 2

const NO_WIDE: readonly null[] = [null]

/** Reports a title above the table that says thousands or millions, where nothing else does: its figures are no single units. */
const reportTitleScale = (begin: Begin, { name, described }: Recipe): void => {
  const title = begin.preamble.flat().find(titleSaysScale)
  if (title === undefined || name !== null || begin.at('unit') >= 0 || unitSaysThousands(described.unit)) return
  begin.problem(1, { kind: 'in-thousands', name: title.trim() })
}

/** Creates a reader with one figure per row, or one for each period column of a wide table. */
const beginWith =
  (recipe: Recipe, columns: Publication['columns']) =>
  (given: Begin): Reader => {
    const watch = watchProblems(given)
    const begin = watch.watched
    const wide = wideColumnsIn(begin.header, recipe, columns)
    const parts = timePartsIn(begin, recipe)
    const known = new Set([...Object.keys(columns).map(begin.at), ...[...wide, ...parts].map(({ at }) => at)])
    const others = otherColumnsIn(begin, recipe, known)
    reportTitleScale(begin, recipe)
    const collected: Collected = {
      all: new Map(),
      seen: new Map(),
      sums: new Map(),
      days: new Map(),
      repeated: 0,
      broken: new Set(),
    }
    const cellsOf = createCells(begin, recipe)
    const figureIn = createFigureReader(begin, recipe, others, parts)
    const collect = createCollector(begin, recipe, collected)
    const spread = createSpreader(begin, wide)
    return {
      row: (row, line) => {
        const cells: readonly (WideCell | null)[] = recipe.isWide ? spread(row) : NO_WIDE
        for (const cell of cells) {
          watch.begin()
          const one = cellsOf(row, cell)
          const figure = figureIn(one, row, line)
          const part = others.part(row, line)
          if (figure !== undefined && !watch.found()) collect({ figure, cells: one, line, part })
        }
      },
      finish: () => reportSums(begin, recipe, collected, others),
      end: (published) =>
        readoutOf({ ...collected, fileName: begin.fileName, columns: others, recipe, scope: begin.scope }, published),
    }
  }

/** Returns the columns of a wide table that are periods; none for any other. */
const wideColumnsIn = (header: readonly string[], recipe: Recipe, columns: Publication['columns']) => {
  if (!recipe.isWide) return []
  const { used, hasYears } = usedIn(header, columns)
  return periodColumns(header, recipe, used, hasYears)
}

/** Returns the places of the columns that have a use, and whether a column of years is one of them. */
const usedIn = (header: readonly string[], columns: Publication['columns']) => {
  const plain = header.map(plainName)
  const indexOf = (use: string): number => {
    const { name, also = [] } = columns[use] ?? { name: '' }
    return plain.findIndex((one) => one !== '' && [name, ...also].map(plainName).includes(one))
  }
  return { used: new Set(Object.keys(columns).map(indexOf)), hasYears: indexOf('period') >= 0 }
}

/** Returns the faults of columns of periods whose names have a mark, which may mean that their figures are provisional, or of a part of the period. */
const markFaultsOf = (
  header: readonly string[],
  recipe: Recipe,
  columns: Publication['columns'],
): readonly ImportFault[] => {
  if (!recipe.isWide) return []
  const { used, hasYears } = usedIn(header, columns)
  return hasYears ? [] : markedPeriods(header, recipe, used).map((one) => ({ kind: 'marked-period' as const, ...one }))
}

/** Returns why figures are not what their column's name says, by the reader's own description: running totals, or thousands of a unit. */
const nameFaultsOf = ({ columns, described }: Recipe): readonly ImportFault[] => {
  const { value: name = '' } = columns
  const mayRun = described.measure === 'flow' && columns.until === undefined
  const running = [name, columns.period ?? ''].filter((one) => mayRun && saysRunningTotal(one))
  return [
    ...running.map((one) => ({ kind: 'running-total' as const, name: one })),
    ...(saysThousands(name) && !unitSaysThousands(described.unit) ? [{ kind: 'in-thousands' as const, name }] : []),
  ]
}

/** Returns the faults of a header that the recipe gives reasons for: columns that it does not know, or names but the table lacks. */
const headerFaultsOf =
  (recipe: Recipe, columns: Publication['columns']) =>
  (header: readonly string[]): readonly ImportFault[] => {
    const names = header.map((name) => recipeName(name.trim(), recipe))
    // A column that a recipe file leaves out may be missing in some releases.
    const asked = [...recipe.limits, ...recipe.summed, ...(recipe.name === null ? recipe.leftOut : [])]
    const known = new Set(
      [...asked, ...recipe.leftOut, ...Object.values(columns).map(({ name }) => name)].map(plainName),
    )
    const spread = new Set(
      [...wideColumnsIn(header, recipe, columns), ...timePartsIn({ header }, recipe)].map(({ at }) => at),
    )
    const isLacking = recipe.isWide && spread.size < FEWEST_PERIODS
    return [
      ...asked
        .filter((name) => !names.includes(name))
        .map((name) => ({ kind: 'no-such-column' as const, name, has: names.filter((one) => one !== '') })),
      ...(recipe.others === 'fault'
        ? names
            .filter((name, at) => name !== '' && !spread.has(at) && !known.has(plainName(name)))
            .map((name) => ({ kind: 'new-column' as const, name }))
        : []),
      ...(recipe.name === null ? nameFaultsOf(recipe) : []),
      ...markFaultsOf(header, recipe, columns),
      ...(isLacking ? [{ kind: 'no-period-columns' as const }] : []),
    ]
  }

/** Returns the publication of tables that a recipe describes, with further columns that have a meaning of their own. */
export const figuresBy = (recipe: Recipe, more: Columns = {}): Publication => {
  const columns = { ...columnsOf(recipe), ...more }
  return {
    publisher: 'tidy',
    name: 'tidy',
    columns,
    oneOf: [],
    isDescribed: recipe !== PLAIN_RECIPE,
    headerFaults: headerFaultsOf(recipe, columns),
    takesAnyColumn: true,
    windows1252: recipe !== PLAIN_RECIPE,
    breakdowns: {},
    attribution: attributionOf(recipe.source),
    begin: beginWith(recipe, columns),
  }
}

/** Any figures, one per row, for what no publisher's file contains. Further columns are dims. */
export const tidy: Publication = figuresBy(PLAIN_RECIPE)
