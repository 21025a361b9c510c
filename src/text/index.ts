/** Messages, numbers and dates in the reader's language, and the widths of texts. */
export { hasRightToLeft, isolateRightToLeft, languageOfScript, replaceRightToLeft } from './bidi.ts'
export { asciiText, signs, type Dots, type Glyphs, type Sign, type Signs } from './signs.ts'
export { COMMANDS, type Command } from './command.ts'
export type { Mode } from './mode.ts'
export { NARROW } from './narrow.ts'
export { cut, cutSpans, fit, fitsIn, fitSpans, shortened, widthOf, widthUpTo, type Align } from './width.ts'
export { wordWidth, wrap, wrapSpans } from './wrap.ts'
export { cutDistinct, type CutName } from './distinct.ts'
export { monthDays, otherLocale, perWords, createLocale, wordsIn, type Locale, type Medium } from './say.ts'
export { formatGrouped } from './number.ts'
export { numberStyleOf, type NumberStyle } from './number-style.ts'
export { foreignTexts, LANGUAGES, missingTexts, primaryOf, readerOf, type Language, type Reader } from './reader.ts'
export { graphemes } from './graphemes.ts'
export { capitalized, plain, stretchesOf, type Stretch } from './plain.ts'
export { plainText, span, withMatches, type Span, type Tone } from './tone.ts'
export { sayProblem, sayWarning } from './problem.ts'
export {
  FLAG_GROUPS,
  FLAG_NAMES,
  PROGRAM_COMMANDS,
  type FlagGroup,
  type FlagName,
  type ProgramCommand,
} from './flag.ts'
export type { ReportColumn } from './messages.ts'
export type { Messages } from './messages.ts'
export { FIELDS, HELP_GROUPS, type Fields, type HelpGroup, type Sort } from './view.ts'
export type { FormMessages, ImportMessages } from './messages.ts'
