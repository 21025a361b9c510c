import type { IssueStatus, Reading, Stance } from '../dossier/index.ts'
import type { Tone } from '../text/index.ts'

/** Yellow for what is stuck, green for what is agreed and in force, red for what was turned down. */
export const statusTone = (status: IssueStatus | null): Tone => {
  if (status === 'stalled') return 'warn'
  if (status === 'agreed' || status === 'in-force' || status === 'agreed-in-principle') return 'good'
  return status === 'rejected' ? 'bad' : 'dim'
}

/** A red line is red, opposition yellow, support green. */
export const stanceTone = (stance: Stance): Tone => {
  if (stance === 'red-line') return 'bad'
  if (stance === 'opposes') return 'warn'
  return stance === 'supports' ? 'good' : 'plain'
}

/** The tone of a side: its place in the dossier's list, six of them in turn. */
export const sideTone = (reading: Reading, side: string | undefined): Tone => {
  const at = reading.dossier.sides.findIndex((one) => one.id === side)
  return at < 0 ? 'dim' : (`side${at % 6}` as Tone)
}
