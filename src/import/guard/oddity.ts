/** What a publisher's reader noticed in the rows, which no comparison of figures shows. */
export type Oddity =
  /** Persons whose country of origin is their country of asylum. */
  | { readonly rule: 'origin'; readonly own: number; readonly all: number }
  /** A country of asylum that can only be an origin, such as “Stateless”. */
  | { readonly rule: 'origin'; readonly asylum: string; readonly rows: number }
  /** Incidents whose numbers add up to less than zero: no earlier row that a negative one could correct. */
  | { readonly rule: 'sign'; readonly incidents: number; readonly first: string }
