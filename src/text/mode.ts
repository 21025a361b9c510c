/** What the keys are about at a moment. */
export type Mode =
  | 'list'
  | 'matrix'
  | 'detail'
  | 'series'
  | 'page'
  | 'help'
  | 'prompt'
  /** A file's name is typed. */
  | 'path'
  /** Whether a file is to be replaced. */
  | 'ask'
  /** Something is typed, and one of the lines that fit it is picked. */
  | 'pick'
  | 'problems'
  /** A large file is waited for. */
  | 'loading'
