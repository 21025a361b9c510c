import { indexOf, knownFrom, sourceId, type Source, type SourceRef } from '../dossier/index.ts'
import type { Locale } from '../text/index.ts'
import { copyable, ofSide, sentence } from './copyable.ts'
import type { Entry, RenderContext } from './entry.ts'
import { retractionText } from './source.ts'

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Returns whether an attribution only repeats the publisher and the day of publication, which a citation has already. */
const isRepeated = (locale: Locale, { publisher, published, attribution }: Source): boolean => {
  const { publishedOn } = locale.words.detail
  const said = [
    locale.text(publisher),
    publishedOn(locale.date(published)),
    publishedOn(locale.longDay(knownFrom(published))),
  ]
  const known = new Set(said.flatMap(wordsIn))
  return wordsIn(locale.text(attribution)).every((word) => known.has(word))
}

/** Cites a source: publisher, title, date, that it was retracted, address and licence. */
const sourceText = (context: RenderContext, source: Source): string => {
  const { locale } = context
  const { detail, sources } = locale.words
  const cite = sources.citation
  const licence = locale.text(source.licence)
  return [
    sentence([
      locale.text(source.publisher),
      locale.text(source.title),
      detail.publishedOn(locale.date(source.published)),
      retractionText(context, source),
    ]),
    sentence([source.url ?? '', source.accessed ? cite.accessed(locale.date(source.accessed)) : '']),
    licence === '' ? '' : cite.licence(licence),
    isRepeated(locale, source) ? '' : locale.text(source.attribution),
  ]
    .filter((one) => one !== '')
    .join('. ')
}

const sourceOf = ({ reading }: RenderContext, ref: SourceRef | null): Source | null =>
  ref === null ? null : (indexOf(reading.dossier).sources.get(sourceId(ref)) ?? null)

/** Returns the value of a record, or its name; for a statistic the value at the cursor. Empty where there is none. */
export const valueOf = (context: RenderContext, entry: Entry, at: string | null): string =>
  copyable(context, entry, at).value

/** Returns whether an entry depends on the day of the reading; a change between two files does not. */
const isOfDay = ({ reading }: RenderContext, entry: Entry): boolean =>
  entry.kind !== 'change' || entry.pair.after.on === reading.on

/**
 * Returns the statement of a record with its sources and the day, which every copy needs. For a side, the statements of
 * all its participants.
 */
export const citationOf = (context: RenderContext, entry: Entry, at: string | null): string => {
  const own = entry.kind === 'side-stance' ? ofSide(context, entry.issue, entry.side) : []
  if (own.length > 0) return own.map((one) => citationOf(context, one, at)).join(' ')
  const { statement, source, after = '' } = copyable(context, entry, at)
  const from = sourceOf(context, source)
  const { locale, reading } = context
  const asOf = isOfDay(context, entry) ? locale.words.sources.citation.asOf(locale.longDay(reading.on)) : ''
  const parts = [statement, from ? sourceText(context, from) : '', after, asOf].filter((one) => one !== '')
  return `${parts.map((one) => one.replace(/\.$/, '')).join('. ')}.`
}

/** Returns the web address of a record's source, or of a participant; null where none is known. */
export const addressOf = (context: RenderContext, entry: Entry, at: string | null): string | null => {
  if (entry.kind === 'participant') return entry.participant.links?.[0] ?? null
  return sourceOf(context, copyable(context, entry, at).source)?.url ?? null
}
