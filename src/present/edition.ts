import { memoizeLast, repeatedIn, type Dossier, type Source } from '../dossier/index.ts'
import type { Locale } from '../text/index.ts'

/**
 * Returns the titles that several sources have, each with the days of publication that several of them share. Days are kept of these titles
 * only: a set for each of 600,000 titles would take 200 MB.
 */
const alikeIn = memoizeLast((dossier: Dossier, locale: Locale): ReadonlyMap<string, ReadonlySet<string>> => {
  const { sources } = dossier
  const names = repeatedIn(sources.map(({ title }) => locale.text(title)))
  if (names.size === 0) return new Map()
  const days = new Map([...names].map((name) => [name, new Set<string>()]))
  const alike = new Map([...names].map((name) => [name, new Set<string>()]))
  for (const { title, published } of sources) {
    const name = locale.text(title)
    if (days.get(name)?.has(published) === true) alike.get(name)?.add(published)
    days.get(name)?.add(published)
  }
  return alike
})

/** Returns the day of publication of a source, and its id where another one has that title and day. */
const dayText = (dossier: Dossier, locale: Locale, { id, title, published }: Source): string => {
  const isShared = alikeIn(dossier, locale).get(locale.text(title))?.has(published) === true
  const day = locale.words.detail.publishedOn(locale.date(published))
  return isShared ? `${day}, ${id}` : day
}

/**
 * Returns the title of a source. Where another one has that title, the day of publication follows: releases of one
 * publication often have one title.
 */
export const editionTitle = (dossier: Dossier, locale: Locale, source: Source): string => {
  const name = locale.text(source.title)
  return alikeIn(dossier, locale).has(name) ? `${name} (${dayText(dossier, locale, source)})` : name
}

/** Returns the title of a source with the day of publication, so that no two read the same. */
export const datedTitle = (dossier: Dossier, locale: Locale, source: Source): string =>
  `${locale.text(source.title)}, ${dayText(dossier, locale, source)}`
