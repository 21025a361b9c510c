/** The form for a new record in the dashboard; apart from other sentences, because it is loaded when one is opened. */
export const form = {
  titles: {
    position: (on: string) => (on === '' ? 'New position' : `New position on ${on}`),
    event: (by: string) => (by === '' ? 'New event' : `New event with ${by}`),
    claim: (on: string) => (on === '' ? 'New claim' : `New claim about ${on}`),
    source: () => 'New source',
  },
  quote: 'The words of the source. Type some of them: the sentences that have them are listed, and Enter takes one.',
  needed: 'needed',
  isNeeded: (field: string) => `${field} is needed: type its value. Tab goes on without it; Esc leaves.`,
  optional: 'optional',
  taken: (value: string) => `${value} (not typed; type to replace it)`,
  languages: (parts: string) => `One text, or one for each language: ${parts}.`,
  save: (file: string) => `Enter adds it to ${file}`,
  saveHelp: 'Everything that is needed is here. Below are optional fields; Esc leaves without writing.',
  lacks: (fields: string) => `Still needed: ${fields}. Enter goes there.`,
  wrong: (fields: string) => `Not right yet: ${fields}. Enter goes there.`,
  verified: 'Verified: the kept text has these words.',
  onlyThese: 'only these words',
  noText: (source: string) => `No text of ${source} is kept, so its words cannot be checked; source keep fetches it.`,
  noSource: 'First choose the source that is quoted.',
  options: (listed: string) => `Possible: ${listed}`,
}
