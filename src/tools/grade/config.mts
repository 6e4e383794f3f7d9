/** What an instructor decides about grading: one file, read and checked before anything runs. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { listed } from '../../course/exercises/manifest.js';
import { isCalled, isPartOf, namesIn, plainName } from '../../course/exercises/named.js';
import { noSuch } from '../../course/progress/near.js';
import { questionOf } from '../../course/practice/index.js';
import { CannotGrade } from './cannot-grade.mjs';
import type { ExerciseToGrade } from './judge/context.mjs';
import { readTimes, type Times } from './times.mjs';

/** What the file may contain. All of it is optional. */
const schema = z.strictObject({
  /** The name of the class, for reports. */
  course: z.string().max(200).default('convlab'),
  /** Ids, topics (`quiz`), lessons (`the-quiz`) or practice questions (`chains-2-17`). */
  exercises: z
    .array(
      z.union([
        z.string(),
        z.strictObject({ id: z.string(), points: z.number().positive().max(10_000).optional() }),
      ]),
    )
    .min(1)
    .optional(),
  /** When it is due, with a time zone: `2026-12-01T23:59:00+01:00`. */
  due: z.iso.datetime({ offset: true }).optional(),
  late: z
    .strictObject({
      /** What each day begun takes off, as a share of the score. */
      perDay: z.number().min(0).max(1),
      /** After this many days nothing is left. */
      days: z.number().int().positive().default(365),
      /** Minutes of lateness that are let pass. */
      grace: z.number().min(0).default(0),
    })
    .optional(),
  /** A CSV file with a student and a time in each row. */
  submitted: z.string().optional(),
  /** Seconds that everything asked of one exercise may take. */
  timeout: z.number().positive().max(3600).default(20),
  /** Whether feedback may reveal what would be right. */
  answers: z.boolean().default(false),
});

type Settings = z.infer<typeof schema>;

export interface LateRule {
  readonly due: Date;
  readonly perDay: number;
  readonly days: number;
  readonly grace: number;
  readonly times: Times;
}

export interface GradeConfig {
  readonly course: string;
  readonly exercises: readonly ExerciseToGrade[];
  readonly late: LateRule | undefined;
  readonly timeout: number;
  readonly answers: boolean;
}

/**
 * Reads the configuration, YAML or JSON; without a file, every exercise counts with its own points.
 *
 * @throws CannotGrade where something in it makes no sense; the message names the place
 */
export function readConfig(file?: string): GradeConfig {
  const settings = file === undefined ? schema.parse({}) : readSettings(file);
  return {
    course: settings.course,
    exercises: chosen(settings, file),
    late: lateRule(settings, file),
    timeout: settings.timeout,
    answers: settings.answers,
  };
}

function readSettings(file: string): Settings {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8')) ?? {};
  } catch (error) {
    throw new CannotGrade(`${file} can't be read: ${whyNotRead(error as NodeJS.ErrnoException)}`);
  }
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const place = first!.path.length > 0 ? `\`${first!.path.join('.')}\`: ` : '';
  throw new CannotGrade(`${file}: ${place}${first!.message}.`);
}

function whyNotRead({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EISDIR') return 'it is a folder.';
  return message.split('\n')[0]!;
}

function chosen({ exercises }: Settings, file = ''): ExerciseToGrade[] {
  if (!exercises) return listed.map((entry) => graded(entry));
  const found = exercises.flatMap((item) => {
    const { id, points } = typeof item === 'string' ? { id: item, points: undefined } : item;
    const several = listed.filter((entry) => isPartOf(entry, id));
    if (several.length > 0 && points !== undefined) {
      throw new CannotGrade(`${file}: points are for one exercise, but ${id} has several.`);
    }
    return several.length > 0 ? several.map((entry) => graded(entry)) : [one(id, points, file)];
  });
  const twice = found.find(({ id }, i) => found.findIndex((other) => other.id === id) < i);
  if (twice) throw new CannotGrade(`${file}: ${twice.id} is named twice in \`exercises\`.`);
  return found;
}

function one(id: string, points: number | undefined, file: string): ExerciseToGrade {
  const entry = listed.find((entry) => isCalled(entry, id));
  if (entry) return graded(entry, points);
  const question = questionOf(plainName(id));
  if (question) {
    const { exercise, topic } = question;
    const maxPoints = points ?? pointsOf(exercise);
    return {
      id: exercise.id,
      title: exercise.title,
      topic,
      lesson: 'practice',
      maxPoints,
      exercise,
      place: undefined,
    };
  }
  const meant = noSuch('exercise or lesson', id, namesIn(listed));
  throw new CannotGrade(`${file}: \`exercises\`: ${meant}`);
}

function graded(
  { exercise, topic, lesson }: (typeof listed)[number],
  points?: number,
): ExerciseToGrade {
  const { id, title } = exercise;
  const maxPoints = points ?? pointsOf(exercise);
  return { id, title, topic, lesson, maxPoints, exercise, place: { lesson, topic } };
}

function pointsOf({ parts }: ExerciseToGrade['exercise']): number {
  return parts.reduce((sum, { points, optional }) => sum + (optional ? 0 : points), 0);
}

function lateRule({ due, late, submitted }: Settings, file = ''): LateRule | undefined {
  if (late && !due) throw new CannotGrade(`${file}: \`late\` needs \`due\`.`);
  if (!due) return undefined;
  const times = submitted === undefined ? new Map() : readTimes(resolve(dirname(file), submitted));
  if (typeof times === 'string') throw new CannotGrade(times);
  const rule = late ?? { perDay: 0, days: 365, grace: 0 };
  return { due: new Date(due), ...rule, times };
}
