import type { Say } from '../text/index.ts'
import { fold, type Block, type Line } from './block.ts'
import type { Entry, Showing } from './entry.ts'
import { issueBlocks } from './issue.ts'
import { participantBlocks } from './participant.ts'
import { claimFigure } from './rows.ts'
import type { Lens } from './lens.ts'
import { claimOnlyBlocks, statisticLines } from './statistic.ts'

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

/** Everything that is known of the record of a row that has no chart. */
const blocksOf = (showing: Showing, entry: Exclude<Entry, { kind: 'statistic' }>): readonly Block[] => {
  switch (entry.kind) {
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
  readonly lens: Lens
  readonly width: number
  readonly lines: readonly Line[]
}
const folded = new WeakMap<Entry, Remembered>()

const same = (a: Showing, b: Showing): boolean => a.reading === b.reading && a.say === b.say && a.per === b.per

const sameLens = (a: Lens, b: Lens): boolean =>
  a.zoom === b.zoom && a.arrangement === b.arrangement && a.at === b.at && a.cursor === b.cursor && a.rows === b.rows

/** A record's detail as lines of a width; remembered for the last way in which it was shown. */
export const detailLines = (showing: Showing, entry: Entry, width: number, lens: Lens): readonly Line[] => {
  const known = folded.get(entry)
  if (known && known.width === width && same(known.showing, showing) && sameLens(known.lens, lens)) return known.lines
  const lines =
    entry.kind === 'statistic'
      ? statisticLines(showing, entry.statistic, lens, width)
      : fold(blocksOf(showing, entry), width)
  folded.set(entry, { showing, lens, width, lines })
  return lines
}
