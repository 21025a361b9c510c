import { counted, plural } from '../../plural.ts'

const subjects = (figures: number, verdicts: number): string =>
  [
    ...(figures > 0 ? [plural(figures, 'figure', 'figures')] : []),
    ...(verdicts > 0 ? [plural(verdicts, 'verdict', 'verdicts')] : []),
  ].join(' and ')

/** The register of what was quoted. */
export const quoted = {
  title: 'Quoted figures',
  /** What the header says, and the same where there is no room. */
  changed: (figures: number, verdicts: number) =>
    `${subjects(figures, verdicts)} that you quoted ${figures + verdicts === 1 ? 'has' : 'have'} changed`,
  short: (count: number) => `${counted(count)} quoted changed`,
  count: (changed: number, all: number) =>
    `${changed === 0 ? 'none' : counted(changed)} of ${plural(all, 'quotation', 'quotations')} changed`,
  from: (before: string, after: string) => `${before} → ${after}`,
  gone: 'no longer in the dossier',
  retracted: (state: string) => `${state}, source retracted`,
  on: (day: string) => `quoted as known on ${day}`,
  place: (to: string) => `in ${to}`,
  published: (before: string) => `published ${before}`,
  publishedBoth: (before: string, after: string) => `published ${before}, now ${after}`,
  same: 'unchanged',
  prompt: 'Quoted in',
  hint: 'where you used it: a title, a file, an address',
  alreadyDismissed: 'dismissed',
  dismissed: 'Dismissed until the figure changes once more',
  moved: (to: string) => (to === '' ? 'Where it was quoted is left open' : `Quoted in ${to}`),
  needsFile: 'quoted needs the dossier whose quotations are compared',
}
