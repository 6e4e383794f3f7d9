/** Practice in a terminal: a question, its parts one by one, the report, and then the next. */
import pc from 'picocolors';
import type { Report } from '../../../course/check/report.js';
import {
  listDepth,
  type PracticeQuestion,
  type PracticeSession,
} from '../../../course/practice/index.js';
import { showReport, wrapped } from '../exercises/show.mjs';
import { indent, say } from '../terminal.mjs';
import type { Lines } from './lines.mjs';
import { readTyped } from './read-typed.mjs';
import { showQuestion } from './show.mjs';

/** How one question ended. */
export type Ending = 'at once' | 'later' | 'shown' | 'left' | 'not yet' | 'quit';

const COMMANDS =
  'A number, or a list such as 128, 32. `?` gives a hint; `skip` leaves the question; `solution` shows the answer and leaves it; `quit` ends.';

type Typed = { readonly value: unknown } | 'kept' | 'skip' | 'solution' | 'quit';

export class Dialogue {
  constructor(
    private readonly session: PracticeSession,
    private readonly lines: Pick<Lines, 'ask'>,
  ) {}

  /** Works on one question until it is answered correctly, skipped or shown. */
  async work(question: PracticeQuestion): Promise<Ending> {
    say(`\n${showQuestion(question)}\n`);
    const answer: Record<string, unknown> = {};
    let report: Report | undefined;
    for (;;) {
      for (const { name } of partsToAsk(question, report)) {
        const typed = await this.#ask(question, name, answer[name] !== undefined);
        if (typed === 'quit') return report ? 'not yet' : 'quit';
        if (typed === 'skip') return this.#leave(question);
        if (typed === 'solution') return this.#show(question);
        if (typed !== 'kept') answer[name] = typed.value;
      }
      // Loaded only when needed: the question should appear at once.
      const { localAnswer } = await import('../../../course/answer/index.js');
      const { wrongTries, hints } = this.session.soFar(question);
      report = await this.session.judge(question, localAnswer(answer));
      say(`\n${showReport(report)}`);
      if (report.passed) return wrongTries + hints === 0 ? 'at once' : 'later';
      if (report.isFault) return 'left';
      say(pc.dim('\nOnce more what is not right yet; Enter keeps what you had.'));
    }
  }

  async #ask(question: PracticeQuestion, part: string, canKeep: boolean): Promise<Typed> {
    for (;;) {
      const text = await this.lines.ask(`${part}: `);
      const isOptional = question.parts.some(({ name, optional }) => name === part && optional);
      switch (text?.toLowerCase()) {
        case undefined:
        case 'quit':
        case 'exit':
        case 'q':
          return 'quit';
        case 'skip':
        case 'solution':
          return text?.toLowerCase() as 'skip' | 'solution';
        case '?':
        case 'hint':
          this.#hint(question);
          break;
        case 'help':
          say(wrapped(COMMANDS));
          break;
        case '':
          if (canKeep || isOptional) return 'kept';
          say(wrapped(COMMANDS));
          break;
        default:
          return { value: readTyped(text!, listDepth(question, part)) };
      }
    }
  }

  #hint(question: PracticeQuestion): void {
    const { number, of, text, again } = this.session.hint(question);
    const head = again ? 'There is no further hint. The last one was' : `Hint ${number} of ${of}`;
    say(`${pc.bold(head)}\n${indent(wrapped(text))}`);
  }

  #leave(question: PracticeQuestion): Ending {
    this.session.skip(question);
    return 'left';
  }

  #show(question: PracticeQuestion): Ending {
    const solution = Object.entries(this.session.giveUp(question));
    say(indent(solution.map(([part, value]) => `${part}: ${JSON.stringify(value)}`).join('\n')));
    return 'shown';
  }
}

/** First what is required; then what is not right yet, and what is optional but helps. */
function partsToAsk({ parts }: PracticeQuestion, report: Report | undefined) {
  if (!report) return parts.filter(({ optional }) => !optional);
  const isRight = (name: string) =>
    report.parts.some(({ part, points, maxPoints }) => part === name && points === maxPoints) &&
    report.findings.every(({ part, severity }) => severity === 'note' || !isOf(part, name));
  return parts.filter(({ name, optional }) => optional || !isRight(name));
}

/** Whether a place such as `steps[2]` belongs to a part. */
function isOf(place: string, part: string): boolean {
  return place === part || place.startsWith(`${part}[`);
}
