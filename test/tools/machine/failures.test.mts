import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/tools/machine/failures.mjs';

describe('explain', () => {
  it.each([
    [
      'npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write',
      'The disk is full.',
    ],
    [
      'ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device',
      'The disk is full.',
    ],
    [
      "EACCES: permission denied, mkdir '/course/node_modules'",
      "/course/node_modules can't be written to.",
    ],
    [
      "[Errno 13] Permission denied: '/course/.convlab/venv'",
      "/course/.convlab/venv can't be written to.",
    ],
    ['EACCES', "The project folder can't be written to."],
    ["EROFS: read-only file system, access '/course'", '/course is on a read-only file system.'],
    [
      'npm error code ENOTFOUND\nrequest to https://registry.npmjs.org/zod failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org',
      'The package registry registry.npmjs.org could not be reached.',
    ],
    [
      "HTTPSConnectionPool(host='pypi.org', port=443): Max retries exceeded (NewConnectionError)\nERROR: No matching distribution found for jupyterlab==4.6.6",
      'The package registry pypi.org could not be reached.',
    ],
    [
      'npm error code SELF_SIGNED_CERT_IN_CHAIN\nself-signed certificate in certificate chain',
      'The package registry showed a certificate that this machine does not trust.',
    ],
    [
      'listen EADDRNOTAVAIL: address not available 192.0.2.1:8888',
      'This machine does not have the address that `--host` names.',
    ],
    [
      'npm error code EUSAGE\n`npm ci` can only install packages when your package.json and package-lock.json are in sync.',
      'package-lock.json does not belong to package.json.',
    ],
    [
      'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.',
      'A package arrived incomplete or damaged.',
    ],
    [
      'npm error code E403\n403 Forbidden - GET https://mirror.example/zod',
      'The package registry mirror.example refused to hand out a package.',
    ],
    [
      'ERROR: No matching distribution found for jupyterlab==4.6.6',
      'The package registry does not have a package in the version that is pinned.',
    ],
  ])('reads %j', (output, message) => {
    const reason = explain(output);
    expect(reason?.message).toBe(message);
    expect(reason?.remedy).toMatch(/\.$/);
  });

  it('is silent about what it does not know', () => {
    expect(explain('Segmentation fault')).toBeUndefined();
  });

  it('knows that a full disk and a cut connection pass, and that missing rights do not', () => {
    expect(explain('ENOSPC')?.passes).toBe(true);
    expect(explain('ECONNRESET')?.passes).toBe(true);
    expect(explain('EACCES')?.passes).toBe(false);
  });
});
