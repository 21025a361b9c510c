import { ITEM_KINDS, type Digest, type Item } from '../../digest/index.ts'
import { dotted, sinceText, type RenderContext } from '../../present/index.ts'
import { span, type Locale } from '../../text/index.ts'
import { citedSources } from '../chapters/sources.ts'
import {
  listParts,
  phrase,
  text,
  textLanguages,
  type Cited,
  type Page,
  type Part,
  type Phrase,
  type Section,
} from '../html/page.ts'
import { itemPhrase } from './item.ts'

/** What a digest says about one dossier. */
export interface DossierDigest {
  /** The file or address, as it was given. */
  readonly name: string
  readonly context: RenderContext
  readonly digest: Digest
}

/** The most things said under one heading; the rest is counted. */
export const MOST_ITEMS = 40

const groupParts = (context: RenderContext, title: string, items: readonly Item[]): readonly Part[] => {
  if (items.length === 0) return []
  const shown = items.length > MOST_ITEMS ? items.slice(0, MOST_ITEMS - 1) : items
  const rest = items.length - shown.length
  return [
    { kind: 'title', text: title },
    ...listParts([
      ...shown.map((one) => itemPhrase(context, one)),
      ...(rest > 0 ? [phrase([span(context.locale.words.report.brief.more(rest), 'dim')])] : []),
    ]),
  ]
}

/** Returns the file, its day, and the day that it is compared with. */
const leadPart = ({ name, context: { reading, locale, changes } }: DossierDigest): Part => {
  const { digest, header } = locale.words
  const since = changes?.since.name
  const compared = since ? digest[since.kind === 'day' ? 'since' : 'sinceRef'](sinceText(locale, since)) : digest.first
  return text([span(dotted([name, header.readOn(locale.day(reading.on)), compared]), 'dim')])
}

/** Returns what a digest says about a dossier: alarms first, then by kind. */
const digestParts = (summary: DossierDigest): readonly Part[] => {
  const { context, digest } = summary
  const { groups } = context.locale.words.digest
  return [
    leadPart(summary),
    ...groupParts(context, groups.alarm, digest.alarms),
    ...ITEM_KINDS.flatMap((kind) =>
      groupParts(
        context,
        groups[kind],
        digest.others.filter((one) => one.kind === kind),
      ),
    ),
  ]
}

/** Returns the title of a dossier. */
export const digestTitle = ({ context: { reading, locale } }: DossierDigest): string =>
  locale.text(reading.dossier.title) || reading.dossier.id

/** A section with its sources, numbered within the whole digest. */
interface Chapter {
  readonly section: Section
  readonly cited: readonly Cited[]
  readonly rows: readonly (readonly Phrase[])[]
}

/** Makes the ids of sources those of one digest, since two dossiers may use one id. */
const prefixed = (one: Phrase, prefix: string): Phrase => ({ ...one, notes: one.notes.map((id) => `${prefix}/${id}`) })

const prefixedPart = (part: Part, prefix: string): Part => {
  if (part.kind === 'text') return { ...part, phrase: prefixed(part.phrase, prefix) }
  return part.kind === 'list' ? { ...part, items: [...part.items].map((one) => prefixed(one, prefix)) } : part
}

const chapterOf = (summary: DossierDigest, at: number, before: number): Chapter => {
  const [prefix, parts] = [String(at), digestParts(summary)]
  const section = { anchor: `dossier-${at + 1}`, title: digestTitle(summary), parts }
  const { cited, sources } = citedSources(summary.context, [section], false)
  return {
    section: { ...section, parts: parts.map((part) => prefixedPart(part, prefix)) },
    cited: cited.map((one) => ({ ...one, id: `${prefix}/${one.id}`, number: one.number + before })),
    rows: [...sources.table.rows].map(([, ...rest], row) => [
      phrase(String(before + row + 1)),
      ...rest.map((one) => prefixed(one, prefix)),
    ]),
  }
}

const chaptersOf = (all: readonly DossierDigest[]): readonly Chapter[] => {
  let before = 0
  return all.map((summary, at) => {
    const chapter = chapterOf(summary, at, before)
    before += chapter.cited.length
    return chapter
  })
}

/** Returns a digest as a page: a section for each dossier with news, and the sources of that. */
export const digestPage = (all: readonly DossierDigest[], locale: Locale, day: string): Page => {
  const chapters = chaptersOf(all)
  const [first] = all
  const cited = chapters.flatMap((one) => one.cited)
  const table = first && cited.length > 0 ? citedSources(first.context, [], false).sources.table : null
  return {
    language: locale.tag,
    textLanguages: [...new Set(all.flatMap(({ context }) => textLanguages(context)))],
    title: locale.words.digest.title(day),
    // It explains the numbers of sources.
    lead: cited.length === 0 ? [] : [phrase([span(locale.words.report.madeWith('migration-dash'), 'dim')])],
    sections: chapters.map(({ section }) => section),
    sources: {
      title: locale.words.report.sections.sources,
      table: { caption: '', columns: table?.columns ?? [], rows: chapters.flatMap(({ rows }) => rows) },
    },
    cited,
    brief: false,
  }
}
