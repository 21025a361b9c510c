import type { JSONScanner } from 'jsonc-parser'

/** The scanner's token kinds, copied because a const enum cannot be imported by a module on its own. */
export const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  unknown: 16,
  end: 17,
} as const

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

/** Returns the next token. Skips whitespace itself, because the scanner collects it character by character: seconds for some MB. */
export const nextToken = (scanner: JSONScanner, text: string): number => {
  const from = scanner.getPosition()
  let at = from
  while (isSpace(text.charCodeAt(at))) at++
  if (at > from) scanner.setPosition(at)
  return scanner.scan()
}

/** Returns whether a token begins an object or a list. */
export const opens = (token: number): boolean => token === TOKEN.openBrace || token === TOKEN.openBracket
/** Returns whether a token ends an object or a list. */
export const closes = (token: number): boolean => token === TOKEN.closeBrace || token === TOKEN.closeBracket
