import type { FlagName, ProgramCommand } from '../flag.ts'

/** A command in the help; `usage` follows the program's name. */
interface CommandHelp {
  readonly usage: string
  readonly what: string
  readonly more: readonly string[]
  readonly examples: readonly string[]
}

/** The help of the command line, the manual page and the shell completions. */
export const help = {
  about:
    'A terminal dashboard for migration negotiations: what the figures say and whether their sources agree, who wants what, what is open, what changed.',
  commands: {
    open: {
      usage: '[FILE | URL | -]',
      what: 'open the dashboard; without FILE the dossier that ships with the program',
      more: ['In the dashboard ? shows every key; q quits.'],
      examples: ['--as-of 2023-12-30', 'talks.json --since HEAD~3', "--json | jq '.statistics[0].newest'"],
    },
    check: {
      usage: 'check FILE…',
      what: 'print every problem and warning as FILE:LINE:COLUMN: path: sentence; exit 1 on a problem',
      more: [
        'A warning is well formed and most likely a mistake: a statement later than its source, a text without a language.',
      ],
      examples: ['check talks.json', 'check dossiers/*.json --strict --lang es'],
    },
    import: {
      usage: 'import CSV… --into FILE',
      what: 'official figures into a dossier, which is made where there is none',
      more: [
        'The publisher is recognised by the names of the columns. What was understood is said before anything is written;',
        'FILE keeps its layout, and either all comes in or nothing.',
      ],
      examples: [
        'import nationwide-encounters-fy21-fy24-nov-state.csv --into talks.json --published 2023-12-22',
        'import population.csv --into talks.json --only MX --by origin --dry-run',
      ],
    },
    diff: {
      usage: 'diff OLD NEW',
      what: 'what changed, by meaning; exit 0 same, 1 different, 2 unreadable',
      more: ['Records are known by their ids: a file whose lists stand in another order has not changed.'],
      examples: ['diff old.json new.json', "diff old.json new.json --json | jq '.changes[].kind'"],
    },
    report: {
      usage: 'report [FILE]',
      what: 'a report with sources: Markdown, HTML, one table as CSV, or JSON',
      more: [
        'Without --format the ending of --output decides, else it is Markdown.',
        'A file is written whole or not at all, and never over another without --force.',
      ],
      examples: [
        'report --output talks.html',
        'report talks.json --brief --lang es',
        'report --format csv --table observations --output observations.csv',
        'report --format html --brief --as-of 2024-02-01 --output brief.html',
      ],
    },
    new: {
      usage: 'new FILE',
      what: 'a small valid dossier to begin with; never over a file that is there',
      more: [],
      examples: ['new talks.json'],
    },
    schema: {
      usage: 'schema',
      what: 'the JSON Schema of a dossier, for editors',
      more: [],
      examples: ['schema > dossier-1.schema.json'],
    },
    completions: {
      usage: 'completions SHELL',
      what: 'completions for bash, zsh or fish; with “dates [FILE]” the days on which a dossier changes',
      more: [
        'bash: add it to ~/.bashrc: source <(migration-dash completions bash)',
        'zsh: add it to ~/.zshrc after compinit: source <(migration-dash completions zsh)',
        'fish: migration-dash completions fish > ~/.config/fish/completions/migration-dash.fish',
      ],
      examples: ['completions bash', 'completions dates talks.json'],
    },
  } satisfies Readonly<Record<ProgramCommand, CommandHelp>>,
  flags: {
    'as-of': 'read it as it was known on DATE: 2024-02-01, 2024-02 or 2024',
    since: 'mark what changed since REF: a date, a file, a git revision of FILE, or last',
    lang: 'language of texts and interface (en, es); its region, as in es-MX, decides the numbers',
    into: 'the dossier',
    as: 'take the files as those of this publisher, or as tidy tables',
    published: 'the vintage, where neither the file’s own words nor its name tell it',
    only: 'bring in only this country (ISO code), region or route; may be given several times',
    all: 'bring in everything; without --only and --all, what FILE has places or statistics for',
    by: 'break the totals down too: citizenship, demographic, origin, …; may be given several times',
    'half-year': 'take the newest year of a UNHCR file as January to June',
    'full-year': 'take the newest year of a UNHCR file as a whole year',
    encoding: 'how the letters are written; otherwise the file tells',
    accept: 'accept what the guard found under this name',
    replace: 'where FILE has another value of the same vintage, take the new one',
    'dry-run': 'tell what would change, by meaning, and write nothing',
    columns: 'only tell the columns of every publication, with their other names and what --by takes',
    format: 'what is written',
    brief: 'one page: five figures, who moved, what is stuck, what comes next',
    table: 'the table that is written as CSV',
    output: 'write to FILE; - is standard output',
    force: 'replace FILE where there is one',
    strict: 'count warnings as problems: exit 1 on a warning too',
    print: 'the overview as plain text, and exit (so it is when stdout is no terminal)',
    json: 'as JSON, and exit; the dossier as read has its derived values',
    ascii: 'signs, frames and texts in ASCII',
    'no-color': 'no colours (so does NO_COLOR)',
    colors: 'readable on black, on white and by the colour-blind (default), or the terminal’s 16',
    mouse: 'the wheel scrolls, a click selects (M in the dashboard)',
    'screen-reader': 'line by line, in words, for who hears the screen (so does INK_SCREEN_READER=true)',
    'no-state': 'nothing is remembered of this reading, nor recalled from the last',
    help: 'this help; after a command, what it takes',
    version: 'the version of the program',
  } satisfies Readonly<Record<FlagName, string>>,
  usage: 'Usage',
  options: 'Options',
  examples: 'Examples',
  values: { date: 'DATE', file: 'FILE', choice: 'NAME', name: 'NAME', reference: 'REF', language: 'LANG' },
  seeCommand: 'migration-dash COMMAND --help tells what a command takes.',
  exitCodes:
    'Exit codes: 0 done; 1 the data has problems or the work failed; 2 wrong usage; 130 and 143 on SIGINT and SIGTERM.',
  notOnDashboard: (flag: string, commands: string) => `${flag} goes with ${commands}, not with the dashboard`,
  notHere: (flag: string, command: string) =>
    `${command} does not take ${flag}; migration-dash ${command} --help tells what it takes`,
  needsTable: (tables: string) => `CSV is one table: --table takes ${tables}`,
  onlyCsv: 'only CSV is one table: --table goes with --format csv',
  briefPages: 'a brief is a page: --brief goes with --format markdown or html',
  needsShell: (shells: string) => `completions takes one of ${shells}`,
  exists: (file: string) => `${file}: there is such a file already; --force replaces it`,
  same: (file: string) => `${file}: this is the dossier itself; a report is never written over it`,
  outputFolder: (file: string) => `${file}: this is a folder; name a file in it`,
  outputSpecial: (file: string) => `${file}: this is no ordinary file; --output - writes to standard output`,
  outputPermission: (file: string) => `${file}: writing there is not permitted`,
  outputNone: (file: string) => `${file}: there is no such folder`,
  outputFailed: (file: string, why: string) => `${file}: it could not be written (${why})`,
}
