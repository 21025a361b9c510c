import { indexOf, sourceId, type Source, type SourceRef } from '../dossier/index.ts'
import { copyable, ofSide, sentence } from './copyable.ts'
import type { Entry, RenderContext } from './entry.ts'

/** A source as one cites it: who, what, when, under which address and licence. */
const sourceText = ({ locale }: RenderContext, source: Source): string => {
  const { detail, sources } = locale.words
  const cite = sources.citation
  const licence = locale.text(source.licence)
  return [
    sentence([
      locale.text(source.publisher),
      locale.text(source.title),
      detail.publishedOn(locale.date(source.published)),
    ]),
    sentence([source.url ?? '', source.accessed ? cite.accessed(locale.date(source.accessed)) : '']),
    licence === '' ? '' : cite.licence(licence),
    locale.text(source.attribution),
  ]
    .filter((one) => one !== '')
    .join('. ')
}

const sourceOf = ({ reading }: RenderContext, ref: SourceRef | null): Source | null =>
  ref === null ? null : (indexOf(reading.dossier).sources.get(sourceId(ref)) ?? null)

/** The value of a record alone, or its name: of a statistic that of the period under the cursor. Empty where there is none. */
export const valueOf = (context: RenderContext, entry: Entry, at: string | null): string =>
  copyable(context, entry, at).value

/** Whether something is about the day of the reading: a change between two states of a file is about all days. */
const isOfDay = ({ reading }: RenderContext, entry: Entry): boolean =>
  entry.kind !== 'change' || entry.pair.after.on === reading.on

/**
 * The statement of a record with what it rests on and the day it was read on: nothing that is copied so goes without its source. Of a
 * side the statements of all who speak for it, each with its own.
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

/** The address under which a record can be looked up: of its source, of a participant the first of its own. Null where none is known. */
export const addressOf = (context: RenderContext, entry: Entry, at: string | null): string | null => {
  if (entry.kind === 'participant') return entry.participant.links?.[0] ?? null
  return sourceOf(context, copyable(context, entry, at).source)?.url ?? null
}
