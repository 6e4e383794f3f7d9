/** One question in a notebook: it displays itself, says how to answer, and can be asked for more. */
import type { Answer } from '../answer/answer';
import type { Report } from '../check/report';
import type { PracticeQuestion } from './generate';
import { toHTML } from './html';
import type { Hint } from '../progress/hint';
import type { PracticeSession } from './session';

/**
 * What `practice()` returns. How reports and hints are shown is up to the caller; this keeps the
 * question and the schedule together.
 */
export class PracticeRound {
  readonly id: string;

  constructor(
    readonly question: PracticeQuestion,
    private readonly session: PracticeSession,
  ) {
    this.id = question.id;
  }

  judge(answer: Answer): Promise<Report> {
    return this.session.judge(this.question, answer);
  }

  hint(): Hint {
    return this.session.hint(this.question);
  }

  skip(): void {
    this.session.skip(this.question);
  }

  giveUp(): Readonly<Record<string, unknown>> {
    return this.session.giveUp(this.question);
  }

  /** The line that answers it in a cell: `check('chains-2-17', { depth: …, size: … });` */
  get call(): string {
    const names = this.question.parts.filter(({ optional }) => !optional);
    return `check('${this.id}', { ${names.map(({ name }) => `${name}: …`).join(', ')} });`;
  }

  /** Plain text. */
  toString(): string {
    return this.#markdown();
  }

  /** The same for a notebook. */
  toHTML(): string {
    return toHTML(this.#markdown());
  }

  /** What a cell or Node's console shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  #markdown(): string {
    const { difficulty, text, exercise } = this.question;
    const head = `**${exercise.title}**, difficulty ${difficulty} (\`${this.id}\`)`;
    const how = `Answer in a new cell:\n\n\`\`\`ts\n${this.call}\n\`\`\`\n\n\`hint('${this.id}')\` gives you a hint.`;
    return [head, text, how].join('\n\n');
  }
}
