"""Runs the Python of the lessons in torch, and checks that the results are what the lessons say.

A block or a row of a table without an entry fails, so that a new one can't be forgotten; so does an entry
for what a lesson no longer has. Prints a line for each: `ok` or `not ok` and what it is about, followed by
the reason for a `not ok` in lines that start with `# `.
"""

import re
import sys
import traceback
from pathlib import Path

import torch

from course_blocks import BLOCKS
from course_sentences import SENTENCES
from course_tables import ROWS

LESSONS = Path(__file__).parents[2] / 'notebooks'
BLOCK = re.compile(r'^```python\n(.*?)^```$', re.MULTILINE | re.DOTALL)
ANY_PYTHON = re.compile(r'^[ \t>]*`{3,}[ \t]*\{?(?:code-cell\}[ \t]*)?i?py', re.MULTILINE)
HEAD = re.compile(r'^\|(?:.*\|)? *PyTorch *\|.*\n', re.MULTILINE)


def main():
    torch.set_num_threads(1)  # several would wait for one another on a busy machine
    lessons = {file.stem: file.read_text(encoding='utf-8') for file in sorted(LESSONS.glob('*.md'))}
    checks = [check for name, text in lessons.items() for check in checks_of(name, text)]
    checks.append(('entries are for lessons that exist', lambda: all_exist(lessons)))
    failed = [title for title, check in checks if not passes(title, check)]
    print(f'{len(checks) - len(failed)} of {len(checks)} agree with torch')
    sys.exit(1 if failed else 0)


def checks_of(name, text):
    """Titles and functions that raise if torch disagrees."""
    blocks = BLOCK.findall(text)
    rows = [cell for table in tables(text) for cell in table]
    written = [blocks, rows, [text] * len(SENTENCES.get(name, []))]
    entries = [BLOCKS.get(name, []), [ROWS.get(name, {}).get(cell) for cell in rows], SENTENCES.get(name, [])]
    kinds = [f'{name}, block', f'{name}, row', f'{name}, sentence']
    yield f'{name}, no more and no less than is known', lambda: complete(name, text, blocks, rows)
    for kind, parts, known in zip(kinds, written, entries):
        for number, (part, entry) in enumerate(zip(parts, known), 1):
            if entry is None:
                continue  # nothing to run, or nothing known, which `complete` reports
            yield f'{kind} {number}: {about(part, entry)}', lambda part=part, entry=entry: entry(part)


def about(part, entry):
    """Enough of the text to find it in the lesson."""
    words = getattr(entry, 'words', part)
    return next(line for line in words.splitlines() if line.strip()).strip()[:60]


def tables(text):
    """The cells below `PyTorch` of each table that compares the two."""
    for head in HEAD.finditer(text):
        column = cells(head[0]).index('PyTorch')
        lines = text[head.end():].split('\n\n')[0].splitlines()[1:]
        yield [cells(line)[column] for line in lines]


def cells(line):
    return [cell.strip() for cell in line.strip().strip('|').split('|')]


def complete(name, text, blocks, rows):
    """An entry for each, a lesson's text for each entry, and no Python in another kind of fence."""
    other = len(ANY_PYTHON.findall(text)) - len(blocks)
    assert other == 0, f'{other} blocks of Python have another fence than ```python'
    known = len(BLOCKS.get(name, []))
    assert len(blocks) == known, f'{len(blocks)} blocks of Python, but {known} entries in course_blocks.py'
    without = set(rows) - set(ROWS.get(name, {}))
    assert not without, f'no entry in course_tables.py for {sorted(without)}'
    gone = set(ROWS.get(name, {})) - set(rows)
    assert not gone, f'an entry in course_tables.py for what the lesson does not have: {sorted(gone)}'


def all_exist(lessons):
    gone = {*BLOCKS, *ROWS, *SENTENCES} - set(lessons)
    assert not gone, f'no such lessons: {sorted(gone)}'


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
