"""Leaves out clauses that ask nothing: `be honest, …`, `no matter what people say, …`, `NCAA or not, …`.

What stands in them, a name or an event, would narrow the question to what nobody asked for.
"""

import re

_NARROWS = "wind|windy|legal|ratified|indoors?|outdoors?|aided|assisted|heats|final|finals"  # `wind legal or not`
_CLAUSES = rf"""
(?:let['’]?s\ |just\ |please\ |pls\ )*(?:
  (?!(?:{_NARROWS})\b)[^\W\d_]+\ or\ not
| no\ matter\ (?:what|who|how|which)\b[^,;:?]*
| regardless(?:\ of\ [^,;:?]*)?
| (?:to\ )?be\ (?:honest|fair|real|serious|straight)(?:\ with\ (?:me|us))?(?:\ (?:now|here))?
| what(?:ever|soever)?\ (?:people|anyone|anybody|everyone|you|they|some)\ (?:may\ |might\ )?(?:says?|thinks?|claims?)
| say\ what\ you\ (?:like|want|will)
| settle\ (?:a|an|this|my|the|our)\ [^\W\d_]+(?:\ for\ (?:me|us))?
| asking\ for\ (?:a|my)\ [^\W\d_]+
| (?:all\ )?jok(?:es|ing)\ aside
| (?:call\ me|i\ may\ be|i\ might\ be)\ [^\W\d_]+(?:\ but)?
| correct\ me\ if\ i['’]?m\ wrong(?:\ but)?
| (?:my|our)\ (?:mate|friend|dad|mum|mom|brother|boss|coach|buddy)\ (?:and\ i|and\ me)\ (?:are|were)\ [^\W\d_]+
)
"""
_FIRST = re.compile(rf"^\s*{_CLAUSES}\s*(?:[,;:]|\s[–—-]\s|\.{{2,}})\s*(?=\w)", re.IGNORECASE | re.VERBOSE)
_LAST = re.compile(rf"(?<=\w)\s*[,;:?–—-]+\s*{_CLAUSES}\s*[?.!]*\s*$", re.IGNORECASE | re.VERBOSE)


def without_idle(text: str) -> str:
    """A text without the clauses at its beginning and its end that ask nothing, if anything else is left."""
    left = _LAST.sub("?" if text.rstrip().endswith("?") else "", _FIRST.sub("", text, count=1), count=1)
    return left if any(letter.isalpha() for letter in left) else text
