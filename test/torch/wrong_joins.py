"""Wrong uses of what joins tensors, cuts them or shows them in another shape, one call each."""

from wrong_uses import function, method, zeros

WRONG_LISTS = [
    case
    for name in ('cat', 'stack')
    for case in [
        function('nothing', name),
        function('an empty list', name, []),
        *(function(f'{title} for the list', name, value)
          for title, value in {'a number': 3, 'a word': 'x', 'null': None, 'a tensor': zeros(2, 3)}.items()),
        *(function(f'{title} in the list', name, [zeros(2, 3), value])
          for title, value in {'a number': 3, 'null': None, 'a list': [1, 2]}.items()),
        *(function(f'{title} for the dimension', name, [zeros(2, 3), zeros(2, 3)], value)
          for title, value in {'a word': 'x', 'a fraction': 1.5, 'a list': [1], 'true': True}.items()),
        function('two tensors and no list', name, zeros(2, 3), zeros(2, 3)),
        function('too many arguments', name, [zeros(2, 3)], 0, 1),
        function('a dimension that is not there', name, [zeros(2, 3), zeros(2, 3)], 3),
        function('a negative dimension that is not there', name, [zeros(2, 3), zeros(2, 3)], -4),
        function('other sizes', name, [zeros(1, 3, 8, 8), zeros(1, 5, 4, 4)], 1),
        function('another size in the third', name, [zeros(2, 3), zeros(2, 3), zeros(2, 4)]),
        function('other numbers of dimensions', name, [zeros(2, 3), zeros(3)]),
    ]
] + [
    function('single numbers', 'cat', [zeros(), zeros()]),
    function('a single number after a list', 'cat', [zeros(2), zeros()]),
    function('a dimension that is not there, beside what is left out', 'cat', [zeros(0), zeros(2, 3)], 2),
    function('no rows, of another length', 'cat', [zeros(0, 2), zeros(2, 3)]),
    function('other sizes along a dimension that would not be there', 'stack', [zeros(2), zeros(3)], 5),
]

WRONG_PIECES = [
    function('nothing to split', 'split'),
    function('no size', 'split', zeros(4, 3)),
    *(function(f'{title} to split', 'split', value, 1) for title, value in {'a number': 3, 'null': None, 'a list': [zeros(2)]}.items()),
    function('too many arguments', 'split', zeros(4, 3), 2, 0, 1),
    function('a fraction for the dimension', 'split', zeros(4, 3), 2, 1.5),
    *(method(f'{title} for the size', (4, 3), 'split', value) for title, value in {'a word': 'x', 'a fraction': 1.5, 'null': None}.items()),
    method('no size', (4, 3), 'split'),
    method('too many arguments', (4, 3), 'split', 2, 0, 1),
    method('pieces of nothing', (4, 3), 'split', 0),
    method('pieces of less than nothing', (4, 3), 'split', -1),
    method('a dimension that is not there', (4, 3), 'split', 2, 2),
    method('a word for the dimension', (4, 3), 'split', 2, 'x'),
    method('a word for the dimension of a list', (4, 3), 'split', [2, 2], 'x'),
    method('a single number', (), 'split', 1),
    method('a single number by a list', (), 'split', [1]),
    method('sizes that are too little', (4, 3), 'split', [1, 2]),
    method('sizes that are too much', (4, 3), 'split', [1, 3], -1),
    method('no sizes', (4, 3), 'split', []),
    method('a negative size', (4, 3), 'split', [5, -1]),
    method('a fraction among the sizes', (4, 3), 'split', [1, 1.5]),
    method('a word among the sizes', (4, 3), 'split', ['x']),
    method('no number', (4, 3), 'chunk'),
    *(method(f'{title} for the number', (4, 3), 'chunk', value)
      for title, value in {'nothing': 0, 'less than nothing': -1, 'a word': 'x', 'a fraction': 1.5}.items()),
    method('a dimension that is not there', (4, 3), 'chunk', 2, 5),
    method('a fraction for the dimension', (4, 3), 'chunk', 2, 1.5),
    method('too many arguments', (4, 3), 'chunk', 2, 0, 1),
    method('a single number', (), 'chunk', 2),
]

WRONG_SHAPES = [
    *(method(title, (4, 3), name, *args) for name in ('view', 'reshape', 'expand', 'permute') for title, args in {
        'nothing': (),
        'a word': ('x',),
        'a fraction': (1.5,),
        'null': (None,),
        'a word after a number': (2, 'x'),
        'a fraction after a number': (2, 1.5),
        'a fraction in a list': ([2, 1.5],),
        'a list and more': ([4, 3], 1),
        'numbers that do not fit': (2, 5),
        'a list that does not fit': ([2, 5],),
    }.items()),
    *(method(title, (4, 3), name, *args) for name in ('view', 'reshape') for title, args in {
        'two sizes left open': (2, -1, -1),
        'a rest that does not come out even': (5, -1),
        'a negative size': (-2, 6),
    }.items()),
    *(method('a rest beside nothing', (0, 3), name, 0, -1) for name in ('view', 'reshape')),
    method('too few sizes', (4, 3), 'expand', 3),
    method('a size of a dimension that is not 1', (4, 3), 'expand', 5, 3),
    method('several sizes that do not fit', (4, 3), 'expand', 5, 4),
    method('a dimension left as it is that is not there', (4, 3), 'expand', -1, 4, 3),
    method('a negative size', (4, 3), 'expand', -2, 3),
    method('too many dimensions', (4, 3), 'permute', 1, 0, 2),
    method('a dimension that is not there', (4, 3), 'size', 2),
    method('a negative dimension that is not there', (4, 3), 'size', -3),
    method('a dimension of a number', (), 'size', 0),
    *(method(f'{title} for the dimension', (4, 3), 'size', value) for title, value in {'a word': 'x', 'a fraction': 1.5, 'a list': [1]}.items()),
    method('too many arguments', (4, 3), 'size', 0, 1),
    *(method('an argument', (4, 3), name, 1) for name in ('dim', 'numel', 'clone', 'contiguous')),
]

WRONG_JOINS = WRONG_LISTS + WRONG_PIECES + WRONG_SHAPES
