import { counted, plural } from '../../plural.ts'

/** The sentences of `update`. */
export const update = {
  needsFile: 'update needs a dossier: migration-dash update talks.json',
  notAFile: 'update needs a dossier in a file, not an address or standard input: migration-dash update talks.json',
  noFeeds: (file: string) =>
    `${file} has no feeds; a statistic or source with “feed”: { "url": … } is asked for new figures (docs/update.md).`,
  badLock: (lock: string) =>
    `${lock}: not a lock file that this program can read; restore it from version control, or delete it to ask every feed again`,
  newerLock: (lock: string) =>
    `${lock}: a newer version of migration-dash made this lock file; update the program (npm install --global migration-dash)`,
  noLock: (lock: string, file: string) =>
    `${lock}: the file does not exist; run migration-dash update ${file} once without --locked`,
  missing: (file: string, count: number) =>
    `${file} lacks ${plural(count, 'release', 'releases')} of its lock file; --locked imports them again.`,
  asking: (address: string) => `asking ${address}`,
  unchanged: (feed: string) => `${feed}: nothing new`,
  notDue: (feed: string, due: string) => `${feed}: not asked; the next release is due on ${due} (--all asks now)`,
  noneNewer: (feed: string) => `${feed}: no newer release yet`,
  repeated: (feed: string) => `${feed}: the file has no new figures`,
  imported: (feed: string, address: string) => `${feed}: new release from ${address}`,
  rows: (before: string, after: string) => `rows: ${before} before, ${after} now`,
  columnsAdded: (names: string) => `new columns: ${names}`,
  columnsGone: (names: string) => `columns that are gone: ${names}`,
  moved: (feed: string, address: string, to: string) =>
    `${feed}: ${address} has moved to ${to}; write the new address in the feed`,
  left: (feed: string, count: number) =>
    `${feed}: ${plural(count, 'earlier date was', 'earlier dates were')} not asked; import those releases by hand`,
  noAddress: (feed: string) =>
    `${feed}: the feed has no address, and none is known for its publisher; add “url”, “pattern” or “page” (docs/update.md)`,
  whichSeries: (feed: string, publisher: string, page: string) =>
    `${feed}: ${publisher} has several files; say which series it is with “x-import”, or find the file on ${page} and add its address as “url” (docs/update.md)`,
  noLink: (feed: string, page: string, link: string) =>
    `${feed}: ${page} has no link to a file named ${link}; correct “page” or “link” of the feed`,
  empty: (feed: string, address: string) =>
    `${feed}: ${address}: the server sent an empty file; try again later, or correct the address of the feed`,
  tooManyPages: (feed: string, address: string, pages: string, most: string) =>
    `${feed}: ${address}: the answer has ${pages} pages, and ${most} are the most; ask for more rows a page (limit=1000) or for fewer years`,
  placeholder: (feed: string, found: string) =>
    `${feed}: ${found} is not a placeholder of a pattern, such as {YYYY}, {MM}, {mon} or {DD} (docs/update.md)`,
  publisher: (feed: string, found: string) =>
    `${feed}: the publisher “${found}” is not one of cbp, iom, unhcr, tidy; other files need a recipe`,
  recipe: (feed: string, found: string) =>
    `${feed}: the recipe “${found}” neither ships with the program nor is in the folder of the dossier; correct its name`,
  absent: (feed: string, address: string, status: number) =>
    `${feed}: ${address}: the file is gone (the server answered ${status}); correct the address of the feed`,
  gap: (feed: string, address: string, status: number) =>
    `${feed}: ${address}: missing (the server answered ${status}), although a later release is there; import it by hand if it has another address`,
  nowhere: (feed: string, count: number, address: string) =>
    `${feed}: no file for any of ${counted(count)} dates, the last ${address}; check the pattern`,
  later: (feed: string, host: string, minutes: number) =>
    `${feed}: ${host} asks for a pause of ${plural(minutes, 'minute', 'minutes')}, longer than an update waits; run it again then`,
  byHand: (address: string) => `curl -fLO '${address.replaceAll("'", `'\\''`)}' and migration-dash import`,
  notATable: (feed: string, address: string, what: string) => `${feed}: ${address}: ${what}`,
  refused: (feed: string, address: string) => `${feed}: the release from ${address} was not imported:`,
  otherSeries: (feed: string, holds: string) =>
    `the file has no figures for ${feed}; say which series it is: "x-import": ${holds}`,
  nothingFor: (holds: string) => `the file has no figures of the dossier’s places and statistics; it has: ${holds}`,
  kept: (file: string) => `The file is kept: ${file}`,
  keptAs: (file: string, into: string) =>
    `The file is kept; to import it by hand: migration-dash import ${file} --into ${into}`,
  keptAgain: (feed: string, file: string) =>
    `${feed}: nothing new; ${file} was missing or altered, and was fetched again`,
  keptGone: (feed: string, file: string) => `${feed}: ${file} cannot be read; restore it, since the lock file names it`,
  keptAltered: (feed: string, file: string) =>
    `${feed}: ${file} is not the file that was imported (its SHA-256 differs); restore it`,
  noFeed: (feed: string) =>
    `${feed}: the lock file has releases of this feed, but the dossier does not have it; add it again or remove them`,
  conflictHint: 'Use --replace to take the values of the file.',
}
