import { type Issue, type Participant, type Reading } from '../dossier/index.ts'
import { isAltered, quotationKey, quotationsIn, quotationsOf, type Quotation } from '../quotation/index.ts'
import { span } from '../text/index.ts'
import { gap, text, type Block } from './block.ts'
import type { Entry, RenderContext } from './entry.ts'
import { proofOf, proofText } from './proof.ts'
import { quoted, sourceSpans } from './source.ts'

const positionsBy = (issues: readonly Issue[], isOf: (participant: string) => boolean) =>
  issues.flatMap(({ positions }) => positions.filter(({ participant }) => isOf(participant)))

const isOnSide =
  ({ dossier }: Reading, side: string) =>
  (id: string): boolean =>
    dossier.participants.some((one: Participant) => one.id === id && one.side === side)

/** Returns what a record states, as a part of the dossier in which quotations are looked for. */
const statedBy = (reading: Reading, entry: Entry): unknown => {
  switch (entry.kind) {
    case 'statistic':
      return entry.statistic
    case 'claim':
      return entry.claim
    case 'participant':
      return [entry.participant, positionsBy(reading.dossier.issues, (id) => id === entry.key)]
    case 'issue':
      return entry.issue
    case 'event':
      return entry.event
    case 'stance':
      return positionsBy([entry.issue], (id) => id === entry.participant.id)
    case 'side-stance':
      return positionsBy([entry.issue], isOnSide(reading, entry.side.id))
    default:
      return null
  }
}

/** Returns the quotations of a record; of a source, those from it. Each is listed once. */
const quotationsFor = (reading: Reading, entry: Entry): readonly Quotation[] => {
  const all =
    entry.kind === 'source'
      ? quotationsIn(reading.dossier).filter(({ source }) => source === entry.key)
      : quotationsOf(statedBy(reading, entry))
  return [...new Map(all.map((one) => [quotationKey(one.source, one.quote), one])).values()]
}

const passageBlocks = (context: RenderContext, { source, quote }: Quotation): readonly Block[] => {
  const { locale } = context
  const shown = proofOf(context, source, quote)
  const passage = shown?.passage
  const words = passage
    ? [span(passage.before), span(locale.words.sources.citation.quote(passage.quoted), 'quote'), span(passage.after)]
    : [span(quoted(locale, { id: source, quote }), 'quote')]
  const tone = shown && isAltered(shown.proof) ? 'bad' : 'dim'
  return [
    text(sourceSpans(context, source)),
    text(words, 2),
    ...(shown ? [text([span(proofText(locale, shown.proof), tone)], 2)] : []),
    gap,
  ]
}

/** Returns the quotations of a record, each inside its paragraph where the text is here, with what is known of its words. */
export const quotationBlocks = (context: RenderContext, entry: Entry): readonly Block[] => {
  const found = quotationsFor(context.reading, entry)
  return found.length === 0
    ? [text([span(context.locale.words.quotations.none, 'dim')])]
    : found.flatMap((one) => passageBlocks(context, one))
}
