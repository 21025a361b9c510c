import type { Dossier } from '../../dossier/index.ts'
import { guard, isNewestRelease, keepFindings, type Finding, type ImportedFile } from '../../import/index.ts'
import { importWordsIn } from '../../text/import-language.ts'
import { createLocale, LANGUAGES } from '../../text/index.ts'
import type { ImportWork } from './arguments.ts'
import { findingText } from './findings.ts'

/** Files that may be written, with the findings that are kept at their figures; or the grave ones that nobody has accepted. */
export type Guarded =
  | { readonly kind: 'guarded'; readonly files: readonly ImportedFile[]; readonly findings: readonly Finding[] }
  | { readonly kind: 'alarmed'; readonly findings: readonly Finding[] }

/** A finding as a note, in every language of the program; a dossier keeps those that it has. */
const noteOf = (finding: Finding) => {
  const [en, es] = LANGUAGES.map((language) => {
    const output = { words: importWordsIn(language), locale: createLocale(language, 'en', 'braille') }
    return output.words.kept(output.locale.date(finding.published), findingText(output, finding))
  })
  return { en: en ?? '', es: es ?? '' }
}

/** Compares files with earlier releases in the dossier. Files that are the newest release once more are left out. */
export const guardFiles = (work: ImportWork, dossier: Dossier, all: readonly ImportedFile[]): Guarded => {
  const files = all.filter((file) => !isNewestRelease(dossier, file))
  const findings = guard(dossier, files)
  const refused = findings.filter(({ isGrave, alarm }) => isGrave && !work.accept.includes(alarm.rule))
  if (refused.length > 0) return { kind: 'alarmed', findings: refused }
  return { kind: 'guarded', files: files.map((file) => keepFindings(file, findings, noteOf)), findings }
}
