import { knownFrom, type Source } from '../../dossier/index.ts'
import { dotted, type RenderContext } from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { phrase, phrasesIn, type Cited, type Page, type Phrase, type Section } from '../html/page.ts'

/** Returns the sources that a report cites, with `all` every known one, by their numbers in the file. */
const shownSources = ({ reading }: RenderContext, sections: readonly Section[], all: boolean): readonly Source[] => {
  const cited = new Set(sections.flatMap((one) => phrasesIn(one.parts).flatMap(({ notes }) => notes)))
  return reading.dossier.sources.filter((one) => cited.has(one.id) || (all && knownFrom(one.published) <= reading.on))
}

const sourceRow = (
  { reading, locale }: RenderContext,
  source: Source,
  number: number,
  all: boolean,
): readonly Phrase[] => {
  const { sources } = locale.words
  const later = knownFrom(source.published) > reading.on ? locale.words.detail.notYetPublished : ''
  const attribution = locale.text(source.attribution)
  // An attribution names the publisher, so a short table does without it.
  const publisher = all || attribution === '' ? locale.text(source.publisher) : ''
  const licence = locale.text(source.licence) || sources.noLicence
  const accessed = source.accessed ? `${sources.facts.accessed.toLowerCase()} ${locale.date(source.accessed)}` : ''
  return [
    phrase(String(number)),
    phrase([span(locale.text(source.title), 'strong'), span(publisher === '' ? '' : ` · ${publisher}`)]),
    phrase(locale.words.sourceKinds[source.kind]),
    phrase([span(dotted([locale.date(source.published), accessed])), span(later === '' ? '' : ` · ${later}`, 'warn')]),
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
  const cited: readonly Cited[] = shown.map(({ id }, at) => ({ id, number: at + 1 }))
  const names = [columns.number, columns.source, columns.kind, columns.published, columns.licence, columns.address]
  return {
    cited,
    sources: {
      title: titles.sources,
      table: {
        caption: '',
        columns: names.map((name) => ({ name, align: 'left' })),
        rows: shown.map((one, at) => sourceRow(context, one, at + 1, all)),
      },
    },
  }
}
