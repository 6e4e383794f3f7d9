"""Runs the Python and PyTorch of the course in torch, and checks that the results are what the texts say.

What has no entry in `course_blocks.py`, `course_tables.py` or `course_inline.py` is run all the same; if that does not
work, it fails as not listed, so that a new line can't be forgotten. So does an entry for what a text no longer has.
Prints a line for each: `ok` or `not ok` and what it is about, followed by the reason for a `not ok` in lines that start
with `# `.
"""

import sys
import traceback

import torch

import course_capstone
import course_find as find
import course_solutions
import course_torchvision
from course_blocks import BLOCKS
from course_inline import INLINE
from course_run import NOT_RUN, listed, run
from course_sentences import SENTENCES
from course_tables import ROWS


def main():
    torch.set_num_threads(1)  # several would wait for one another on a busy machine
    course_torchvision.install()
    texts = find.texts()
    checks = [check for name, text in texts.items() for check in checks_of(name, text)]
    checks.extend(course_solutions.checks())
    checks.extend(course_capstone.CHECKS.items())
    checks.append(('entries are for texts that exist', lambda: all_exist(texts)))
    failed = [title for title, check in checks if not passes(title, check)]
    print(f'{len(checks) - len(failed)} of {len(checks)} agree with torch')
    sys.exit(1 if failed else 0)


def checks_of(name, text):
    """Titles and functions that raise if torch disagrees."""
    sentences = SENTENCES.get(name, [])
    quoted = [entry.words for entry in sentences]
    blocks, rows = find.blocks(text), find.rows(text)
    inline = [code for code in find.inline(text) if not any(code in words for words in quoted)]
    kinds = [
        ('block', blocks, BLOCKS.get(name, {}), run),
        ('row', rows, ROWS.get(name, {}), listed(find.pieces)),
        ('inline', inline, INLINE.get(name, {}), listed(lambda code: [code])),
    ]
    for kind, parts, entries, otherwise in kinds:
        for number, part in enumerate(parts, 1):
            entry = entry_for(part, entries, otherwise)
            if entry is not NOT_RUN:
                yield f'{name}, {kind} {number}: {about(part)}', lambda part=part, entry=entry: entry(part)
    for number, entry in enumerate(sentences, 1):
        yield f'{name}, sentence {number}: {about(entry.words)}', lambda entry=entry: entry(text)
    yield f'{name}, no more and no less than is known', lambda: complete(name, text, kinds, quoted)


def entry_for(part, entries, otherwise):
    """By the whole of a part, or by how it begins: `class Reader(…`."""
    return next((entry for key, entry in entries.items() if is_for(key, part)), otherwise)


def is_for(key, part):
    return part.strip().startswith(key[:-1]) if key.endswith('…') else part == key


def about(part):
    """Enough of the text to find it."""
    return next(line for line in part.splitlines() if line.strip()).strip()[:60]


def complete(name, text, kinds, quoted):
    """No entry for what is gone, no Python in another kind of fence, no message of an exercise that is not checked."""
    for kind, parts, entries, _ in kinds:
        gone = [key for key in entries if not any(is_for(key, part) for part in parts)]
        assert not gone, f'entries for a {kind} that is no longer there: {gone}'
    other = find.other_fences(text)
    assert other == 0, f'{other} blocks of Python have another fence than ```python'
    if name.startswith('exercise '):
        unchecked = [said for said in find.messages(text) if said not in quoted]
        assert not unchecked, f'no entry in course_sentences.py for {unchecked}'


def all_exist(texts):
    gone = {*BLOCKS, *ROWS, *INLINE, *SENTENCES} - set(texts)
    assert not gone, f'no such texts: {sorted(gone)}'


def passes(title, check):
    try:
        check()
    except Exception as error:
        print(f'not ok {title}')
        for line in ''.join(traceback.format_exception_only(error)).splitlines():
            print(f'# {line}')
        return False
    print(f'ok {title}')
    return True


if __name__ == '__main__':
    main()
