/** The exit code that a shell reports of a program ended by SIGPIPE. */
const BROKEN_PIPE = 141

/**
 * A reader that has gone, as `head` does, ends the program in silence and not with an error that nobody caught. Any other fault of the
 * stream stays what it is: a terminal that has gone must end the program.
 */
export const endWithReader = (stream: NodeJS.WriteStream): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(BROKEN_PIPE)
  })
}
