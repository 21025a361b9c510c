import type { Say } from '../text/index.ts'
import { fold, type Block, type Line } from './block.ts'
import type { Entry, Showing } from './entry.ts'
import { issueBlocks } from './issue.ts'
import { participantBlocks } from './participant.ts'
import { claimFigure } from './rows.ts'
import { claimOnlyBlocks, statisticBlocks } from './statistic.ts'

/** The title of a record's detail. */
export const titleOf = (say: Say, entry: Entry): string => {
  switch (entry.kind) {
    case 'statistic':
      return say.text(entry.statistic.name)
    case 'claim':
      return `${say.words.rows.claim} ${claimFigure(say, entry.claim)}`
    case 'participant':
      return say.text(entry.participant.name)
    case 'issue':
      return say.text(entry.issue.title)
  }
}

/** Everything that is known of the record of a row. */
export const blocksOf = (showing: Showing, entry: Entry): readonly Block[] => {
  switch (entry.kind) {
    case 'statistic':
      return statisticBlocks(showing, entry.statistic)
    case 'claim':
      return claimOnlyBlocks(showing, entry.statistic, entry.claim)
    case 'participant':
      return participantBlocks(showing, entry.participant)
    case 'issue':
      return issueBlocks(showing, entry.issue)
  }
}

interface Remembered {
  readonly showing: Showing
  readonly width: number
  readonly lines: readonly Line[]
}
const folded = new WeakMap<Entry, Remembered>()

const same = (a: Showing, b: Showing): boolean => a.reading === b.reading && a.say === b.say && a.per === b.per

/** A record's detail as lines of a width; remembered for the last way in which it was shown. */
export const detailLines = (showing: Showing, entry: Entry, width: number): readonly Line[] => {
  const known = folded.get(entry)
  if (known && known.width === width && same(known.showing, showing)) return known.lines
  const lines = fold(blocksOf(showing, entry), width)
  folded.set(entry, { showing, width, lines })
  return lines
}
