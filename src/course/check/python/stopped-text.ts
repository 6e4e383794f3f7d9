/** The finding on Python that cannot be read, or that PyTorch refuses. */
import { slipIn } from '../../mistake/python';
import type { Finding } from '../finding';
import { inPython } from './wording';

type Said = Pick<Finding, 'rule' | 'message' | 'hint'>;

/**
 * @param said what stopped: the first line is PyTorch's, or says what `fromPyTorch` cannot read and where; the
 *   next ones quote the code
 */
export function stoppedText(part: string, text: string, said: string): Finding {
  const where = placeIn(said);
  const slip = slipIn({ text, said });
  const found: Said = slip
    ? { ...slip, message: where ? `${slip.message} See ${where}.` : slip.message }
    : (unread(said, where) ?? refused(said, where));
  return { part, severity: 'error', ...found };
}

/** Whether Python itself is wrong, or cannot be read, rather than a layer that refuses what it gets. */
export function isAboutPython(text: string, said: string): boolean {
  return slipIn({ text, said }) !== undefined || /^fromPyTorch cannot read /.test(said);
}

/** `line 4, column 20: self.conv1 = …`, from either kind of message. */
function placeIn(said: string): string | undefined {
  const [, inText, code] = /^In the Python text, (line \d+, column \d+): (.*)$/m.exec(said) ?? [];
  if (inText !== undefined) return quoted(inText, code!);
  const [, place] = /: (line \d+, column \d+)$/m.exec(said) ?? [];
  const [, excerpt] = /^Found: (.*)$/m.exec(said) ?? [];
  return place !== undefined && excerpt !== undefined ? quoted(place, excerpt) : undefined;
}

function quoted(place: string, code: string): string {
  return code === 'the end of a line' || code.includes('`') ? place : `${place}: \`${code}\``;
}

function unread(said: string, where: string | undefined): Said | undefined {
  const [, what] = /^fromPyTorch cannot read (.*): line \d+, column \d+$/m.exec(said) ?? [];
  if (what === undefined) return undefined;
  if (what === 'a text without a network') {
    return {
      rule: 'no-network',
      message:
        'There is no layer and no model in the Python. The last one that it makes is the answer.',
      hint: 'Which line makes the layer or the model, and is it code rather than a comment?',
    };
  }
  if (what === 'text that is not Python') {
    return {
      rule: 'not-python',
      message: `From ${where ?? 'some place'} on, this is not Python. The mistake may also be a little before it.`,
      hint: 'Is each bracket closed, is there a comma between arguments, does a line that begins a block end with a colon, and are the lines of a block indented alike?',
    };
  }
  const advice = /^(?!Found: )(.*?) ?fromPyTorch reads /m.exec(said)?.[1];
  return {
    rule: 'cannot-be-read',
    message: `The check cannot read ${what}: ${where ?? ''}.${advice ? ` ${inPython(advice)}` : ''} It reads layers, an \`nn.Sequential\`, and classes whose methods have only assignments, arithmetic, calls and \`return\`.`,
    hint: 'Can you write it without that?',
  };
}

function refused(said: string, where: string | undefined): Said {
  if (where === undefined)
    return { rule: 'unreadable', message: `Your Python could not be read: ${said}` };
  const [torch = '', plain = ''] = said.split('\n');
  const explained = plain.startsWith('In the Python text') ? '' : ` ${inPython(plain)}`;
  return {
    rule: 'python-stops',
    message: `PyTorch stops with “${torch}”.${explained} See ${where}.`,
    hint: 'What does the first sentence name: an argument, a name, or a type?',
  };
}
