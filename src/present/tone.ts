import type { IssueStatus, Reading, Stance } from '../dossier/index.ts'
import type { Tone } from '../text/index.ts'

/** Returns yellow for stalled, green for agreed and in force, red for rejected. */
export const statusTone = (status: IssueStatus | null): Tone => {
  if (status === 'stalled') return 'warn'
  if (status === 'agreed' || status === 'in-force' || status === 'agreed-in-principle') return 'good'
  return status === 'rejected' ? 'bad' : 'dim'
}

/** Returns red for a red line, yellow for opposition, green for support. */
export const stanceTone = (stance: Stance): Tone => {
  if (stance === 'red-line') return 'bad'
  if (stance === 'opposes') return 'warn'
  return stance === 'supports' ? 'good' : 'plain'
}

/** Returns the tone of a side: six colours in the order of the dossier, repeated. */
export const sideTone = (reading: Reading, side: string | undefined): Tone => {
  const at = reading.dossier.sides.findIndex((one) => one.id === side)
  return at < 0 ? 'dim' : (`side${at % 6}` as Tone)
}
