import { indexOf, to, type Claim, type Statistic } from '../../dossier/index.ts'
import { verdictOn } from '../../figures/index.ts'
import { span, type Span } from '../../text/index.ts'
import { text, type Block } from '../block.ts'
import type { Showing } from '../entry.ts'
import { dotted, verdictMark } from './figure.ts'
import { claimFigure } from '../list/rows.ts'
import { sourceBlocks } from '../source.ts'
import { verdictBlocks } from './verdict.ts'

const claimHead = ({ say, reading }: Showing, claim: Claim): readonly Span[] => {
  const by = indexOf(reading.dossier).participants.get(claim.by ?? '')
  const facts = [
    say.date(claim.period),
    say.words.detail.made(say.date(claim.made)),
    by ? say.words.detail.by(say.text(by.name)) : '',
  ]
  return [span(claimFigure(say, claim), 'strong'), span(` · ${dotted(facts)}`, 'dim')]
}

/** A claim as stated, its verdict with the arithmetic, its quotation and source. */
export const claimBlocks = (showing: Showing, statistic: Statistic, claim: Claim): readonly Block[] => {
  const { say, reading } = showing
  const verdict = verdictOn(statistic, claim, reading.on)
  return [
    text(claimHead(showing, claim), 0, claim.by ? to.participant(claim.by) : null),
    text([span(say.text(claim.text))], 2),
    text([verdictMark(say, verdict)], 2),
    ...verdictBlocks(showing, { statistic, claim, verdict }, 4),
    ...sourceBlocks(showing, claim.source, 2),
  ]
}
