import type { Dossier } from '../schema.ts'
import type { Warn } from './warning.ts'

/** Warns of rules whose `percent` decides nothing: it is the size of a revision, and a negative one is passed by any. */
export const warnOfRules = ({ notify = [] }: Dossier, warn: Warn): void =>
  notify.forEach(({ when, percent }, at) => {
    if (percent === undefined) return
    const path = () => ['notify', at, 'percent']
    if (when !== 'revised') warn({ kind: 'rule-percent', when }, { path })
    else if (percent < 0) warn({ kind: 'rule-negative', found: String(percent) }, { path })
  })
