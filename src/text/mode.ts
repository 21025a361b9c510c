/** What has the focus, and so decides what a key does. */
export type Mode =
  | 'list'
  | 'matrix'
  | 'detail'
  | 'series'
  | 'page'
  | 'help'
  | 'prompt'
  /** The prompt for a file name. */
  | 'path'
  /** The question whether to replace a file. */
  | 'ask'
  /** A search prompt with a list of matches to choose from. */
  | 'pick'
  /** The list of what was quoted. */
  | 'quoted'
  /** A form for a new record. */
  | 'form'
  /** The question whether to throw a form away. */
  | 'leave-form'
  /** The list of several dossiers. */
  | 'desk'
  | 'problems'
  /** The tour, whose keys come before those of what it shows. */
  | 'tour'
  /** A large file is loading. */
  | 'loading'
