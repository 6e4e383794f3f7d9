/** A blockquote with a bold title: what JupyterLab and GitHub both show of an admonition. */
export function quote(title: string, body: string): string {
  return `**${title}**\n\n${body}`
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
