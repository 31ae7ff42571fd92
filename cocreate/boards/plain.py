"""A text without the marks of Markdown, where they are not shown as what they mean: in plans, files and tables.

web/src/board/plain.ts is its twin, on tests/vectors/plain.json. Here a link's address stands behind its words.
"""

import re

_LINK = re.compile(r"\[([^\][\n]{1,300})\]\(((?:https?://|mailto:)[^\s()]{1,1000})\)")
_BOLD = re.compile(r"(?<![^\W_])(?<!\*)\*\*(?=[^\s*])([^*\n]{0,500}[^\s*])\*\*(?!\*)(?![^\W_])")
_ITALIC = re.compile(r"(?<![^\W_])(?<!\*)\*(?=[^\s*])([^*\n]{0,500}[^\s*])\*(?!\*)(?![^\W_])")
_SLANTED = re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]{0,500}[^\s_])_(?!\w)")
_BULLET = re.compile(r"^([ \t]*)[-*+] (?=\S)", re.MULTILINE)
_MAY_HAVE = re.compile(r"[*_]|\]\(|^[ \t]*[-+] ", re.MULTILINE)


def plain(text: str, *, addresses: bool = True) -> str:
    """The words; where `addresses`, a link is «words (address)»."""
    if not _MAY_HAVE.search(text):
        return text
    text = _LINK.sub(r"\1 (\2)" if addresses else r"\1", text)
    for mark in (_BOLD, _ITALIC, _SLANTED):
        text = mark.sub(r"\1", text)
    return _BULLET.sub(r"\1• ", text)
