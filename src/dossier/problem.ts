/** A place in a file, counted from 1; columns count UTF-16 units as editors do. */
export interface FilePlace {
  readonly line: number
  readonly column: number
}

/** A fault as data; `text/` has the sentences. */
export type Fault =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'encoding'; readonly found: 'UTF-16' | 'UTF-32' | 'gzip' | 'binary' | 'bytes' }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'json'; readonly expected: JsonFault }
  | ({ readonly kind: 'conflict' } & Conflict)
  | { readonly kind: 'lfs-pointer' }
  | { readonly kind: 'more-problems'; readonly most: number }
  | { readonly kind: 'more-alike'; readonly count: number }
  | { readonly kind: 'too-deep'; readonly most: number }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'duplicate-key'; readonly name: string }
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest: string | null }
  | { readonly kind: 'type'; readonly expected: string; readonly found: string }
  | {
      readonly kind: 'choice'
      readonly found: string
      readonly options: readonly string[]
      readonly nearest: string | null
    }
  | { readonly kind: 'form'; readonly name: FormName; readonly found: string }
  | { readonly kind: 'no-such-day'; readonly found: string }
  | { readonly kind: 'ends-before-start'; readonly found: string }
  | { readonly kind: 'no-fiscal-start'; readonly found: string }
  | { readonly kind: 'repeated-id'; readonly id: string; readonly first: FilePlace }
  | {
      readonly kind: 'repeated-observation'
      readonly period: string
      readonly published: string
      readonly first: FilePlace
    }
  | { readonly kind: 'no-such'; readonly list: string; readonly id: string; readonly nearest: string | null }
  | { readonly kind: 'circle'; readonly ids: readonly string[] }
  | { readonly kind: 'negative-count'; readonly found: string }
  | { readonly kind: 'no-currency' }
  | { readonly kind: 'value-beside-words'; readonly found: string }
  | { readonly kind: 'condition-as-id'; readonly found: string }
  /** A field that both sides of a merge changed differently, with the values as JSON; null for a side that removed it. */
  | {
      readonly kind: 'changed-twice'
      readonly field: string
      readonly base: string | null
      readonly ours: string | null
      readonly theirs: string | null
    }
  | { readonly kind: 'deleted-and-changed'; readonly deleted: 'ours' | 'theirs' }
  | { readonly kind: 'not-a-conflict' }

/** Most problems that are listed; a file of 100 MB may have millions. */
export const MOST_PROBLEMS = 10_000

/** The lines of the marks that git leaves around the two sides of a conflict, and around their base where it writes it. */
export interface Conflict {
  /** `<<<<<<<` */
  readonly ours: number
  /** `|||||||` */
  readonly base: number | null
  /** `=======` */
  readonly middle: number
  /** `>>>>>>>` */
  readonly theirs: number
}

/** What JSON expected where it broke. */
export type JsonFault =
  | 'value'
  | 'name'
  | 'colon'
  | 'comma'
  | 'end'
  | 'closing-brace'
  | 'closing-bracket'
  | 'string-end'
  | 'escape'
  | 'character'
  | 'no-comment'
  | 'number'
  | 'symbol'

/** The forms that a string or number can fail; `text/` has a sentence for each. */
export const FORMS = [
  'empty-text',
  'not-a-language',
  'not-an-id',
  'not-a-date',
  'not-a-period',
  'not-an-address',
  'not-a-sha256',
  'not-a-window',
  'not-a-currency',
  'empty-list',
  'not-a-month',
  'not-a-whole-number',
  'not-this-format',
  'no-language',
  'number-out-of-range',
  'number-too-large',
  'not-one-kind',
  'not-a-use',
  'same-sign',
] as const
export type FormName = (typeof FORMS)[number]

/** A fault with its place in the file. `path` is empty where the whole file is meant. */
export interface Problem<F = Fault> {
  readonly fault: F
  readonly place: FilePlace
  readonly path: string
}

/** Keys and indexes from the top of a file to a value. */
export type Path = readonly (string | number)[]

/** A fault and its path; `name` where the name of the property is wrong, not its value. */
export interface Finding {
  readonly path: Path
  readonly name: boolean
  readonly fault: Fault
}

/** Returns a finding about a value. */
export const valueFinding = (path: Path, fault: Fault): Finding => ({ path, name: false, fault })

/** Returns a path as people write it: `issues[3].positions[0].stance`. */
export const written = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? step : `${text}.${step}`
  }, '')
