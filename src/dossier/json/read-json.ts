import { MOST_PROBLEMS, written, type Problem } from '../problem.ts'
import { parseJson, walk, type Json } from './parse.ts'
import { placesIn } from './places.ts'
import { syntaxProblems } from './syntax.ts'

/** Returns the repeated names of a text, up to the most problems that are listed. */
const repeatedNames = (text: string): readonly Problem[] => {
  const problems: Problem[] = []
  const placeAt = placesIn(text)
  walk(text, (_, path, offset, repeated) => {
    if (repeated)
      problems.push({
        fault: { kind: 'duplicate-key', name: String(path().at(-1)) },
        place: placeAt(offset),
        path: written(path()),
      })
    return problems.length > MOST_PROBLEMS
  })
  return problems
}

/**
 * Parses JSON text and returns what is wrong with it; the value is undefined where it is not JSON. Scans tokens one by
 * one only where there is a problem.
 */
export const readJson = (
  text: string,
  json: Json | null = parseJson(text),
): { readonly value: unknown; readonly problems: readonly Problem[] } => {
  if (!json) return { value: undefined, problems: syntaxProblems(text) }
  return { value: json.value, problems: json.repeatsName ? repeatedNames(text) : [] }
}
