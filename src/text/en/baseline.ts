/** What the dossier is compared with, and why it could not be read. */
export const baseline = {
  revision: {
    'no-git': (ref: string) => `“${ref}” is not a file or a date; to read it as a git revision, git must be installed`,
    'no-repository': (ref: string, file: string) =>
      `“${ref}” is not a file or a date, and ${file} is not in a git repository`,
    'no-revision': (ref: string, file: string) =>
      `“${ref}” is not a file, a date or a git revision in the repository of ${file}; try a path, 2023-12-20, HEAD~3 or last`,
    'not-in-revision': (ref: string, file: string) => `${file} is not in the git revision ${ref}`,
  },
  notOwned: (ref: string, file: string, folder: string) =>
    `${file} at git revision ${ref} could not be read: git does not trust ${folder}, which belongs to another user; if you do, run git config --global --add safe.directory '${folder}'`,
  logTooYoung: (ref: string, begins: string) =>
    `“${ref}” is earlier than git's log in this repository, which begins on ${begins}; use a later day`,
  revisionFailed: (ref: string, file: string, why: string) =>
    `${file} at git revision ${ref} could not be read: ${why}`,
  notAFile: (ref: string) => `“${ref}” is not a file or a date; a git revision works only when the dossier is a file`,
  noLook: 'This dossier has not been opened before, so there is nothing to compare with',
  sinceLater: 'The date after --since is later than the date shown, so nothing can have changed since then',
}
