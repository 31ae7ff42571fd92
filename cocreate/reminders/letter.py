"""A mail in words: plain text, simple HTML, the days as a calendar. What people wrote is never header nor markup."""

import html
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

import msgspec

from cocreate.exports.ics import render as calendar
from cocreate.exports.papers.given import progress_of
from cocreate.locales import Language, formats, sentence
from cocreate.mail_settings import Smtp
from cocreate.monitoring.series import series
from cocreate.plans.plan import Plan
from cocreate.reminders.digest import Digest
from cocreate.reminders.due import Fields, Notice, by_subject, measured
from cocreate.storage.readers import MailKind, NewMail, Reader

LONGEST = 120  # letters of what people wrote, where it stands in a line


class Post(msgspec.Struct, frozen=True):
    """How a mail is headed, and where its links lead."""

    smtp: Smtp
    url: str  # of the server, as browsers reach it


class Known:
    """What mails look up of a plan, by id: made once for all its readers. `progress` and `readings` are its records."""

    def __init__(self, plan: Plan, progress: Mapping[str, Fields], readings: Sequence[Fields]) -> None:
        self.plan = plan
        self.progress = progress_of({"progress": progress})
        self.actions = {one.id: one for one in plan.actions}
        self.results = {one.id: one.title for one in plan.programme.results}
        self.measured = {one[0]: one for one in measured(plan)}
        self.readings = by_subject(readings)


class Told(msgspec.Struct, frozen=True):
    """Of what, and when."""

    known: Known
    today: date
    at: int  # ms since 1970


class Line(msgspec.Struct, frozen=True):
    title: str
    text: str
    link: str


class Said(msgspec.Struct, frozen=True):
    lead: list[str]
    lines: list[Line]
    foot: list[str]
    settle: str  # where one says how often, or empty


def digest_mail(id: str, digest: Digest, of: Told, post: Post) -> NewMail:
    """All notices of one reader in one mail."""
    reader, language = digest.reader, digest.reader.language
    known, plan, at = of.known, of.known.plan, of.at
    title = clean(plan.title) or sentence(language, "plan-name")
    texts = [(notice, told(notice, known, of.today, language)) for notice in digest.notices]
    lines = [_line(notice, text, known, language, post) for notice, text in texts]
    many = len(lines)
    subject = sentence(language, "mail-subject", title=title, count=many, shown=formats.number(language, many))
    lead = sentence(language, "mail-lead", title=title)
    dated = {notice.subject for notice in digest.notices if notice.kind not in ("reading", "slipping")}
    actions = sorted((known.actions[id] for id in dated & known.actions.keys()), key=lambda one: one.number)
    foot = [sentence(language, "mail-why", title=title), sentence(language, "mail-settle")]
    if actions:
        foot.insert(0, sentence(language, "mail-calendar"))
    message = _message(id, reader, subject, at, post)
    _say(message, language, Said([lead], lines, foot, _settle(reader, post)))
    if actions:
        days = msgspec.structs.replace(plan, actions=actions, language=language)
        file = calendar(days, progress=known.progress)
        message.add_attachment(file, maintype="text", subtype="calendar", filename="cocreate.ics")
    return _posted(id, reader, "digest", message, at, post=post)


def confirm_mail(id: str, reader: Reader, title: str, at: int, post: Post) -> NewMail:
    """The question whether this mailbox wants to be written to, and by whom it was entered."""
    language, shown = reader.language, clean(title) or sentence(reader.language, "plan-name")
    subject = sentence(language, "mail-confirm-subject", title=shown)
    lead = [sentence(language, "mail-confirm", title=shown), sentence(language, "mail-confirm-else")]
    link = Line(sentence(language, "mail-confirm-link"), "", _settle(reader, post))
    message = _message(id, reader, subject, at, post)
    _say(message, language, Said(lead, [link], [], ""))
    return _posted(id, reader, "confirm", message, at, post=post)


def message_id(id: str, smtp: Smtp) -> str:
    """The same at each attempt, so that a double can be told from a second mail (REM-3)."""
    return f"<{id}@{smtp.sender.rpartition('@')[2]}>"


def clean(text: str) -> str:
    """On one line, without what no mailbox should see: controls, half surrogates, marks that turn the direction."""
    plain = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in text)
    return formats.shortened(plain, LONGEST)


