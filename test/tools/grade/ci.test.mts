/** The templates for CI and clusters: what they contain, and their own commands, run for a small class. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseResults } from '../../../src/tools/grade/results/index.mjs';
import { findTools } from '../../../src/tools/grade/sandbox/bubblewrap.mjs';
import { paths } from '../../../src/tools/machine/paths.mjs';
import { solutionOf } from '../cli/desk.mjs';
import { folderWith } from './submissions/handed-in.mjs';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
  readonly with?: Record<string, unknown>;
}
interface Workflow {
  readonly permissions: Record<string, string>;
  readonly jobs: Record<
    string,
    { steps: Step[]; permissions?: unknown; strategy?: { matrix: { part: number[] } } }
  >;
}
interface Job {
  readonly apiVersion: string;
  readonly kind: string;
  readonly spec: {
    readonly completionMode: string;
    readonly completions: number;
    readonly parallelism: number;
    readonly template: { readonly spec: Pod };
  };
}
interface Pod {
  readonly restartPolicy: string;
  readonly automountServiceAccountToken: boolean;
  readonly containers: {
    readonly command: string[];
    readonly args: string[];
    readonly env: { name: string; value?: string; valueFrom?: unknown }[];
    readonly volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
  }[];
  readonly volumes: { name: string }[];
}

const ci = join(paths.root, 'src', 'tools', 'grade', 'ci');
const read = (name: string) => readFileSync(join(ci, name), 'utf8');
const right = readFileSync(solutionOf('quiz-130'), 'utf8');
/** CI has the sandbox; elsewhere, these tests are skipped if there is none. */
const canGrade = process.env.CI === 'true' || !('missing' in findTools());

/** A folder in which commands find convlab, and a `sudo` that asks for no password. */
function desk(files: Record<string, string>): string {
  const folder = folderWith({
    'grade.yaml': 'exercises: [quiz-130]\n',
    'bin/sudo': '#!/bin/bash\nwhile [[ $1 == --* ]]; do shift; done\nexec "$@"\n',
    ...files,
  });
  execFileSync('chmod', ['+x', join(folder, 'bin', 'sudo')]);
  symlinkSync(join(paths.root, 'src'), join(folder, 'src'));
  return folder;
}

function run(folder: string, script: string, env: Record<string, string>): string {
  const { PATH = '', HOME = '' } = process.env;
  const summary = join(folder, 'summary.md');
  return execFileSync('bash', ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: join(folder, 'bin') + delimiter + PATH,
      HOME,
      GITHUB_STEP_SUMMARY: summary,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function repository(path: string, files: Record<string, string>): void {
  const folder = folderWith(files);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Hand in');
  mkdirSync(join(path, '..'), { recursive: true });
  git('clone', '--quiet', '--bare', folder, path);
}

const scoresIn = (folder: string) =>
  parseResults(readFileSync(join(folder, 'results.json'), 'utf8')).submissions.map(
    ({ student, status, score }) => `${student} ${status} ${score}`,
  );

describe.each(['grade-class.yml', 'check-own.yml'])('The workflow %s', (name) => {
  const workflow = parse(read(name)) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('cannot write anything, and leaves no token behind', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeUndefined();
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))) {
      expect(step.with).toEqual({ 'persist-credentials': false });
    }
  });

  it('runs actions that cannot change, and no text that others wrote', () => {
    for (const { uses, run } of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      // An expression in a script would be inserted into it unescaped.
      if (run !== undefined) expect(run).not.toContain('${{');
    }
    expect(read(name)).not.toContain('pull_request_target');
  });
});

