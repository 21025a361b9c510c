/** Errors of the external editor. */
export const editor = {
  none: 'No editor is named: set VISUAL or EDITOR, for example EDITOR=nano',
  notFound: (editor: string) => `The editor “${editor}” was not found; VISUAL or EDITOR names it`,
  permission: (editor: string) => `The editor “${editor}” may not be started`,
  failed: (editor: string, why: string) => `The editor “${editor}” could not be started: ${why}`,
  code: (editor: string, code: string) => `“${editor}” ended with ${code}`,
}
