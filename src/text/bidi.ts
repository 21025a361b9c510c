import { memoizeOnce } from '../dossier/index.ts'

/** A letter of a script that is written from right to left. */
const LETTER =
  '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Samaritan}\\p{Script=Mandaic}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}]'

/** A quick test: the blocks of these scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/

/** What may stand between two such letters of one text: no frame, no gap between columns, and no sign of ours, since an arrow would point the other way. */
const BETWEEN = '(?:(?! {2})[\\p{M}\\p{Nd} ,.;:!?\'"()\\[\\]/–—،؛؟«»“”’%-])*'

/** Marks and the signs that close a text belong to it. */
const CLOSING = '[\\p{M}.!?…؟۔»”)\\]]*'

/** Makes the expression when a text first needs it: compiling its scripts takes milliseconds. */
const runs = memoizeOnce(() => new RegExp(`${LETTER}(?:${BETWEEN}${LETTER})*${CLOSING}`, 'gu'))

/** Returns whether a text has letters that are written from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

/** Replaces each run of a text that is written from right to left. */
export const replaceRightToLeft = (text: string, replace: (run: string) => string): string =>
  hasRightToLeft(text) ? text.replace(runs(), replace) : text

/** RIGHT-TO-LEFT ISOLATE and POP DIRECTIONAL ISOLATE; they take no cell. */
const [ISOLATE, POP] = ['\u2067', '\u2069']

/**
 * Isolates what is written from right to left in a row of cells. A terminal that orders text by direction would
 * otherwise move the numbers and columns behind a Hebrew or Arabic name to its other side.
 */
export const isolateRightToLeft = (row: string): string => replaceRightToLeft(row, (run) => `${ISOLATE}${run}${POP}`)

/** Languages by script, for texts whose language is not stated. */
const BY_SCRIPT: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/\p{Script=Hebrew}/u, new Set(['he', 'iw', 'yi'])],
  [/\p{Script=Arabic}/u, new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug', 'ku', 'ks', 'arc'])],
  [/\p{Script=Thaana}/u, new Set(['dv'])],
  [/\p{Script=Syriac}/u, new Set(['syr', 'aii'])],
]

/** Returns the first of some languages (BCP 47) that writes a text's script from right to left; null where none does. */
export const languageOfScript = (text: string, languages: readonly string[]): string | null => {
  const own = BY_SCRIPT.find(([script]) => script.test(text))?.[1]
  return languages.find((tag) => own?.has(tag.toLowerCase().split('-', 1)[0] ?? '')) ?? null
}