describe('The workflow for a class', () => {
  const { jobs } = parse(read('grade-class.yml')) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const step = (name: string) => steps.find((one) => one.name === name)!;

  it('gives its secrets only to the steps that need them', () => {
    const holding = steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('secrets.'));
    expect(holding.map(({ name }) => name)).toEqual(['Fetch the submissions', 'Grade']);
    expect(step('Grade').env).not.toHaveProperty('SUBMISSIONS_TOKEN');
    expect(step('Grade').env!.CONVLAB_SHARD).toBe('${{ matrix.part }}/${{ strategy.job-total }}');
  });

  it.runIf(canGrade)('grades by its own commands, and runs nothing of the repositories', () => {
    const folder = desk({ 'class.csv': 'ada,class/ada\r\neve,class/eve\r\nzoe,class/zoe' });
    const marker = join(folder, 'marker');
    const server = join(folder, 'server');
    const evil = `touch '${marker}'`;
    repository(join(server, 'class', 'ada'), { 'work/quiz-130.ts': right });
    repository(join(server, 'class', 'eve'), {
      'quiz-130.ts': `import { writeFileSync } from 'node:fs';\nwriteFileSync('${marker}', '');`,
      'package.json': JSON.stringify({ scripts: { preinstall: evil, prepare: evil } }),
      '.github/workflows/grade.yml': `on: push\njobs: { a: { steps: [{ run: "${evil}" }] } }`,
      '.gitattributes': '* filter=evil',
      'vitest.config.mts': `import('node:fs').then((fs) => fs.writeFileSync('${marker}', ''))`,
      'grade.yaml': 'exercises: [sizes]',
    });
    const SERVER = `file://${server}`;
    const said = run(folder, step('Fetch the submissions').run!, {
      SERVER,
      SUBMISSIONS_TOKEN: 'token',
    });
    expect(said).toContain('::warning::zoe: class/zoe could not be fetched');
    expect(existsSync(join(folder, 'submissions', 'ada', '.git'))).toBe(false);
    const { part } = jobs.shard!.strategy!.matrix;
    for (const index of part) {
      run(folder, step('Grade').run!, {
        CONVLAB_SECRET: 'secret',
        CONVLAB_SHARD: `${index}/${part.length}`,
      });
      execFileSync('mkdir', ['-p', 'parts'], { cwd: folder });
      execFileSync('mv', ['part', `parts/part-${index}`], { cwd: folder });
    }
    run(folder, step('Merge').run!, {});
    const results = join(folder, 'results');
    expect(scoresIn(results)).toEqual(['ada right 5', 'eve wrong 0', 'zoe missing 0']);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('ada');
    expect(existsSync(marker)).toBe(false);
  });
});

describe('The templates for clusters', () => {
  const { apiVersion, kind, spec } = parse(read('kubernetes.yaml')) as Job;
  const { restartPolicy, automountServiceAccountToken, containers, volumes } = spec.template.spec;
  const { command, args, env, volumeMounts } = containers[0]!;
  const handedIn = () =>
    desk({ 'class/ada/quiz-130.ts': right, 'class/bob/': '', 'secret.txt': 'secret' });

  it('are an Indexed Job of as many shards as it has indexes', () => {
    expect([apiVersion, kind, spec.completionMode]).toEqual(['batch/v1', 'Job', 'Indexed']);
    // backoffLimitPerIndex requires it.
    expect(restartPolicy).toBe('Never');
    expect(env.find(({ name }) => name === 'CONVLAB_SHARDS')!.value).toBe(String(spec.completions));
    expect(env.find(({ name }) => name === 'CONVLAB_SECRET')!.valueFrom).toBeDefined();
    expect(automountServiceAccountToken).toBe(false);
    expect(volumeMounts.find(({ mountPath }) => mountPath === '/submissions')!.readOnly).toBe(true);
    expect(volumeMounts.map(({ name }) => name)).toEqual(volumes.map(({ name }) => name));
  });

  it.runIf(canGrade)('grade a shard on Kubernetes, and go on in another pod', () => {
    const folder = handedIn();
    expect(command).toEqual(['bash', '-euc']);
    const own = { CONVLAB_SHARDS: '2', CONVLAB_SECRET: 'secret', JOB_COMPLETION_INDEX: '0' };
    const env = { ...own, SUBMISSIONS: 'class', RESULTS: folder, CONFIG: 'grade.yaml' };
    run(folder, `set -u\n${args[0]!}`, env);
    run(folder, `set -u\n${args[0]!}`, env);
    expect(scoresIn(join(folder, 'part-0'))).toEqual(['ada right 5']);
  });

  it.runIf(canGrade)('grade all shards of a Slurm array', () => {
    const folder = handedIn();
    writeFileSync(join(folder, 'slurm.sh'), read('slurm.sh'));
    for (const SLURM_ARRAY_TASK_ID of ['1', '2']) {
      run(folder, 'bash slurm.sh', {
        SLURM_ARRAY_TASK_ID,
        SLURM_ARRAY_TASK_COUNT: '2',
        SLURM_ARRAY_TASK_MIN: '1',
        SLURM_CPUS_PER_TASK: '1',
        CONFIG: 'grade.yaml',
        SUBMISSIONS: 'class',
        RESULTS: 'results',
      });
    }
    run(
      folder,
      'node src/tools/machine/bootstrap.mjs grade merge results/part-* --out results/all',
      {},
    );
    expect(scoresIn(join(folder, 'results', 'all'))).toEqual(['ada right 5', 'bob missing 0']);
  });
});
