import { counted, plural } from '../../plural.ts'

/** A digest: what is new in several dossiers. */
export const digest = {
  title: (day: string) => `Digest, ${day}`,
  feed: (count: number, first: string) =>
    count === 1 ? `migration-dash: ${first}` : `migration-dash: ${plural(count, 'dossier', 'dossiers')}`,
  first: 'first digest of this dossier; changes are listed from the next one on',
  since: (day: string) => `compared with ${day}`,
  sinceRef: (ref: string) => `compared with ${ref}`,
  groups: {
    alarm: 'Alarms',
    claim: 'Claims',
    change: 'Changes',
    come: 'Due',
    ahead: 'Announced',
    silent: 'Late releases',
  },
  before: (verdict: string) => `Before: ${verdict}.`,
  others: (count: number) => `${counted(count)} others`,
  needsPath: 'digest needs at least one dossier or folder: migration-dash digest talks.json',
  noInput: 'digest needs files, folders or addresses: standard input has no name under which it could be remembered',
  needsState:
    '--since last compares with the last digest, which --no-state neither reads nor saves; leave out --no-state, or name a date or a git revision',
  noHome:
    'there is no folder in which the last digest could be remembered; set HOME or XDG_STATE_HOME, name one with --state-folder, or name a date after --since',
  twoStates: '--state-folder and --no-state exclude each other; give one of them',
  broken: (dossier: string, file: string) =>
    `${dossier}: what the last digest said cannot be read (${file}); this one starts again`,
  notSaved: (file: string, why: string) =>
    `${file}: this digest could not be remembered (${why}), so the next one will repeat it`,
  noFolder: (folder: string, why: string) =>
    `${folder}: the digest could not be remembered there (${why}), so nothing was written; name another folder with --state-folder`,
  held: (lock: string) =>
    `another digest is running (${lock}); nothing was written, so that nothing is said twice. Try again later`,
  none: (folder: string) => `${folder}: there is no dossier in this folder`,
  areMore: (most: number) => `There are more dossiers than ${counted(most)}; the others were left out`,
  badFormat: (found: string, formats: string) => `--format: digest has no “${found}”; use ${formats}`,
}
