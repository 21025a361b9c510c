import { isolateRightToLeft } from '../../src/text/index.ts'

/** What the program itself writes: colours and attributes, cursor movements, erasures, its modes, line ends. */
const OWN =
  // eslint-disable-next-line no-control-regex
  /\u001b\[(?:[\d;]*m|\d*[A-GJKX]|(?:\d+(?:;\d+)?)?H|\?(?:7|25|1000|1006|1049|2004|2026)[hl])|\r?\n|\r/g

/** What a terminal obeys, and what hides or reverses text; without joiners and the emoji selector, which words and emoji need. */
const OTHER =
  // eslint-disable-next-line no-misleading-character-class
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufff9-\ufffb]|(?![\u200c\u200d\ufe0f])\p{Default_Ignorable_Code_Point}/gu

/** What the program isolates because it is written from right to left. */
const ISOLATED = /\u2067([^\u2067\u2069]*)\u2069/g

const AROUND = 12

/** Returns what a terminal would obey or a reader not see, other than the program's own sequences, each with its surroundings. */
export const obeyed = (written: string): readonly string[] => {
  const rest = written
    .replace(OWN, ' ')
    .replace(ISOLATED, (all: string, run: string) => (isolateRightToLeft(run) === all ? run : all))
  return [...rest.matchAll(OTHER)].map(({ index }) =>
    JSON.stringify(rest.slice(Math.max(0, index - AROUND), index + AROUND)),
  )
}
