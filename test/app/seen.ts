import { renderToString } from 'ink'
import { createElement } from 'react'
import {
  choicesFor,
  detailOf,
  entryOf,
  resultsFor,
  geometryOf,
  linkOf,
  listing,
  matrixNow,
  update,
  type Pointed,
  type ReadingState,
  type State,
} from '../../src/app/index.ts'
import { linksIn, PANELS, tableSpans, type Line } from '../../src/present/index.ts'
import { plainText } from '../../src/text/index.ts'
import { Frame } from '../../src/view/screen.tsx'
import { issue, position, talks } from '../dossier/talks.ts'
import { pressed } from './stage.ts'

/** Returns the state of an open dossier. */
export const read = (state: State): ReadingState => {
  if (state.kind !== 'reading') throw new Error('a dossier should be open')
  return state
}

/** Returns the screen as text, line by line. */
export const drawn = (state: State): readonly string[] =>
  renderToString(createElement(Frame, { state }), { columns: state.size.columns })
    .replace(/\u001b\[[\d;]*m/g, '')
    .split('\n')

const textOf = (line: Line): string => plainText(line.kind === 'text' ? line.spans : tableSpans(line))

/** Returns the visible lines of the detail. */
export const inSight = (state: State): string => {
  const { detailTop } = read(state)
  const { detailRows } = geometryOf(read(state))
  return detailOf(read(state))
    .slice(detailTop, detailTop + detailRows)
    .map((line) => textOf(line).trim())
    .join(' ')
}

/** Returns the record in the detail, as `kind/key`. */
export const shownIn = (state: State): string => {
  const entry = entryOf(read(state))
  return entry ? `${entry.kind}/${entry.key}` : ''
}

/** Presses the arrow in a detail until a link to a record, `kind/key`, is under the cursor. */
export const toLink = (state: State, target: string, arrow: 'down' | 'up' = 'down'): State => {
  let now = state
  for (let step = 0; step < 300; step += 1) {
    const link = linkOf(read(now))?.target
    if (link && `${link.kind}/${link.key}` === target) return now
    now = pressed(now, arrow)
  }
  throw new Error(`no link to ${target}`)
}

/** Returns the state after a mouse event in a cell of the screen. */
export const pointed = (state: State, what: Pointed['what'], column: number, row: number): State =>
  update(state, { kind: 'pointed', pointed: { what, column, row } }).state

/** Returns the issue and participant (or side) at the matrix's cursor. */
export const cellIn = (state: State): string => {
  const { issues, columns } = matrixNow(read(state))
  const { row, column } = read(state).matrix
  return `${issues[row]?.id}/${columns[column]?.key}`
}

const within = (name: string, value: number, least: number, most: number): readonly string[] =>
  value >= least && value <= most ? [] : [`${name}: ${value} is not from ${least} to ${most}`]

const picked = (state: ReadingState): readonly string[] => {
  const { overlay } = state
  if (overlay.kind !== 'find' && overlay.kind !== 'palette') return []
  const lines = overlay.kind === 'find' ? resultsFor(state, overlay.text) : choicesFor(state, overlay.text)
  return within(overlay.kind, overlay.list.cursor, 0, Math.max(0, lines.length - 1))
}

/** Returns what cannot be drawn in a state: cursors beyond their lists or windows, a detail scrolled past its end, missing links. */
export const unsettled = (given: State): readonly string[] => {
  const state = read(given)
  const { panelRows, detailRows } = geometryOf(state)
  const panels = state.panel === 'timeline' || state.panel === 'sources' ? [...PANELS, state.panel] : PANELS
  const lines = detailOf(state)
  const { issues, columns } = matrixNow(state)
  return [
    ...panels.flatMap((panel) => {
      const { cursor, top } = state.lists[panel]
      return [
        ...within(panel, cursor, 0, Math.max(0, listing(state, panel).entries.length - 1)),
        ...within(`window of ${panel}`, cursor - top, 0, panelRows[panel] - 1),
      ]
    }),
    ...within('detail', state.detailTop, 0, Math.max(0, lines.length - detailRows)),
    ...within('link', state.link, -1, linksIn(lines).length - 1),
    ...(state.panel === 'matrix' ? within('row', state.matrix.row, 0, Math.max(0, issues.length - 1)) : []),
    ...(state.panel === 'matrix' ? within('column', state.matrix.column, 0, Math.max(0, columns.length - 1)) : []),
    ...(state.opened && entryOf(state) === null ? [`opened: no ${state.opened.kind}/${state.opened.key}`] : []),
    ...picked(state),
  ]
}

/** Nine issues and twelve participants with positions: more than fit on a small screen. */
export const crowd = talks(
  Array.from({ length: 9 }, (_, at) =>
    issue(`i${at}`, { positions: Array.from({ length: 12 }, (__, who) => position(`p${who}`, 'demands')) }),
  ),
  {
    participants: Array.from({ length: 12 }, (_, at) => ({
      id: `p${at}`,
      kind: 'person' as const,
      name: `Person ${at}`,
    })),
  },
)
