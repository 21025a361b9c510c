import { indexOf, knownFrom, parsePeriod, to, type Target } from '../dossier/index.ts'
import {
  dotted,
  entryTitle,
  recordAt,
  standOn,
  totalText,
  type Entry,
  type RenderContext,
  dimsText,
} from '../present/index.ts'
import type { Compared, QuotedItem } from '../register/changed.ts'
import {
  quoteAllClaims,
  quoteClaim,
  quoteEverything,
  quoteFigure,
  quoteFigures,
  quoteNewest,
} from '../register/figures.ts'
import type { FigureState, Quoted } from '../register/quoted.ts'
import { mostSerious } from './brief/figures.ts'
import { SENTENCES } from './brief/index.ts'
import type { DataTable, ReportOptions } from './format.ts'

/** Returns what a citation of a record quotes: the figure of a statistic, or a claim's verdict and the figures behind it. */
export const quotedByCitation = (context: RenderContext, entry: Entry, at: string | null): readonly Quoted[] => {
  const { reading } = context
  if (entry.kind === 'claim') return quoteClaim(reading, entry.statistic, entry.claim, '')
  const known = entry.kind === 'statistic' ? standOn(context, entry.statistic, at) : null
  return known && entry.kind === 'statistic' ? [quoteFigure(reading, entry.statistic, known, '')] : []
}

const quotedByBrief = ({ reading }: RenderContext, place: string): readonly Quoted[] => {
  const claimed = reading.dossier.statistics.filter(({ claims = [] }) => claims.length > 0).slice(0, SENTENCES)
  const listed = mostSerious({ reading })
  const statistics = [...new Set([...listed, ...claimed])]
  return [
    ...quoteNewest(reading, listed, { to: place, isCompared: true }),
    ...statistics.flatMap((one) => (one.claims ?? []).flatMap((claim) => quoteClaim(reading, one, claim, place))),
  ]
}

const quotedByTable = ({ reading }: RenderContext, table: DataTable, place: string): readonly Quoted[] => {
  if (table === 'observations' || table === 'vintages') return quoteFigures(reading, place)
  if (table === 'statistics') return quoteNewest(reading, reading.dossier.statistics, { to: place, isCompared: false })
  return table === 'claims' ? quoteAllClaims(reading, place) : []
}

/** Returns every figure and verdict that a report contains; a bibliography has none. */
export const quotedByReport = (context: RenderContext, options: ReportOptions, place: string): readonly Quoted[] => {
  if (options.format === 'csv') return quotedByTable(context, options.table, place)
  if (options.format === 'csl' || options.format === 'bibtex') return []
  return 'brief' in options && options.brief ? quotedByBrief(context, place) : quoteEverything(context.reading, place)
}

const targetOf = (one: Quoted): Target =>
  one.kind === 'figure' ? to.statistic(one.statistic) : to.claim(one.statistic, one.claim)

const subjectOf = ({ reading, locale }: RenderContext, one: Quoted): string => {
  const statistic = indexOf(reading.whole).statistics.get(one.statistic)
  const name = locale.text(statistic?.name) || one.statistic
  if (one.kind === 'figure') {
    const period = parsePeriod(one.period, statistic?.fiscalYearStart)
    const parts = [name, dimsText(locale, one.dims), period ? locale.period(period) : one.period]
    return parts.filter((part) => part !== '').join(', ')
  }
  const record = recordAt(reading, targetOf(one))
  return `${name}, ${record ? entryTitle(locale, record) : one.claim}`
}

const figureText = (
  { reading, locale }: RenderContext,
  statisticId: string,
  { value, words, qualifier }: FigureState,
) => {
  const statistic = indexOf(reading.whole).statistics.get(statisticId)
  if (value === null) return locale.text(words) || '-'
  return statistic ? totalText(locale, statistic, value, qualifier) : locale.qualified(value, qualifier)
}

const stateText = (context: RenderContext, one: Compared, state: Compared['now']): string => {
  const { quoted: words, verdict } = context.locale.words
  if (state === null) return words.gone
  const text = 'verdict' in state ? verdict.names[state.verdict] : figureText(context, one.quoted.statistic, state)
  return state.isRetracted ? words.retracted(text) : text
}

const statesText = (context: RenderContext, one: Compared): string => {
  const was = stateText(context, one, one.quoted.was)
  return one.isChanged || one.isDismissed
    ? context.locale.words.quoted.from(was, stateText(context, one, one.now))
    : was
}

const publishedText = ({ locale }: RenderContext, { quoted: { was }, now }: Compared): string => {
  const { quoted: words } = locale.words
  if ('verdict' in was) return ''
  const [before, after] = [was.published, now && 'published' in now ? now.published : null]
  return after !== null && after !== before
    ? words.publishedBoth(locale.date(before), locale.date(after))
    : words.published(locale.date(before))
}

/** Returns a quotation in words: what was quoted, what it was and is now, and when, where and in which vintage. */
export const quotedText = (context: RenderContext, one: Compared): QuotedItem => {
  const { locale } = context
  const { quoted: words } = locale.words
  const { on, to: place } = one.quoted
  const when = words.on(locale.day(knownFrom(on)))
  return {
    ...one,
    target: targetOf(one.quoted),
    subject: subjectOf(context, one.quoted),
    states: statesText(context, one),
    facts: dotted([
      place === '' ? when : `${when} ${words.place(place)}`,
      publishedText(context, one),
      one.isDismissed ? words.alreadyDismissed : '',
    ]),
  }
}
