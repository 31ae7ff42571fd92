"""What a mail says and how it is headed; nothing that people wrote becomes a header, a mailbox or markup."""

from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from cocreate.locales import LANGUAGES, Language
from cocreate.mail_settings import address_of
from cocreate.plans.plan import Plan
from cocreate.reminders.digest import Digest
from cocreate.reminders.due import Notice, due
from cocreate.reminders.letter import Known, Post, Told, confirm_mail, digest_mail
from tests.reminders.tables import NOW, mailbox, post
from tests.reminders.test_due import INDICATOR, Walked, planned, reading

HEADERS = [
    "List-Unsubscribe",
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "List-Unsubscribe-Post",
    "MIME-Version",
    "Content-Type",
    "Content-Language",
]


def mail_of(
    plan: Plan, notices: list[Notice], today: date, readings: Any = (), language: Language = "it", **progress: Any
) -> EmailMessage:
    digest = Digest(mailbox("ada", language=language), notices)
    made = digest_mail("m1", digest, Told(Known(plan, progress, list(readings)), today, NOW), post())
    return message_from_bytes(made.body, policy=policy.default)  # type: ignore[return-value]


def parts(message: EmailMessage) -> tuple[str, str]:
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None and page is not None
    return str(plain.get_content()), str(page.get_content())


def test_REM_4_a_digest_says_what_and_when_and_how_to_stop_it_in_the_readers_language() -> None:
    plan, today = planned("2027-01-11", "2027-03-31"), date(2027, 3, 24)
    message = mail_of(plan, due(plan, {"a": {"status": "under_way"}}, [], today), today)
    plain, page = parts(message)
    assert message["Subject"] == f"Un promemoria: {plan.title}"
    assert message["From"] == "Tavoli <tavoli@example.org>" and message["To"] == "ada@example.org"
    assert message["Message-ID"] == "<m1@example.org>"
    assert message["List-Unsubscribe"] == "<https://boards.example.org/api/reminders/token-of-ada>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "Finisce il 31 mar 2027, tra 7 giorni." in plain
    assert "https://boards.example.org/b/brescia/action/a" in plain
    assert "https://boards.example.org/reminders#token-of-ada" in plain
    for said in ("Finisce il 31 mar 2027", 'href="https://boards.example.org/b/brescia/action/a"', '<html lang="it">'):
        assert said in page


def test_the_days_come_along_as_a_calendar() -> None:
    plan, today = planned("2027-01-11", "2027-03-31"), date(2027, 3, 24)
    [attached] = mail_of(plan, due(plan, {}, [], today), today).iter_attachments()
    assert (attached.get_content_type(), attached.get_filename()) == ("text/calendar", "cocreate.ics")
    content = attached.get_payload(decode=True)
    assert isinstance(content, bytes)
    [event] = Calendar.from_ical(content).walk("VEVENT")  # type: ignore[union-attr]
    assert str(event["UID"]) == "a.brescia@cocreate"


def test_what_is_under_way_is_so_in_the_calendar_of_a_mail_as_in_its_feed() -> None:
    plan, today = planned("2027-01-11", "2027-03-31"), date(2027, 3, 24)
    far = {"a": {"status": "under_way", "percent": 40}}
    [attached] = mail_of(plan, due(plan, far, [], today), today, **far).iter_attachments()
    content = attached.get_payload(decode=True)
    assert isinstance(content, bytes)
    [task] = Calendar.from_ical(content).walk("VTODO")  # type: ignore[union-attr]
    assert (str(task["STATUS"]), int(task["PERCENT-COMPLETE"])) == ("IN-PROCESS", 40)


def test_REM_1_a_mail_program_can_read_where_one_click_stops_it_however_long_the_address() -> None:
    url, token = "https://tavoli-di-coprogettazione.comune.citta-metropolitana.example.org", "t" * 43
    there = f"<{url}/api/reminders/{token}>".encode()
    long, reader = Post(post().smtp, url), mailbox("ada", token=token)
    plan, today = planned("2027-01-11", "2027-03-31"), date(2027, 3, 24)
    told = Told(Known(plan, {}, []), today, NOW)
    digest = digest_mail("m1", Digest(reader, due(plan, {}, [], today)), told, long)
    for made in (digest, confirm_mail("m2", reader, "Nidi", NOW, long)):
        lines = made.body.partition(b"\r\n\r\n")[0].split(b"\r\n")
        assert lines.count(b"List-Unsubscribe: " + there) == 1
        assert lines.count(b"List-Unsubscribe-Post: List-Unsubscribe=One-Click") == 1


