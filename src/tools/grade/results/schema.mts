/** The schema of results.json: checked when the file is read, and published for other programs. */
import { z } from 'zod';
import { statuses, type Results } from '../result.mjs';

const status = z.enum(statuses).meta({
  description:
    'What became of it. A `fault` is convlab’s: it is no zero, the submission is to be graded again.',
});

const points = z.number().min(0);

const finding = z.object({
  rule: z.string().meta({ description: 'A stable name, such as `forgot-plus-one`.' }),
  part: z
    .string()
    .meta({ description: 'The part of the answer; empty for the answer as a whole.' }),
  severity: z.enum(['error', 'consistent', 'note', 'fault']),
  message: z.string(),
  withoutAnswer: z
    .string()
    .meta({ description: 'The message for students, where it would tell them what is right.' })
    .optional(),
  expected: z.unknown().optional(),
  actual: z.unknown().optional(),
  hint: z.string().optional(),
  mistakes: z
    .array(z.object({ rule: z.string(), message: z.string(), hint: z.string() }))
    .readonly()
    .meta({
      description:
        'If several mistakes explain it, the likeliest first: each by itself (rule `one-of-several`), or all of them together (`several-at-once`).',
    })
    .optional(),
});

const exerciseResult = z.object({
  id: z.string(),
  status,
  points,
  maxPoints: points,
  reason: z.string().meta({ description: 'Why it is so, in words for the student; may be empty.' }),
  source: z.string().meta({ description: 'Where the answer is in the submission; may be empty.' }),
  findings: z.array(finding).readonly(),
});

export const submissionSchema = z.object({
  student: z.string(),
  status,
  score: points.meta({ description: 'After the rule for late work.' }),
  maxScore: points,
  reason: z.string().meta({ description: 'One or two sentences for the student.' }),
  late: z.object({ days: z.number().min(0), deducted: points }).optional(),
  exercises: z.array(exerciseResult).readonly(),
  ignored: z.array(z.object({ path: z.string(), reason: z.string() })).readonly(),
});

const gradedExercise = z.object({
  id: z.string(),
  title: z.string(),
  topic: z.string(),
  lesson: z.string(),
  maxPoints: points,
});

/** The order of the fields here is the order in the file. */
export const resultsSchema = z
  .object({
    version: z.literal(1),
    course: z.string(),
    exercises: z.array(gradedExercise).readonly(),
    submissions: z.array(submissionSchema).readonly(),
  })
  .meta({ title: 'Results of grading with convlab' })
  .refine(
    ({ submissions }) =>
      new Set(submissions.map(({ student }) => student)).size === submissions.length,
    {
      message: 'a student is in it twice',
      path: ['submissions'],
    },
  ) satisfies z.ZodType<Results>;

/** A results.json that can't be used. */
class UnreadableResults extends Error {
  override readonly name = 'UnreadableResults';
}

/** As JSON Schema (2020-12). It leaves out what no schema can express: that no student occurs twice. */
export function resultsJSONSchema(): object {
  return z.toJSONSchema(resultsSchema);
}

/**
 * Reads a results.json, to continue from it or to merge it with others.
 *
 * @throws UnreadableResults with every place that is wrong
 */
export function parseResults(text: string): Results {
  let data: unknown;
  try {
    // An editor may have put a byte order mark there.
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UnreadableResults(`It is not JSON: ${(error as Error).message}.`);
  }
  const read = resultsSchema.safeParse(data);
  if (read.success) return read.data;
  throw new UnreadableResults(
    `It is not a result of convlab grade:\n${z.prettifyError(read.error)}`,
  );
}
