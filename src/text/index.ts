/** The door of this floor: how things are said, and how wide they are. */
export { asciiText, signs, type Dots, type Glyphs, type Sign, type Signs } from './signs.ts'
export { COMMANDS, type Command } from './command.ts'
export { cut, cutSpans, fit, fitSpans, widthOf, wrap, wrapSpans, type Align } from './width.ts'
export { LANGUAGES, perWords, sayIn, wordsIn, type Language, type Say } from './say.ts'
export { plainText, span, type Span, type Tone } from './tone.ts'
export { sayProblem } from './problem.ts'
export type { Words } from './words.ts'
