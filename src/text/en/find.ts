/** The search through all records. */
export const find = {
  prompt: 'Find',
  takes: 'names, texts and quotations; accents are ignored',
  count: (at: string, all: string) => `${at} of ${all}`,
  none: (text: string) => `No match for “${text}”, even with one letter wrong.`,
  at: (text: string, at: string, all: string, title: string) => `“${text}” ${at} of ${all}: ${title}`,
  nothingYet: 'No search yet: press /',
  goesOn: 'not all records are searched yet…',
  taken: 'opens once all records are searched…',
}

/** The command palette, and why an action is disabled. */
export const palette = {
  title: 'All actions',
  count: (shown: string, all: string) => `${shown} of ${all}`,
  none: (text: string) => `No action matches “${text}”.`,
  onlyIn: (modes: string) => `works only here: ${modes}`,
  reasons: {
    'no-record': 'no record is selected',
    'no-link': 'nothing here links to another record',
    'nothing-found': 'no search yet',
    'first-day': 'the file has no earlier date',
    'last-day': 'the file has no later date',
    'not-a-statistic': 'works only on a statistic',
    'too-few-marked': 'mark at least two statistics first',
    home: 'nothing to go back to',
    'no-file': 'this dossier did not come from a file, so it cannot be edited',
    'read-once': 'standard input can be read only once',
    'no-address': 'this record has no link',
    'no-problems': 'the file has no errors; migration-dash check lists its warnings',
    'nothing-quoted': 'nothing was quoted yet: Y cites, x writes a brief',
    'no-conflict': 'the file has no conflict of a merge',
    'nothing-added': 'nothing was added since the dashboard was opened: A adds a record',
    'not-changed': 'what was quoted has not changed',
    'nothing-to-copy': 'nothing here to copy',
    restricted: 'off in restricted mode',
  },
}
