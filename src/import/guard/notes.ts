import { dimsKey } from '../../dossier/index.ts'
import type { ImportedFile } from '../merge/imported.ts'
import type { Figure, Figures, Languages } from '../publisher.ts'
import type { Finding } from './index.ts'
import { lastDayOf } from './history.ts'

/** Returns the figure at which a finding is kept: that of its own period and part, or the last total of a release that lacks it. */
const figureOf = ({ alarm }: Finding, { figures, proposal }: Figures): Figure | null => {
  const lastDay = (period: string) => lastDayOf(period, proposal.record.fiscalYearStart ?? 1)
  const own = dimsKey(alarm.dims ?? {})
  const valued = figures.filter(({ value }) => value !== null)
  const isOwn = ({ period, dims }: Figure): boolean =>
    'period' in alarm && period === alarm.period && dimsKey(dims ?? {}) === own
  const totals = valued.filter(({ dims }) => dims === undefined)
  return valued.find(isOwn) ?? totals.toSorted((a, b) => lastDay(a.period) - lastDay(b.period)).at(-1) ?? null
}

const joinNotes = (notes: readonly Languages[]): Languages => ({
  en: notes.map(({ en }) => en).join(' '),
  es: notes.map(({ es }) => es).join(' '),
})

const withNotes = (all: Figures, findings: readonly Finding[], sayNote: (finding: Finding) => Languages): Figures => {
  const kept = findings.filter(({ statistic }) => statistic === null || statistic.key === all.proposal.key)
  if (kept.length === 0) return all
  const notes = kept.map((finding) => ({ at: figureOf(finding, all), note: sayNote(finding) }))
  return {
    ...all,
    figures: all.figures.map((figure) => {
      const own = notes.filter(({ at }) => at === figure)
      return own.length === 0 ? figure : { ...figure, note: joinNotes(own.map(({ note }) => note)) }
    }),
  }
}

/** Keeps findings as notes at the figures of their release. */
export const keepFindings = (
  file: ImportedFile,
  findings: readonly Finding[],
  sayNote: (finding: Finding) => Languages,
): ImportedFile => {
  const own = findings.filter(({ fileName, published }) => fileName === file.fileName && published === file.published)
  if (own.length === 0) return file
  const figures = file.readout.figures.map((one) => withNotes(one, own, sayNote))
  return { ...file, readout: { ...file.readout, figures } }
}
