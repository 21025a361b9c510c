import { complete, completions, FEWEST_OF_FIXED, type Completion } from './complete.ts'

/** The words of a language for the values of an enumeration, by these values; empty where it has none. */
export type Vocabulary = (choices: readonly string[]) => Readonly<Partial<Record<string, string>>>

/** Has no words beside the values themselves. */
export const NO_WORDS: Vocabulary = () => ({})

/** Returns the names that may be typed for the values of an enumeration: the values, and their words. */
export const namesOfChoices = (choices: readonly string[], vocabulary: Vocabulary): readonly string[] => {
  const words = vocabulary(choices)
  return [...choices, ...choices.flatMap((choice) => words[choice] ?? [])]
}

/** Completes letters to a value of an enumeration, by its name or by its word. */
export const completeChoice = (letters: string, choices: readonly string[], vocabulary: Vocabulary): Completion => {
  const words = vocabulary(choices)
  const valueOf = (name: string): string =>
    choices.includes(name) ? name : (choices.find((choice) => words[choice] === name) ?? name)
  const found = complete(letters, namesOfChoices(choices, vocabulary), FEWEST_OF_FIXED)
  if (found.kind === 'none') return found
  if (found.kind === 'one') return { ...found, value: valueOf(found.value) }
  const options = [...new Set(found.options.map(valueOf))]
  const [first = ''] = options
  return options.length === 1 ? { kind: 'one', value: first, rank: found.rank } : { ...found, options }
}

/** Returns every name that letters may complete to, by itself or by its word, the best first. */
export const completedChoices = (
  letters: string,
  names: readonly string[],
  vocabulary: Vocabulary,
): readonly string[] => {
  const words = Object.entries(vocabulary(names))
  if (words.length === 0) return completions(letters, names)
  const found = completions(letters, [...names, ...words.flatMap(([, word]) => word ?? [])])
  const valueOf = (name: string): string => words.find(([value, word]) => value !== name && word === name)?.[0] ?? name
  return [...new Set(found.map((name) => (names.includes(name) ? name : valueOf(name))))]
}
