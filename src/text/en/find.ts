/** The search through all records. */
export const find = {
  prompt: 'Find',
  takes: 'names, texts, quotations; accents do not matter',
  count: (at: string, all: string) => `${at} of ${all}`,
  none: (text: string) => `Nothing holds “${text}”, even with one letter wrong.`,
  at: (text: string, at: string, all: string, title: string) => `“${text}” ${at} of ${all}: ${title}`,
  nothingYet: 'Nothing has been looked for yet: press /',
  kinds: {
    statistic: 'statistic',
    claim: 'claim',
    participant: 'participant',
    issue: 'issue',
    event: 'event',
    source: 'source',
    place: 'place',
    side: 'side',
    stance: 'position',
  },
}

/** The command palette, and why an action is disabled. */
export const palette = {
  title: 'Every action',
  count: (shown: string, all: string) => `${shown} of ${all}`,
  none: (text: string) => `No action is called “${text}”.`,
  onlyIn: (modes: string) => `only here: ${modes}`,
  reasons: {
    'no-record': 'there is no record under the cursor',
    'no-link': 'nothing here leads to another record',
    'nothing-found': 'nothing has been looked for yet',
    'first-day': 'nothing in the file is dated earlier',
    'last-day': 'nothing in the file is dated later',
    'not-a-statistic': 'only a statistic has it',
    'too-few-marked': 'two statistics have to be marked first',
    home: 'there is nothing to go back to',
    'no-file': 'this dossier is no file that could be edited',
    'read-once': 'standard input can be read only once',
    'no-address': 'no address is known of this',
    'no-problems': 'nothing is wrong with the file',
    'nothing-to-copy': 'there is nothing here to copy',
  },
}
