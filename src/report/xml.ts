const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that XML 1.0 cannot write: controls, noncharacters and lone surrogates. */
const UNWRITABLE = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r])[\u0000-\u001f]/gu

/** Escapes text for an element or an attribute of XML. No other code escapes XML. */
export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
