import fc from 'fast-check'

const SURROGATES = 0xd800
const AFTER_THEM = 0xe000 - SURROGATES

/** Any code point but a surrogate, as `unit` of a random string. That of fast-check, `binary`, lists a million of them first: two seconds and 80 MB. */
export const codePoint = fc.integer({ min: 0, max: 0x10_ff_ff - AFTER_THEM }).map(
  (place) => String.fromCodePoint(place < SURROGATES ? place : place + AFTER_THEM),
  (text) => {
    const [character, ...others] = [...(text as string)]
    const point = character?.codePointAt(0)
    if (point === undefined || others.length > 0) throw new Error('not one character')
    return point < SURROGATES ? point : point - AFTER_THEM
  },
)
