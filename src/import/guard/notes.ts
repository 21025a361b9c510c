import type { ImportedFile } from '../merge/imported.ts'
import type { Figures, Languages } from '../publisher.ts'
import type { Finding } from './index.ts'
import { lastDayOf } from './history.ts'

/** Returns the period of the total at which a finding is kept: its own, or the last of a release that lacks it. */
const periodOf = ({ alarm }: Finding, { figures, proposal }: Figures): string | null => {
  const lastDay = (period: string) => lastDayOf(period, proposal.record.fiscalYearStart ?? 1)
  const totals = figures.filter(({ dims, value }) => dims === undefined && value !== null)
  if ('period' in alarm && totals.some(({ period }) => period === alarm.period)) return alarm.period
  return (
    totals
      .map(({ period }) => period)
      .toSorted((a, b) => lastDay(a) - lastDay(b))
      .at(-1) ?? null
  )
}

const joinNotes = (notes: readonly Languages[]): Languages => ({
  en: notes.map(({ en }) => en).join(' '),
  es: notes.map(({ es }) => es).join(' '),
})

const withNotes = (all: Figures, findings: readonly Finding[], sayNote: (finding: Finding) => Languages): Figures => {
  const kept = findings.filter(({ statistic }) => statistic === null || statistic.key === all.proposal.key)
  if (kept.length === 0) return all
  const notes = kept.map((finding) => ({ period: periodOf(finding, all), note: sayNote(finding) }))
  return {
    ...all,
    figures: all.figures.map((figure) => {
      const own = notes.filter(({ period }) => period === figure.period && figure.dims === undefined)
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
