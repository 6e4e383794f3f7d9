/**
 * Breaks each line of a text at blanks. A line that was given stays one of its own, and a word that is
 * longer than the width stays whole.
 *
 * @param width characters
 * @param indentOf what the further lines of a line begin with (nothing)
 */
export function wrap(
  text: string,
  width: number,
  indentOf: (line: string) => string = () => '',
): string[] {
  return text.split('\n').flatMap((line) => {
    const indent = indentOf(line);
    const lines: string[] = [];
    let rest = line;
    while (rest.length > width) {
      const at = rest.lastIndexOf(' ', width);
      if (at <= indent.length) break;
      lines.push(rest.slice(0, at).trimEnd());
      rest = indent + rest.slice(at + 1).trimStart();
    }
    return [...lines, rest];
  });
}
