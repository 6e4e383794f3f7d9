/** `convlab practice [TOPIC]`: fresh questions, and repeats of what was missed. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { plainName } from '../../course/exercises/named.js';
import { near } from '../../course/progress/near.js';
import {
  isQuestionId,
  isTopic,
  PracticeSession,
  topics,
  type Difficulty,
  type PracticeOptions,
  type PracticeQuestion,
} from '../../course/practice/index.js';
import { NotPassed, OurFault, WrongUse } from './command.mjs';
import { readAnswer } from './exercises/answer-json.mjs';
import { addFolderOption, ExerciseFolder, type FolderOptions } from './exercises/folder.mjs';
import { showNotices, showReport } from './exercises/show.mjs';
import { Dialogue, type Ending } from './practice/dialogue.mjs';
import { Lines } from './practice/lines.mjs';
import { showComingBack } from './practice/show.mjs';
import { say } from './terminal.mjs';

interface Options extends FolderOptions {
  readonly seed?: number;
  readonly difficulty?: string;
  readonly count?: number;
  readonly answer?: string;
  readonly json?: boolean;
}

const HELP = `
Topics: ${topics.join(', ')}. Without one they are mixed.
The name of a question, such as chains-2-17, stands for topic, difficulty and seed.

While you answer: a number, or a list such as 128, 32; ? gives a hint, skip leaves the question,
solution shows the answer, quit ends. Ctrl-C and Ctrl-D end as well, and nothing is lost.

Exit codes: 0 all well, 1 the answer is not right, 2 wrong use, 3 a fault of convlab.

Examples:
  npx convlab practice                       what is due, then something new
  npx convlab practice chains --difficulty 2
  npx convlab practice chains --seed 17      the same question everywhere
  npx convlab practice padding-1-4 --answer '{ "padding": 2 }' --json`;

export function define(command: Command): void {
  addFolderOption(command)
    .argument('[topic]', 'a topic, or the name of a question')
    .option('--seed <n>', 'the question of this seed, which is the same everywhere', toWhole(0))
    .addOption(
      new Option('--difficulty <d>', 'how hard; without it, what you are ready for').choices([
        ...['1', '2', '3'],
      ]),
    )
    .addOption(
      new Option('--count <n>', 'how many questions; without it, until you quit')
        .argParser(toWhole(1))
        .conflicts(['answer', 'json']),
    )
    .option('--answer <json>', 'check these values, without asking; - reads standard input')
    .option('--json', 'print the question as JSON; with --answer the report')
    .addHelpText('after', HELP)
    .action((topic: string | undefined, options: Options) => practice(topic, options));
}

function toWhole(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`It is a whole number from ${least} on.`);
  };
}

async function practice(named: string | undefined, options: Options): Promise<void> {
  const topic = named === undefined ? undefined : plainName(named);
  requireTopic(topic);
  const progress = new ExerciseFolder(options).progress();
  const session = new PracticeSession(progress);
  const notices = () => showNotices(progress);
  const wish: PracticeOptions = {
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.difficulty !== undefined && {
      difficulty: Number(options.difficulty) as Difficulty,
    }),
  };
  const next = (skip = 0) => session.next(topic, seedOn(wish, skip));
  try {
    if (options.answer !== undefined) {
      if (wish.seed === undefined && !isQuestionId(topic)) {
        throw new WrongUse(
          '--answer is for one question: name it, or give its topic and --seed.',
          `As in \`practice chains-2-17 --answer …\`.`,
        );
      }
      return await checkAnswer(session, next(), options.answer, options.json === true);
    }
    if (options.json) return say(JSON.stringify(toJson(next()), null, 2));
    const isOne = wish.seed !== undefined || isQuestionId(topic);
    await converse(session, next, notices, options.count ?? (isOne ? 1 : Infinity));
  } finally {
    for (const notice of notices()) console.error(notice);
  }
}

/** With a seed, the questions after the first use the seeds after it. */
function seedOn(wish: PracticeOptions, by: number): PracticeOptions {
  return wish.seed === undefined ? wish : { ...wish, seed: wish.seed + by };
}

async function checkAnswer(
  session: PracticeSession,
  question: PracticeQuestion,
  argument: string,
  asJson: boolean,
): Promise<void> {
  const values = readAnswer(argument, question.exercise);
  const { localAnswer } = await import('../../course/answer/index.js');
  const report = await session.judge(question, localAnswer(values));
  say(asJson ? JSON.stringify(report, null, 2) : showReport(report));
  if (report.isFault) throw new OurFault();
  if (!report.passed) throw new NotPassed();
}

async function converse(
  session: PracticeSession,
  next: (after: number) => PracticeQuestion,
  notices: () => string[],
  count: number,
): Promise<void> {
  const lines = new Lines();
  const dialogue = new Dialogue(session, lines);
  const endings: Ending[] = [];
  try {
    for (let i = 0; i < count && !isEnd(endings.at(-1)); i++) {
      const question = next(i);
      for (const notice of notices()) console.error(notice);
      endings.push(await dialogue.work(question));
    }
  } finally {
    lines.close();
  }
  say(`\n${sumUp(endings)}`);
  const back = session.comingBack();
  if (back.length > 0) say(showComingBack(back, new Date()));
}

function isEnd(ending: Ending | undefined): boolean {
  return ending === 'quit' || ending === 'not yet';
}

const words: Record<Exclude<Ending, 'quit'>, string> = {
  'at once': 'right at once',
  later: 'right after hints or another try',
  shown: 'shown',
  left: 'left',
  'not yet': 'not right yet',
};

/** `3 questions: 2 right at once, 1 left.` */
function sumUp(endings: readonly Ending[]): string {
  const counts = Object.entries(words).flatMap(([ending, word]) => {
    const count = endings.filter((one) => one === ending).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  const total = endings.filter((ending) => ending !== 'quit').length;
  if (total === 0) return 'Nothing was answered this time.';
  return `${total} ${total === 1 ? 'question' : 'questions'}: ${counts.join(', ')}.`;
}

function toJson({ id, topic, difficulty, seed, text, parts, exercise }: PracticeQuestion) {
  return { id, topic, difficulty, seed, title: exercise.title, text, parts };
}

/** @throws WrongUse with what may have been meant, if there is no such topic */
function requireTopic(topic: string | undefined): void {
  if (topic === undefined || isTopic(topic) || isQuestionId(topic)) return;
  const names = near(topic, topics);
  const meant = names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
  throw new WrongUse(
    `There is no topic ${JSON.stringify(topic)}.${meant}`,
    `The topics are ${topics.join(', ')}.`,
  );
}
