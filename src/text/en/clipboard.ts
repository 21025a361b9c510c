/** Copying to the clipboard. */
export const clipboard = {
  /** By what has the text. The terminal does not answer whether it took it. */
  done: {
    system: (text: string) => `Copied: ${text}`,
    tmux: (text: string) => `Copied to tmux, and sent to the terminal: ${text}`,
    terminal: (text: string) => `Sent to the terminal, to copy: ${text}`,
  },
  title: {
    system: 'Copied to the clipboard',
    tmux: 'Copied to tmux, and sent to the terminal, which may not copy it',
    terminal: 'Sent to the terminal, which may not copy it',
  },
  tooLong: 'Too long for the clipboard: the terminal takes 75 kB at most',
  hint: 'Esc: back. If nothing was copied, select the text here.',
}
