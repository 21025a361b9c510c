import { dimsKey, knownFrom, parsePeriod, type Covered } from '../../dossier/index.ts'
import type { ImportNotice } from '../fault.ts'
import { slug } from '../name.ts'
import type { Figure, Figures, Readout, Scope } from '../publisher.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { overYears } from '../title.ts'
import { proposalOf, saidOf, TIDY_TITLE, type Gathered } from './gathered.ts'
import type { OtherColumns } from './limits.ts'
import { probablyCovered } from './covered.ts'
import { sumParts, type PartFigure } from './sum-rows.ts'
import { sumOver } from './sums.ts'

/** What a table contains, once all rows are read. */
export interface Table {
  readonly all: ReadonlyMap<string, Gathered>
  readonly repeated: number
  readonly broken: ReadonlySet<string>
  readonly fileName: string
  readonly columns: OtherColumns
  readonly recipe: Recipe
  readonly scope: Scope
}

/** Returns what the columns were taken for; null where there are only known ones. */
const columnsNotice = ({ all, columns }: Table): ImportNotice | null => {
  const { limits, leftOut, summed } = columns
  if (limits.length + leftOut.length + summed.length === 0) return null
  const withoutTotal = [...all].filter(([, { figures }]) => figures.every(({ dims }) => dims !== undefined))
  return { kind: 'columns', limits, leftOut, summed, withoutTotal: withoutTotal.map(([id]) => id) }
}

/**
 * Returns whether a figure is a zero or a blank for a period that begins after its own publication, or for that very day: a publisher's
 * empty form for days to come, and no figure.
 */
const isAhead = (
  { period, published, value, asStated }: Figure,
  ofFile: string | null,
  fiscalYearStart?: number,
): boolean => {
  const vintage = published ?? ofFile
  const known = parsePeriod(period, fiscalYearStart ?? 10)
  if (asStated !== undefined || known === null || vintage === null || (value !== 0 && value !== null)) return false
  const day = knownFrom(vintage)
  return known.first > day || (known.grain === 'day' && known.first === day)
}

/** Whether a statistic is to be imported: of names that were asked for, one is its id or name. */
const isWanted = ({ scope }: Table, id: string, { name }: Gathered): boolean =>
  scope.kind !== 'named' || scope.wants([id, ...(typeof name === 'string' ? [name] : Object.values(name))])

/** The figures of a table as they go into a dossier, and what to say of them. */
interface Kept {
  readonly figures: readonly Figures[]
  readonly ahead: number
  readonly partial: readonly string[]
}

/** Returns what dates that leave out the days between them probably mean; null where the reader said it, and in a report of this program. */
const apartOf = ({ covers, isExported }: Recipe, { figures }: Gathered): Covered | null =>
  covers !== null || isExported ? null : probablyCovered(figures.map(({ period }) => period))

const keepFigures = ({ all, recipe }: Table, published: string | null): Kept => {
  const kept = [...all].map(([id, one]) => {
    const given = one.figures.filter((figure) => !isAhead(figure, published, one.fiscalYearStart))
    const { figures, partial } = recipe.per === null ? { figures: given, partial: [] } : sumOver(given, recipe.per)
    const proposal = proposalOf(id, one, recipe.source.publisher)
    const found = { proposal, figures, said: saidOf(one), apart: apartOf(recipe, one) }
    return { figures: found, ahead: one.figures.length - given.length, partial }
  })
  return {
    figures: kept.map(({ figures }) => figures).filter(({ figures }) => figures.length > 0),
    ahead: kept.reduce((sum, { ahead }) => sum + ahead, 0),
    partial: kept.flatMap(({ partial }) => partial),
  }
}

/** Goes through the figures of the parts of one dimension, with what else each is of; of a million none is kept. */
function* partFigures({ all }: Table, name: string): Iterable<PartFigure> {
  for (const [id, { figures }] of all)
    for (const { period, published, value, dims = {} } of figures) {
      const { [name]: part, ...others } = dims
      if (part === undefined || value === null) continue
      yield { of: [id, period, published ?? '', dimsKey(others)].join('\n'), part, value }
    }
}

/** Returns the parts of a table that look like the total of the others. */
const likeTotals = (table: Table): readonly ImportNotice[] =>
  table.columns.limits.flatMap((column) =>
    sumParts(partFigures(table, column), table.recipe.spelling.parts).map((part) => ({
      kind: 'like-total' as const,
      column,
      part,
    })),
  )

const noticesOf = (table: Table, { ahead, partial }: Kept): readonly ImportNotice[] => {
  const columns = columnsNotice(table)
  const unsaid = [...table.all].filter(([, one]) => one.measure === null).map(([id]) => id)
  return [
    ...(columns === null ? [] : [columns]),
    ...likeTotals(table),
    ...(unsaid.length > 0 ? [{ kind: 'measure-not-given' as const, statistics: unsaid }] : []),
    ...(table.repeated > 0 ? [{ kind: 'row-repeated' as const, rows: table.repeated }] : []),
    ...(table.broken.size > 0 ? [{ kind: 'flagged-breaks' as const, periods: [...table.broken].toSorted() }] : []),
    ...(ahead > 0 ? [{ kind: 'ahead' as const, rows: ahead }] : []),
    ...(partial.length > 0 ? [{ kind: 'partial-sums' as const, periods: partial }] : []),
  ]
}

/** Returns the beginning of the source's id: the recipe's name, else the file's. */
const sourceOf = ({ recipe, fileName }: Table): string =>
  recipe.name === null ? `tidy-${slug(fileName.replace(/\.[a-z]+$/i, ''))}` : slug(recipe.name)

/** Whether rows have vintages of their own, each of which is an edition. */
const hasEditions = (figures: readonly Figures[]): boolean =>
  figures.some(({ figures: values }) => values.some(({ published }) => published !== undefined))

const year = (period: string | undefined): string => period?.replace('FY', '') ?? ''

/** Returns what a table contains; `published` is its vintage where the rows have none. */
export const readoutOf = (whole: Table, published: string | null): Readout => {
  const table = { ...whole, all: new Map([...whole.all].filter(([id, one]) => isWanted(whole, id, one))) }
  const kept = keepFigures(table, published)
  const periods = kept.figures.flatMap(({ figures }) => figures.map(({ period }) => period)).toSorted()
  const [first, last] = [periods[0], periods.at(-1)]
  const title = table.recipe.source.title ?? TIDY_TITLE
  return {
    figures: kept.figures,
    notices: noticesOf(table, kept),
    numbers: table.columns.numbers(),
    covered: first && last ? { first, last } : null,
    openYear: null,
    unsettled: null,
    holds: [...whole.all.keys()],
    asked: true,
    generation: { kind: 'tidy' },
    source: sourceOf(table),
    title: hasEditions(kept.figures) ? title : overYears(title, year(first), year(last)),
  }
}
