"""Finds the Python and PyTorch of the course: in lessons, README and the texts of exercises, wherever it is written."""

import json
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r'^```python\n(.*?)^```$', re.MULTILINE | re.DOTALL)
ANY_PYTHON = re.compile(r'^[ \t>]*`{3,}[ \t]*\{?(?:code-cell\}[ \t]*)?i?py', re.MULTILINE)
LANGUAGE = re.compile(r'\b(?:PyTorch|Python)\b')
HEAD = re.compile(r'^\|.*\b(?:PyTorch|Python)\b.*\|\n(?=\|[-:| ]+\|\n)', re.MULTILINE)
EXERCISES = '''
const { listed } = require('./dist/course/exercises');
const texts = listed.map(({ exercise: { id, title, purpose, task, hints } }) =>
  [id, [title, purpose, task, ...hints].join('\\n\\n')]);
console.log(JSON.stringify(Object.fromEntries(texts)));
'''


def texts():
    """What a learner reads, by name: `03-conv2d`, `README`, `exercise repair-padding`."""
    lessons = {file.stem: file.read_text(encoding='utf-8') for file in sorted((ROOT / 'notebooks').glob('*.md'))}
    readme = (ROOT / 'README.md').read_text(encoding='utf-8')
    node = subprocess.run(['node', '-e', EXERCISES], cwd=ROOT, capture_output=True, check=True)
    exercises = {f'exercise {id}': text for id, text in json.loads(node.stdout).items()}
    return {**lessons, 'README': readme, **exercises}


def blocks(text):
    return BLOCK.findall(text)


def other_fences(text):
    """How many blocks of Python have another fence, so that `blocks` does not find them."""
    return len(ANY_PYTHON.findall(text)) - len(blocks(text))


def rows(text):
    """The cells below PyTorch or Python of each table that compares languages."""
    return [row for table in HEAD.finditer(text) for row in column_of(table, text)]


def column_of(head, text):
    column = next(i for i, name in enumerate(cells(head[0])) if LANGUAGE.search(name))
    return [cells(line)[column] for line in lines_below(head, text)[1:]]


def lines_below(head, text):
    return text[head.end():].split('\n\n')[0].splitlines()


def cells(line):
    return [cell.strip() for cell in line.strip().strip('|').split('|')]


# In prose: what is code in a sentence about PyTorch or Python, and what only they would write.
ABOUT = re.compile(r'\b(?:PyTorch|Python|torch\w*)\b')
ONLY_PYTHON = re.compile(
    r'\b[a-z]+(?:_[a-z]+)*=(?![=>])\S|\bself\b|__\w+__|\btorch\b|(?<!new )\bnn\.[A-Z]\w+\(|'
    r'\b(?:True|False|None|lambda|def|elif)\b|//\s*\d')
# What is not Python, or has no meaning by itself: TypeScript, numbers, a plain name.
ONLY_HERE = re.compile(
    r'[{}]|=>|\bnew\b|\bthis\.|;$|^[\w.\-\[\], ]*\d\]?$|^[a-zA-Z]+$|^__\w+__$|^\w+-[\w.-]+$|^\'\w+\'$')
SENTENCE = re.compile(r'(?<=[.?!])["*)]*\s+(?=[A-Z*"`(])')


def inline(text):
    """The code in sentences that is Python or PyTorch's, each once. Tables that compare are left out."""
    found = [code
             for paragraph in re.split(r'\n\s*\n|\n(?=[-*|] )|\n(?=\d+\. )', prose(text))
             for sentence in SENTENCE.split(' '.join(paragraph.split()))
             for code in re.findall(r'(?<!`)`([^`]+)`(?!`)', sentence)
             if ONLY_PYTHON.search(code) or ABOUT.search(sentence)]
    return [code for code in dict.fromkeys(found) if not ONLY_HERE.search(code)]


def prose(text):
    for head in reversed(list(HEAD.finditer(text))):
        below = '\n'.join(lines_below(head, text))
        text = text[:head.start()] + text[head.end() + len(below):]
    text = re.sub(r'\A---\n.*?\n---\n', '', text, flags=re.DOTALL)
    return re.sub(r'^([ \t>]*)```(?!`).*?^\1```$', '', text, flags=re.MULTILINE | re.DOTALL)


def messages(text):
    """The blocks in the text of an exercise that quote torch; what the compiler says is tested elsewhere."""
    fences = re.findall(r'^```(\w*)\n(.*?)\n```$', text, re.MULTILINE | re.DOTALL)
    return [said for language, said in fences if not language and 'is not assignable to' not in said]


def pieces(cell):
    return re.findall(r'`([^`]+)`', cell)
