import {
  citationsOf,
  indexOf,
  sourceIds,
  statusOf,
  to,
  type Issue,
  type Relation,
  type SourceRef,
} from '../../dossier/index.ts'
import { dependence, neighbours, type Branch, type Direction, type Tie } from '../../figures/index.ts'
import { span, type Sign, type Span } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { firstBlocks, newestFirst } from '../first.ts'
import { sourceBlocks, sourceTitle } from '../source.ts'
import { statusTone } from '../tone.ts'

/** Describes a tie from one end: an issue that is waited for, or one that waits. */
const tieText = ({ reading, locale }: RenderContext, tie: Tie, direction: Direction): string => {
  if (tie.kind !== 'condition')
    return direction === 'waits-for' ? locale.words.relations[tie.kind] : locale.words.relationBack[tie.kind]
  const { participants } = indexOf(reading.dossier)
  return locale.words.dependence.condition(
    locale.list(tie.participants.map((id) => locale.text(participants.get(id)?.name))),
  )
}

/** Reverses `part-of`, which is worded from the part while the whole waits. */
const turned = (tie: Tie, direction: Direction): Direction =>
  tie.kind === 'part-of' ? (direction === 'waits-for' ? 'hangs-on-it' : 'waits-for') : direction

const signOf = (ties: readonly Tie[]): Sign => (ties.some((tie) => tie.kind === 'traded-for') ? 'traded' : 'waits')

const BLANK = '\u00a0'

/** Returns the lines that lead to a branch: `│  ├─ `; `last` marks the levels where nothing follows. */
const guide = (last: readonly boolean[]): string =>
  last
    .map((one, at) => {
      if (at < last.length - 1) return one ? BLANK.repeat(3) : `│${BLANK.repeat(2)}`
      return one ? `└─${BLANK}` : `├─${BLANK}`
    })
    .join('')

/** Returns the titles of a tie's sources; nothing where it has none. */
const tieSources = (context: RenderContext, ties: readonly Tie[]): readonly Span[] => {
  const titles = sourceTitle(
    context,
    ties.flatMap(({ sources }) => sources.flatMap(citationsOf)),
  )
  return titles === '' ? [] : [span(` · ${titles}`, 'dim')]
}

/** Returns whether one issue leads back to another by a trade, which its sign says already. */
const isTradeBack = ({ reading }: RenderContext, from: Issue, to: Issue, direction: Direction): boolean =>
  neighbours(reading, from, direction).some(
    ({ issue, ties }) => issue.id === to.id && ties.some((tie) => tie.kind === 'traded-for'),
  )

/** Returns how an issue is tied, in words; a trade has its sign instead. */
const tieWords = (context: RenderContext, ties: readonly Tie[], direction: Direction): readonly string[] =>
  ties.filter((tie) => tie.kind !== 'traded-for').map((tie) => tieText(context, tie, turned(tie, direction)))

/** A branch with the ties of the same issue in the other direction, where both are listed as one. */
interface Shown extends Branch {
  readonly back?: readonly Tie[]
  readonly branches: readonly Shown[]
}

const tiesText = (context: RenderContext, { ties, back = [] }: Shown, direction: Direction): string => {
  const other: Direction = direction === 'waits-for' ? 'hangs-on-it' : 'waits-for'
  const words = new Set([...tieWords(context, ties, direction), ...tieWords(context, back, other)])
  return words.size === 0 ? '' : ` · ${[...words].join(', ')}`
}

/** The lines that lead to a branch, and whether it is right below the heading. */
interface BranchPlace {
  readonly lines: string
  readonly isFirst: boolean
}

const branchSpans = (
  context: RenderContext,
  branch: Shown,
  direction: Direction,
  { lines, isFirst }: BranchPlace,
): readonly Span[] => {
  const { locale } = context
  // Spoken, the heading says the sign's word already.
  const isSaid = isFirst && locale.medium === 'speech'
  const status = statusOf(branch.issue)
  const { dependence: words } = locale.words
  const back = branch.backTo
    .filter((one) => !isTradeBack(context, branch.issue, one, direction))
    .map((one) => locale.text(one.title))
  return [
    span(lines, 'dim'),
    span(isSaid ? '' : `${locale.signs.of(signOf(branch.ties))} `, 'dim'),
    span(locale.text(branch.issue.title)),
    span(` · ${status ? locale.words.statuses[status] : '?'}`, statusTone(status)),
    span(tiesText(context, branch, direction), 'dim'),
    ...tieSources(context, [...branch.ties, ...(branch.back ?? [])]),
    span(branch.followed === 'here' ? '' : ` · ${words.followed[branch.followed]}`, 'dim'),
    span(back.length > 0 ? ` · ${words.circle(locale.list(back))}` : '', 'warn'),
  ]
}

