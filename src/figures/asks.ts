import {
  ATTRIBUTIONS,
  accountsOf,
  denialsOf,
  group,
  indexOf,
  positionsOf,
  standsIn,
  type Dossier,
  type Issue,
  type Position,
  type Stance,
} from '../dossier/index.ts'
import { AGAINST, FOR, isParty } from './distance.ts'

/** A participant's view of an issue: they ask somebody for it, demand it, support it, support it on a condition, or oppose it. */
export type StandpointKind = 'asks' | 'wants' | 'inFavour' | 'conditional' | 'against'

/** Participants who stand alike to an issue, and whom they ask; nobody where they only are for it or against it. */
export interface Standpoint {
  readonly kind: StandpointKind
  readonly by: readonly string[]
  readonly of: readonly string[]
  /** Whether one of these positions is denied, or is one of accounts that disagree. */
  readonly isDisputed: boolean
  /** How these positions are known: stated, where one of them is; else reported, where one is; else only inferred. */
  readonly attribution: Position['attribution']
  /** The positions that say so; an earlier one with another stance is not among them. */
  readonly positions: readonly Position[]
  /** The positions that deny one of them. */
  readonly denials: readonly Position[]
}

const kindOf = ({ stance, of }: Position): StandpointKind | null => {
  if (AGAINST.has(stance)) return 'against'
  if (!FOR.has(stance)) return null
  if (of !== undefined) return 'asks'
  if (stance === 'demands') return 'wants'
  return stance === 'conditional' ? 'conditional' : 'inFavour'
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

const COUNTED: ReadonlySet<Stance> = new Set([...FOR, ...AGAINST])

/**
 * Returns the last position of a participant, after earlier ones that say the same of the same addressee; of accounts that
 * disagree, each that is more than a denial, because both stand (EXPERT 16).
 */
const accountsIn = (dossier: Dossier, issue: Issue, participant: string): readonly (readonly Position[])[] => {
  const { kind, positions } = accountsOf(dossier, issue, participant)
  if (kind === 'disputed')
    return unique(positions.map(({ stance }) => stance).filter((one) => COUNTED.has(one))).map((stance) =>
      positions.filter((one) => one.stance === stance).slice(-1),
    )
  const own = standsIn(positions)
  const last = own.at(-1)
  if (last === undefined) return []
  const changed = own.findLastIndex(({ stance, of }) => stance !== last.stance || of !== last.of)
  return [own.slice(changed + 1)]
}

const isDisputedIn = (dossier: Dossier, issue: Issue, position: Position): boolean =>
  denialsOf(issue, position).length > 0 || accountsOf(dossier, issue, position.participant).kind === 'disputed'

/** Returns how positions are known: the best of their attributions. */
export const attributionOf = (positions: readonly Position[]): Position['attribution'] =>
  ATTRIBUTIONS.find((one) => positions.some(({ attribution }) => attribution === one)) ?? 'inferred'

/** Returns what accounts share that are shown as one: how they stand, the side that is asked, how they are known, and whether and by whom they are disputed. */
const groupOf = (dossier: Dossier, issue: Issue, account: readonly Position[]): string => {
  const [position] = account
  const asked = indexOf(dossier).participants.get(position?.of ?? '')
  const disputed = account.some((one) => isDisputedIn(dossier, issue, one))
  const deniers = account.flatMap((one) => denialsOf(issue, one).map(({ participant }) => participant))
  return [
    position && kindOf(position),
    asked?.side ?? position?.of,
    attributionOf(account),
    disputed,
    ...unique(deniers).toSorted(),
  ].join('/')
}

const ORDER: readonly StandpointKind[] = ['asks', 'wants', 'inFavour', 'conditional', 'against']

/** Returns who asks whom for an issue, who else is for it, and who is against it, by the last position of each party. */
export const standpointsOn = (dossier: Dossier, issue: Issue): readonly Standpoint[] => {
  const parties = unique(positionsOf(issue).map(({ participant }) => participant)).filter((id) => isParty(dossier, id))
  const groups = group(
    parties.flatMap((id) => accountsIn(dossier, issue, id)),
    (one) => groupOf(dossier, issue, one),
  )
  return groups
    .flatMap((accounts): readonly Standpoint[] => {
      const positions = accounts.flat()
      const kind = positions[0] ? kindOf(positions[0]) : null
      if (kind === null) return []
      return [
        {
          kind,
          by: unique(positions.map(({ participant }) => participant)),
          of: kind === 'asks' ? unique(positions.flatMap(({ of }) => of ?? [])) : [],
          isDisputed: positions.some((one) => isDisputedIn(dossier, issue, one)),
          attribution: attributionOf(positions),
          positions,
          denials: unique(positions.flatMap((one) => denialsOf(issue, one))),
        },
      ]
    })
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}