def test_a_mail_looks_its_actions_and_readings_up_and_walks_through_none_of_them() -> None:
    plan, today, low = planned("2027-01-01", "2027-12-31", indicator=INDICATOR), date(2027, 3, 31), Walked()
    low.append(reading("2027-03-31", 19))
    actions = Walked(plan.actions)
    plan = msgspec.structs.replace(plan, actions=actions)
    notices, known = due(plan, {}, low, today), Known(plan, {}, low)
    assert notices
    actions.times = low.times = 0
    digest_mail("m1", Digest(mailbox("ada"), notices), Told(known, today, NOW), post())
    assert (actions.times, low.times) == (0, 0)


SENTENCES = {
    "it": "L'indicatore «Posti» è indietro: il 31 mar 2027 era a 19; "
    "di questo passo il 31 dic 2027 arriva a 77,7, e l'obiettivo è 100 posti.",
    "en": "The indicator “Posti” is behind: on 31 Mar 2027 it stood at 19; "
    "at this rate it comes to 77.7 on 31 Dec 2027, and the target is 100 posti.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_its_sentence_in_every_language(language: Language) -> None:
    plan = planned("2027-01-01", "2027-12-31", indicator=INDICATOR)
    low = [reading("2027-03-31", 19)]
    found = due(plan, {}, low, date(2027, 3, 31))
    for day in (date(2026, 12, 18), date(2027, 7, 1), date(2027, 12, 1), date(2027, 12, 24), date(2028, 1, 3)):
        found += [one for one in due(plan, {}, low, day) if one not in found]
    assert {one.kind for one in found} == {"slipping", "starts_14", "reading", "due_30", "due_7", "overdue_1"}
    plain, _ = parts(mail_of(plan, found, date(2028, 1, 3), low, language))
    assert SENTENCES.get(language, "Posti") in plain
    assert plain.count("/b/brescia/action/a") == len(found)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links |= {value or "" for name, value in attrs if name == "href"}


EVIL = st.one_of(
    st.text(max_size=200),
    st.sampled_from(
        [
            "x\r\nBcc: evil@example.com",
            "x\nSubject: y\n\nbody",
            "x\u2028Bcc: a@b\u0085To: c@d",
            "<script>alert(1)</script>",
            '"><img src=x onerror=y>',
            "=?utf-8?q?Bcc:_a@b?=",
            "a, b <evil@example.com>, ",
            "\ud800",
            "\0",
            "http://evil.example/ " * 20,
        ]
    ),
)


@settings(max_examples=80, deadline=None)
@given(EVIL, EVIL, EVIL)
def test_REM_5_no_title_and_no_text_can_be_a_header_a_mailbox_or_markup(title: str, text: str, name: str) -> None:
    indicator = msgspec.structs.replace(INDICATOR, name=name, unit=text)
    plan = planned("2027-01-01", "2027-03-31", text=text, indicator=indicator)
    plan = msgspec.structs.replace(plan, title=title)
    today, low = date(2027, 3, 24), [reading("2027-03-24", 1)]
    message = mail_of(plan, due(plan, {}, low, today), today, low)
    assert message.keys() == HEADERS
    assert [address.addr_spec for address in message["To"].addresses] == ["ada@example.org"]
    assert not message.defects and "\n" not in str(message["Subject"])
    page = parts(message)[1]
    seen = Tags()
    seen.feed(page)
    assert seen.tags <= {"html", "head", "meta", "title", "body", "p", "ul", "li", "a", "b", "br", "div"}
    assert all(link.startswith("https://boards.example.org/") for link in seen.links)
    asked = confirm_mail("m2", mailbox("ada"), title, NOW, post())
    assert message_from_bytes(asked.body, policy=policy.default).keys() == HEADERS


@pytest.mark.parametrize(
    ("said", "address"),
    [
        (" ada@example.org ", "ada@example.org"),
        ("Ada.B+nido@Example.ORG", "Ada.B+nido@example.org"),
        ("ada@città.example.org", "ada@xn--citt-3na.example.org"),
        ("ada@localhost", None),
        ("ada", None),
        ("@example.org", None),
        ("ada@example..org", None),
        ("ada@-example.org", None),
        ("ada b@example.org", None),
        ("ada@example.org, eva@example.org", None),
        ("ada@example.org\r\nBcc: eva@example.org", None),
        ("Ada <ada@example.org>", None),
        ('"a b"@example.org', None),
        ("àda@example.org", None),
        ("a" * 65 + "@example.org", None),
        ("ada@" + "a" * 64 + ".org", None),
        ("ada@[127.0.0.1]", None),
        ("ada..b@example.org", None),
        ("", None),
    ],
)
def test_REM_5_an_address_is_one_mailbox_or_none(said: str, address: str | None) -> None:
    assert address_of(said) == address


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_REM_5_what_passes_as_an_address_is_written_as_one(local: str, domain: str) -> None:
    if (made := address_of(f"{local}@{domain}")) is not None:
        assert made.isascii() and made.isprintable() and " " not in made and made.count("@") == 1
