/**
 * junit.xml: a suite for each student, a case for each exercise. It contains no times: they differ in each
 * run.
 */
import type { ExerciseResult, GradedExercise, Results, SubmissionResult } from '../result.mjs';
import { writeXML } from '../../../display/xml.mjs';
import { forXML, oneLine } from './escape.mjs';
import { linesOf, textOf } from './lines.mjs';
import { wordsFor } from './status.mjs';

export function toJUnit({ course, exercises, submissions }: Results): string {
  const known = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const suites = submissions.map((submission) => suiteOf(submission, known));
  return writeXML({
    testsuites: {
      '@name': forXML(oneLine(course)) || 'convlab',
      '@tests': sum(suites.map((suite) => suite['@tests'])),
      '@failures': sum(suites.map((suite) => suite['@failures'])),
      '@errors': sum(suites.map((suite) => suite['@errors'])),
      '@skipped': sum(suites.map((suite) => suite['@skipped'])),
      testsuite: suites,
    },
  });
}

type Known = ReadonlyMap<string, GradedExercise>;

function suiteOf(submission: SubmissionResult, known: Known) {
  const cases = submission.exercises.map((result) => caseOf(result, known.get(result.id)));
  const hasFault = submission.exercises.some(({ status }) => status === 'fault');
  // A fault that belongs to no exercise must not look like a suite in which all is well.
  if (submission.status === 'fault' && !hasFault) {
    const text = forXML(oneLine(submission.reason));
    cases.push({
      '@name': 'submission',
      '@classname': 'submission',
      error: { '@message': text, '@type': 'fault' },
    });
  }
  return {
    '@name': forXML(oneLine(submission.student)),
    '@tests': cases.length,
    '@failures': cases.filter((each) => each.failure).length,
    '@errors': cases.filter((each) => each.error).length,
    '@skipped': cases.filter((each) => each.skipped).length,
    testcase: cases,
  };
}

interface Case {
  '@name': string;
  '@classname': string;
  failure?: object;
  error?: object;
  skipped?: object;
}

function caseOf(result: ExerciseResult, exercise: GradedExercise | undefined): Case {
  const names = {
    '@name': forXML(oneLine(result.id)),
    '@classname': exercise ? forXML(oneLine(`${exercise.lesson}.${exercise.topic}`)) : 'other',
  };
  if (result.status === 'right') return names;
  const lines = linesOf(result);
  const rule = result.findings.find(({ severity }) => severity !== 'note')?.rule;
  const message = forXML(oneLine(lines[0]?.text ?? wordsFor[result.status]));
  if (result.status === 'missing') return { ...names, skipped: { '@message': message } };
  const what = {
    '@message': message,
    '@type': forXML(oneLine(result.status === 'wrong' ? (rule ?? 'wrong') : result.status)),
    '#text': forXML(lines.map(textOf).join('\n')),
  };
  return result.status === 'fault' ? { ...names, error: what } : { ...names, failure: what };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