def told(notice: Notice, known: Known, today: date, language: Language) -> str:
    """A sentence, as of today."""
    day = formats.day(language, notice.about)
    away = abs((notice.about - today).days)
    days: dict[str, str | int] = {"count": away, "shown": formats.number(language, away)}
    match notice.kind:
        case "starts_14":
            return sentence(language, "mail-starts", day=day, **days)
        case "due_30" | "due_7":
            return sentence(language, "mail-due", day=day, **days)
        case "overdue_1" | "overdue_14" | "overdue_monthly":
            return sentence(language, "mail-overdue", day=day, **days)
        case "reading" | "slipping":
            return _of_indicator(notice, known, day, language)


def _of_indicator(notice: Notice, known: Known, day: str, language: Language) -> str:
    subject, _, indicator, start, end = known.measured[notice.subject]
    name = clean(indicator.name)
    if notice.kind == "reading":
        return sentence(language, "mail-reading", day=day, indicator=name)
    seen = series(subject, indicator, known.readings.get(subject, ()), start.isoformat(), end.isoformat())
    shown = {"value": seen.points[-1].value, "forecast": seen.forecast or 0.0, "target": seen.target or 0.0}
    figures = {key: formats.number(language, round(value, 1)) for key, value in shown.items()}
    last = formats.day(language, end)
    unit = clean(indicator.unit)
    return sentence(language, "mail-slipping", day=day, indicator=name, unit=unit, end=last, **figures).strip() + "."


def _line(notice: Notice, text: str, known: Known, language: Language, post: Post) -> Line:
    there = f"{post.url}/b/{known.plan.board}"
    action = known.actions.get(notice.subject)
    if action is None:
        return Line(clean(known.results.get(notice.subject, "")), text, f"{there}/monitoring")
    named = f"{action.number}. {clean(action.text) or sentence(language, 'plan-no-text')}"
    return Line(named, text, f"{there}/action/{action.id}")


def _settle(reader: Reader, post: Post) -> str:
    """Its secret stands behind the #, which no server sees."""
    return f"{post.url}/reminders#{reader.token}"


def _message(id: str, reader: Reader, subject: str, at: int, post: Post) -> EmailMessage:
    message, smtp = EmailMessage(policy=SMTP), post.smtp
    message["From"] = Address(smtp.name, addr_spec=smtp.sender)
    message["To"] = Address(addr_spec=reader.email)
    message["Subject"] = subject
    message["Date"] = format_datetime(datetime.fromtimestamp(at / 1000, UTC))
    message["Message-ID"] = message_id(id, smtp)
    message["Auto-Submitted"] = "auto-generated"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058
    return message


def _say(message: EmailMessage, language: Language, said: Said) -> None:
    lead, lines, foot, settle = said.lead, said.lines, said.foot, said.settle
    plain = [*lead, *("\n".join(part for part in (one.title, one.text, one.link) if part) for one in lines)]
    plain += [*(["-- "] if foot else []), *foot, *([settle] if settle else [])]
    message.set_content("\n\n".join(plain) + "\n")
    message.add_alternative(_page(language, said), subtype="html")


def _page(language: Language, said: Said) -> str:
    lead, lines, foot, settle = said.lead, said.lines, said.foot, said.settle
    items = "".join(
        f'<li style="margin:0 0 16px"><a href="{html.escape(one.link)}"><b>{html.escape(one.title)}</b></a>'
        f"<br>{html.escape(one.text)}</li>"
        for one in lines
    )
    last = html.escape(foot[-1]) if foot else ""
    ends = [f"<p>{html.escape(text)}</p>" for text in foot[:-1]]
    ends += [f'<p><a href="{html.escape(settle)}">{last}</a></p>'] if settle else []
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>cocreate</title></head>'
        '<body style="font-family:sans-serif;line-height:1.5;color:#1D2B33;max-width:40em">'
        f"{''.join(f'<p>{html.escape(text)}</p>' for text in lead)}"
        f'<ul style="padding-left:1.2em">{items}</ul>'
        f'<div style="color:#51616B;font-size:0.9em">{"".join(ends)}</div></body></html>'
    )


def _posted(id: str, reader: Reader, kind: MailKind, message: EmailMessage, at: int, *, post: Post) -> NewMail:
    message["Content-Language"] = reader.language  # at last: what is added before would take it along
    # written by itself: folded like the others, a long address would become an encoded word, which no program reads
    stop = f"List-Unsubscribe: <{post.url}/api/reminders/{reader.token}>\r\n".encode()
    return NewMail(id=id, board=reader.board, reader=reader.id, kind=kind, body=stop + message.as_bytes(), created=at)
