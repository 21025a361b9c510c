import { indexOf, textSource, to, type Claim, type Statistic } from '../../dossier/index.ts'
import { verdictIn } from '../../figures/index.ts'
import { span, type Span } from '../../text/index.ts'
import { paragraph, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { dotted } from './figure.ts'
import { claimFigure } from '../list/rows.ts'
import { sourceBlocks } from '../source.ts'
import { verdictBlocks } from './verdict.ts'
import { verdictMark } from './verdict-mark.ts'

const claimHead = ({ locale, reading }: RenderContext, claim: Claim): readonly Span[] => {
  const by = indexOf(reading.dossier).participants.get(claim.by ?? '')
  const facts = [
    locale.date(claim.period),
    locale.words.detail.made(locale.date(claim.made)),
    by ? locale.words.detail.by(locale.text(by.name)) : '',
  ]
  return [span(claimFigure(locale, claim), 'strong'), span(` · ${dotted(facts)}`, 'dim')]
}

const noteBlocks = (context: RenderContext, { note }: Claim): readonly Block[] => [
  ...paragraph(context.locale.text(note), 2),
  ...sourceBlocks(context, textSource(note), 4),
]

/** Returns a claim as stated, the verdict with its arithmetic, the quotation and source, and the note. */
export const claimBlocks = (context: RenderContext, statistic: Statistic, claim: Claim): readonly Block[] => {
  const { locale, reading } = context
  const verdict = verdictIn(reading, { statistic, claim })
  return [
    text(claimHead(context, claim), 0, claim.by ? to.participant(claim.by) : null),
    text([span(locale.text(claim.text))], 2),
    text([verdictMark(locale, verdict)], 2),
    ...verdictBlocks(context, { statistic, claim, verdict }, 4),
    ...sourceBlocks(context, claim.source, 2),
    ...noteBlocks(context, claim),
  ]
}
