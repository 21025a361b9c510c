import { isRecord, parseDate, type Loose } from '../dossier/index.ts'

/** What a page says about itself; empty where it says nothing. */
export interface PageMetadata {
  readonly title: string
  readonly publisher: string
  /** The publication day, as precise as the page states it. */
  readonly published: string
  readonly language: string
  readonly licence: string
  /** The address that the page names as its own. */
  readonly address: string
}

/** The part of a document that is used here. */
export interface PageDocument {
  readonly querySelector: (selector: string) => PageElement | null
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>
}

/** The part of an element that is used here. */
export interface PageElement {
  readonly textContent: string | null
  readonly getAttribute: (name: string) => string | null
}

const flat = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Types of schema.org that describe a page's own text or data. */
const OWN = /(?:Article|Posting|Report|WebPage|Dataset|Legislation|CreativeWork|PressRelease|Statement)$/

const isPage = (one: Loose): boolean => [one['@type']].flat().includes('WebPage')

const objectsIn = (value: unknown): readonly Loose[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  return isRecord(value) ? [value, ...objectsIn(value['@graph'])] : []
}

/** Returns the JSON-LD objects about the page, articles before the page around them. */
const linkedData = (document: PageDocument): readonly Loose[] => {
  const all = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) =>
    objectsIn(parsed(textContent ?? '')),
  )
  const own = all.filter((one) => [one['@type']].flat().some((type) => typeof type === 'string' && OWN.test(type)))
  return [...own.filter((one) => !isPage(one)), ...own.filter(isPage)]
}

/** Returns a text of JSON-LD: itself, or the name or address of what it is. */
const named = (value: unknown): string => {
  if (typeof value === 'string') return flat(value)
  if (Array.isArray(value)) return named(value[0])
  return isRecord(value) ? named(value['name'] ?? value['@id'] ?? value['url'] ?? '') : ''
}

/** Returns the day that a date begins with, in the place where it was written; empty where it is no ISO date. */
const day = (text: string): string => {
  const [date = ''] = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(text) ?? []
  return parseDate(date) === null ? '' : date
}

const LANGUAGE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/

const tag = (text: string): string => (LANGUAGE.test(text) ? text.replaceAll('_', '-') : '')

const first = (texts: readonly string[]): string => texts.find((text) => text !== '') ?? ''

/** Returns the contents of meta elements, by name in small letters. */
const metaIn = (document: PageDocument): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const content = flat(element.getAttribute('content'))
    if (name !== null && content !== '' && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content)
  }
  return found
}

/** Reads what a page says about itself: JSON-LD first, then OpenGraph, Dublin Core and HTML. */
export const metadataOf = (document: PageDocument): PageMetadata => {
  const objects = linkedData(document)
  const meta = metaIn(document)
  const ld = (name: string): readonly string[] => objects.map((one) => named(one[name]))
  const of = (...names: readonly string[]): readonly string[] => names.map((name) => meta.get(name) ?? '')
  const attribute = (selector: string, name: string): string =>
    flat(document.querySelector(selector)?.getAttribute(name))
  const dates = [
    ...ld('datePublished'),
    ...of('article:published_time', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'dcterms.created'),
    ...of('citation_publication_date', 'datepublished', 'date', 'pubdate', 'publish-date'),
    attribute('time[pubdate], article time[datetime], time[datetime]', 'datetime'),
  ]
  return {
    title: first([
      ...ld('headline'),
      ...of('og:title', 'dc.title', 'dcterms.title', 'citation_title'),
      ...ld('name'),
      flat(document.querySelector('title')?.textContent),
      flat(document.querySelector('h1')?.textContent),
    ]),
    publisher: first([
      ...ld('publisher'),
      ...of('og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title', 'application-name'),
    ]),
    published: first(dates.map((date) => day(date.replaceAll('/', '-')))),
    language: first(
      [
        ...ld('inLanguage'),
        attribute('html', 'lang'),
        ...of('dc.language', 'dcterms.language', 'og:locale', 'content-language'),
      ].map(tag),
    ),
    licence: first([
      ...ld('license'),
      ...of('dc.rights', 'dcterms.license', 'dcterms.rights'),
      attribute('link[rel~="license"], a[rel~="license"]', 'href'),
    ]),
    address: first([attribute('link[rel="canonical"]', 'href'), ...of('og:url')]),
  }
}
