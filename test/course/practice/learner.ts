/** A learner whose practice is kept in memory, and whose clock only moves when it is told to. */
import { localAnswer } from '../../../src/course/answer';
import { openProgress, type ProgressStore } from '../../../src/course/progress';
import { inMemory } from '../../../src/course/progress/progress-file';
import { answersUnder, asked, candidatesOf } from '../../../src/course/mistake';
import { PracticeSession, type PracticeQuestion } from '../../../src/course/practice';
import { solutionOf } from '../../../src/course/practice/solution';

const minute = 60_000;

export class Learner {
  time = new Date('2026-03-02T09:00:00Z');
  readonly progress: ProgressStore = openProgress({ file: inMemory(), now: () => this.time });
  readonly session = new PracticeSession(this.progress, () => this.time);

  wait(minutes: number): void {
    this.time = new Date(this.time.getTime() + minutes * minute);
  }

  right(question: PracticeQuestion) {
    return this.answer(question, solutionOf(question));
  }

  /** Answers with a mistake: the given one, or the first one that is possible. */
  wrong(question: PracticeQuestion, rule = rulesOf(question)[0]!) {
    const candidate = candidatesOf(question.question)
      .singles()
      .find(({ mistakes }) => mistakes[0]!.rule === rule)!;
    const answers = answersUnder(question.question, candidate.rules);
    const answer = structuredClone(solutionOf(question)) as Record<string, unknown>;
    for (const { name, path } of asked(question.question)) {
      const [part, ...at] = path;
      let [into, key]: [unknown, string | number] = [answer, part];
      for (const i of at) [into, key] = [(into as never)[key], i];
      (into as Record<string, unknown>)[key] = answers[name];
    }
    return this.answer(question, answer);
  }

  answer(question: PracticeQuestion, answer: unknown) {
    return this.session.judge(question, localAnswer(answer));
  }

  /** What will come back, such as `chains 2`, and in how many minutes. */
  schedule(): Record<string, number> {
    return Object.fromEntries(
      this.session.comingBack().map(({ skill, due }) => {
        const what = 'rule' in skill ? skill.rule : skill.difficulty;
        const minutes = Math.round((due.getTime() - this.time.getTime()) / minute);
        return [`${skill.topic} ${what}`, minutes];
      }),
    );
  }
}

/** The mistakes that would show in a question. */
export function rulesOf({ question }: PracticeQuestion): string[] {
  return candidatesOf(question)
    .singles()
    .map(({ mistakes }) => mistakes[0]!.rule);
}
