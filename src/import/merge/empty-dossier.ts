import { slug } from '../name.ts'

/** Returns the text of a new dossier for an import: the required fields only, with the day of its newest file. */
export const emptyDossier = (id: string, asOf: string): string => `{
  "$schema": "./dossier-1.schema.json",
  "format": 1,
  "id": ${JSON.stringify(slug(id) || 'figures')},
  "title": { "en": "Imported figures", "es": "Cifras importadas" },
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
