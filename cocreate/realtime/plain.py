"""The common case of what comes from a browser: whole text messages, each in one frame. Pure.

It judges nothing: whatever is not plain is left to the library, with all that came along with it.
"""

try:
    from websockets.speedups import apply_mask
except ImportError:  # a platform without the compiled part
    from websockets.utils import apply_mask

FINAL_TEXT = 0x81
SHORT_HEAD, LONG_HEAD = 6, 8  # bytes, with the mask's key


def plain_texts(data: bytes) -> list[bytes] | None:
    """The messages; None where one is in pieces, is cut off, is no text, or breaks a rule (RFC 6455, 5.2).

    Sizes of 64 bits are left to the library too: only they could be beyond what a message may have.
    """
    texts: list[bytes] = []
    at, end = 0, len(data)
    while at < end:
        if at + SHORT_HEAD > end or data[at] != FINAL_TEXT:
            return None
        size, body = data[at + 1] - 0x80, at + SHORT_HEAD
        if size == 126:
            size, body = int.from_bytes(data[at + 2 : at + 4]), at + LONG_HEAD
        elif not 0 <= size < 126:
            return None
        at = body + size
        if at > end:
            return None
        texts.append(apply_mask(data[body:at], data[body - 4 : body]))
    return texts
