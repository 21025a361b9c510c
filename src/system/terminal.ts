/** The environment and whether standard output is a terminal. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdoutIsTerminal: boolean
}

/** Returns whether a full screen can be drawn: standard output is a terminal that is not dumb. */
export const canDraw = ({ env, stdoutIsTerminal }: Surroundings): boolean => stdoutIsTerminal && env['TERM'] !== 'dumb'

/** Widths, in columns, that printed text can be laid out in; a wider one is cut to the widest. */
const PRINTED_COLUMNS = { least: 40, most: 500 }

/** Returns the width for printed text: the terminal's, else that of COLUMNS, else the usual one. */
export const printedColumns = (terminal: number | undefined, env: Surroundings['env'], usual: number): number => {
  const given = /^\d+$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 0
  return Math.min(PRINTED_COLUMNS.most, Math.max(PRINTED_COLUMNS.least, terminal || given || usual))
}

/** Codesets that hold every character, as locales name them. */
const UNICODE = /^utf-?(?:8|16|32)(?:[lb]e)?$|^gb-?18030$/i

/**
 * Returns whether the locale's codeset has only some of the characters (LC_ALL, else LC_CTYPE, else LANG): C, POSIX,
 * Latin-1 and others like it. A locale that names no codeset (`es_MX`) and an environment without any count as UTF-8,
 * since containers and SSH often set none.
 */
export const isPlainLocale = (env: Surroundings['env']): boolean => {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  const [name = '', codeset] = (locale.split('@')[0] ?? '').split('.')
  if (codeset !== undefined) return codeset !== '' && !UNICODE.test(codeset)
  // `@euro` means ISO 8859-15.
  return /^(?:C|POSIX)$/i.test(name) || locale.endsWith('@euro')
}

/** Colours of a terminal: none, its own 16, the 240 fixed ones of xterm too, or any in 24 bits. */
export type Colours = 'none' | 'sixteen' | 'fixed' | 'any'

/** FORCE_COLOR as Node takes it; any other value leaves the decision to the terminal. */
const FORCED: Readonly<Record<string, Colours>> = {
  0: 'none',
  false: 'none',
  1: 'sixteen',
  true: 'sixteen',
  2: 'fixed',
  3: 'any',
}

/** Values of TERM for terminals with 24-bit colours; COLORTERM is not passed on over SSH. */
const ANY_TERM = /-direct$|^(alacritty|contour|foot|rio|wezterm|xterm-ghostty|xterm-kitty)(-|$)/
const ANY_PROGRAM = /^(iTerm\.app|WezTerm|WarpTerminal|ghostty|vscode|mintty|Hyper|rio)$/

const showsAny = (env: Surroundings['env'], term: string): boolean =>
  /^(truecolor|24bit)$/.test(env['COLORTERM'] ?? '') ||
  ANY_TERM.test(term) ||
  ANY_PROGRAM.test(env['TERM_PROGRAM'] ?? '') ||
  env['WT_SESSION'] !== undefined

/**
 * Returns whether the terminal is inside GNU screen, which shows at most 256 colours but passes on its variables. tmux
 * uses the same TERM and shows more.
 */
const isScreen = (env: Surroundings['env'], term: string): boolean =>
  env['STY'] !== undefined || (term.startsWith('screen') && env['TMUX'] === undefined)

/** Returns the terminal's colours. Node's getColorDepth takes `screen-256color` and `tmux-256color` for 16. */
const shownBy = (env: Surroundings['env']): Colours => {
  const term = env['TERM'] ?? ''
  if (term === 'linux') return 'sixteen'
  if (showsAny(env, term) && !isScreen(env, term)) return 'any'
  return term.includes('256color') ? 'fixed' : 'sixteen'
}

/** Returns the colours to use. A non-empty NO_COLOR turns them off (no-color.org), whatever FORCE_COLOR says. */
export const coloursOf = (asked: 'none' | 'contrast' | 'terminal', env: Surroundings['env']): Colours => {
  if (asked === 'none' || (env['NO_COLOR'] ?? '') !== '') return 'none'
  const shown = FORCED[env['FORCE_COLOR'] ?? ''] ?? shownBy(env)
  return asked === 'terminal' && shown !== 'none' ? 'sixteen' : shown
}

/** Returns the glyphs that the terminal's font shows; speech, which has no font, takes all of Unicode. */
export const glyphsOf = (
  { ascii, medium }: { readonly ascii: boolean; readonly medium: 'screen' | 'speech' },
  env: Surroundings['env'],
): 'braille' | 'block' | 'ascii' => {
  if (medium === 'speech') return 'braille'
  if (ascii) return 'ascii'
  // The console of Linux has blocks and no braille.
  return env['TERM'] === 'linux' ? 'block' : 'braille'
}

/** Terminals with links by their TERM, by their name, and by a variable of their own. */
const LINKING_TERM = /^(alacritty|contour|foot|rio|wezterm|xterm-ghostty|xterm-kitty)(-|$)/
const LINKING_PROGRAM = /^(iTerm\.app|WezTerm|WarpTerminal|ghostty|vscode|Hyper|rio)$/
/** The first VTE, the widget of GNOME's and Xfce's terminals, whose links do not break (0.50). */
const LINKING_VTE = 5000
/** The first tmux that passes links on (3.4). */
const LINKING_TMUX = 3.4

const isLinkingTmux = (env: Surroundings['env']): boolean =>
  env['TERM_PROGRAM'] === 'tmux' && Number.parseFloat(env['TERM_PROGRAM_VERSION'] ?? '') >= LINKING_TMUX

const showsLinks = (env: Surroundings['env']): boolean => {
  const term = env['TERM'] ?? ''
  if (isScreen(env, term) || term === 'linux') return false
  if (env['TMUX'] !== undefined || env['TERM_PROGRAM'] === 'tmux') return isLinkingTmux(env)
  return (
    LINKING_TERM.test(term) ||
    LINKING_PROGRAM.test(env['TERM_PROGRAM'] ?? '') ||
    Number(env['VTE_VERSION'] ?? 0) >= LINKING_VTE ||
    env['WT_SESSION'] !== undefined
  )
}

/**
 * Returns whether web addresses are written as links (OSC 8): where the terminal is known to have them, or FORCE_HYPERLINK says so; never
 * without colours or in ASCII.
 */
export const linksOf = (colours: Colours, ascii: boolean, env: Surroundings['env']): boolean => {
  if (colours === 'none' || ascii) return false
  const forced = env['FORCE_HYPERLINK'] ?? ''
  return forced === '' ? showsLinks(env) : !/^(0|false)$/.test(forced)
}
