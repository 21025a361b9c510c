import { EVENT_KINDS, knownFrom, parseDate, QUALIFIERS } from '../../dossier/index.ts'
import { cellFault } from '../cell.ts'
import type { ImportFault } from '../fault.ts'
import { plainName, slug } from '../name.ts'
import { createNumberReader } from '../number-style.ts'
import { periodReader } from '../period.ts'
import type { Begin, Columns, FoundRecord, Publication, Readout, Reader } from '../publisher.ts'
import { attributionOf } from '../recipe/attribution.ts'
import type { RecordRecipe } from '../recipe/records.ts'
import { choiceIn } from '../tidy/choice.ts'
import { overYears } from '../title.ts'

/** The cell of a use in a row; empty where there is none. */
type Cells = (use: string) => string

/** A record of a row with the day that it is placed at, before its publication is known. */
interface Row {
  readonly id: string
  readonly line: number
  readonly date: string
  readonly record: Readonly<Record<string, unknown>>
}

/** Returns the words of a use in every language that has a column: `title.en`, `title.es`, or `title` alone. */
const wordsOf = (recipe: RecordRecipe, cells: Cells, use: string): string | Readonly<Record<string, string>> | null => {
  const inLanguages = Object.keys(recipe.columns).flatMap((column) => {
    const language = column.startsWith(`${use}.`) ? column.slice(use.length + 1) : null
    return language === null || cells(column) === '' ? [] : [[language, cells(column)] as const]
  })
  if (inLanguages.length > 0) return Object.fromEntries(inLanguages)
  return cells(use) === '' ? null : cells(use)
}

/** Shortens a date to the precision that its row states: a day that is written for a whole month becomes a month. */
const toPrecision = (date: string, precision: string): string => {
  const length = { year: 4, month: 7 }[plainName(precision)]
  return length === undefined ? date : date.slice(0, length)
}

const DATE = /^\d{4}(-\d\d){0,2}$/

/** Creates a parser of a date; null after a fault was reported. */
const createDateReader = (begin: Begin, recipe: RecordRecipe) => {
  const periodOf = periodReader(recipe.spelling.dates)
  return (cells: Cells, use: string, line: number): string | null => {
    const found = periodOf(cells(use))
    if (typeof found === 'string' && DATE.test(found)) return toPrecision(found, cells('precision'))
    const isAmbiguous = found !== null && typeof found !== 'string'
    begin.problem(line, cellFault(begin, use, cells(use), isAmbiguous ? 'ambiguous-date' : 'date'))
    return null
  }
}

/** Returns words that a record cannot do without; null after a fault was reported. */
const requiredWords = (
  begin: Begin,
  recipe: RecordRecipe,
  cells: Cells,
  at: { readonly use: string; readonly line: number },
) => {
  const words = wordsOf(recipe, cells, at.use)
  if (words !== null) return words
  const column = Object.keys(recipe.columns).find((one) => one.startsWith(at.use)) ?? at.use
  begin.problem(at.line, cellFault(begin, column, '', 'words'))
  return null
}

const firstWords = (words: string | Readonly<Record<string, string>>): string =>
  typeof words === 'string' ? words : (words['en'] ?? Object.values(words)[0] ?? '')

const createEventReader = (begin: Begin, recipe: RecordRecipe) => {
  const [dateOf, choice] = [createDateReader(begin, recipe), choiceIn(begin)]
  const usual = recipe.makes.kind === 'events' ? recipe.makes.eventKind : null
  return (cells: Cells, line: number): Row | null => {
    const [date, title] = [dateOf(cells, 'date', line), requiredWords(begin, recipe, cells, { use: 'title', line })]
    const kind = choice('kind', cells('kind'), EVENT_KINDS, line)
    if (date === null || title === null || kind === undefined) return null
    const [outcome, link] = [wordsOf(recipe, cells, 'outcome'), cells('link')]
    return {
      id: cells('id') === '' ? slug(`${date} ${firstWords(title)}`) : slug(cells('id')),
      line,
      date,
      record: {
        title,
        kind: kind ?? usual ?? 'incident',
        date,
        ...(outcome && { outcome }),
        ...(link !== '' && { 'x-link': link }),
      },
    }
  }
}

/** Returns the period of a claim; null after a fault was reported. */
const createPeriodReader = (begin: Begin, recipe: RecordRecipe) => {
  const periodOf = periodReader(recipe.spelling.dates)
  return (cells: Cells, line: number): string | null => {
    const found = periodOf(cells('period'))
    if (typeof found === 'string') return found
    begin.problem(line, cellFault(begin, 'period', cells('period'), found === null ? 'period' : 'ambiguous-date'))
    return null
  }
}

