import type { Panel, RenderContext } from '../entry.ts'

const LATER = ['statistics', 'participants', 'issues', 'sources'] as const
type Later = (typeof LATER)[number]

const hasLater = (panel: Panel): panel is Later => LATER.some((one) => one === panel)

const isFirst = ({ reading: { whole } }: RenderContext, panel: Panel): panel is Exclude<Panel, 'changes'> =>
  panel !== 'changes' && (panel === 'timeline' ? (whole.events ?? []) : whole[panel]).length === 0

/** Returns why a list is empty: its records are known only later, or the file has none. A first visit says that it is the first. `canAdd` is whether a key adds the first record. */
export const emptyText = (context: RenderContext, panel: Panel, canAdd = false): string => {
  const { reading, locale, changes } = context
  const { empty } = locale.words
  if (canAdd && isFirst(context, panel)) return empty.first[panel]
  if (panel === 'changes' && changes?.since.name.kind === 'opened') return empty.firstVisit
  if (!hasLater(panel)) return empty[panel]
  const later = reading.whole[panel].length - reading.dossier[panel].length
  return later > 0 ? empty.later[panel](later) : empty[panel]
}
