import type { KnownObservation, Qualifier, Statistic } from '../../dossier/index.ts'
import { breakdownsOf, SMALLEST_BASE, type Breakdown, type Part } from '../../figures/index.ts'
import { fit, span, widthOf, type Locale, type Span } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { dotted, marks, partName, roundedSafely, totalText, valueText } from './figure.ts'
import { publishedText } from './verdict.ts'

const NAME = 24
const BAR_AT_MOST = 30
const BAR_AT_LEAST = 4

/** Returns a bar as fine as the terminal's font allows; anything but 0 is visible. */
const barText = (locale: Locale, share: number, cells: number): string => {
  const { bars } = locale.signs
  const steps = Math.round(Math.max(0, Math.min(1, share)) * cells * bars.length)
  const full = Math.floor(steps / bars.length)
  const part = steps % bars.length
  const bar = (bars.at(-1) ?? '').repeat(full) + (part === 0 ? '' : (bars[part - 1] ?? ''))
  return bar === '' && share > 0 ? (bars[0] ?? '') : bar
}

/** Returns a share of a total without its unit, rounded to the safe side of a bound; plain where it has none, which the foot says. */
export const shareText = (locale: Locale, share: number, qualifier: Qualifier | null): string =>
  qualifier === 'exact' || qualifier === null
    ? locale.number(share, 1)
    : locale.qualified(roundedSafely(share, 1, qualifier), qualifier)

/** Whether a share has no bound, since the part and the total are bounds. */
export const isOpenShare = ({ share, shareQualifier }: Part): boolean => share !== null && shareQualifier === null

/** A line of a breakdown without its bar. */
interface PartLine {
  readonly name: string
  readonly value: string
  readonly share: string
  readonly mark: string
  /** The value as a share of the largest one. */
  readonly size: number
}

const partLine = (context: RenderContext, statistic: Statistic, part: Part, most: number): PartLine => {
  const { locale } = context
  return {
    name: partName(locale, part.name),
    value: valueText(locale, statistic, part.known.newest),
    share: part.share === null ? '' : `${shareText(locale, part.share, part.shareQualifier)} %`,
    mark: marks(context, statistic, part.known),
    size: most > 0 ? part.value / most : 0,
  }
}

const widest = (texts: readonly string[]): number => texts.reduce((most, one) => Math.max(most, widthOf(one)), 0)

/** Returns names, bars, values and shares in columns; bars take the free width. */
const drawParts = (locale: Locale, lines: readonly PartLine[], width: number): readonly (readonly Span[])[] => {
  if (locale.medium === 'speech')
    return lines.map(({ name, value, share, mark }) => [span(dotted([`${name}: ${value}`, share, mark]))])
  const names = Math.min(NAME, widest(lines.map(({ name }) => name)))
  const values = widest(lines.map(({ value }) => value))
  const shares = widest(lines.map(({ share }) => share))
  const signs = widest(lines.map(({ mark }) => mark))
  const bars = Math.max(BAR_AT_LEAST, Math.min(BAR_AT_MOST, width - names - values - shares - signs - 4))
  return lines.map(({ name, value, share, mark, size }) => [
    span(`${fit(name, names)} `),
    span(fit(barText(locale, size, bars), bars), 'accent'),
    span(` ${fit(value, values, 'right')}`, 'strong'),
    span(` ${fit(share, shares, 'right')}`, 'dim'),
    span(` ${mark}`.trimEnd(), 'warn'),
  ])
}

/** Returns what the shares of a breakdown are shares of, and what the parts leave out. */
export const breakdownFoot = (locale: Locale, statistic: Statistic, breakdown: Breakdown): string => {
  const { total, noTotal, sum, sumQualifier, sameVintage, parts } = breakdown
  const words = locale.words.figures.breakdown
  if (!total) return words.noTotal[noTotal ?? 'unknown']
  const value = valueText(locale, statistic, total.newest)
  const known = words.ofTotal(value)
  const shares = parts.some(isOpenShare) ? `${known}; ${words.openShares}` : known
  const small = (total.newest.value ?? 0) < SMALLEST_BASE ? words.smallTotal : shares
  if (!sameVintage) return `${small}; ${words.otherVintage(value, locale.date(total.newest.published))}`
  if (sum === total.newest.value || sumQualifier === null) return small
  return `${small}; ${words.sum(locale.qualified(sum, sumQualifier), value)}`
}

/** Returns a line for the part of the total that no component covers. */
const restLine = (
  locale: Locale,
  statistic: Statistic,
  { rest, total }: Breakdown,
  most: number,
): readonly PartLine[] =>
  rest && total
    ? [
        {
          name: locale.words.figures.breakdown.rest,
          value: totalText(locale, statistic, rest.value, rest.qualifier),
          share: rest.share === null ? '' : `${shareText(locale, rest.share, rest.qualifier)} %`,
          mark: '',
          size: most > 0 ? rest.value / most : 0,
        },
      ]
    : []

/** Returns the name of a dimension, from the program or the dossier. */
export const dimensionName = (locale: Locale, dimension: string): string =>
  locale.words.figures.breakdown.dimensions[dimension] ?? dimension

/** Returns the title of a breakdown: its dimension, period and vintage. */
export const breakdownTitle = (locale: Locale, { dimension, parts }: Breakdown): string => {
  const [first] = parts
  const vintage = publishedText(
    locale,
    parts.map(({ known }) => known.newest.published),
  )
  return locale.words.figures.breakdown.title(
    dimensionName(locale, dimension),
    [first ? locale.period(first.known.period) : '', vintage].join(', '),
  )
}

const dimensionBlocks = (context: RenderContext, statistic: Statistic, breakdown: Breakdown): readonly Block[] => {
  const { locale } = context
  const most = breakdown.parts.reduce((high, { value }) => Math.max(high, value), breakdown.rest?.value ?? 0)
  const lines = [
    ...breakdown.parts.map((part) => partLine(context, statistic, part, most)),
    ...restLine(locale, statistic, breakdown, most),
  ]
  return [
    ...heading(breakdownTitle(locale, breakdown)),
    { kind: 'drawn', draw: (width) => drawParts(locale, lines, width) },
    text([span(breakdownFoot(locale, statistic, breakdown), 'dim')]),
  ]
}

/** Returns the breakdowns of a total as bars, for the period at the cursor if known. */
export const breakdownBlocks = (
  context: RenderContext,
  statistic: Statistic,
  at: KnownObservation | null,
): readonly Block[] =>
  breakdownsOf({ dossier: context.reading.dossier, statistic }, at).flatMap((one) =>
    dimensionBlocks(context, statistic, one),
  )
