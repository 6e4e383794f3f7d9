/** Lines that are for a terminal, or for IPython. */
import { folderOfNotebook, languageOfNotebook } from '../notebook-host';
import type { AdvisedCell } from './cell';

/** `!ls`, `%pip install numpy`, `npm install lodash`. */
const TERMINAL =
  /^\s*(?:[!%]\s*(?=(?:pip|conda)3?\s)|!\s*(?=\w)|(?=(?:pip3?|conda|npm|npx|git)\s+[\w-]))(.*\S)/;
/** `%matplotlib inline`, `%%time`. */
const MAGIC = /^\s*(%%?\w+)/;

export function adviseOnCommands({ source, diagnostics }: AdvisedCell): string[] {
  if (diagnostics.length === 0) return [];
  const lines = source.split('\n');
  const refused = new Set(diagnostics.map(({ start }) => start.line));
  return lines.flatMap((line, i) => {
    const command = TERMINAL.exec(line)?.[1];
    // `!ready` may well be meant.
    if (command !== undefined && refused.has(i)) return [ofTerminal(command)];
    const magic = MAGIC.exec(line)?.[1];
    return magic !== undefined && refused.has(i)
      ? [`\`${magic}\` is a command of IPython, which runs Python. This kernel runs TypeScript.`]
      : [];
  });
}

function ofTerminal(command: string): string {
  const where =
    folderOfNotebook === undefined ? 'which a browser tab does not have' : 'File → New → Terminal';
  return `\`${command}\` is a command for a terminal (${where}).`;
}

/** On a cell in Python: whether the notebook says that all of them are. */
export function adviseOnLanguage(): string[] {
  if (languageOfNotebook() !== 'python') return [];
  return [
    'This notebook is in Python, but its kernel runs TypeScript: choose a Python kernel (Kernel → Change Kernel…), ' +
      'which the JupyterLab of `npm start` does not have.',
  ];
}
