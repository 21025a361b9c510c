/** What the dossier is compared with, and why it could not be read. */
export const baseline = {
  revision: {
    'no-git': (ref: string) =>
      `“${ref}” is no file and no date; as a git revision it cannot be read, since git is not installed`,
    'no-repository': (ref: string, file: string) =>
      `“${ref}” is no file and no date, and ${file} lies in no git repository`,
    'no-revision': (ref: string, file: string) =>
      `“${ref}” is no file, no date and no git revision of the repository of ${file}; write a path, 2023-12-20, HEAD~3 or last`,
    'not-in-revision': (ref: string, file: string) => `${file} is not in the git revision ${ref}`,
  },
  revisionFailed: (ref: string, file: string, why: string) =>
    `${file} as of the git revision ${ref} cannot be read: ${why}`,
  notAFile: (ref: string) => `“${ref}” is no file and no date; a git revision needs a dossier that is a file`,
  noLook: 'No last look at this dossier is known: nothing is compared',
  sinceLater: 'The day after --since is later than the day of the reading: nothing can have changed since',
}
