import { describe, expect, it } from 'vitest';
import { judge, judgeComputed, readPair } from '../../../../src/course/check/predictions';

const html = (predicted: unknown, actual: unknown) =>
  judge(readPair('Side', predicted, actual), {}, true).toHTML();

describe('A comparison in a notebook', () => {
  it('says by a sign and in words how it went', () => {
    expect(html(16, 16)).toMatch(/✔<\/span> <b>Side: 16, as you predicted\.<\/b>/);
    expect(html(15, 16)).toMatch(/≠<\/span> <b>Side: not quite\.<\/b>/);
  });

  it('shows the two values side by side', () => {
    expect(html(15, 16)).toMatch(/You predicted<br><b>15<\/b>.*It is<br><b>16<\/b>/);
  });

  it('takes nothing of a prediction for HTML', () => {
    expect(html('<img src=x>', 'blue')).toContain('&quot;&lt;img src=x&gt;&quot;');
  });

  it('bears a class that says whether something was predicted', () => {
    expect(html(16, 16)).toMatch(/^<div class="convlab-predicted">/);
    expect(html(15, 16)).toMatch(/^<div class="convlab-predicted">/);
    expect(html(undefined, 16)).toMatch(/^<div class="convlab-not-predicted">/);
    expect(html(16, undefined)).toMatch(/^<div class="convlab-not-predicted">/);
    const computed = (value: unknown) =>
      judgeComputed(readPair('Side', value, 16), 'your function');
    expect(computed(15).toHTML()).toMatch(/^<div class="convlab-predicted">/);
    expect(computed(undefined).toHTML()).toMatch(/^<div class="convlab-not-predicted">/);
  });
});
