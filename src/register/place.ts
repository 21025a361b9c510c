/** The longest name of a place where something was quoted, in characters. */
export const LONGEST_PLACE = 200
