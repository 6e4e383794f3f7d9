import { describe, expect, it } from 'vitest';
import { asJson, asText, forGrading } from '../../../../src/tools/cli/doctor.mjs';
import { findTools, sandboxLimits } from '../../../../src/tools/grade/sandbox/bubblewrap.mjs';
import { proofsOf, proveSandbox } from '../../../../src/tools/grade/sandbox/prove.mjs';

/** What the probe reports. */
type Said = Parameters<typeof proofsOf>[0];

const tools = findTools();
const good: Said = {
  outside: [],
  written: [],
  environment: [],
  seen: 2,
  uid: 60_001,
  network: false,
  memory: 512,
  forks: 3,
};
const asRoot = { setpriv: '/usr/bin/setpriv' };

function broken(said: Said): string[] {
  return proofsOf({ ...good, ...said }, asRoot).flatMap(({ name, held }) => (held ? [] : [name]));
}

describe('A sandbox', () => {
  it('holds if the probe got nothing', () => expect(broken({})).toEqual([]));

  it.each<[string, Said]>([
    ['files outside', { outside: ['/etc/passwd'] }],
    ['writing', { written: ['/tmp'] }],
    ['network', { network: true }],
    ['network', { network: undefined }],
    ['environment', { environment: ['TOKEN'] }],
    ['other processes', { seen: 80 }],
    ['user', { uid: 0 }],
    ['memory', { memory: sandboxLimits.dataMb + 64 }],
    ['programs', { forks: 60 }],
  ])('is broken by %s, and what to do is said', (name, said) => {
    expect(broken(said)).toEqual([`sandbox: ${name}`]);
    const proof = proofsOf({ ...good, ...said }, asRoot).find(({ held }) => !held);
    expect(proof).toMatchObject({ found: expect.stringMatching(/^broken: /) as string });
    expect(proof?.remedy).toContain('container');
  });

  it('holds if a limit ended the probe', () => {
    expect(broken({ memory: undefined, forks: undefined })).toEqual([]);
  });

  it.skipIf('missing' in tools)('withstands the probe on this machine', async () => {
    const proofs = await proveSandbox();
    expect(proofs.filter(({ held }) => !held)).toEqual([]);
    expect(proofs).toHaveLength(8);
  });
});

describe('The doctor', () => {
  const well = { name: 'node', ok: true, found: '24' };
  const none = forGrading({ name: 'sandbox', held: false, found: 'none', remedy: 'Install it.' });

  it('does not take a missing sandbox for a failure of the set-up', () => {
    expect(JSON.parse(asJson([well, none]))).toEqual({
      ok: true,
      findings: [well, { ...none, isForGrading: true }],
    });
    expect(asText([well, none])).toMatch(/Install it\.[^]*All is well\. Grading strangers’ code/);
  });

  it('still names what is not well for learners', () => {
    expect(asText([{ ...well, ok: false }, none])).toContain('One thing is not well.');
    expect(asText([well])).toMatch(/All is well\.$/);
  });
});
