/** Comparing our messages with torch's. */

/** What the mistake says, or nothing when it goes unnoticed. */
export function messageOf(mistake: () => unknown): string | undefined {
  try {
    mistake();
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

/** The first line, with the words in braces sorted: torch prints Python sets, in no fixed order. */
export function firstLine(message: string | undefined): string | undefined {
  return message
    ?.split('\n')[0]!
    .trimEnd()
    .replace(/\{([^{}]*)\}/g, (_, words: string) => `{${words.split(', ').sort().join(', ')}}`);
}

/** Everything after the first line. */
export function explanation(message: string | undefined): string {
  return (message ?? '').split('\n').slice(1).join('\n').trim();
}
