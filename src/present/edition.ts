import { memoizeLast, type Dossier, type Source } from '../dossier/index.ts'
import type { Locale } from '../text/index.ts'

/** Returns the titles that several sources have, each with the days of publication that several of them share. */
const alikeIn = memoizeLast((dossier: Dossier, locale: Locale): ReadonlyMap<string, ReadonlySet<string>> => {
  const seen = new Map<string, Set<string>>()
  const alike = new Map<string, Set<string>>()
  for (const { title, published } of dossier.sources) {
    const name = locale.text(title)
    const days = seen.get(name)
    if (days === undefined) {
      seen.set(name, new Set([published]))
      continue
    }
    const shared = alike.get(name) ?? new Set()
    alike.set(name, days.has(published) ? shared.add(published) : shared)
    days.add(published)
  }
  return alike
})

/**
 * Returns the title of a source. Where another one has the same title, the day of publication follows, and the id where
 * that is the same too: releases of one publication often have one title.
 */
export const editionTitle = (dossier: Dossier, locale: Locale, { id, title, published }: Source): string => {
  const name = locale.text(title)
  const shared = alikeIn(dossier, locale).get(name)
  if (shared === undefined) return name
  const day = locale.words.detail.publishedOn(locale.date(published))
  return `${name} (${shared.has(published) ? `${day}, ${id}` : day})`
}
