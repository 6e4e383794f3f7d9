/** The text of an answer in Python, and the one that a learner begins with. */
import { pythonPart, type Answer } from '../../answer/answer';
import type { Finding } from '../finding';
import { readText, type TextPart } from '../text-part';

const part: TextPart = {
  part: pythonPart,
  noun: 'your Python',
  wanted: 'Python code as a text, in backticks: the check reads it, but does not run it',
};

/** The text; or why there is none. */
export async function readPython(answer: Answer): Promise<string | Finding> {
  const text = readText(part, await answer.value(pythonPart));
  if (typeof text !== 'string' || /\S/.test(text)) return text;
  return {
    rule: 'not-answered',
    part: pythonPart,
    severity: 'error',
    message: 'There is no Python between the backticks yet.',
  };
}

/** Whether a text is the one that was given: the ends of its lines do not count. */
export function isSameText(text: string, given: string): boolean {
  const lines = (whole: string) => whole.split('\n').map((line) => line.trimEnd());
  return lines(text).join('\n').trim() === lines(given).join('\n').trim();
}

/** The file that a learner begins with. */
export function starterOf(given: string): string {
  return `export const ${pythonPart} = \`\n${given.trim()}\n\`;\n`;
}
