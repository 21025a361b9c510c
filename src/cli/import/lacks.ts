import { COUNTED, knownFrom, nearest, type Covered, type Dossier, type Statistic } from '../../dossier/index.ts'
import { knownAs, otherwiseIn, type ImportProblem, type Otherwise, type Readout } from '../../import/index.ts'
import type { ImportWork } from './arguments.ts'
import type { Description } from './described.ts'

/** What a file does not say and the options do not either: its vintage, how much of its newest year it covers, or what of it is wanted. */
export type Lack =
  | { readonly kind: 'published'; readonly path: string }
  | { readonly kind: 'half-or-full'; readonly path: string; readonly year: string }
  | { readonly kind: 'choice'; readonly path: string; readonly holds: readonly string[] }
  /** Fiscal years of statistics that are new to the dossier, whose first month nobody says. */
  | { readonly kind: 'fiscal-year'; readonly path: string; readonly statistics: readonly string[] }
  /** Sums over months or years for a statistic that is no flow. */
  | { readonly kind: 'no-flow'; readonly path: string; readonly statistics: readonly string[] }
  /** Single dates far apart, each of which may stand for a longer period. */
  | {
      readonly kind: 'dates-apart'
      readonly path: string
      readonly statistics: readonly string[]
      readonly covered: Covered
    }
  /** A statistic that the dossier has otherwise. */
  | { readonly kind: 'described-otherwise'; readonly path: string; readonly otherwise: Otherwise }
  /** Columns of numbers, each of which may be a figure and not what figures are restricted by. */
  | { readonly kind: 'numbers'; readonly path: string; readonly columns: readonly string[] }
  /** A value that can be no count, of a statistic of the dossier that counts. */
  | { readonly kind: 'no-count'; readonly path: string; readonly problem: ImportProblem }
  | { readonly kind: 'no-source'; readonly id: string; readonly nearest: string | null }
  | { readonly kind: 'later-source'; readonly id: string; readonly published: string; readonly vintage: string }
  | { readonly kind: 'no-statistic'; readonly path: string; readonly id: string; readonly nearest: string | null }

/** What was asked for, and the dossier that receives it. */
export interface Asking {
  readonly work: ImportWork
  readonly description: Description
  readonly dossier: Dossier
}

type Proposed = Readout['figures'][number]['proposal']

const FISCAL_YEAR = /^FY/

/** Returns the new statistics whose fiscal years nobody says the first month of. */
const fiscalYears = ({ dossier }: Asking, { figures }: Readout): readonly string[] => {
  return figures.flatMap(({ proposal, figures: values }) =>
    proposal.record.fiscalYearStart === undefined &&
    knownAs(dossier, proposal) === undefined &&
    values.some(({ period }) => FISCAL_YEAR.test(period))
      ? proposal.ids.slice(0, 1)
      : [],
  )
}

/** Returns what a statistic measures, by the dossier or else by the table. */
const measureOf = ({ dossier }: Asking, proposal: Proposed): Statistic['measure'] =>
  (knownAs(dossier, proposal) ?? proposal.record).measure

/** Returns the statistics that are added up and are no flows. */
const noFlows = (asking: Asking, { figures }: Readout): readonly string[] => {
  if (!asking.description.isSummed) return []
  return figures.flatMap(({ proposal }) => (measureOf(asking, proposal) === 'flow' ? [] : proposal.ids.slice(0, 1)))
}

/** Returns flows and rates whose dates may stand for longer periods; of a stock, a date is the day on which it was counted. */
const datesApart = (asking: Asking, path: string, { figures }: Readout): Lack | null => {
  const found = figures.filter(({ proposal, apart }) => apart && measureOf(asking, proposal) !== 'stock')
  const covered = found[0]?.apart
  if (!covered) return null
  const statistics = found.flatMap(({ proposal: { ids }, apart }) => (apart === covered ? ids.slice(0, 1) : []))
  return { kind: 'dates-apart', path, statistics, covered }
}

/** Returns a statistic that the dossier calculates with otherwise; its unit is only words. */
const otherwiseLack = ({ dossier }: Asking, path: string, readout: Readout): Lack | null => {
  const otherwise = otherwiseIn(dossier, readout).find(({ use }) => use !== 'unit')
  return otherwise === undefined ? null : { kind: 'described-otherwise', path, otherwise }
}

/** Returns the first value that can be no count, where the dossier says that its statistic counts people or events. */
const countLack = ({ dossier }: Asking, path: string, { figures }: Readout): Lack | null => {
  for (const { proposal, said } of figures) {
    const known = knownAs(dossier, proposal)
    if (said?.uncounted && known && COUNTED.has(known.counts) && known.measure !== 'rate')
      return { kind: 'no-count', path, problem: said.uncounted }
  }
  return null
}

/** Returns the columns of numbers by which no figure of the dossier is restricted yet. */
const numbersLack = ({ dossier }: Asking, path: string, { numbers = [] }: Readout): Lack | null => {
  if (numbers.length === 0) return null
  const known = new Set(
    dossier.statistics.flatMap(({ observations }) => observations.flatMap(({ dims }) => Object.keys(dims ?? {}))),
  )
  const columns = numbers.filter((name) => !known.has(name))
  return columns.length === 0 ? null : { kind: 'numbers', path, columns }
}

/** Returns why the source that the figures are to cite cannot be cited; null where it can. */
const sourceLack = ({ description, dossier }: Asking, { figures }: Readout, ofFile: string | null): Lack | null => {
  const id = description.source
  if (id === null) return null
  const source = dossier.sources.find((one) => one.id === id)
  if (source === undefined)
    return {
      kind: 'no-source',
      id,
      nearest: nearest(
        id,
        dossier.sources.map((one) => one.id),
      ),
    }
  const vintages = figures.flatMap(({ figures: values }) => values.map(({ published }) => published ?? ofFile ?? ''))
  const earlier = vintages.find((vintage) => vintage !== '' && knownFrom(vintage) < knownFrom(source.published))
  return earlier === undefined ? null : { kind: 'later-source', id, published: source.published, vintage: earlier }
}

/** Returns the statistic of claims that the dossier does not have. */
const statisticLack = ({ dossier }: Asking, path: string, { records = [] }: Readout): Lack | null => {
  const ids = dossier.statistics.map(({ id }) => id)
  const claim = records.find((one) => one.kind === 'claim' && !ids.includes(one.statistic))
  if (claim?.kind !== 'claim') return null
  return { kind: 'no-statistic', path, id: claim.statistic, nearest: nearest(claim.statistic, ids) }
}

/** Returns what neither a table nor the options say, and the dossier does not either; null where nothing is missing. */
export const tableLack = (asking: Asking, path: string, readout: Readout): Lack | null => {
  const { kind } = readout.generation
  if (kind !== 'tidy' && kind !== 'records') return null
  const unsaid = fiscalYears(asking, readout)
  if (unsaid.length > 0) return { kind: 'fiscal-year', path, statistics: unsaid }
  const stocks = noFlows(asking, readout)
  if (stocks.length > 0) return { kind: 'no-flow', path, statistics: stocks }
  return (
    numbersLack(asking, path, readout) ??
    otherwiseLack(asking, path, readout) ??
    countLack(asking, path, readout) ??
    datesApart(asking, path, readout) ??
    sourceLack(asking, readout, asking.work.published) ??
    statisticLack(asking, path, readout)
  )
}
