import { closedRelease, DAMAGES, olderRelease } from './damage.ts'
import { daysAfter, examineAll, isSilent, publishedOn, type Release, type Verdict } from './examine.ts'
import type { Sample } from './samples.ts'
import { bytesOfTable, tableIn, type Table } from './table.ts'

/** What the guard made of one true file and of its damages. */
export interface FileResult {
  readonly name: string
  /** What was said of the true file: as the first release, and after an older one. */
  readonly first: Verdict
  readonly after: Verdict
  /** What was said of each damage; null where the file has nothing to damage in this way. */
  readonly damaged: ReadonlyMap<string, Verdict | null>
}

/** Days between two releases. */
const NEXT = 30

/** The true releases of a file: the file itself, and an older one. */
interface Truth {
  readonly table: Table
  readonly release: Release
  readonly older: Release
}

/** Returns what a dossier has before a damaged release comes. */
const knownBefore = (damage: string, { table, release, older }: Truth): readonly Release[] => {
  if (damage === 'an old release later') return [older, release]
  if (damage === 'ten times, newest period') return [older]
  const closed = damage === 'provisional over final' ? closedRelease(table) : null
  return [closed ? { ...release, bytes: bytesOfTable(closed) } : release]
}

/** Returns a verdict on a damaged release after the true ones. */
const judgeDamage = async (damage: string, truth: Truth): Promise<Verdict | null> => {
  const { table, release } = truth
  const made = DAMAGES[damage]?.(table)
  if (!made) return null
  const published = daysAfter(release.published, NEXT)
  const later = { name: `damaged ${release.name}`, bytes: bytesOfTable(made), published }
  return (await examineAll([...knownBefore(damage, truth), later])).at(-1) ?? null
}

/** Examines one true file: alone, after an older release, and with every damage. */
export const examineFile = async ({ name, bytes }: Sample): Promise<FileResult | null> => {
  const table = tableIn(bytes)
  if (table === null) return null
  const release = { name, bytes, published: await publishedOn(name, bytes) }
  const older = {
    name: `older ${name}`,
    bytes: bytesOfTable(olderRelease(table)),
    published: daysAfter(release.published, -NEXT),
  }
  const [first] = await examineAll([release])
  const [, after] = await examineAll([older, release])
  const damaged = new Map<string, Verdict | null>()
  for (const damage of Object.keys(DAMAGES)) damaged.set(damage, await judgeDamage(damage, { table, release, older }))
  return first && after ? { name, first, after, damaged } : null
}

/** Damages of which nothing was said. */
export const missedIn = ({ damaged }: FileResult): readonly string[] =>
  [...damaged].flatMap(([damage, verdict]) => (verdict !== null && isSilent(verdict) ? [damage] : []))

/** Whether a true file would be written; a finding that is not serious is only kept as a note. */
export const isTrusted = ({ first, after }: FileResult): boolean =>
  [first, after].every(({ problems, grave }) => problems.length + grave.length === 0)
