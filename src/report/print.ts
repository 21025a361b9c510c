import { eventsOn } from '../dossier/index.ts'
import { asciiText, plainText, wrap, type Span } from '../text/index.ts'
import {
  columnsOf,
  countedText,
  differenceSpans,
  emptyText,
  eventBlocks,
  fitRow,
  fold,
  headerText,
  listingOf,
  PANELS,
  recordOf,
  rowOf,
  spokenRow,
  tableSpans,
  entryTitle,
  type Line,
  type RenderContext,
} from '../present/index.ts'

const MARGIN = '  '

const lineText = (line: Line): string => plainText(line.kind === 'text' ? line.spans : tableSpans(line))

const trimmedText = (spans: readonly Span[]): string => plainText(spans).trimEnd()

/** Returns a panel as rows under its title; a name too long for its row precedes it in full. */
const panelText = (context: RenderContext, panel: (typeof PANELS)[number], width: number): readonly string[] => {
  const { entries, counted, all } = listingOf(context.reading, panel)
  const { locale } = context
  const count = locale.words.countOf(locale.number(counted), locale.number(all))
  const records = entries.flatMap((listed) => recordOf(context.reading, listed) ?? [])
  const inner = width - MARGIN.length
  const columns = columnsOf(
    records.map((entry) => rowOf(context, entry)),
    inner,
  )
  const rows = records.flatMap((entry) => {
    // In speech a row is a sentence, without blanks for alignment.
    if (locale.medium === 'speech') return [MARGIN + spokenRow(rowOf(context, entry))]
    const row = trimmedText(fitRow(rowOf(context, entry), inner, columns))
    const whole = entry.kind === 'claim' || row.startsWith(entryTitle(locale, entry))
    return whole
      ? [MARGIN + row]
      : [...wrap(entryTitle(locale, entry), inner).map((part) => MARGIN + part), MARGIN + row]
  })
  return [
    '',
    `${locale.words.panels[panel]} · ${count}`,
    ...(rows.length > 0 ? rows : [MARGIN + emptyText(context, panel)]),
  ]
}

const eventText = (context: RenderContext, width: number): readonly string[] => {
  const { reading, locale } = context
  const lines = fold(eventBlocks(context, eventsOn(reading, reading.dossier.events)), width - MARGIN.length)
  return lines.length === 0
    ? []
    : ['', locale.words.print.events, ...lines.map((line) => (MARGIN + lineText(line)).trimEnd())]
}

/** Returns the changes since the baseline, newest first. */
const changesText = (context: RenderContext, width: number): readonly string[] => {
  const { changes, locale } = context
  if (!changes || changes.entries.length === 0) return []
  const lines = changes.entries.flatMap(({ change, pair }) =>
    wrap(plainText(differenceSpans({ ...pair, locale }, change)), width - 2 * MARGIN.length).map(
      (line, at) => (at === 0 ? MARGIN : `${MARGIN}  `) + line,
    ),
  )
  return ['', `${locale.words.panels.changes} · ${locale.number(changes.entries.length)}`, ...lines]
}

const sourceText = ({ reading, locale }: RenderContext, width: number): readonly string[] => [
  '',
  locale.words.print.sources,
  ...reading.dossier.sources.flatMap((source) => {
    const facts = [
      locale.text(source.title),
      locale.text(source.publisher),
      locale.words.detail.publishedOn(locale.date(source.published)),
      locale.text(source.licence),
      source.url ?? '',
    ]
    return wrap(facts.filter((fact) => fact !== '').join(' · '), width - 2 * MARGIN.length).map(
      (line, at) => (at === 0 ? MARGIN : `${MARGIN}  `) + line,
    )
  }),
]

/** Returns the overview as plain text, without controls or colours: every record of every panel, events and sources. */
export const printOverview = (context: RenderContext, width: number): string => {
  const { reading, locale } = context
  const lines = [
    ...wrap(locale.text(reading.dossier.title), width),
    ...wrap(headerText(context), width),
    ...(context.changes ? [countedText(context)] : []),
    ...changesText(context, width),
    ...PANELS.flatMap((panel) => panelText(context, panel, width)),
    ...eventText(context, width),
    ...sourceText(context, width),
  ]
  const text = `${lines.join('\n')}\n`
  return locale.glyphs === 'ascii' ? asciiText(text) : text
}
