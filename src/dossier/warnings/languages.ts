import type { Path } from '../problem.ts'
import type { Dossier } from '../schema.ts'
import type { Warn } from './warning.ts'

/** Properties with text for readers; under these names no other kind of object occurs. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'name',
  'shortName',
  'otherNames',
  'summary',
  'role',
  'text',
  'note',
  'publisher',
  'licence',
  'attribution',
  'definition',
  'unit',
  'caveat',
  'outcome',
  'countedBy',
  'asStated',
  'counts',
])

/** Objects whose property names are free. */
const OPAQUE: ReadonlySet<string> = new Set(['dims', 'feed', 'quote'])

type TextMap = Readonly<Record<string, unknown>>

type Visit = (map: TextMap, path: () => Path) => void

/** Returns whether a value is a text with a source; neither of its names is a language. */
const isSourced = (value: TextMap): boolean => typeof value['source'] !== 'undefined'

/** Visits every map of languages in a value; the path is copied only on demand. */
const visitTexts = (value: object, steps: (string | number)[], visit: Visit): void => {
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    if (inner === null || typeof inner !== 'object' || OPAQUE.has(name) || name.startsWith('x-')) continue
    steps.push(Array.isArray(value) ? Number(name) : name)
    const isText = TEXT_FIELDS.has(String(Array.isArray(value) ? steps.at(-2) : name))
    if (isText && !Array.isArray(inner) && !isSourced(inner as TextMap)) visit(inner as TextMap, () => [...steps])
    else visitTexts(inner, steps, visit)
    steps.pop()
  }
}

const hasText = (map: TextMap, language: string): boolean => (map[language] ?? '') !== ''

/** Returns the languages in use; where all texts are plain strings, the first declared one. */
const usedIn = (dossier: Dossier): ReadonlySet<string> => {
  const used = new Set<string>()
  visitTexts(dossier, [], (map) => Object.keys(map).forEach((language) => hasText(map, language) && used.add(language)))
  return used.size > 0 ? used : new Set(dossier.languages.slice(0, 1))
}

/** Warns of declared languages that some or all texts lack. A plain string counts for no language. */
export const warnOfLanguages = (dossier: Dossier, warn: Warn): void => {
  const used = usedIn(dossier)
  const declared = dossier.languages.filter((language) => used.has(language))
  dossier.languages.forEach((language, at) => {
    if (!used.has(language)) warn({ kind: 'unused-language', language }, { path: () => ['languages', at] })
  })
  visitTexts(dossier, [], (map, path) => {
    if (!Object.keys(map).some((language) => hasText(map, language))) return
    for (const language of declared) {
      if (hasText(map, language)) continue
      const shown = dossier.languages.find((one) => hasText(map, one)) ?? Object.keys(map)[0] ?? language
      warn({ kind: 'missing-language', language, shown }, { path, like: language })
    }
  })
}
