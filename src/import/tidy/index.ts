import {
  COUNTED,
  COUNTS,
  dimsKey,
  MEASURES,
  OBSERVATION_STATUSES,
  parseDate,
  QUALIFIERS,
  type Observation,
  type Statistic,
} from '../../dossier/index.ts'
import { cellFault } from '../cell.ts'
import type { ImportFault, ImportNotice } from '../fault.ts'
import { slug } from '../name.ts'
import { numberIn } from '../number.ts'
import { otherColumnsIn, type OtherColumns } from './limits.ts'
import { createPeriodReader } from './time.ts'
import type { Begin, Figure, Figures, Proposal, Publication, Readout, Reader } from '../publisher.ts'
import { overYears } from '../title.ts'

/** Eurostat's flags behind a value. */
const FLAGS: Readonly<Record<string, NonNullable<Observation['status']>>> = {
  p: 'provisional',
  e: 'estimated',
  r: 'revised',
}

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u

/** What the rows say about one statistic, which may be new to the dossier. */
interface Gathered {
  readonly figures: Figure[]
  measure: Statistic['measure'] | null
  counts: Statistic['counts'] | null
  unit: string
  currency: string
  name: string
  definition: string
}

/**
 * Returns the proposal for a statistic of a tidy table. Without a measure it is a stock, from which nothing is
 * calculated.
 */
const proposalOf = (id: string, { measure, counts, unit, currency, name, definition }: Gathered): Proposal => ({
  key: `tidy/${id}`,
  ids: [id],
  publishers: [],
  place: null,
  record: {
    name: name || id,
    definition,
    measure: measure ?? 'stock',
    counts: counts ?? 'events',
    unit,
    ...(currency && { currency }),
  },
})

/** Returns the status that a column of flags gives; other letters and footnotes behind them say nothing that a dossier has a place for. */
const flagOf = (cell: string): Observation['status'] => FLAGS[/^[a-z]/i.exec(cell)?.[0].toLowerCase() ?? '']

type Cells = (column: string) => string

/** Creates a reader of one of a few words; any other is reported and undefined. */
const choiceIn =
  (begin: Begin) =>
  <T extends string>(column: string, cell: string, options: readonly T[], line: number): T | null | undefined => {
    if (cell === '') return null
    const found = options.find((one) => one === cell.toLowerCase())
    if (found === undefined) begin.problem(line, { kind: 'choice', column: begin.called(column), found: cell, options })
    return found
  }

const valueOf = (begin: Begin, cell: string, line: number): Pick<Figure, 'value' | 'status'> | undefined => {
  const flagged = /^(.*\S)\s+([per])$/.exec(cell)
  const value = numberIn(flagged?.[1] ?? cell, begin.commaMayBeDecimal)
  if (value === 'not-a-number' || value === 'ambiguous') {
    begin.problem(line, cellFault(begin, 'value', cell, value === 'ambiguous' ? 'ambiguous-number' : 'number'))
    return undefined
  }
  const status = FLAGS[flagged?.[2] ?? '']
  return { value: value === 'missing' ? null : value, ...(status && { status }) }
}

const formFault = (begin: Begin, cells: Cells): ImportFault | null => {
  if (!ID.test(cells('statistic'))) return cellFault(begin, 'statistic', cells('statistic'), 'statistic')
  const published = cells('published')
  return published !== '' && !parseDate(published) ? cellFault(begin, 'published', published, 'vintage') : null
}

const keyOf = (statistic: string, { period, published, dims }: Figure): string =>
  [statistic, period, published ?? '', dimsKey(dims ?? {})].join('\n')

/** What a table contains, once all rows are read. */
interface Table {
  readonly all: ReadonlyMap<string, Gathered>
  readonly repeated: number
  readonly fileName: string
  readonly columns: OtherColumns
}

/** Returns what the columns were taken for; null where there are only known ones. */
const columnsNotice = ({ all, columns }: Table): ImportNotice | null => {
  const { limits, leftOut } = columns
  if (limits.length === 0 && leftOut.length === 0) return null
  const withoutTotal = [...all].filter(([, { figures }]) => figures.every(({ dims }) => dims !== undefined))
  return { kind: 'columns', limits, leftOut, withoutTotal: withoutTotal.map(([id]) => id) }
}

const readoutOf = (table: Table): Readout => {
  const { all, repeated, fileName } = table
  const periods = [...all.values()].flatMap(({ figures }) => figures.map(({ period }) => period)).toSorted()
  const unsaid = [...all].filter(([, one]) => one.measure === null).map(([id]) => id)
  const [first, last] = [periods[0], periods.at(-1)]
  const columns = columnsNotice(table)
  return {
    figures: [...all].map(([id, one]): Figures => ({ proposal: proposalOf(id, one), figures: one.figures })),
    notices: [
      ...(columns === null ? [] : [columns]),
      ...(unsaid.length > 0 ? [{ kind: 'measure-not-told' as const, statistics: unsaid }] : []),
      ...(repeated > 0 ? [{ kind: 'row-repeated' as const, rows: repeated }] : []),
    ],
    covered: first && last ? { first, last } : null,
    openYear: null,
    unsettled: null,
    holds: [],
    asked: true,
    generation: { kind: 'tidy' },
    source: `tidy-${slug(fileName.replace(/\.[a-z]+$/i, ''))}`,
    title: overYears(
      { en: 'Tidy table', es: 'Tabla ordenada' },
      first?.replace('FY', '') ?? '',
      last?.replace('FY', '') ?? '',
    ),
  }
}

