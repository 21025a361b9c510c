import type { Panel, RenderContext } from '../entry.ts'

const LATER = ['statistics', 'participants', 'issues', 'sources'] as const
type Later = (typeof LATER)[number]

const hasLater = (panel: Panel): panel is Later => LATER.some((one) => one === panel)

/** Returns why a list is empty: its records are known only later, or the file has none. A first visit says that it is the first. */
export const emptyText = ({ reading, locale, changes }: RenderContext, panel: Panel): string => {
  const { empty } = locale.words
  if (panel === 'changes' && changes?.since.name.kind === 'opened') return empty.firstVisit
  if (!hasLater(panel)) return empty[panel]
  const later = reading.whole[panel].length - reading.dossier[panel].length
  return later > 0 ? empty.later[panel](later) : empty[panel]
}
