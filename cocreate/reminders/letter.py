"""A mail in words: plain text, simple HTML, the days as a calendar. What people wrote is never header nor markup."""

import html
import unicodedata
from datetime import UTC, date, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any

import msgspec

from cocreate.exports.ics import render as calendar
from cocreate.locales import Language, formats, sentence
from cocreate.mail_settings import Smtp
from cocreate.monitoring.series import series
from cocreate.plans.plan import Plan
from cocreate.reminders.digest import Digest
from cocreate.reminders.due import Notice, measured
from cocreate.storage.readers import MailKind, NewMail, Reader

LONGEST = 120  # letters of what people wrote, where it stands in a line


class Post(msgspec.Struct, frozen=True):
    """How a mail is headed, and where its links lead."""

    smtp: Smtp
    url: str  # of the server, as browsers reach it


class Told(msgspec.Struct, frozen=True):
    """Of what, and when."""

    plan: Plan
    readings: list[Any]
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
    plan, readings, today, at = of.plan, of.readings, of.today, of.at
    title = clean(plan.title) or sentence(language, "plan-name")
    texts = [(notice, told(notice, plan, readings, today, language)) for notice in digest.notices]
    lines = [_line(notice, text, plan, language, post) for notice, text in texts]
    many = len(lines)
    subject = sentence(language, "mail-subject", title=title, count=many, shown=formats.number(language, many))
    lead = sentence(language, "mail-lead", title=title)
    dated = {notice.subject for notice in digest.notices if notice.kind not in ("reading", "slipping")}
    actions = [action for action in plan.actions if action.id in dated]
    foot = [sentence(language, "mail-why", title=title), sentence(language, "mail-settle")]
    if actions:
        foot.insert(0, sentence(language, "mail-calendar"))
    message = _message(id, reader, subject, at, post)
    _say(message, language, Said([lead], lines, foot, _settle(reader, post)))
    if actions:
        days = msgspec.structs.replace(plan, actions=actions, language=language)
        message.add_attachment(calendar(days), maintype="text", subtype="calendar", filename="cocreate.ics")
    return _posted(id, reader, "digest", message, at)


def confirm_mail(id: str, reader: Reader, title: str, at: int, post: Post) -> NewMail:
    """The question whether this mailbox wants to be written to, and by whom it was entered."""
    language, shown = reader.language, clean(title) or sentence(reader.language, "plan-name")
    subject = sentence(language, "mail-confirm-subject", title=shown)
    lead = [sentence(language, "mail-confirm", title=shown), sentence(language, "mail-confirm-else")]
    link = Line(sentence(language, "mail-confirm-link"), "", _settle(reader, post))
    message = _message(id, reader, subject, at, post)
    _say(message, language, Said(lead, [link], [], ""))
    return _posted(id, reader, "confirm", message, at)


def message_id(id: str, smtp: Smtp) -> str:
    """The same at each attempt, so that a double can be told from a second mail (REM-3)."""
    return f"<{id}@{smtp.sender.rpartition('@')[2]}>"


def clean(text: str) -> str:
    """On one line, without what no mailbox should see: controls, half surrogates, marks that turn the direction."""
    plain = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in text)
    return formats.shortened(plain, LONGEST)


def told(notice: Notice, plan: Plan, readings: list[Any], today: date, language: Language) -> str:
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
            return _of_indicator(notice, plan, readings, day, language)


def _of_indicator(notice: Notice, plan: Plan, readings: list[Any], day: str, language: Language) -> str:
    of = next((one for one in measured(plan) if one[0] == notice.subject), None)
    assert of is not None, notice.id
    subject, _, indicator, start, end = of
    name = clean(indicator.name)
    if notice.kind == "reading":
        return sentence(language, "mail-reading", day=day, indicator=name)
    mine = [(str(n), one) for n, one in enumerate(readings) if one["of"] == subject]
    seen = series(subject, indicator, mine, start.isoformat(), end.isoformat())
    shown = {"value": seen.points[-1].value, "forecast": seen.forecast or 0.0, "target": seen.target or 0.0}
    figures = {key: formats.number(language, round(value, 1)) for key, value in shown.items()}
    last = formats.day(language, end)
    unit = clean(indicator.unit)
    return sentence(language, "mail-slipping", day=day, indicator=name, unit=unit, end=last, **figures).strip() + "."


def _line(notice: Notice, text: str, plan: Plan, language: Language, post: Post) -> Line:
    action = next((one for one in plan.actions if one.id == notice.subject), None)
    if action is None:
        result = next((one for one in plan.programme.results if one.id == notice.subject), None)
        return Line(clean(result.title if result else ""), text, f"{post.url}/b/{plan.board}/monitoring")
    named = f"{action.number}. {clean(action.text) or sentence(language, 'plan-no-text')}"
    return Line(named, text, f"{post.url}/b/{plan.board}/action/{action.id}")


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
    message["List-Unsubscribe"] = f"<{post.url}/api/reminders/{reader.token}>"
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


def _posted(id: str, reader: Reader, kind: MailKind, message: EmailMessage, at: int) -> NewMail:
    message["Content-Language"] = reader.language  # at last: what is added before would take it along
    return NewMail(id=id, board=reader.board, reader=reader.id, kind=kind, body=message.as_bytes(), created=at)
