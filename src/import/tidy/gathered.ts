import { COUNTED, COUNTS, MEASURES, type Statistic, type Text } from '../../dossier/index.ts'
import type { CellForm, ImportProblem } from '../fault.ts'
import { plainName } from '../name.ts'
import { countIn } from '../number.ts'
import type { Begin, Figure, Languages, Proposal, SaidOf } from '../publisher.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { choiceIn, wordFor } from './choice.ts'
import type { Cells } from './cells.ts'

/** What a row may say of its statistic; every row of it says the same. */
const DESCRIBING = ['measure', 'counts', 'currency', 'unit', 'name', 'definition'] as const

/** What the rows and the recipe say about one statistic, which may be new to the dossier. */
export interface Gathered {
  readonly figures: Figure[]
  /** The first row that said something, and its words, by use. */
  readonly said: Map<(typeof DESCRIBING)[number], { readonly line: number; readonly text: string }>
  measure: Statistic['measure'] | null
  counts: Statistic['counts'] | null
  currency: string
  unit: Text
  name: Text
  definition: Text
  fiscalYearStart: number | undefined
  /** The first value that can be no count, where no row says what is counted: the dossier may. */
  uncounted: ImportProblem | null
  /** Whether the figures are added up, as only flows can be. */
  readonly isSummed: boolean
}

/** Creates what is known of a statistic before its first row. */
export const emptyGathered = ({ described, per }: Recipe): Gathered => ({
  figures: [],
  said: new Map(),
  measure: null,
  counts: null,
  currency: '',
  unit: described.unit ?? '',
  name: described.name ?? '',
  definition: described.definition ?? '',
  fiscalYearStart: described.fiscalYearStart,
  uncounted: null,
  isSummed: per !== null,
})

/**
 * Returns the proposal for a statistic of a table. Without a measure it is a stock, from which nothing is calculated; figures that are
 * added up are flows.
 */
export const proposalOf = (id: string, gathered: Gathered, publisher: Text | undefined): Proposal => {
  const { measure, counts, unit, currency, name, definition, fiscalYearStart, isSummed } = gathered
  return {
    key: `tidy/${id}`,
    ids: [id],
    publishers: [],
    place: null,
    record: {
      name: name || id,
      definition,
      measure: measure ?? (isSummed ? 'flow' : 'stock'),
      counts: counts ?? 'events',
      unit,
      ...(currency && { currency }),
      ...(fiscalYearStart !== undefined && { fiscalYearStart }),
      ...(publisher !== undefined && { publisher }),
    },
  }
}

/** Returns what the rows say of their statistic. */
export const saidOf = ({ measure, counts, currency, said, uncounted }: Gathered): SaidOf => ({
  measure,
  counts,
  currency: currency === '' ? null : currency,
  unit: said.get('unit')?.text ?? null,
  uncounted,
})

/** Returns the month in which a fiscal year begins, by the first day that a report wrote beside it. */
const firstMonthIn = (cells: Cells): number | undefined => {
  const [, month] = /^\d{4}-(\d\d)-01$/.exec(cells('from')) ?? []
  return cells('period').startsWith('FY') && month !== undefined ? Number(month) : undefined
}

/** Reports where a row describes its statistic otherwise than an earlier row: its figures may be of something else. */
const reportOtherwise = (begin: Begin, { said }: Gathered, cells: Cells, line: number): void => {
  for (const use of DESCRIBING) {
    const text = cells(use)
    const before = said.get(use)
    if (text === '') continue
    if (before === undefined) said.set(use, { line, text })
    else if (plainName(before.text) !== plainName(text))
      begin.problem(line, { kind: 'described-otherwise', column: begin.called(use), found: text, first: before.line })
  }
}

/** Creates a reader of a row's description of its statistic; the first row that has one counts. */
export const createDescriber = (start: Begin) => {
  const choice = choiceIn(start)
  return (one: Gathered, cells: Cells, line: number): void => {
    reportOtherwise(start, one, cells, line)
    one.measure ??= choice('measure', cells('measure'), MEASURES, line) ?? null
    one.counts ??= choice('counts', cells('counts'), COUNTS, line) ?? null
    one.currency ||= cells('currency').toUpperCase()
    one.unit ||= cells('unit')
    one.name ||= cells('name')
    one.definition ||= cells('definition')
    one.fiscalYearStart ??= firstMonthIn(cells)
  }
}

/** Returns whether figures count one by one, by the words of a row or of an earlier one; null where neither says it. */
export const countsOneByOne = (cells: Cells, gathered: Gathered): boolean | null => {
  const [measure, counts] = [wordFor(cells('measure')) || gathered.measure, wordFor(cells('counts')) || gathered.counts]
  if (measure === 'rate') return false
  return counts === null || counts === '' ? null : COUNTED.has(counts)
}

/** Returns why a value cannot be a count of people or events: a fraction, groups of thousands, or below zero; null for nothing. */
export const countFault = (value: number | null, cell: string): CellForm | null => {
  if (value === null) return null
  // 1.234 and 5.000 people can only be groups of thousands; a recipe may have read them so.
  if (Math.abs(value) < 1000 && countIn(cell) === 'ambiguous') return 'ambiguous-number'
  if (!Number.isInteger(value)) return 'whole-number'
  return value < 0 ? 'negative' : null
}

/** The title of a table whose publication nobody names. */
export const TIDY_TITLE: Languages = { en: 'Tidy table', es: 'Tabla ordenada' }
