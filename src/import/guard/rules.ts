import type { GuardRule } from '../../dossier/index.ts'
import { begins, gap, gone, shorter } from './coverage.ts'
import { parts, swapped } from './parts.ts'
import type { Alarm, Release } from './release.ts'
import { jump, older, provisional, revision, zero } from './values.ts'

/** A rule: what it looks for in a statistic, and whether it keeps a release from being written. */
interface Rule {
  readonly isGrave: boolean
  readonly find: (release: Release) => readonly Alarm[]
}

/** What a whole file shows, and not one of its statistics. */
const ofFile = (): readonly Alarm[] => []

/** The one table of rules. */
const RULES: Readonly<Record<GuardRule, Rule>> = {
  bytes: { isGrave: true, find: ofFile },
  gone: { isGrave: true, find: gone },
  gap: { isGrave: true, find: gap },
  begins: { isGrave: false, find: begins },
  shorter: { isGrave: true, find: shorter },
  older: { isGrave: true, find: older },
  revision: { isGrave: true, find: revision },
  swapped: { isGrave: true, find: swapped },
  parts: { isGrave: true, find: parts },
  provisional: { isGrave: true, find: provisional },
  jump: { isGrave: false, find: jump },
  zero: { isGrave: true, find: zero },
  origin: { isGrave: true, find: ofFile },
  sign: { isGrave: true, find: ofFile },
}

/** Whether an alarm keeps a release from being written. */
export const isGrave = ({ rule }: Alarm): boolean => RULES[rule].isGrave

/** Returns everything that the rules find in a release, in the order of the table. A statistic without figures is not in the release. */
export const alarmsIn = (release: Release): readonly Alarm[] =>
  release.total.values.length === 0 ? [] : Object.values(RULES).flatMap(({ find }) => find(release))
