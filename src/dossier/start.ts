/** An id out of a file's name: letters, digits and hyphens; `dossier` where nothing of it can be one. */
const idOf = (file: string): string => {
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.json$/i, '')
  const id = name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 64)
  return id === '' ? 'dossier' : id
}

/** What a new dossier is to say of itself. */
export interface Beginning {
  readonly file: string
  /** The address under which an editor finds the schema. */
  readonly schema: string
  readonly title: string
  readonly language: string
  /** The day that it is read on, as ISO 8601 writes it. */
  readonly asOf: string
}

/** The least that is a dossier, as the text of a file: no record is made up. */
export const startText = ({ file, schema, title, language, asOf }: Beginning): string =>
  `${JSON.stringify(
    {
      $schema: schema,
      format: 1,
      id: idOf(file),
      title: { [language]: title },
      asOf,
      languages: [language],
      sides: [],
      sources: [],
      participants: [],
      statistics: [],
      issues: [],
      events: [],
    },
    null,
    2,
  )}\n`
