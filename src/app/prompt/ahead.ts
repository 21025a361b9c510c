import type { Ahead, ReadingState } from '../state.ts'

/** Returns how far the text of a prompt is ahead of its list; null where it is not, or has none. */
export const aheadIn = ({ overlay }: ReadingState): Ahead | null =>
  ((overlay.kind === 'filter' || overlay.kind === 'find') && overlay.ahead) || null

/** Returns the state in which the text of a filter or a search is so far ahead of its list. */
export const goAhead = (state: ReadingState, ahead: Ahead | undefined): ReadingState =>
  state.overlay.kind === 'filter' || state.overlay.kind === 'find'
    ? { ...state, overlay: { ...state.overlay, ahead } }
    : state

/** What is said of a text that is ahead of its list. */
type Sentences = Readonly<Record<Ahead['kind'], string>>

/** Returns what is said while a text is ahead of its list, the shortest last; nothing where it is not. */
export const aheadTexts = (state: ReadingState, sentences: Sentences): readonly string[] => {
  const ahead = aheadIn(state)
  if (ahead === null) return []
  const sentence = sentences[ahead.kind]
  if (ahead.kind === 'typed' || ahead.keys === 0) return [sentence]
  const kept = state.locale.words.notices.kept(ahead.keys)
  return [`${sentence} ${kept}`, kept]
}
