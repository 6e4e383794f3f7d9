/** The numbers in a text: `36 million` and `36000000` are one, `Conv2d` and `lesson0` hold none. */
export function numbersIn(text: string): string[] {
  const plain = text
    .replace(/^`{3}.*/gm, '')
    .replace(/!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)/g, ' ') // pictures have a test of their own
    .replace(/(?<!\d)(\d+) million/g, (_, millions: string) => `${millions}000000`)
    .replace(/(?<=\d)[,_](?=\d{3}(?!\d))/g, '');
  return plain.match(/(?<![\w.])\d+(?:\.\d+)?(?![\w]|\.\d)/g) ?? [];
}
