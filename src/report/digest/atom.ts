import { counted, indexOf, isoDay, type Day } from '../../dossier/index.ts'
import type { Item } from '../../digest/index.ts'
import { dotted, linkOf } from '../../present/index.ts'
import { plainText, type Locale } from '../../text/index.ts'
import { escapeXml } from '../xml.ts'
import { itemPhrase } from './item.ts'
import { digestTitle, type DossierDigest } from './page.ts'

/**
 * Begins every id: a tag URI (RFC 4151) under the name of the program, since a dossier has no host of its own. The year
 * is part of the name and never changes.
 */
const TAG = 'tag:migration-dash,2023:'

const idOf = (...parts: readonly string[]): string =>
  TAG + parts.map((one) => one.split('/').map(encodeURIComponent).join('/')).join('/')

/** Atom wants a time; a day of a dossier is a date, so that it begins in UTC. */
const timeOf = (day: Day): string => `${isoDay(day)}T00:00:00Z`

/** An entry of the feed with the sources that it cites. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly day: Day
  readonly kind: Item['kind']
  readonly sources: readonly string[]
  readonly text: string
}

const entriesOf = (summary: DossierDigest, keyed: (key: string) => string): readonly Entry[] => {
  const { context, digest } = summary
  const { sources } = indexOf(context.reading.dossier)
  return [...digest.alarms, ...digest.others].map((item) => {
    const { spans, notes } = itemPhrase(context, item)
    const cited = notes.flatMap((id) => sources.get(id) ?? [])
    const words = plainText(spans)
    const from = cited.map((one) => dotted([context.locale.text(one.title), context.locale.date(one.published)]))
    return {
      id: keyed(idOf(context.reading.dossier.id, item.key, isoDay(item.day))),
      title: `${digestTitle(summary)} · ${context.locale.words.digest.groups[item.kind]}`,
      day: item.day,
      kind: item.kind,
      sources: cited.flatMap(({ url }) => linkOf(url ?? '') ?? []),
      text: [words, ...from].join('\n'),
    }
  })
}

const entryXml = ({ id, title, day, kind, sources, text }: Entry): string =>
  [
    '<entry>',
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${timeOf(day)}</updated>`,
    `<category term="${kind}"/>`,
    ...[...new Set(sources)].map((href) => `<link rel="via" href="${escapeXml(href)}"/>`),
    `<content type="text">${escapeXml(text)}</content>`,
    '</entry>',
    '',
  ].join('\n')

/** Returns a digest as an Atom feed (RFC 4287), newest first. Ids and times depend on the dossiers alone, not on the clock. */
export const digestAtom = (all: readonly DossierDigest[], locale: Locale): string => {
  const keyed = counted()
  const entries = all.flatMap((summary) => entriesOf(summary, keyed)).toSorted((a, b) => b.day - a.day)
  const ids = all.map(({ context }) => context.reading.dossier.id)
  const newest = entries.reduce((day, one) => Math.max(day, one.day), 0)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(locale.tag)}">`,
    `<id>${escapeXml(idOf('digest', [...new Set(ids)].toSorted().join('+')))}</id>`,
    `<title>${escapeXml(locale.words.digest.feed(all.length, all[0] ? digestTitle(all[0]) : ''))}</title>`,
    `<updated>${timeOf(newest)}</updated>`,
    '<author><name>migration-dash</name></author>',
    `<generator>migration-dash</generator>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n')
}
