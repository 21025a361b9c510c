import { slug } from '../name.ts'

/** The text of a dossier that an import begins: nothing but what the format asks for, read on the day of its newest file. */
export const emptyDossier = (id: string, asOf: string): string => `{
  "$schema": "./dossier-1.schema.json",
  "format": 1,
  "id": ${JSON.stringify(slug(id) || 'figures')},
  "title": { "en": "Official figures", "es": "Cifras oficiales" },
  "asOf": ${JSON.stringify(asOf)},
  "x-as-of": "newest-import",
  "languages": ["en", "es"],
  "sides": [],
  "sources": [],
  "participants": [],
  "statistics": [],
  "issues": [],
  "events": []
}
`
