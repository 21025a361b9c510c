import type { HelpWords } from './help-words.ts'

/** What `--help` says, in English. */
export const enHelp: HelpWords = {
  about:
    'A terminal dashboard for migration negotiations: what the figures say and whether their sources agree, who wants what, what is open, what changed.',
  commands: {
    open: {
      usage: '[FILE]',
      what: 'open the dashboard; without FILE the dossier that ships with the program',
      more: ['In the dashboard ? shows every key; q quits.'],
      examples: ['--as-of 2023-12-30', 'talks.json --lang es', "--json | jq '.statistics[0].newest'"],
    },
    check: {
      usage: 'check FILE…',
      what: 'every problem as FILE:LINE:COLUMN: path: sentence; exit 1 if there is one',
      more: [],
      examples: ['check talks.json', 'check dossiers/*.json --lang es'],
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
  },
  flags: {
    'as-of': 'read it as it was known on DATE: 2024-02-01, 2024-02 or 2024',
    lang: 'language of the interface and the texts (default from LC_ALL, LC_MESSAGES, LANG)',
    format: 'what is written',
    brief: 'one page: five figures, who moved, what is stuck, what comes next',
    table: 'the table that is written as CSV',
    output: 'write to FILE; - is standard output',
    force: 'replace FILE where there is one',
    print: 'the overview as plain text, and exit (so it is when stdout is no terminal)',
    json: 'as JSON, and exit; the dossier as read has its derived values',
    ascii: 'signs, frames and texts in ASCII',
    'no-color': 'no colours (so does NO_COLOR)',
    mouse: 'the wheel scrolls, a click selects (M in the dashboard)',
    'no-state': 'nothing is remembered of this reading, nor recalled from the last',
    help: 'this help; after a command, what it takes',
    version: 'the version of the program',
  },
  usage: 'Usage',
  options: 'Options',
  examples: 'Examples',
  values: { date: 'DATE', file: 'FILE', choice: 'NAME' },
  seeCommand: 'migration-dash COMMAND --help tells what a command takes.',
  exitCodes:
    'Exit codes: 0 done; 1 the data has problems or the work failed; 2 wrong usage; 130 and 143 on SIGINT and SIGTERM.',
  notOnDashboard: (flag, commands) => `${flag} goes with ${commands}, not with the dashboard`,
  notHere: (flag, command) => `${command} does not take ${flag}; migration-dash ${command} --help tells what it takes`,
  needsTable: (tables) => `CSV is one table: --table takes ${tables}`,
  onlyCsv: 'only CSV is one table: --table goes with --format csv',
  briefPages: 'a brief is a page: --brief goes with --format markdown or html',
  needsShell: (shells) => `completions takes one of ${shells}`,
  exists: (file) => `${file}: there is such a file already; --force replaces it`,
  same: (file) => `${file}: this is the dossier itself; a report is never written over it`,
  outputFolder: (file) => `${file}: this is a folder; name a file in it`,
  outputSpecial: (file) => `${file}: this is no ordinary file; --output - writes to standard output`,
  outputPermission: (file) => `${file}: writing there is not permitted`,
  outputNone: (file) => `${file}: there is no such folder`,
  outputFailed: (file, why) => `${file}: it could not be written (${why})`,
}
