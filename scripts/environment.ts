/** Environment variables that the program reads, with what they do: the table of the manual and of the manual page. */
export const ENVIRONMENT: readonly (readonly [names: readonly string[], meaning: string])[] = [
  [['LC_ALL', 'LC_MESSAGES', 'LANG'], 'the language, unless --lang names one'],
  [['LC_ALL', 'LC_NUMERIC', 'LANG'], 'the style of numbers'],
  [
    ['LC_ALL', 'LC_CTYPE', 'LANG'],
    'the character set: in C, POSIX, Latin-1 and the like the terminal gets only ASCII; reports in files keep every letter',
  ],
  [['MIGRATION_DASH_RESTRICTED'], '1 for restricted mode, as with --restricted; no argument turns it off'],
  [['TZ'], 'the time zone, which decides today’s date in a new dossier'],
  [['COLUMNS'], 'the width of printed text if the output is not a terminal'],
  [['NO_COLOR'], 'no colours, whatever FORCE_COLOR says'],
  [['FORCE_COLOR'], 'what the terminal can show: 0 no colours, 1 for 16, 2 for 256, 3 for any'],
  [['COLORFGBG'], 'the terminal’s colours, and so its background: 15;0 is white on black'],
  [['TERM', 'COLORTERM', 'TERM_PROGRAM', 'WT_SESSION'], 'the terminal, and so its colours and characters'],
  [
    ['FORCE_HYPERLINK', 'TERM_PROGRAM_VERSION', 'VTE_VERSION'],
    'whether the terminal has links (OSC 8): 1 or 0 in the first, else known terminals from these versions on',
  ],
  [['TMUX', 'STY'], 'tmux or GNU screen, through which text is copied'],
  [['INK_SCREEN_READER'], 'true for plain lines, as with --screen-reader'],
  [
    ['VISUAL', 'EDITOR'],
    'the editor of e: a program with arguments, also NAME=value before it, ~ and $HOME; no shell runs it',
  ],
  [['BROWSER'], 'the browser of o: the name of one program'],
  [
    ['DISPLAY', 'WAYLAND_DISPLAY', 'SSH_CONNECTION', 'SSH_TTY', 'SSH_CLIENT'],
    'whether a browser and the system’s clipboard can be used',
  ],
  [
    ['WSL_DISTRO_NAME', 'WSL_INTEROP'],
    'Windows Subsystem for Linux, where Windows opens addresses and has the clipboard',
  ],
  [
    ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
    'not used, in small letters or large; where a proxy is set and an address cannot be reached, the error says how to pipe it in',
  ],
  [['PATH'], 'where programs are found'],
  [
    ['XDG_STATE_HOME', 'HOME'],
    'the folder for saved sessions; without both, and without a home folder of the system, nothing is saved',
  ],
]

/** Returns the variables of a row as one text. */
export const namesText = (names: readonly string[]): string => names.join(', ')
