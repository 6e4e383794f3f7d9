/** Roles: ``{name}`text` `` within a line, and the plain Markdown that each becomes. */
export const roles: ReadonlyMap<string, (text: string) => string> = new Map([
  // In MyST a term may name its glossary entry: `text <entry>`.
  ['term', (text: string) => `*${text.replace(/(?<!\s)\s*<[^<>]*>$/, '')}*`],
  ['math', (text: string) => `$${text}$`],
]);
