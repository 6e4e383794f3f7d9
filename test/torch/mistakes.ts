/** Compares our messages with torch's. */

/** The message of a mistake; nothing if it goes unnoticed. */
export function messageOf(mistake: () => unknown): string | undefined {
  try {
    mistake();
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

/** The first line, with the words in braces sorted: torch prints Python sets, whose order varies. */
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
