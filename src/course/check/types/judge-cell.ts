/** Judges a cell by what the compiler says of it. It runs where the compiler is. */
import type { Finding, Outcome } from '../finding';
import { PART, pointsOf, type CellQuestion } from './cell-question';
import { changedLayers } from './changed-layers';
import { compileCell, compiler, type CompiledCell, type CompileError } from './compile-cell';
import { findSilencing } from './silencing';

/** How many compiler messages are shown: the later ones often follow from the first. */
const MOST_SHOWN = 2;

export function judgeCell(question: CellQuestion, written: string): Outcome {
  if (written.trim() === '') return outcome(0, [empty()]);
  try {
    return judged(question, written);
  } catch (error) {
    if (error instanceof RangeError) return outcome(0, [tooDeep()]);
    throw error;
  }
}

function judged(question: CellQuestion, written: string): Outcome {
  const { cell, wanted, changeable } = question;
  const othersIn = (compiled: CompiledCell) =>
    Object.entries(wanted).flatMap(([name, type]) => otherType(name, type, compiled));
  const silencing = findSilencing(compiler(), written);
  if (silencing) return outcome(0, [silenced(silencing)]);
  const changed = changedLayers(compiler(), cell, changeable, written);
  if (changed.kind === 'not-kept') return outcome(0, [notKept(changed.piece)]);
  if (changed.kind === 'not-literal') return outcome(0, [notLiteral(changed.piece)]);

  const own = compileCell(written);
  if (own.errors.length > 0) {
    const errors = errorsOf(own.errors);
    return outcome(
      0,
      written.trim() === cell.trim() ? [notChanged(), ...errors.map(toNote)] : errors,
    );
  }
  if (changed.tooMuch !== undefined) {
    const others = othersIn(own);
    return outcome(0, others.length > 0 ? others : [otherLayer(changed.tooMuch)]);
  }
  // Nothing else that the learner's cell declares may affect the types of its variables.
  const mended = compileCell(changed.cell);
  if (mended.errors.length > 0) return outcome(0, errorsOf(mended.errors));
  const others = othersIn(mended);
  return outcome(pointsOf(question) - others.length, others);
}

function outcome(points: number, findings: Finding[]): Outcome {
  return { points: { [PART]: points }, findings };
}

function finding(rule: string, message: string, more: Partial<Finding> = {}): Finding {
  return { rule, part: PART, severity: 'error', message, ...more };
}

function empty(): Finding {
  return finding(
    'not-answered',
    'The cell is empty. The compiler accepts it, but you learn nothing from it.',
  );
}

function notChanged(): Finding {
  return finding('not-changed', 'The cell is still unchanged. This is what the compiler says:');
}

/** Nothing was done wrong yet. */
function toNote(found: Finding): Finding {
  return { ...found, severity: 'note' };
}

/** The compiler parses nested brackets recursively, until its stack overflows. */
function tooDeep(): Finding {
  return finding('too-deep', 'Its brackets are nested so deeply that it can’t be compiled.');
}

function silenced(what: string): Finding {
  return finding(
    'silenced-the-compiler',
    `\`${what}\` hides the mistake from the compiler, but the mistake is still there: you would see it again when the cell runs. Here, the cell must compile without it.`,
    {
      hint: 'What does the compiler say where you silenced it, and which two numbers does it name?',
    },
  );
}

function notKept(piece: string): Finding {
  return finding(
    'changed-too-much',
    `\`${piece}\` must stay as it is and where it is: you may change only the layers that the task names.`,
    { hint: 'Which layer does the compiler’s message name?' },
  );
}

function otherLayer(piece: string): Finding {
  return finding(
    'changed-too-much',
    `You changed more of \`${piece}\` than was wrong with it: the rest of it must stay as the task gives it.`,
    { hint: 'Which of its numbers does the compiler complain about?' },
  );
}

function notLiteral(piece: string): Finding {
  return finding(
    'not-literal',
    `The arguments of \`${piece}\` must be written as numbers or as constants of the cell.`,
  );
}

function errorsOf(errors: readonly CompileError[]): Finding[] {
  const different = errors.filter((error, i) => !errors.slice(0, i).some(isAboutTheSame(error)));
  const shown = different.slice(0, MOST_SHOWN).map(compileFinding);
  const rest = different.length - shown.length;
  if (rest === 0) return shown;
  const more = `The compiler has ${rest} more ${rest === 1 ? 'message' : 'messages'}; fix these first.`;
  return [...shown, { ...finding('more-errors', more), severity: 'note' }];
}

/** A layer that does not fit is refused where it is created, and again where it is used. */
function isAboutTheSame(error: CompileError): (other: CompileError) => boolean {
  const start = ({ message }: CompileError) => sentenceIn(message)?.split(', but')[0];
  return (other) => start(error) !== undefined && start(error) === start(other);
}

function compileFinding({ line, code, message }: CompileError): Finding {
  const isAboutALayer = sentenceIn(message) !== undefined;
  const place = code && !code.includes('`') ? `Line ${line}, \`${code}\`` : `Line ${line}`;
  return finding('does-not-compile', `${place}: ${essenceOf(message)}`, {
    actual: message,
    ...(isAboutALayer && {
      hint: 'What does the layer in this sentence expect, and what does it get? Which of the two has to change?',
    }),
  });
}

/**
 * What matters in a compiler message: the sentence from the library's types that it quotes, or else
 * its own first line.
 */
function essenceOf(message: string): string {
  const said = sentenceIn(message) ?? message.split('\n', 1)[0]!;
  return /[.?]$/.test(said) ? said : `${said}.`;
}

function sentenceIn(message: string): string | undefined {
  return /'(?:[^']* & )?"([^"][^" ]* [^"]+)"'/.exec(message)?.[1];
}

function otherType(name: string, type: string, { types }: CompiledCell): Finding[] {
  const came = types[name];
  if (came === type) return [];
  return [
    finding(
      'other-type',
      `The cell compiles, but \`${name}\` is a \`${came}\` and should be a \`${type}\`.`,
      {
        expected: type,
        actual: came,
        hint: 'Which number of the shape differs, and which layer determines it?',
      },
    ),
  ];
}
