/** Errors of the external editor. */
export const editor = {
  none: 'No editor is set: set VISUAL or EDITOR, for example EDITOR=nano',
  notFound: (editor: string) => `The editor “${editor}” was not found; correct VISUAL or EDITOR`,
  permission: (editor: string) => `No permission to run the editor “${editor}”`,
  failed: (editor: string, why: string) => `The editor “${editor}” could not be started (${why})`,
  signal: (editor: string, signal: string) => `The editor “${editor}” was ended by ${signal}`,
  code: (editor: string, code: string) => `The editor “${editor}” ended with error ${code}`,
}
