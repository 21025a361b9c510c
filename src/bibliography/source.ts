import type { Source, Text } from '../dossier/index.ts'
import type { BibliographyEntry } from './entry.ts'

/** Returns a source as an entry, its texts in the words that `say` chooses. */
export const entryOfSource = (source: Source, say: (text: Text | undefined) => string): BibliographyEntry => {
  const { id, kind, published, accessed, url, archived, language } = source
  return {
    key: id,
    kind,
    title: say(source.title),
    published,
    ...(source.publisher && { publisher: say(source.publisher) }),
    ...(accessed && { accessed }),
    ...(url && { url }),
    ...(archived && { archived }),
    ...(language && { language }),
    ...(source.licence && { licence: say(source.licence) }),
  }
}
