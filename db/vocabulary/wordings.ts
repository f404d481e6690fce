/**
 * One way to say a thing: `words`, a global pattern, is what is shown of it; each of `with` must stand within some 200
 * characters of it, and none of `unless` in its sentence. Written for plain text: single spaces, straight quotes and dashes.
 */
export type Wording = { words: RegExp; with?: readonly RegExp[]; unless?: RegExp }
