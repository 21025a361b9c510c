import { plural } from '../plural.ts'

/** Loading, following and reloading a file. */
export const watching = {
  loading: (read: string, total: string) => `Loading: ${read} of ${total} MB`,
  loadingBegins: 'Loading a large file…',
  followed: (count: number) => `File saved: ${plural(count, 'change', 'changes')}`,
  unchanged: 'Checked: no update',
  strip: {
    problems: (count: number, first: string) => `${plural(count, 'problem', 'problems')} · ${first}`,
    stays: 'Still showing the last valid version.',
    title: (count: number) => plural(count, 'problem', 'problems'),
  },
}
