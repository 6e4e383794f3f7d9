interface Line {
  /** The parts that it is about; '' for the whole answer. */
  readonly name: string;
}

/** Says once what is said of several parts, with the names of all of them. */
export function mergeLines<T extends Line>(lines: readonly T[]): T[] {
  const result: T[] = [];
  const said = new Map<string, number>();
  for (const line of lines) {
    const key = JSON.stringify({ ...line, name: undefined });
    const same = line.name === '' ? undefined : said.get(key);
    if (same !== undefined) {
      result[same] = { ...line, name: `${result[same]!.name}, ${line.name}` };
      continue;
    }
    if (line.name !== '') said.set(key, result.length);
    result.push(line);
  }
  return result;
}
