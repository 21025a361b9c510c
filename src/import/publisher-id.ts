/** The publishers whose files are recognised, and the plain table that anybody can make. */
export const PUBLISHER_IDS = ['cbp', 'iom', 'unhcr', 'tidy'] as const
export type PublisherId = (typeof PUBLISHER_IDS)[number]
