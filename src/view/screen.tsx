import { Box, useCursor } from 'ink'
import {
  isExplanationAlone,
  isPage,
  isSideBySide,
  SMALLEST,
  isTooSmall,
  quotedList,
  type ReadingState,
  type State,
} from '../app/index.ts'
import { cut, span } from '../text/index.ts'
import { fitsFooter, Footer, Header, PlainHeader, Strip, TourSteps } from './bars.tsx'
import { Detail } from './detail.tsx'
import { Line, ThemeContext } from './line.tsx'
import { MatrixView } from './matrix.tsx'
import { Address, Explanation, FormFields, Help, Loading, Page, Problems, Quoted } from './overlays.tsx'
import { Panels } from './panels.tsx'
import { Picker } from './picks.tsx'
import { cursorOf } from './prompt-line.ts'
import { useProgram, type ProgramProps } from './program.ts'
import type { Theme } from './theme.ts'

/** Draws panels and detail side by side, or the focused one where there is no room for both. */
const Body = ({ state }: { readonly state: ReadingState }) => {
  if (state.overlay.kind === 'help') return <Help state={state} list={state.overlay.list} />
  const quoted = quotedList(state)
  if (quoted) return <Quoted state={state} list={quoted} />
  if (isExplanationAlone(state)) return <Explanation state={state} />
  if (state.overlay.kind === 'form') return <FormFields state={state} />
  if (isPage(state.overlay)) return <Page state={state} top={state.overlay.top} />
  if (state.overlay.kind === 'find' || state.overlay.kind === 'palette') return <Picker state={state} />
  if (state.overlay.kind === 'address' && !fitsFooter(state, state.overlay.address))
    return <Address state={state} address={state.overlay.address} />
  if (state.panel === 'matrix') return state.focus === 'list' ? <MatrixView state={state} /> : <Detail state={state} />
  const wide = isSideBySide(state)
  return (
    <Box>
      {(wide || state.focus === 'list') && <Panels state={state} />}
      {(wide || state.focus === 'detail') && <Detail state={state} />}
    </Box>
  )
}

/** Draws a note as high as the terminal, since a terminal that grows can bring back lines of an earlier frame below. */
const TooSmall = ({ state }: { readonly state: State }) => (
  <Box width={state.size.columns} height={state.size.rows}>
    <Line spans={[span(cut(state.locale.words.small(SMALLEST.columns, SMALLEST.rows), state.size.columns))]} />
  </Box>
)

/** Draws a state as a frame, exactly as high as the terminal. */
export const Frame = ({ state }: { readonly state: State }) => {
  if (isTooSmall(state.size)) return <TooSmall state={state} />
  return (
    <Box flexDirection="column" width={state.size.columns} height={state.size.rows}>
      {state.kind === 'reading' ? <Header state={state} /> : <PlainHeader state={state} />}
      {state.kind === 'reading' && <Body state={state} />}
      {state.kind === 'reading' && state.overlay.kind === 'explain' && !isExplanationAlone(state) && (
        <Explanation state={state} />
      )}
      {state.kind === 'mending' && <Problems state={state} />}
      {state.kind === 'loading' && <Loading state={state} />}
      {state.kind === 'reading' && <Strip state={state} />}
      {state.kind === 'reading' && <TourSteps state={state} />}
      <Footer state={state} />
    </Box>
  )
}

/** Draws the store's state on a screen and turns keys into actions. */
export const Screen = ({ theme, ...ties }: ProgramProps & { readonly theme: Theme }) => {
  const state = useProgram(ties)
  useCursor().setCursorPosition(cursorOf(state))
  return (
    <ThemeContext value={theme}>
      <Frame state={state} />
    </ThemeContext>
  )
}
