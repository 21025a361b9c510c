import {
  knownFrom,
  type Dossier,
  type PublisherId,
  type Source,
  type Statistic,
  type Text,
} from '../../dossier/index.ts'
import type { ImportedFile } from '../merge/imported.ts'
import { knownAs } from '../merge/match.ts'
import type { Figures } from '../publisher.ts'
import { releaseOf, type Alarm } from './release.ts'
import { alarmsIn, isGrave } from './rules.ts'

export type { Alarm } from './release.ts'
export type { Direction, Habit } from './habit.ts'

/** Something about a release that a reader should know before it replaces anything. */
export interface Finding {
  readonly fileName: string
  readonly published: string
  /** The statistic's id and the key it is imported under; null where the whole file is meant. */
  readonly statistic: { readonly id: string; readonly key: string; readonly name: Text } | null
  readonly isGrave: boolean
  readonly alarm: Alarm
}

const publisherOf = ({ readout }: ImportedFile): PublisherId => {
  const { kind } = readout.generation
  if (kind === 'records') return 'tidy'
  return kind === 'cbp' || kind === 'iom' || kind === 'tidy' ? kind : 'unhcr'
}

const findingsOf = (file: ImportedFile, statistic: Statistic, { figures, proposal }: Figures): readonly Finding[] => {
  const { fileName, published } = file
  const { id, name } = statistic
  const release = releaseOf({ statistic, figures, published, publisher: publisherOf(file) })
  return alarmsIn(release).map((alarm) => ({
    fileName,
    published,
    statistic: { id, key: proposal.key, name },
    isGrave: isGrave(alarm),
    alarm,
  }))
}

const newStatistic = ({ proposal }: Figures): Statistic => ({
  id: proposal.ids[0] ?? proposal.key,
  ...proposal.record,
  observations: [],
})

/** Returns the sources of a file's publication in a dossier, oldest first. */
const releasesOf = ({ sources }: Dossier, { readout }: ImportedFile): readonly Source[] =>
  sources
    .filter(({ id, sha256 }) => sha256 !== undefined && id.startsWith(`${readout.source}-`))
    .toSorted((a, b) => knownFrom(a.published) - knownFrom(b.published))

/**
 * Whether a file has the bytes of the newest release that a dossier has of its publication, under another day: nothing in it is new. Under
 * the same day more of it may be asked for.
 */
export const isNewestRelease = (dossier: Dossier, file: ImportedFile): boolean => {
  const newest = releasesOf(dossier, file).at(-1)
  return newest?.sha256 === file.sha256 && newest.published !== file.published
}

const sameBytes = (dossier: Dossier, file: ImportedFile): readonly Finding[] => {
  const { fileName, published, sha256 } = file
  const same = releasesOf(dossier, file).find((one) => one.sha256 === sha256 && one.published !== published)
  if (same === undefined) return []
  return [{ fileName, published, statistic: null, isGrave: true, alarm: { rule: 'bytes', published: same.published } }]
}

/** What the reader of a file noticed in its rows. */
const odditiesOf = ({ fileName, published, readout }: ImportedFile): readonly Finding[] =>
  (readout.oddities ?? []).map((alarm) => ({ fileName, published, statistic: null, isGrave: isGrave(alarm), alarm }))

/** Compares releases with what the dossier knows of earlier ones of the same statistics. */
export const guard = (dossier: Dossier, files: readonly ImportedFile[]): readonly Finding[] =>
  files.flatMap((file) => {
    const bytes = sameBytes(dossier, file)
    if (bytes.length > 0) return bytes
    const found = file.readout.figures.flatMap((figures) => {
      const known = knownAs(dossier, figures.proposal)
      return findingsOf(file, known ?? newStatistic(figures), figures)
    })
    return [...odditiesOf(file), ...found]
  })
