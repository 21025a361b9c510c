import { indexOf, sourceIds, type Claim } from '../../dossier/index.ts'
import type { RenderContext } from '../entry.ts'

/** Returns who made a claim: a participant, else the publisher of its source or the title of that. */
export const speaker = ({ locale, reading }: RenderContext, claim: Claim): string => {
  const { participants, sources } = indexOf(reading.dossier)
  const source = sources.get(sourceIds(claim.source)[0] ?? '')
  return (
    locale.text(participants.get(claim.by ?? '')?.name) || locale.text(source?.publisher) || locale.text(source?.title)
  )
}
