import type { RenderContext } from '../../present/index.ts'

/** Returns that the dossier has no records of a kind, or that none of them is known yet on the day. */
export const noneText = ({ locale, reading }: RenderContext, list: 'statistics' | 'participants' | 'issues'): string =>
  locale.words.report[reading.whole[list].length > 0 ? 'noneYet' : 'none'][list]
