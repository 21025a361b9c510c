import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { plainName } from './name.ts'

const THREE = new Map((codes as readonly (readonly string[])[]).map(([two = '', three = '']) => [three, two]))
const TWO = new Map([...THREE].map(([three, two]) => [two, three]))

/** Returns the two letters (ISO 3166-1) of a country given by two or three; null for an unknown code. */
export const twoLetters = (code: string): string | null => {
  const upper = code.trim().toUpperCase()
  return TWO.has(upper) ? upper : (THREE.get(upper) ?? null)
}

/** Returns the three letters of a country given by two or three. */
export const threeLetters = (code: string): string | null => TWO.get(twoLetters(code) ?? '') ?? null

const displayNames = (language: string): Intl.DisplayNames => new Intl.DisplayNames(language, { type: 'region' })
let english: Intl.DisplayNames | null = null
let spanish: Intl.DisplayNames | null = null

/** Returns a country's name in the program's languages. */
export const countryName = (two: string): { readonly en: string; readonly es: string } => ({
  en: (english ??= displayNames('en')).of(two) ?? two,
  es: (spanish ??= displayNames('es')).of(two) ?? two,
})

/** Publishers' names for countries beyond those of the Unicode tables. */
const ALSO: Readonly<Record<string, string>> = {
  'china peoples republic of': 'CN',
  'myanmar burma': 'MM',
  burma: 'MM',
  turkey: 'TR',
  russia: 'RU',
  'united states of america': 'US',
  usa: 'US',
  'venezuela bolivarian republic of': 'VE',
  'bolivia plurinational state of': 'BO',
  'iran islamic rep of': 'IR',
  'united kingdom of great britain and northern ireland': 'GB',
  'dem rep of the congo': 'CD',
  'syrian arab rep': 'SY',
}

let byName: ReadonlyMap<string, string> | null = null

const names = (): ReadonlyMap<string, string> =>
  new Map([
    ...[...TWO.keys()].flatMap((two) => {
      const { en, es } = countryName(two)
      return [[plainName(en), two] as const, [plainName(es), two] as const]
    }),
    ...Object.entries(ALSO),
  ])

/** Returns the two letters of a country by one of its names; null for an unknown name. */
export const countryByName = (name: string): string | null => {
  const plain = plainName(name)
  return ALSO[plain] ?? (byName ??= names()).get(plain) ?? null
}

/** Returns everything that a country may be asked for by: its codes, its names, and the file's name for it. */
export const namesOfCountry = (two: string | null, ...called: readonly string[]): readonly string[] => {
  const known = two === null ? [] : [two, TWO.get(two) ?? '', ...Object.values(countryName(two))]
  return [...known, ...called].filter((one) => one !== '')
}
