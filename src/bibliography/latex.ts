/** The combining marks of LaTeX's accent commands. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '"': '\u0308',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
}

/** Letters and signs that LaTeX names. */
const NAMED: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textendash: '–',
  textemdash: '—',
  ldots: '…',
  dots: '…',
}

/** Commands that change the font of what follows them in their braces: `{\em Title}`. */
const SWITCHES: ReadonlySet<string> = new Set(
  'em it bf sc tt rm sf sl itshape slshape scshape upshape bfseries mdseries rmfamily sffamily ttfamily'.split(' '),
)

/** One pass over what LaTeX means by more than itself, so that a sign that was escaped is not read again. */
const LATEX =
  /\\(?<accent>[`'^~=".])\s*(?:\{\\?(?<inner>[a-zA-Z])\}|\\?(?<letter>[a-zA-Z]))|\\(?<mark>[cvuHkr])(?:\s*\{\\?(?<marked>[a-zA-Z])\}|\s+\\?(?<next>[a-zA-Z]))|\\(?<command>[a-zA-Z]+)\*?\s*(?=\{[^}])|\\(?<name>[a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))|\\(?<sign>[&%$#_{}\\])|(?<plain>~|[{}]|-{2,3})/g

type Groups = Readonly<Record<string, string | undefined>>

const PLAIN: Readonly<Record<string, string>> = { '~': ' ', '{': '', '}': '', '--': '–', '---': '—' }

const meant = ({ accent, inner, letter, mark, marked, next, command, name, sign, plain }: Groups): string => {
  if (accent !== undefined) return (inner ?? letter ?? '') + (ACCENTS[accent] ?? '')
  if (mark !== undefined) return (marked ?? next ?? '') + (ACCENTS[mark] ?? '')
  // A font or the like: what it is applied to follows.
  if (command !== undefined) return NAMED[command] ?? ''
  if (name !== undefined) return NAMED[name] ?? (SWITCHES.has(name) ? '' : name)
  return sign ?? PLAIN[plain ?? ''] ?? ''
}

/** Returns LaTeX as plain text: accents composed, commands of letters replaced, braces removed. */
export const fromLatex = (text: string): string =>
  text
    .replace(LATEX, (...args) => meant(args.at(-1) as Groups))
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '-': '-{}',
}

/** Returns plain text as LaTeX: its special signs escaped, and two hyphens kept from becoming a dash; letters stay in UTF-8. */
export const toLatex = (text: string): string =>
  text.replace(/[\\~^&%$#_{}]|-(?=-)/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)
