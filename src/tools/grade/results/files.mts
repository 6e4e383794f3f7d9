/** Every file that grading produces except results.json, from which they can be made again, as text. */
import type { Results, SubmissionResult } from '../result.mjs';
import { toClassroom50, type Classroom50Run } from './classroom50.mjs';
import { toCSV } from './csv.mjs';
import { feedbackHTML } from './feedback-html.mjs';
import { feedbackMarkdown } from './feedback-markdown.mjs';
import { feedbackFor } from './feedback.mjs';
import { fileNamesOf } from './file-name.mjs';
import { toGradescope, type GradescopeOptions } from './gradescope.mjs';
import { toSchemaJSON } from './json.mjs';
import { toJUnit } from './junit.mjs';
import type { LineOptions } from './lines.mjs';
import { overviewHTML } from './overview-html.mjs';
import { overviewMarkdown } from './overview-markdown.mjs';
import { overviewOf } from './overview.mjs';

export interface ResultsOptions extends LineOptions {
  /** For Gradescope's tests. */
  readonly gradescope?: Pick<GradescopeOptions, 'visibility'>;
  /** What Classroom 50's runner says about the run in which a submission is graded. */
  readonly classroom50?: (submission: SubmissionResult) => Classroom50Run | undefined;
}

/** The texts by path, with forward slashes. */
export function filesOf(
  results: Results,
  options: ResultsOptions = {},
): ReadonlyMap<string, string> {
  const { exercises, submissions } = results;
  const names = fileNamesOf(submissions.map(({ student }) => student));
  const files = new Map<string, string>();
  const put = (path: string, text: string | undefined) => {
    if (text !== undefined) files.set(path, text);
  };
  for (const submission of submissions) {
    const name = names.get(submission.student)!;
    const feedback = feedbackFor(submission, results, options);
    const run = options.classroom50?.(submission);
    put(`feedback/${name}.md`, feedbackMarkdown(feedback));
    put(`feedback/${name}.html`, feedbackHTML(feedback));
    put(
      `gradescope/${name}.json`,
      toGradescope(submission, exercises, { ...options, ...options.gradescope }),
    );
    put(`classroom50/${name}.json`, toClassroom50(submission, exercises, run));
  }
  const overview = overviewOf(results);
  const feedback = (ending: string) => (student: string) =>
    `feedback/${names.get(student)}.${ending}`;
  const image = (figure: string) => `figures/${figure}.svg`;
  for (const { name, svg } of overview.figures) put(image(name), svg);
  put('overview.md', overviewMarkdown(overview, feedback('md'), image));
  put('overview.html', overviewHTML(overview, feedback('html')));
  put('junit.xml', toJUnit(results));
  put('results.csv', toCSV(results));
  put('results.schema.json', toSchemaJSON());
  return files;
}
