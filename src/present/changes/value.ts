import type { Text } from '../../dossier/index.ts'
import type { Locale } from '../../text/index.ts'

/** Returns whether a property's value is a text, in one language or by language. */
export const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string'))

/** Returns a property that is a number as it is shown in a change. */
export const numberText = (locale: Locale, value: number): string => locale.number(value, 2, 0)
