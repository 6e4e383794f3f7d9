import { localAnswer } from '../answer';
import { Report } from '../check/report';
import { runCheck } from '../check/run-check';
import { manifest } from '../exercises';
import { destination, placements } from '../exercises/placement';
import { holdCell, show } from '../../display';
import { UsageError } from '../../shape';
import { tell, type Note } from './note';

/** What is asked at the end of Start here; whatever is left out or undefined is not known. */
interface WhatIsKnown {
  /** The shape (N, C, H, W) of 8 colour photos, 60 pixels wide and 40 high. */
  readonly photos?: unknown;
  /** [height, width] of the feature map of a window of 3 x 3 on 6 rows of 8 pixels. */
  readonly map?: unknown;
  /** The shape of an image [1, 3, 40, 60] after `nn.Conv2d(3, 8, 5, { padding: 2 })`. */
  readonly shape?: unknown;
  /** The width of 21 pixels after `nn.Conv2d(8, 8, 4, { stride: 3, padding: 1 })`. */
  readonly width?: unknown;
  /** The parameters of `nn.Conv2d(3, 8, 5, { padding: 2 })`. */
  readonly parameters?: unknown;
  /** How many numbers are in a flat list of 8 channels of 10 x 12 after `nn.MaxPool2d(2, 2)`. */
  readonly features?: unknown;
}

/**
 * Says in which lesson to begin, by what was right of six questions, and names the mistakes behind wrong answers.
 * It counts nowhere, and can be asked again.
 *
 * @param known the answers; undefined for what is not known
 * @returns what was said last; a cell need not await it
 * @throws if what is given is not an object with answers
 * @example
 * const note = await whereToBegin({ photos: [8, 3, 40, 60], map: [4, 6] });
 * note.title // Begin at Stride and padding
 */
export function whereToBegin(known: WhatIsKnown): Promise<Note> {
  if (typeof known !== 'object' || known === null || Array.isArray(known)) {
    throw new UsageError(
      'whereToBegin expected an object with your answers',
      'Put their names in front of them, such as whereToBegin({ photos: [8, 3, 40, 60] }).',
    );
  }
  return holdCell(advise(known));
}

async function advise(known: WhatIsKnown): Promise<Note> {
  const checked = await Promise.all(
    placements.map(async ({ lesson, exercise }) => {
      return { lesson, report: await runCheck(exercise, localAnswer(known)) };
    }),
  );
  const reports = checked.map(({ report }) => report);
  const isUnanswered = reports.every((report) => report.isUnanswered);
  const findings = reports.flatMap((report) => report.findings);
  show(
    new Report(
      'where-to-begin',
      'Where to begin',
      reports.flatMap(({ parts }) => parts),
      // What is left open is not known, and needs no remark.
      findings.filter(({ rule }) => isUnanswered || rule !== 'not-answered'),
    ),
  );
  if (isUnanswered) {
    return tell('Answer what you can', [
      'Leave the rest as it is. If all of it is new to you, take the lessons in order: you need no such test.',
    ]);
  }
  return tellWhere(checked.filter(({ report }) => !report.passed).map(({ lesson }) => lesson));
}

/** @param open the lessons of the questions that were not answered right, in the order of the course */
function tellWhere([first, ...others]: readonly string[]): Note {
  const { title, lesson } = sectionOf(first ?? destination);
  const open = `Open \`${lesson}.ipynb\`.`;
  if (first === undefined) {
    return tell(`Begin at ${title}`, [
      `You know what comes before it. ${open} If you have not written a model yet, read ${sectionOf('models').title} first.`,
    ]);
  }
  const later = others.map((lesson) => sectionOf(lesson).title);
  const then =
    later.length === 0
      ? `After it, you can go on at ${sectionOf(destination).title}.`
      : `Of the lessons after it, do not skip: ${later.join(', ')}.`;
  return tell(`Begin at ${title}`, [`${open} ${then}`]);
}

function sectionOf(lesson: string) {
  return manifest.find(({ name }) => name === lesson)!;
}
