/** Returns a seed of hashes: a random number of 32 bits. A file cannot know it, and have texts of one hash. */
export const newSeed = (): number => Math.floor(Math.random() * 2 ** 32)
