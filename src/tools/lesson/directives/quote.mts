/** A blockquote with a bold title: how an admonition looks in both JupyterLab and GitHub. */
export function quote(title: string, body: string): string {
  return `**${title}**\n\n${body}`
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
