/** Reads a `for` loop whose body has only lines that are known. */
import type { Finding } from '../finding';

export type ReadLines<Name extends string> =
  | { readonly kind: 'read'; readonly lines: readonly Name[] }
  | { readonly kind: 'refused'; readonly finding: Pick<Finding, 'rule' | 'message' | 'hint'> };

interface Loop<Name extends string> {
  /** Its first line. */
  readonly head: string;
  readonly body: Readonly<Record<Name, string>>;
}

/** The names of the lines in their order. Spaces within a line, empty lines and comments do not count. */
export function readLines<Name extends string>(
  text: string,
  { head, body }: Loop<Name>,
): ReadLines<Name> {
  const written = text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trimEnd())
    .filter((line) => line !== '');
  const [first = '', ...rest] = written;
  const indent = (line: string) => line.search(/\S/);
  if (plain(first) !== plain(head)) {
    return refuse(
      'no-loop',
      `The first line must stay \`${head}\`; it is \`${first.trim()}\`.`,
      'Which line says that the others are repeated for each batch?',
    );
  }
  const outside = rest.find((line) => indent(line) <= indent(first));
  if (outside !== undefined) {
    return refuse(
      'outside-the-loop',
      `\`${outside.trim()}\` is not indented, so it is not part of the loop.`,
      'How does Python know which lines are repeated?',
    );
  }
  const uneven = rest.find((line) => indent(line) !== indent(rest[0]!));
  if (uneven !== undefined) {
    return refuse(
      'uneven-indent',
      `\`${uneven.trim()}\` is not indented like the first line of the loop: Python calls that an IndentationError.`,
      'By how many spaces are the lines of the loop indented?',
    );
  }
  const names = Object.keys(body) as Name[];
  const lines: Name[] = [];
  for (const line of rest) {
    const name = names.find((one) => plain(body[one]) === plain(line));
    if (name === undefined) {
      return refuse(
        'unknown-line',
        `\`${line.trim()}\` is none of the lines that were given. Move the lines; do not change them.`,
        'Which of the given lines did it come from?',
      );
    }
    if (lines.includes(name)) {
      return refuse(
        'line-twice',
        `\`${line.trim()}\` is there twice.`,
        'How often must it run for each batch?',
      );
    }
    lines.push(name);
  }
  return { kind: 'read', lines };
}

function plain(line: string): string {
  return line.replaceAll(/\s+/g, '');
}

function refuse(rule: string, message: string, hint: string) {
  return { kind: 'refused', finding: { rule, message, hint } } as const;
}
