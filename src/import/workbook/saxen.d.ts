/** saxen ships without types; these are the parts in use. */
declare module 'saxen' {
  export type Decode = (text: string) => string
  export type Attributes = Readonly<Record<string, string | undefined>>

  export class Parser {
    on(event: 'openTag', take: (name: string, attributes: () => Attributes, decode: Decode) => void): this
    on(event: 'closeTag', take: (name: string) => void): this
    on(event: 'text', take: (text: string, decode: Decode) => void): this
    on(event: 'cdata', take: (text: string) => void): this
    on(event: 'error', take: (error: Error) => void): this
    write(text: string): this
    end(): Error | undefined
    stop(): void
  }
}
