/** The numbers in a text: `36 million` and `36000000` are the same, `Conv2d` and `lesson0` have none. */
export function numbersIn(text: string): string[] {
  const plain = text
    .replace(/^`{3}.*/gm, '')
    .replace(/!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)/g, ' ') // images have their own test
    .replace(/(?<!\d)(\d+) million/g, (_, millions: string) => `${millions}000000`)
    .replace(/(?<=\d)[,_](?=\d{3}(?!\d))/g, '');
  return plain.match(/(?<![\w.])\d+(?:\.\d+)?(?![\w]|\.\d)/g) ?? [];
}
