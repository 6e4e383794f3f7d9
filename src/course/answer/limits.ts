/** How much of a value is read. Beyond that it is wrong, or its shape says enough. */
export const limits = {
  /** Items of lists and records, in total. A 256 x 256 image as nested lists is a third of that. */
  items: 200_000,
  /** Numbers in tensors, in total: 64 MB. */
  numbers: 16_000_000,
  /** Lists in lists in lists. */
  depth: 32,
  /** Characters of a string, a message or a model's text. */
  characters: 10_000,
  /** Characters of all strings and names in a value. */
  text: 1_000_000,
  /** Characters of a name. */
  name: 100,
  /** Names that are listed when one is missing. */
  names: 100,
  /** Calls of layers in one run of a model, and tensors in its state. */
  layers: 10_000,
} as const;

/** The beginning of a text. */
export function cut(text: string, characters: number = limits.characters): string {
  if (text.length <= characters) return text;
  return characters <= 0 ? '' : `${text.slice(0, characters - 1)}…`;
}
