"""DEC-3: edits of a text converge, can be taken back, and lose nobody's words; whatever the texts and the edits."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate.boards import text
from cocreate.boards.events import Edit

steady = settings(deadline=None, derandomize=True, database=None, max_examples=200)

Edits = list[Edit]
WORDS = st.text(st.sampled_from("ab\nè🎈𝄞"), max_size=12)


@st.composite
def edits_on(draw: st.DrawFn, words: str, letters: st.SearchStrategy[str]) -> Edits:
    """In normal form: ascending, not touching."""
    edits: Edits = []
    end = -1
    for _ in range(draw(st.integers(0, 4))):
        if end + 1 > len(words):
            break
        at = draw(st.integers(end + 1, len(words)))
        remove = draw(st.integers(0, min(4, len(words) - at)))
        edits.append(Edit(at=at, remove=remove, insert=draw(letters)))
        end = at + remove
    return text.joined(edits)


@st.composite
def two_editors(draw: st.DrawFn) -> tuple[str, Edits, Edits]:
    """What one puts in are capitals, what the other puts in are digits."""
    words = draw(WORDS)
    one = draw(edits_on(words, st.text(st.sampled_from("XYZ"), max_size=3)))
    return words, one, draw(edits_on(words, st.text(st.sampled_from("123"), max_size=3)))


@st.composite
def an_editor(draw: st.DrawFn) -> tuple[str, Edits]:
    words = draw(WORDS)
    return words, draw(edits_on(words, WORDS))


def letters(of: Edits) -> str:
    return "".join(edit.insert for edit in of)


def kept(words: str, edits: Edits) -> set[int]:
    """The code points of the text that the edits leave."""
    gone = {at for edit in edits for at in range(edit.at, edit.at + edit.remove)}
    return set(range(len(words))) - gone


def is_normal(edits: Edits) -> bool:
    ends = [-1, *(edit.at + edit.remove for edit in edits)]
    return all(edit.at > end for edit, end in zip(edits, ends, strict=False)) and all(
        edit.remove or edit.insert for edit in edits
    )


@steady
@given(two_editors())
def test_DEC_3_both_orders_come_to_one_text(case: tuple[str, Edits, Edits]) -> None:
    words, mine, theirs = case
    one = text.apply(text.apply(words, theirs), text.carry(mine, theirs, after=True))
    other = text.apply(text.apply(words, mine), text.carry(theirs, mine, after=False))
    assert one == other


@steady
@given(two_editors())
def test_DEC_3_no_letter_that_anybody_puts_in_is_lost_and_none_that_neither_takes_away(
    case: tuple[str, Edits, Edits],
) -> None:
    words, mine, theirs = case
    both = text.apply(text.apply(words, theirs), text.carry(mine, theirs, after=True))
    assert [letter for letter in both if letter in "XYZ"] == [*letters(mine)]
    assert [letter for letter in both if letter in "123"] == [*letters(theirs)]
    stay = kept(words, mine) & kept(words, theirs)
    assert [letter for letter in both if letter not in "XYZ123"] == [words[at] for at in sorted(stay)]


@steady
@given(two_editors(), st.booleans())
def test_DEC_3_what_is_carried_is_in_normal_form_and_fits(case: tuple[str, Edits, Edits], after: bool) -> None:
    words, mine, theirs = case
    carried = text.carry(mine, theirs, after=after)
    assert is_normal(carried)
    assert text.fits(carried, len(text.apply(words, theirs)))
    assert text.carry(mine, [], after=after) == mine


@steady
@given(an_editor())
def test_DEC_3_edits_are_taken_back_by_their_inverse_and_done_again_by_its_inverse(case: tuple[str, Edits]) -> None:
    words, edits = case
    after = text.apply(words, edits)
    back = text.invert(words, edits)
    assert text.fits(back, len(after))
    assert text.apply(after, back) == words
    assert text.apply(words, text.invert(after, back)) == after


@steady
@given(two_editors())
def test_CLI_4_words_that_came_between_stay_when_mine_are_taken_back(case: tuple[str, Edits, Edits]) -> None:
    words, mine, theirs = case
    back = text.invert(words, mine)
    after_mine = text.apply(words, mine)
    later = text.carry(theirs, mine, after=False)
    result = text.apply(text.apply(after_mine, later), text.carry(back, later, after=True))
    assert [letter for letter in result if letter in "123"] == [*letters(theirs)]
    assert not [letter for letter in result if letter in "XYZ"]


@steady
@given(
    WORDS,
    st.lists(st.builds(Edit, at=st.integers(-9, 30), remove=st.integers(-9, 30), insert=st.text("xy", max_size=2))),
)
def test_DEC_2_edits_that_do_not_fit_are_held_to_the_text_and_never_fail(words: str, edits: Edits) -> None:
    result = text.apply(words, edits)
    assert [letter for letter in result if letter in "xy"] == [*letters(edits)]
    rest = iter(words)
    assert all(letter in rest for letter in result if letter not in "xy")


@steady
@given(an_editor())
def test_DEC_3_the_normal_form_says_the_same(case: tuple[str, Edits]) -> None:
    words, edits = case
    pieces = [
        piece
        for edit in edits
        for piece in (Edit(at=edit.at, remove=0, insert=edit.insert), Edit(at=edit.at, remove=edit.remove, insert=""))
    ]
    assert text.joined(pieces) == edits
    assert text.fits(pieces, len(words))


def test_DEC_3_offsets_count_code_points() -> None:
    assert text.apply("🎈𝄞b", [Edit(at=2, remove=1, insert="è")]) == "🎈𝄞è"
    assert not text.fits([Edit(at=2, remove=2, insert="")], len("🎈𝄞b"))
    assert not text.fits([Edit(at=1, remove=1, insert=""), Edit(at=1, remove=0, insert="")], 3)
