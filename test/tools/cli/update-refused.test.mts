import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, describe, vi } from 'vitest';
import { runUpdate } from '../../../src/tools/cli/update.mjs';
import { goOn, makePlaces, refusalOf, type Place } from './update-course.mjs';

let top: string;
let course: Place;
let clone: Place;
beforeEach(() => {
  ({ top, course, clone } = makePlaces());
  vi.spyOn(console, 'log').mockReturnValue();
  clone.write('exercises/conv2d/size.ts', 'mine\n');
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(clone.read('exercises/conv2d/size.ts')).toBe('mine\n');
  rmSync(top, { recursive: true });
});

const refusal = () => refusalOf(runUpdate({}, clone.folder));

describe('An update is refused', () => {
  it('without git', async () => {
    clone.remove('.git');
    expect(await refusal())
      .toBe(`This copy of the course is not a clone made with git, so there is nothing to fetch.
Clone the course (\`git clone ADDRESS\`) or download it anew, into a folder beside this one.
In a clone, \`npx convlab update --from FOLDER\`, with the path of this folder, carries your work over.
In a download, copy exercises/progress.json and your files of exercises/ yourself; your notebooks stay here.`);
  });

  it('in a folder of another repository', async () => {
    clone.git('init', '--quiet', top);
    clone.remove('.git');
    expect(await refusal()).toContain('is not a clone made with git');
  });

  it('in the middle of a rebase', async () => {
    clone.write('.git/rebase-merge/done', '');
    expect(await refusal()).toBe(
      'git is in the middle of a rebase.\nEnd it (`git rebase --continue`) or take it back (`git rebase --abort`), then run the same command again.',
    );
  });

  it('without a branch, or one that comes from nowhere', async () => {
    clone.git('checkout', '--quiet', '--detach');
    expect(await refusal()).toMatch(/^No branch is checked out here\.\n.*`git switch main`/);
    clone.git('switch', '--quiet', '--create', 'own');
    expect(await refusal()).toMatch(
      /^The branch own does not say where .*\n.*`git branch --set-upstream-to=origin\/main`/,
    );
  });

  it('when the course cannot be reached', async () => {
    clone.git('remote', 'set-url', 'origin', clone.path('none'));
    expect(await refusal()).toMatch(/^`git fetch` failed: .*\nSee what is wrong with it/);
  });

  it("with commits of the learner's own", async () => {
    clone.commit('My work');
    goOn(course);
    expect(await refusal()).toMatch(
      /^There is 1 commit of your own that origin\/main does not have\.\n`git pull --rebase` puts .*\n.*`npx convlab update --from FOLDER`/,
    );
  });

  it('with changes elsewhere, which it lists', async () => {
    goOn(course);
    clone.write('README.md', 'mine\n');
    clone.write('src/b.ts', 'mine\n');
    clone.write('notes.txt', 'not in the way\n');
    expect(await refusal()).toBe(`There are changes of yours outside of notebooks and exercises:
    README.md
    src/b.ts
Put them aside with \`git stash --include-untracked -- README.md src/b.ts\`, run the same command again, and bring them back with \`git stash pop\`.`);
  });

  it('with conflicts that are not settled', async () => {
    const blob = clone.git('rev-parse', 'HEAD:README.md');
    const entries = [1, 2, 3].map((stage) => `100644 ${blob} ${stage}\tREADME.md\n`).join('');
    clone.git('rm', '--cached', '--quiet', 'README.md');
    execFileSync('git', ['update-index', '--index-info'], { cwd: clone.folder, input: entries });
    goOn(course);
    expect(await refusal()).toMatch(
      /^README\.md has conflicts that are not settled\.\nSettle them/,
    );
  });
});
