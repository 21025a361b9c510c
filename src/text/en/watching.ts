import { plural } from '../plural.ts'

/** Loading, following and reloading a file. */
export const watching = {
  loading: (read: string, total: string) => `Reading: ${read} of ${total} MB`,
  loadingBegins: 'Reading a large file…',
  followed: (count: number) => `The file was saved: ${plural(count, 'change', 'changes')}`,
  unchanged: 'Asked again: nothing is new',
  strip: {
    problems: (count: number, first: string) => `${plural(count, 'problem', 'problems')} · ${first}`,
    stays: 'The last good dossier stays on screen.',
    title: (count: number) => plural(count, 'problem', 'problems'),
  },
}