const branchLines = (
  context: RenderContext,
  branches: readonly Shown[],
  direction: Direction,
  above: readonly boolean[],
): readonly Block[] => {
  const listed = newestFirst(context, branches, ({ ties }) => ties.flatMap(({ sources }) => sources.flatMap(sourceIds)))
  const last = listed.at(-1)
  return firstBlocks(context, listed, (branch) => {
    const way = [...above, branch === last]
    const lines = guide(way)
    // Wrapping strips leading blanks, so they become an indent.
    const indent = lines.length - lines.trimStart().length
    return [
      text(
        branchSpans(context, branch, direction, { lines: lines.trimStart(), isFirst: above.length === 0 }),
        indent,
        to.issue(branch.issue.id),
      ),
      ...branchLines(context, branch.branches, direction, way),
    ]
  })
}

const isTraded = ({ ties }: Branch): boolean => ties.some((tie) => tie.kind === 'traded-for')

/** Returns a titled tree of issues; for none the sentence that says so. */
const graphBlocks = (
  context: RenderContext,
  title: string,
  { branches, direction, none }: { branches: readonly Shown[]; direction: Direction; none: string },
): readonly Block[] => {
  if (branches.length === 0 && none === '') return []
  return [
    ...heading(title),
    ...(branches.length > 0 ? branchLines(context, branches, direction, []) : [text([span(none, 'dim')])]),
  ]
}

/** Returns the issues that an issue is traded for, waits for, and that wait for it; each trade once. */
const graphsOf = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { reading, locale } = context
  const words = locale.words.dependence
  const [waits, hangs] = [dependence(reading, issue, 'waits-for'), dependence(reading, issue, 'hangs-on-it')]
  const tiesBack = new Map(hangs.map((one) => [one.issue.id, one.ties]))
  const traded = waits.filter(isTraded).map((one): Shown => ({ ...one, back: tiesBack.get(one.issue.id) ?? [] }))
  const graphs = {
    'waits-for': waits.filter((one) => !isTraded(one)),
    'hangs-on-it': hangs.filter((one) => !isTraded(one)),
  }
  return [
    ...graphBlocks(context, words.traded, { branches: traded, direction: 'waits-for', none: '' }),
    ...(['waits-for', 'hangs-on-it'] as const).flatMap((direction) =>
      graphBlocks(context, words[direction], {
        branches: graphs[direction],
        direction,
        none: traded.length > 0 ? '' : words.nothing[direction],
      }),
    ),
  ]
}

/** A relation that is not a dependency, seen from one end. */
export interface Bond {
  readonly other: Issue
  readonly words: string
  /** The sources from both ends; empty where none is named. */
  readonly sources: readonly SourceRef[]
}

/** Returns the relations of an issue of some kinds; a relation stated at both ends is one, with both sources. */
export const bondsOf = (
  { reading, locale }: RenderContext,
  issue: Issue,
  kinds: ReadonlySet<Relation['kind']>,
): readonly Bond[] => {
  const { issues, issuesNaming } = indexOf(reading.dossier)
  const own = (issue.relations ?? []).flatMap((one) => {
    const other = kinds.has(one.kind) ? issues.get(one.issue) : undefined
    return other ? [{ other, words: locale.words.relations[one.kind], source: one.source }] : []
  })
  const back = (issuesNaming.get(issue.id) ?? []).flatMap((other) =>
    (other.relations ?? []).flatMap((one) =>
      kinds.has(one.kind) && one.issue === issue.id && other !== issue
        ? [{ other, words: locale.words.relationBack[one.kind], source: one.source }]
        : [],
    ),
  )
  const bonds = new Map<string, Bond & { readonly sources: SourceRef[] }>()
  for (const { other, words, source } of [...own, ...back]) {
    const name = `${words}\n${other.id}`
    const bond = bonds.get(name) ?? { other, words, sources: [] }
    if (source !== undefined) bond.sources.push(source)
    bonds.set(name, bond)
  }
  return [...bonds.values()]
}

const CONFLICTS: ReadonlySet<Relation['kind']> = new Set(['conflicts-with'])
/** Relations by which one issue came out of another, which are not dependencies. */
export const SPLITS: ReadonlySet<Relation['kind']> = new Set(['split-from', 'merged-into'])

const bondBlocks = (
  context: RenderContext,
  issue: Issue,
  title: string,
  kinds: ReadonlySet<Relation['kind']>,
): readonly Block[] => {
  const bonds = bondsOf(context, issue, kinds)
  if (bonds.length === 0) return []
  return [
    ...heading(title),
    ...bonds.flatMap(({ other, words, sources }) => [
      text([span(`${words}: `, 'dim'), span(context.locale.text(other.title))], 0, to.issue(other.id)),
      ...sources.flatMap((source) => sourceBlocks(context, source, 2)),
    ]),
  ]
}

/** Returns the issues that an issue is traded for, waits for, and that wait for it, as linked trees; circles are marked. */
export const dependenceBlocks = (context: RenderContext, issue: Issue): readonly Block[] => [
  ...graphsOf(context, issue),
  ...bondBlocks(context, issue, context.locale.words.dependence.conflicts, CONFLICTS),
  ...bondBlocks(context, issue, context.locale.words.dependence.splits, SPLITS),
]
