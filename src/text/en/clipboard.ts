/** Copying to the clipboard. */
export const clipboard = {
  done: (text: string) => `Copied: ${text}`,
  title: 'Copied, as far as the terminal lets a program copy',
  tooLong: 'Too long to be copied through the terminal (75 kB at most)',
  hint: 'Esc goes back. Where nothing was copied, select the text here.',
}
