const FORM = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * Parses a date of HTTP (RFC 9110) into milliseconds since 1970; NaN for anything else. Servers also send `0` and `-1`, which
 * `Date.parse` takes for days.
 */
export const parseHttpDate = (text: string): number => (FORM.test(text.trim()) ? Date.parse(text) : NaN)
