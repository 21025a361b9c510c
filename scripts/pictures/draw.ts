import { keyName } from '../../src/app/index.ts'
import { createLocale } from '../../src/text/index.ts'
import { recording } from '../svg/recording.ts'
import { still } from '../svg/still.ts'
import { inLight } from '../svg/style.ts'
import { PICTURES, RECORDING, type Picture, type Recording } from './list.ts'
import { play } from './play.ts'

type Drawable = Pick<Picture, 'args' | 'size' | 'alt' | 'ground' | 'colours'>

const sceneOf = ({ args, size: [columns, rows], ground, colours }: Drawable) => ({
  // A reader's own session has no place in a picture.
  args: [...args, '--no-state'],
  columns,
  rows,
  ...(ground ? { ground } : {}),
  ...(colours ? { colours } : {}),
})

const frameOf = ({ args, alt }: Drawable) => {
  const command = ['migration-dash', ...args].join(' ')
  return { command, name: command, description: alt }
}

/** Names keys as the program's help does, in the language of the picture. */
const named = (keys: readonly string[], language: Picture['language']): readonly string[] => {
  const locale = createLocale(language, language, 'braille')
  return keys.map((key) => keyName(locale, key))
}

/** Runs the program and draws its screen. */
const drawPicture = async (picture: Picture): Promise<string> => {
  const { keys, shows, language } = picture
  const [cells = []] = await play({ ...sceneOf(picture), steps: [{ keys, shows }] })
  const drawn = still({ ...frameOf(picture), cells, keys: named(keys, language) })
  return picture.ground === 'light' ? inLight(drawn) : drawn
}

/** Runs the program once and draws what it shows from key to key. */
const drawRecording = async (one: Recording): Promise<string> => {
  const screens = await play({ ...sceneOf(one), steps: one.moments })
  const moments = one.moments.map(({ keys, caption, seconds }, index) => ({
    cells: screens[index] ?? [],
    keys: named(keys, one.language),
    caption,
    seconds,
  }))
  return recording(moments, frameOf(one))
}

/** A picture's name, and the function that draws it. */
export interface Drawing {
  readonly name: string
  readonly draw: () => Promise<string>
}

/** What draws each picture of the list, the recording first: it takes longest. */
export const DRAWINGS: readonly Drawing[] = [
  { name: RECORDING.name, draw: () => drawRecording(RECORDING) },
  ...PICTURES.map((picture) => ({ name: picture.name, draw: () => drawPicture(picture) })),
]
