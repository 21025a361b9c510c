/** Copying to the clipboard. */
export const clipboard = {
  done: (text: string) => `Copied: ${text}`,
  title: 'Sent to the clipboard (your terminal may block this)',
  tooLong: 'Too long for the clipboard: the terminal takes 75 kB at most',
  hint: 'Esc: back. If nothing was copied, select the text here.',
}