/** Creates a reader of a row's figure; undefined after a fault was reported. */
const createFigureReader = (start: Begin, columns: OtherColumns) => {
  const periodOf = createPeriodReader(start)
  const choice = choiceIn(start)
  return (cells: Cells, row: readonly string[], line: number): Figure | undefined => {
    const fault = formFault(start, cells)
    if (fault) start.problem(line, fault)
    const period = periodOf(row, line)
    const value = valueOf(start, cells('value'), line)
    const qualifier = choice('qualifier', cells('qualifier'), QUALIFIERS, line)
    const status = choice('status', cells('status'), OBSERVATION_STATUSES, line)
    const flag = flagOf(cells('flag'))
    if (fault || period === null || value === undefined || qualifier === undefined || status === undefined)
      return undefined
    const [limits, published] = [columns.dims(row, line), cells('published')]
    return {
      period,
      ...value,
      ...(flag && { status: flag }),
      ...(qualifier && { qualifier }),
      ...(status && { status }),
      ...(published !== '' && { published }),
      ...(limits && { dims: limits }),
    }
  }
}

/** Creates a reader of a row's description of its statistic; the first row that has one counts. */
const createDescriber = (start: Begin) => {
  const choice = choiceIn(start)
  return (one: Gathered, cells: Cells, line: number): void => {
    one.measure ??= choice('measure', cells('measure'), MEASURES, line) ?? null
    one.counts ??= choice('counts', cells('counts'), COUNTS, line) ?? null
    one.unit ||= cells('unit')
    one.currency ||= cells('currency').toUpperCase()
    one.name ||= cells('name')
    one.definition ||= cells('definition')
  }
}

/** Whether a value is a fraction of what is counted one by one, by the words of its own row or of an earlier one. */
const isFraction = (value: number | null, cells: Cells, gathered: Gathered | undefined): boolean => {
  const told = { measure: cells('measure') || gathered?.measure, counts: cells('counts') || gathered?.counts }
  const isCount = COUNTED.has(told.counts?.toLowerCase() ?? '') && told.measure?.toLowerCase() !== 'rate'
  return value !== null && !Number.isInteger(value) && isCount
}

const emptyGathered = (): Gathered => ({
  figures: [],
  measure: null,
  counts: null,
  unit: '',
  currency: '',
  name: '',
  definition: '',
})

/** Creates a reader with one figure per row. Two rows with one figure are a fault unless they are equal. */
const begin = (start: Begin): Reader => {
  const all = new Map<string, Gathered>()
  const seen = new Map<string, { readonly line: number; readonly value: number | null }>()
  const columns = otherColumnsIn(start, new Set(Object.keys(tidy.columns).map(start.at)))
  const [figureIn, describe] = [createFigureReader(start, columns), createDescriber(start)]
  let repeated = 0
  return {
    row: (row, line) => {
      const cells: Cells = (column) => (start.at(column) < 0 ? '' : (row[start.at(column)] ?? '').trim())
      const figure = figureIn(cells, row, line)
      if (figure === undefined) return
      const id = cells('statistic')
      if (isFraction(figure.value, cells, all.get(id))) {
        start.problem(line, cellFault(start, 'value', cells('value'), 'whole-number'))
        return
      }
      const key = keyOf(id, figure)
      const before = seen.get(key)
      if (before === undefined) {
        seen.set(key, { line, value: figure.value })
        const one = all.get(id) ?? emptyGathered()
        all.set(id, one)
        describe(one, cells, line)
        one.figures.push(figure)
      } else if (before.value === figure.value) repeated++
      else start.problem(line, { kind: 'row-twice', first: before.line })
    },
    end: () => readoutOf({ all, repeated, fileName: start.fileName, columns }),
  }
}

/** Any figures, one per row, for what no publisher's file contains. Further columns are dims. */
export const tidy: Publication = {
  publisher: 'tidy',
  name: 'tidy',
  columns: {
    statistic: { name: 'statistic', also: ['estadística', 'indicator', 'indicador', 'series', 'serie'], must: true },
    period: { name: 'period', also: ['periodo', 'TIME_PERIOD', 'date', 'fecha', 'year', 'año'], must: true },
    month: { name: 'month', also: ['mes', 'mois', 'mese'], must: false },
    value: { name: 'value', also: ['valor', 'OBS_VALUE', 'valeur', 'valore'], must: true },
    flag: { name: 'flag', also: ['flags', 'OBS_FLAG', 'Flag and Footnotes'], must: false },
    qualifier: { name: 'qualifier', also: ['calificador'], must: false },
    status: { name: 'status', also: ['estado'], must: false },
    published: { name: 'published', also: ['publicado'], must: false },
    name: { name: 'name', also: ['nombre'], must: false },
    definition: { name: 'definition', also: ['definición'], must: false },
    measure: { name: 'measure', also: ['medida'], must: false },
    counts: { name: 'counts', also: ['cuenta'], must: false },
    unit: { name: 'unit', also: ['unidad'], must: false },
    currency: { name: 'currency', also: ['moneda'], must: false },
  },
  oneOf: [],
  takesAnyColumn: true,
  windows1252: false,
  breakdowns: {},
  attribution: { dated: false },
  begin,
}
