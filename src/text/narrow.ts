/**
 * Texts whose every UTF-16 unit is one character of one cell: ASCII, Latin with accents in one code point, punctuation, arrows,
 * mathematical signs, pictures of controls, frames, blocks and braille. Nothing that joins or combines is among them.
 */
export const NARROW =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u2199\u2200-\u22ff\u2400-\u2426\u2500-\u259f\u25b2\u25bc\u25c2\u25c6\u25cb\u25cf\u25d0\u2713\u27e8\u27e9\u2800-\u28ff\u21c4]*$/

/** Characters of one UTF-16 unit that take two cells and never join another: kana, Han, Hangul syllables, full-width forms. */
const WIDE = /[\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]/g

/** Texts of narrow and wide characters in lines: each unit is a character, and its width is known. */
export const SIMPLE =
  /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u2199\u2200-\u22ff\u2400-\u2426\u2500-\u259f\u25b2\u25bc\u25c2\u25c6\u25cb\u25cf\u25d0\u2713\u27e8\u27e9\u2800-\u28ff\u21c4\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/

/** Returns the cells of a simple text without line breaks. */
export const simpleWidth = (text: string): number => {
  if (NARROW.test(text)) return text.length
  return text.length + (text.match(WIDE)?.length ?? 0)
}

/** The first wide character of a simple text; all narrow ones come before it. */
const FIRST_WIDE = 0x3001

/** Returns the cells of the character at a place of a simple text. */
export const simpleWidthAt = (text: string, at: number): number => (text.charCodeAt(at) >= FIRST_WIDE ? 2 : 1)
