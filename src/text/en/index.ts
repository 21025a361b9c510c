import { baseline } from './baseline.ts'
import { browser } from './browser.ts'
import { changes } from './changes.ts'
import { clipboard } from './clipboard.ts'
import { command, merge, restricted } from './command.ts'
import { desk } from './follow/desk.ts'
import { detail, links, rows } from './detail.ts'
import { digest } from './news/digest.ts'
import { edit } from './edit/sentences.ts'
import { editor } from './editor.ts'
import { figures } from './figures.ts'
import { filter, sorted, sorts } from './filter.ts'
import { find, palette } from './find.ts'
import { help } from './help.ts'
import { keys, tour } from './keys.ts'
import { dependence, distance, issueSentence, matrix, stance } from './matrix.ts'
import { countOf, empty, header, linesOf, mouse, notices, panels, prompt, row, small } from './panels.ts'
import { problems } from './problems.ts'
import { quoted } from './follow/quoted.ts'
import { remote } from './remote.ts'
import { report } from './report.ts'
import { quotations, sourceCommand, sources, verify } from './sources.ts'
import { spoken } from './spoken.ts'
import { timeline } from './timeline.ts'
import { verdict } from './verdict.ts'
import { watching } from './watching.ts'
import * as terms from './terms.ts'

/** The English messages; their type is that of every language. */
export const en = {
  ...terms,
  baseline,
  browser,
  changes,
  clipboard,
  command,
  countOf,
  dependence,
  desk,
  detail,
  digest,
  distance,
  edit,
  editor,
  empty,
  figures,
  filter,
  find,
  header,
  help,
  keys,
  linesOf,
  links,
  matrix,
  merge,
  issueSentence,
  mouse,
  notices,
  palette,
  panels,
  restricted,
  problems,
  quotations,
  quoted,
  prompt,
  remote,
  report,
  row,
  rows,
  small,
  sorted,
  sorts,
  sourceCommand,
  sources,
  spoken,
  stance,
  timeline,
  tour,
  verdict,
  verify,
  watching,
}
