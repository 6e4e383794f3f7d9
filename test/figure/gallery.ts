/** The gallery: each example next to what it draws. `gallery.test.ts` keeps it up to date. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Figure } from '../../src/figure';
import * as functions from './examples';

export interface Example {
  readonly name: string;
  /** As it would be in a cell. */
  readonly code: string;
  readonly figure: Figure;
}

const file = join(__dirname, 'examples.ts');
const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
const declared = source.statements.filter(ts.isFunctionDeclaration);

export const examples: readonly Example[] = declared
  .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
  .map((declaration) => {
    const name = declaration.name!.text as keyof typeof functions;
    return { name, code: bodyOf(declaration), figure: functions[name]() };
  });

/** What several examples share. */
const helpers = declared
  .filter(({ modifiers }) => !modifiers)
  .map((declaration) => declaration.getText())
  .join('\n\n');

/** The page with all examples, in Markdown. */
export function readme(): string {
  const sections = examples.map(
    ({ name, code, figure }) =>
      `## ${name}\n\n![${figure.sentence}](${name}.svg)\n\n\`\`\`ts\n${code}\n\`\`\``,
  );
  return `# The figures

Every figure of \`figure.*\`, drawn by the examples in [examples.ts](../examples.ts). These are the still
images; [gallery.ipynb](gallery.ipynb) draws them in JupyterLab, with sliders and numbers under the
pointer. Made by \`npx vitest run test/figure --update\`.

${sections.join('\n\n')}

## What several of them use

\`\`\`ts
${helpers}
\`\`\`
`;
}

/** The same, as a notebook without outputs. */
export function notebook(): string {
  const first = `import { figure, nn, tensor } from 'convlab';\n\n${helpers}`;
  const cells = [first, ...examples.map(({ code }) => code)].map((code, i) => ({
    cell_type: 'code',
    execution_count: null,
    id: i === 0 ? 'helpers' : examples[i - 1]!.name,
    metadata: {},
    outputs: [],
    source: code.split(/(?<=\n)/),
  }));
  const metadata = {
    kernelspec: { display_name: 'TypeScript', language: 'typescript', name: 'tslab' },
    language_info: { file_extension: '.ts', mimetype: 'text/typescript', name: 'typescript' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** The statements of an example, without indentation; the last one gives the figure. */
function bodyOf({ body }: ts.FunctionDeclaration): string {
  return body!
    .getText()
    .slice(1, -1)
    .replace(/^ {2}/gm, '')
    .replace(/^return /m, '')
    .trim();
}
