import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseOutcome, torchChecks } from '../../../src/tools/cli/checks/torch.mjs';
import { python } from '../grade/results/python.mjs';

describe('torchChecks', () => {
  const names = (backend: string) =>
    torchChecks(7, { CONVLAB_BACKEND: backend }).map(({ name }) => name);

  it('asks torch on wasm once if that is what computes anyway', () => {
    expect(names('tfjs-node')).toEqual(['torch', 'torch-wasm', 'course-python']);
    expect(names('wasm')).toEqual(['torch', 'course-python']);
  });

  it('says which seed reproduces a failure', () => {
    expect(torchChecks(7, {})[0]!.title).toContain('seed 7');
  });
});

describe('The Python of the course', () => {
  const folder = join(import.meta.dirname, '../../torch');
  const found = (what: string, text: string) =>
    python(
      `import json, sys; sys.path.insert(0, ${JSON.stringify(folder)}); sys.dont_write_bytecode = True
import course_find
print(json.dumps(course_find.${what}(sys.stdin.read())))`,
      text,
    );

  it('is found in blocks', async () => {
    expect(await found('blocks', '```python\nx = 1\n```\n\n```text\ny\n```\n')).toEqual([
      'x = 1\n',
    ]);
    expect(await found('other_fences', '```py\nx = 1\n```\n')).toBe(1);
  });

  it('is found in tables that compare, whatever the column is called', async () => {
    const table =
      '| here | in PyTorch | gives |\n|---|---|---|\n| `a` | `nn.A()` | 1 |\n| b | c | d |\n';
    expect(await found('rows', `${table}\nNot a table.\n`)).toEqual(['`nn.A()`', 'c']);
    expect(await found('rows', table.replace('in PyTorch', 'Python'))).toHaveLength(2);
    expect(await found('rows', table.replace('in PyTorch', 'there'))).toEqual([]);
  });

  it.each([
    ['In PyTorch it is `layer(x)`.', ['layer(x)']],
    ['The option is called `ceil_mode=True`.', ['ceil_mode=True']],
    ['You make it with `nn.ReLU()`.', ['nn.ReLU()']],
    ['You make it with `new nn.ReLU()`, in PyTorch too.', []],
    ['Call `layer(x)`. In PyTorch the same.', []],
    ['PyTorch calls `forward` for you.', []],
    ['- **`F.relu_(x)`** of Python', ['F.relu_(x)']],
    ['````{dropdown} What is `nn.ReLU()`?\nA layer.\n````', ['nn.ReLU()']],
    ['| here | PyTorch |\n|---|---|\n| a | `nn.A()` |\n', []],
    ['```typescript\n// `nn.ReLU()`\n```', []],
  ])('is found in sentences: %j', async (text, codes) => {
    expect(await found('inline', text)).toEqual(codes);
  });

  it('is found as what torch says in the text of an exercise', async () => {
    const text =
      "It says:\n\n```\nmat1 and mat2\n```\n\n```typescript\nf()\n```\n\n```\n'a' is not assignable to 'b'\n```\n";
    expect(await found('messages', text)).toEqual(['mat1 and mat2']);
  });
});

describe('courseOutcome', () => {
  it('counts what agrees, and gives the reason for what does not', () => {
    const output = [
      'a warning of torch',
      'ok 03-conv2d, block 1: class Net(nn.Module):',
      'not ok 05-models, block 1: class Two(nn.Module):',
      '# AssertionError: torch gives [4],',
      '# the lesson says [5]',
      'ok 06-pooling, block 1: def forward(self, x):',
      'not ok 07-sequential, row 1: `nn.Sequential(relu, pool)`',
      '2 of 4 agree with torch',
    ].join('\r\n');
    expect(courseOutcome(output)).toEqual({
      passed: 2,
      failures: [
        '05-models, block 1: class Two(nn.Module):\nAssertionError: torch gives [4],\nthe lesson says [5]',
        '07-sequential, row 1: `nn.Sequential(relu, pool)`',
      ],
    });
  });
});
