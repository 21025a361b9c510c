export { isBibtex, readBibtex, writeBibtex } from './bibtex.ts'
export { isCsl, readCsl, writeCsl } from './csl.ts'
export type { BibliographyEntry, BibliographyRead } from './entry.ts'
export { entryOfSource } from './source.ts'
