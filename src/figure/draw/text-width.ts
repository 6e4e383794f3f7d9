const widths: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[ijl .,:;'|!]/, 0.33],
  [/[frt()[\]-]/, 0.42],
  [/[mwMW%→−∞]/, 0.9],
  [/[A-Z]/, 0.7],
];

/** About how wide the longest is. */
export function longestWidth(texts: readonly string[], size: number): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
}

/** About how wide a line of text is, in pixels: fonts differ, and DejaVu Sans is a wide one. */
export function textWidth(text: string, size: number): number {
  const width = (character: string) =>
    widths.find(([characters]) => characters.test(character))?.[1] ?? 0.63;
  return size * [...text].reduce((sum, character) => sum + width(character), 0);
}
