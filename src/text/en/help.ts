import type { FlagGroup, FlagName, ProgramCommand } from '../flag.ts'

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
      what: 'open the dashboard; without FILE, the dossier that ships with the program',
      more: ['In the dashboard, ? lists every key and q quits.'],
      examples: ['--as-of 2023-12-30', 'talks.json --since HEAD~3', "--json | jq '.statistics[0].newest'"],
    },
    check: {
      usage: 'check FILE…',
      what: 'list the problems and warnings of a dossier, each with its line and column',
      more: [
        'Each line reads FILE:LINE:COLUMN: path: sentence. The exit code is 1 if there is a problem.',
        'A warning is a likely mistake in a valid dossier, such as a statement dated after its source.',
      ],
      examples: ['check talks.json', 'check talks.json --strict', 'check dossiers/*.json --lang es'],
    },
    import: {
      usage: 'import TABLE… --into FILE',
      what: 'add official figures to a dossier (created if missing)',
      more: [
        'The publisher is recognised by its column names. FILE keeps its layout; either all figures are added, or none.',
      ],
      examples: [
        'import nationwide-encounters-fy21-fy24-nov-state.csv --into talks.json --published 2023-12-22',
        'import population.xlsx --into talks.json --only MX --by origin --dry-run',
      ],
    },
    diff: {
      usage: 'diff OLD NEW',
      what: 'show what changed between two dossiers',
      more: [
        'Records are matched by id: a different order is not a change.',
        'The exit code is 0 if nothing changed, 1 if something did, 2 if a file cannot be read.',
      ],
      examples: [
        'diff old.json new.json',
        'diff old.json new.json --lang es',
        "diff old.json new.json --json | jq '.changes[].kind'",
      ],
    },
    report: {
      usage: 'report [FILE]',
      what: 'write a report with sources as Markdown, HTML, CSV or JSON',
      more: [
        'Without --format, the extension of the --output file decides; the default is Markdown.',
        'A file is written completely or not at all. An existing file is replaced only with --force.',
      ],
      examples: [
        'report --output talks.html',
        'report --brief --as-of 2024-02-01 --lang es',
        'report --format csv --table observations --output observations.csv',
      ],
    },
    new: {
      usage: 'new FILE',
      what: 'create a small valid dossier to start from',
      more: ['An existing file is never overwritten.'],
      examples: ['new talks.json', 'new talks.json --lang es'],
    },
    schema: {
      usage: 'schema',
      what: 'print the JSON Schema of a dossier, for editors',
      more: [],
      examples: ['schema > dossier-1.schema.json'],
    },
    completions: {
      usage: 'completions SHELL',
      what: 'print the completions for bash, zsh or fish',
      more: [
        'bash: add to ~/.bashrc: source <(migration-dash completions bash)',
        'zsh: add to ~/.zshrc after compinit: source <(migration-dash completions zsh)',
        'fish: migration-dash completions fish > ~/.config/fish/completions/migration-dash.fish',
        '“completions dates [FILE]” prints the dates on which a dossier changes.',
      ],
      examples: ['completions bash', 'completions zsh', 'completions dates talks.json'],
    },
  } satisfies Readonly<Record<ProgramCommand, CommandHelp>>,
  groups: {
    content: 'Content',
    input: 'Files to import',
    selection: 'Figures to import',
    result: 'Result',
    display: 'Display',
    general: 'General',
  } satisfies Readonly<Record<FlagGroup, string>>,
  flags: {
    'as-of': 'show what was known on DATE: 2024-02-01, 2024-02 or 2024',
    since: 'mark changes since REF: a date, a file, a git revision, or last (your last session)',
    lang: 'language, such as en or es; a region (es-MX) sets the number format',
    into: 'the dossier that receives the figures',
    as: 'read the files as those of this publisher, or as tidy tables',
    published: 'publication date, if neither the file nor its name contains it',
    only: 'import only this country (ISO code), region or route; repeatable',
    all: 'import everything; the default is what matches the places and statistics of FILE',
    by: 'also import a breakdown such as citizenship, demographic or origin; repeatable',
    'half-year': 'read the latest year of a UNHCR file as January to June',
    'full-year': 'read the latest year of a UNHCR file as a full year',
    encoding: 'character encoding; detected by default',
    sheet: 'the sheet of an Excel workbook, by name or number; the default is the one with a table',
    accept: 'accept a finding of the comparison with earlier releases; repeatable',
    replace: 'replace a value if the file has a different one for the same vintage',
    'dry-run': 'show what would change, without writing anything',
    columns: 'list the columns of every publication and the names that --by takes',
    format: 'output format',
    brief: 'one page: five figures, who moved, what is blocked, what comes next',
    table: 'the table to write as CSV',
    output: 'write to FILE; - is standard output',
    force: 'replace an existing file',
    strict: 'treat warnings as problems',
    print: 'print the overview as plain text (the default if the output is not a terminal)',
    json: 'print JSON, with all calculated values',
    ascii: 'use only ASCII characters',
    'no-color': 'use no colours (also with NO_COLOR)',
    colors: 'colours safe for colour-blind readers (default), or the terminal’s 16 colours',
    mouse: 'scroll with the wheel, select with a click (M in the dashboard)',
    'screen-reader': 'print plain lines for a screen reader (also with INK_SCREEN_READER=true)',
    'no-state': 'do not save or restore the session',
    help: 'show the help of the program or of a command',
    version: 'show the version',
  } satisfies Readonly<Record<FlagName, string>>,
  usage: 'Usage',
  examples: 'Examples',
  values: { date: 'DATE', file: 'FILE', choice: 'NAME', name: 'NAME', reference: 'REF', language: 'LANG' },
  seeCommand: 'See migration-dash COMMAND --help for the options of a command.',
  exitCodes:
    'Exit codes: 0 done; 1 problems in the data, or a failure; 2 wrong usage; 130 and 143 stopped by SIGINT or SIGTERM.',
  notOnDashboard: (flag: string, commands: string) => `${flag} is not an option of the dashboard, but of ${commands}`,
  notHere: (flag: string, command: string) =>
    `${flag} is not an option of ${command}; see migration-dash ${command} --help`,
  needsTable: (tables: string) => `--format csv needs --table with one of ${tables}`,
  onlyCsv: '--table needs --format csv',
  briefPages: '--brief needs --format markdown or html',
  needsShell: (shells: string) => `completions needs one of ${shells}`,
  exists: (file: string) => `${file}: the file exists already; use --force to replace it`,
  same: (file: string) => `${file}: this is the dossier itself; choose another file for the report`,
  outputFolder: (file: string) => `${file}: this is a folder; name a file in it`,
  outputSpecial: (file: string) => `${file}: this is not a regular file; use --output - for standard output`,
  outputPermission: (file: string) => `${file}: no permission to write this file`,
  outputNone: (file: string) => `${file}: the folder does not exist; create it first`,
  outputFailed: (file: string, why: string) => `${file}: cannot be written (${why})`,
}
