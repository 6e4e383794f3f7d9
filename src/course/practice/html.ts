/** The Markdown that questions are written in, as HTML: paragraphs, lists and code. */
import { card, escapeHTML, markUp } from '../../display/markup';

/** HTML that needs neither scripts nor a style sheet. */
export function toHTML(markdown: string): string {
  const blocks = markdown.split(/(```\w*\n[\s\S]*?\n```)/).flatMap((piece, i) =>
    // The separators of the split are at the odd indices.
    i % 2 === 1 ? [codeBlock(piece)] : piece.split(/\n{2,}/).map(textBlock),
  );
  return card(blocks.join(''));
}

function codeBlock(fence: string): string {
  const code = fence.split('\n').slice(1, -1).join('\n');
  return `<pre style="margin: 0.4em 0; overflow-x: auto"><code>${escapeHTML(code)}</code></pre>`;
}

function textBlock(text: string): string {
  const lines = text.trim().split('\n');
  if (lines[0] === '') return '';
  if (!lines.every((line) => line.startsWith('- '))) {
    return `<p style="margin: 0.4em 0">${markUp(lines.join(' '))}</p>`;
  }
  const items = lines.map((line) => `<li>${markUp(line.slice(2))}</li>`).join('');
  return `<ul style="margin: 0.2em 0">${items}</ul>`;
}
