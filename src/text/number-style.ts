import { memoizeText } from '../dossier/index.ts'
import { tagOf, type Reader } from './reader.ts'

/** How a region writes a number. */
export interface NumberStyle {
  /** What parts groups of digits. */
  readonly group: string
  readonly decimal: string
  /** Digits of the shortest number that is grouped: 4 in Mexico (8,081), 5 in Spain (8081, 10.000). */
  readonly groupedFrom: 4 | 5
  /** Digits of every group but the last: 3, or 2 in India (12,34,567). */
  readonly groupSize: 3 | 2
}

const COMMA: NumberStyle = { group: ',', decimal: '.', groupedFrom: 4, groupSize: 3 }

const POINT: NumberStyle = { group: '.', decimal: ',', groupedFrom: 4, groupSize: 3 }
const SPAIN: NumberStyle = { ...POINT, groupedFrom: 5 }

const COMMA_TAGS =
  'en en-AU en-CA en-GB en-IE en-NZ en-US es es-419 es-CU es-DO es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-SV es-US'
const POINT_TAGS = 'es-AR es-BO es-CL es-CO es-EC es-PY es-UY es-VE'

/**
 * Styles of the frequent tags, as CLDR 48 has them, so that `Intl` is not asked: its first answer takes 20 ms of a start. Spanish
 * without a region is that of Latin America (`es-419`), where most readers of these dossiers are.
 */
const FREQUENT: ReadonlyMap<string, NumberStyle> = new Map([
  ...COMMA_TAGS.split(' ').map((tag) => [tag, COMMA] as const),
  ...POINT_TAGS.split(' ').map((tag) => [tag, POINT] as const),
  ['es-ES', SPAIN],
])

/** Reads a style from two numbers that `Intl` has written. */
const readStyle = (format: Intl.NumberFormat): NumberStyle => {
  const parts = format.formatToParts(1_234_567.5)
  const valueOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  const groups = parts.filter((part) => part.type === 'integer')
  const isGrouped = format.formatToParts(1234).some((part) => part.type === 'group')
  return {
    // Narrow blanks have no one width in terminals.
    group: valueOf('group').replace(/\s/u, '\u00a0'),
    decimal: valueOf('decimal'),
    groupedFrom: isGrouped ? 4 : 5,
    groupSize: groups.at(-2)?.value.length === 2 ? 2 : 3,
  }
}

/** Returns the style that CLDR has for a tag; that of the language where CLDR does not know the region. */
const askStyle = memoizeText((tag): NumberStyle => {
  if (Intl.NumberFormat.supportedLocalesOf(tag).length === 0) return COMMA
  const format = new Intl.NumberFormat(tag, { numberingSystem: 'latn' })
  return FREQUENT.get(format.resolvedOptions().locale) ?? readStyle(format)
})

/** Returns how a reader's numbers are written: by LC_NUMERIC, else by the region of the interface's language. */
export const numberStyleOf = (reader: Reader): NumberStyle => {
  const tag = reader.numbers ?? tagOf(reader)
  return FREQUENT.get(tag) ?? askStyle(tag)
}
