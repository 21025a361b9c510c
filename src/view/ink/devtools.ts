/** Replaces Ink's connection to React's developer tools, which Ink loads when DEV is set. */
export default undefined
