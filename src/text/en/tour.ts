/** What a step of the tour names: the row under the cursor, the day shown, the key to press, the sign of a contradiction. */
interface TourGaps {
  readonly row: string
  readonly day: string
  readonly key: string
  readonly sign: string
}

/** The tour: what each step points at, and what is said once its key was pressed. */
export const tour = {
  offer: 'New here? Type :tour and Enter',
  title: (step: string, all: string) => `Tour ${step} of ${all}`,
  asks: {
    verdict: ({ row, key, sign }: TourGaps) =>
      `The cursor is on “${row}”. ${sign} marks a claim that official data contradict. ${key} shows the calculation.`,
    day: ({ day, key }: TourGaps) =>
      `The header says which day is shown: ${day}. ${key} goes to another day on which something changes.`,
    positions: ({ key }: TourGaps) =>
      `These are the open issues, with who wants them. ${key} shows everybody’s position.`,
    cite: ({ row, key }: TourGaps) => `The cursor is on “${row}”. ${key} copies it with its source.`,
    changes: ({ key }: TourGaps) => `What changed since your last visit is a list of its own: ${key}.`,
    help: ({ key }: TourGaps) => `Below are the keys that work now. ${key} shows all of them, and Enter runs one.`,
  },
  answers: {
    verdict: 'Every number, step by step. w or Esc closes the page.',
    day: (day: string) => `Now it is ${day}, and only what was known then counts. < and > go on, a takes any date.`,
    positions: 'Rows are issues, columns participants. Arrows move; K explains a sign.',
    cite: 'Value, date and publisher are copied, ready to paste. x saves a brief.',
    changes: 'Each change has its day. Without one, the list says so.',
    help: 'Type to filter. Esc closes the help.',
  },
  next: 'Enter: next. Esc: end.',
  last: 'Enter or Esc: end of the tour.',
  ended: 'End of the tour. :tour starts it again.',
}
