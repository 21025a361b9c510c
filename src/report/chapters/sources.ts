import { sourceIds, type Source } from '../../dossier/index.ts'
import { overdueAfter } from '../../figures/index.ts'
import { dotted, overdueText, type RenderContext } from '../../present/index.ts'
import { capitalized, span } from '../../text/index.ts'
import {
  composeEach,
  phrase,
  phrasesIn,
  citingPhrase,
  type Cited,
  type Page,
  type Phrase,
  type Section,
} from '../html/page.ts'

/** Returns the sources that a report cites, with `all` every known one, by their numbers in the file. */
const shownSources = ({ reading }: RenderContext, sections: readonly Section[], all: boolean): readonly Source[] => {
  const { dossier } = reading
  if (all) return dossier.sources
  const cited = new Set(sections.flatMap((one) => phrasesIn(one.parts).flatMap(({ notes }) => notes)))
  const retracting = new Set(
    dossier.sources.flatMap(({ id, retracted }) => (cited.has(id) ? sourceIds(retracted?.source) : [])),
  )
  return dossier.sources.filter(({ id }) => cited.has(id) || retracting.has(id))
}

const sourceRow = (
  { reading, locale }: RenderContext,
  source: Source,
  number: number,
  all: boolean,
): readonly Phrase[] => {
  const { sources } = locale.words
  const retracted = source.retracted
    ? dotted([locale.words.sources.retracted(locale.date(source.retracted.date)), locale.text(source.retracted.note)])
    : ''
  const attribution = locale.text(source.attribution)
  const overdue = overdueAfter(reading, source.id)
  // An attribution names the publisher, so a short table does without it.
  const publisher = all || attribution === '' ? locale.text(source.publisher) : ''
  const licence = locale.text(source.licence) || sources.noLicence
  const accessed = source.accessed ? `${sources.facts.accessed.toLowerCase()} ${locale.date(source.accessed)}` : ''
  return [
    phrase(String(number)),
    phrase([span(locale.text(source.title), 'strong'), span(publisher === '' ? '' : ` · ${publisher}`)]),
    phrase(locale.words.sourceKinds[source.kind]),
    citingPhrase(
      [
        span(dotted([locale.date(source.published), accessed])),
        span(overdue ? ` · ${overdueText(locale, overdue)}` : '', 'warn'),
        span(retracted === '' ? '' : ` · ${retracted}`, 'bad'),
      ],
      source.retracted?.source,
    ),
    phrase(dotted([licence, attribution])),
    { ...phrase(source.url ?? ''), address: source.url ?? '' },
  ]
}

/** Returns the sources that sections cite: title, publisher, day, licence, attribution and address. */
export const citedSources = (
  context: RenderContext,
  sections: readonly Section[],
  all: boolean,
): Pick<Page, 'sources' | 'cited'> => {
  const { columns, sections: titles } = context.locale.words.report
  const shown = shownSources(context, sections, all)
  const { retractedNote } = context.locale.words.sources
  const cited: readonly Cited[] = shown.map(({ id, retracted }, at) => ({
    id,
    number: at + 1,
    ...(retracted ? { retracted: retractedNote } : {}),
  }))
  const names = [columns.number, columns.source, columns.kind, columns.published, columns.licence, columns.address]
  return {
    cited,
    sources: {
      title: titles.sources,
      table: {
        caption: '',
        columns: names.map((name) => ({ name: capitalized(name), align: 'left' })),
        rows: composeEach(shown, (one, at) => sourceRow(context, one, at + 1, all)),
      },
    },
  }
}