const createClaimReader = (begin: Begin, recipe: RecordRecipe) => {
  const [dateOf, periodOf, choice] = [
    createDateReader(begin, recipe),
    createPeriodReader(begin, recipe),
    choiceIn(begin),
  ]
  const numbers = createNumberReader(recipe.spelling, begin)
  const valueOf = (cells: Cells, line: number): number | null => {
    const cell = cells('value')
    const found = numbers.read(cell)
    if (typeof found === 'number') return found
    begin.problem(line, cellFault(begin, 'value', cell, found === 'missing' ? 'number' : numbers.faultOf(found, cell)))
    return null
  }
  return (cells: Cells, line: number): Row | null => {
    const [text, made] = [requiredWords(begin, recipe, cells, { use: 'text', line }), dateOf(cells, 'made', line)]
    const [period, value] = [periodOf(cells, line), valueOf(cells, line)]
    const qualifier = choice('qualifier', cells('qualifier'), QUALIFIERS, line)
    if (text === null || made === null || period === null || value === null || qualifier === undefined) return null
    return {
      id: cells('id') === '' ? slug(`${made} ${firstWords(text)}`) : slug(cells('id')),
      line,
      date: made,
      record: {
        text,
        ...(cells('by') !== '' && { by: cells('by') }),
        period,
        value,
        ...(qualifier && { qualifier }),
        made,
      },
    }
  }
}

/** Returns the status of an event: planned where it is later than the publication that announces it. */
const withStatus = ({ date, record }: Row, published: string | null): Readonly<Record<string, unknown>> => ({
  ...record,
  status: published !== null && (parseDate(date)?.first ?? 0) > knownFrom(published) ? 'planned' : 'passed',
})

const foundRecord = (recipe: RecordRecipe, row: Row, published: string | null): FoundRecord =>
  recipe.makes.kind === 'events'
    ? { kind: 'event', id: row.id, record: withStatus(row, published) }
    : { kind: 'claim', id: row.id, statistic: recipe.makes.statistic, record: row.record }

const readoutOf = (recipe: RecordRecipe, rows: readonly Row[], published: string | null): Readout => {
  const dates = rows.map(({ date }) => date).toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  const title = recipe.source.title ?? { en: recipe.name, es: recipe.name }
  return {
    figures: [],
    records: rows.map((row) => foundRecord(recipe, row, published)),
    notices:
      recipe.leftOut.length === 0
        ? []
        : [{ kind: 'columns', limits: [], leftOut: recipe.leftOut, summed: [], withoutTotal: [] }],
    covered: first !== undefined && last !== undefined ? { first, last } : null,
    openYear: null,
    unsettled: null,
    holds: [],
    asked: true,
    generation: { kind: 'records', of: recipe.makes.kind },
    source: slug(recipe.name),
    title: overYears(title, first ?? '', last ?? ''),
  }
}

const beginWith =
  (recipe: RecordRecipe) =>
  (begin: Begin): Reader => {
    const rowOf = recipe.makes.kind === 'events' ? createEventReader(begin, recipe) : createClaimReader(begin, recipe)
    const rows = new Map<string, Row>()
    return {
      row: (cells, line) => {
        const row = rowOf((use) => (begin.at(use) < 0 ? '' : (cells[begin.at(use)] ?? '').trim()), line)
        if (row === null) return
        const before = rows.get(row.id)
        if (before === undefined) rows.set(row.id, row)
        else begin.problem(line, { kind: 'id-twice', id: row.id, first: before.line })
      },
      end: (published) => readoutOf(recipe, [...rows.values()], published),
    }
  }

const columnsOf = ({ columns }: RecordRecipe): Columns =>
  Object.fromEntries(Object.entries(columns).map(([use, name]) => [use, { name, must: true }]))

const newColumns = ({ columns, leftOut }: RecordRecipe) => {
  const known = new Set([...Object.values(columns), ...leftOut].map(plainName))
  return (header: readonly string[]): readonly ImportFault[] =>
    header
      .filter((name) => name.trim() !== '' && !known.has(plainName(name)))
      .map((name) => ({ kind: 'new-column', name: name.trim() }))
}

/** Returns the publication of tables whose rows are events or claims, as a recipe describes them. */
export const recordsBy = (recipe: RecordRecipe): Publication => ({
  publisher: 'tidy',
  name: 'tidy',
  columns: columnsOf(recipe),
  oneOf: [],
  isDescribed: true,
  headerFaults: newColumns(recipe),
  takesAnyColumn: false,
  windows1252: true,
  breakdowns: {},
  attribution: attributionOf(recipe.source),
  begin: beginWith(recipe),
})
