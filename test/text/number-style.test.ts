import { expect, test } from 'vitest'
import { createLocale, type Language, type Reader } from '../../src/text/index.ts'
import { numberStyleOf } from '../../src/text/number-style.ts'

const BLANK = '\u00a0'

const inRegion = (language: Language, region: string): Reader => ({ language, regions: { [language]: region } })

/** Four digits, six and a decimal, as a reader sees them. */
const numbers = (reader: Reader, glyphs: 'braille' | 'ascii' = 'braille'): string => {
  const { number } = createLocale(reader, 'en', glyphs)
  return [number(8081), number(242_418), number(5.66, 1)].join(' · ')
}

test.each([
  ['en', 'US', '8,081 · 242,418 · 5.7'],
  ['en', 'GB', '8,081 · 242,418 · 5.7'],
  ['en', 'MX', '8,081 · 242,418 · 5.7'],
  ['en', 'IN', '8,081 · 2,42,418 · 5.7'],
  ['en', 'DE', '8.081 · 242.418 · 5,7'],
  ['en', 'ZA', `8${BLANK}081 · 242${BLANK}418 · 5,7`],
  ['es', '419', '8,081 · 242,418 · 5.7'],
  ['es', 'MX', '8,081 · 242,418 · 5.7'],
  ['es', 'US', '8,081 · 242,418 · 5.7'],
  ['es', 'PR', '8,081 · 242,418 · 5.7'],
  ['es', 'GT', '8,081 · 242,418 · 5.7'],
  ['es', 'HN', '8,081 · 242,418 · 5.7'],
  ['es', 'SV', '8,081 · 242,418 · 5.7'],
  ['es', 'CU', '8,081 · 242,418 · 5.7'],
  ['es', 'PE', '8,081 · 242,418 · 5.7'],
  ['es', 'AR', '8.081 · 242.418 · 5,7'],
  ['es', 'CL', '8.081 · 242.418 · 5,7'],
  ['es', 'CO', '8.081 · 242.418 · 5,7'],
  ['es', 'VE', '8.081 · 242.418 · 5,7'],
  ['es', 'CR', `8${BLANK}081 · 242${BLANK}418 · 5,7`],
  // CLDR groups from five digits on in Spain.
  ['es', 'ES', '8081 · 242.418 · 5,7'],
  ['es', 'GQ', '8081 · 242.418 · 5,7'],
  // No region that CLDR knows Spanish of: as without a region.
  ['es', 'DE', '8,081 · 242,418 · 5.7'],
  ['es', 'ZZ', '8,081 · 242,418 · 5.7'],
  ['en', 'ZZ', '8,081 · 242,418 · 5.7'],
] as const)('in %s of %s numbers are written %s', (language, region, text) => {
  expect(numbers(inRegion(language, region))).toBe(text)
})

test.each(['en', 'es'] as const)('in %s without a region a point parts the decimals', (language) => {
  expect(numbers({ language })).toBe('8,081 · 242,418 · 5.7')
})

test.each([
  ['de-DE', '8.081 · 242.418 · 5,7'],
  ['pt-BR', '8.081 · 242.418 · 5,7'],
  ['es-ES', '8081 · 242.418 · 5,7'],
  ['fr-FR', `8${BLANK}081 · 242${BLANK}418 · 5,7`],
  ['ar-EG', '8,081 · 242,418 · 5.7'],
  ['qqq-QQ', '8,081 · 242,418 · 5.7'],
])('the locale %s of numbers decides in every language, with our digits', (tag, text) => {
  for (const language of ['en', 'es'] as const)
    expect(
      numbers({ ...inRegion(language, 'MX'), numbers: tag })
        .replace(/٬/g, ',')
        .replace(/٫/g, '.'),
    ).toBe(text)
})

test('in ASCII what parts the digits is ASCII', () => {
  expect(numbers(inRegion('es', 'CR'), 'ascii')).toBe('8 081 · 242 418 · 5,7')
  expect(numbers({ language: 'en', numbers: 'de-CH' }, 'ascii')).toMatch(/^8'081 · 242'418 · 5\.7$/)
})

const FREQUENT = [
  ...['', 'AU', 'CA', 'GB', 'IE', 'NZ', 'US'].map((region) => ['en', region] as const),
  ...['419', 'CU', 'DO', 'GT', 'HN', 'MX', 'NI', 'PA', 'PE', 'PR', 'SV', 'US'].map((region) => ['es', region] as const),
  ...['AR', 'BO', 'CL', 'CO', 'EC', 'ES', 'PY', 'UY', 'VE'].map((region) => ['es', region] as const),
]

test.each(FREQUENT)(
  'the style of %s in “%s”, for which Intl is not asked, is the one that Intl has',
  (language, region) => {
    const style = numberStyleOf(region === '' ? { language } : inRegion(language, region))
    const { group, decimal, groupedFrom } = style
    const format = new Intl.NumberFormat(region === '' ? language : `${language}-${region}`)
    expect(format.format(1_234_567.5)).toBe(`1${group}234${group}567${decimal}5`)
    expect(format.format(8081)).toBe(groupedFrom === 4 ? `8${group}081` : '8081')
  },
)
