"""What every route of the API takes and gives, as data: docs/openapi.json is made of it. Without a row a test fails."""

from typing import Any, Literal, NamedTuple

from cocreate.jobs.board_files import BOARD_FILES
from cocreate.jobs.files import FILES
from cocreate.jobs.reports import REPORT_FILES
from cocreate.monitoring.state import State
from cocreate.plans.comparing import Comparison
from cocreate.plans.plan import Plan
from cocreate.rest import (
    acting,
    editing,
    erasing,
    feeds,
    follow_up,
    history,
    join,
    later,
    next_table,
    outlets,
    own_templates,
    publishing,
    reminders,
    shapes,
    tokens,
)
from cocreate.sealing.seal import MEDIA
from cocreate.storage.erasures import Erased

Who = Literal["all", "desk", "member", "facilitator", "in person"]


class Op(NamedTuple):
    """`answer` is a type, or the media types of a file. `open` where a rule of the board may refuse it, too."""

    does: str
    who: Who
    answer: Any
    body: Any = None  # a type, or `bytes` for a file
    status: int = 200
    errors: tuple[str, ...] = ()
    query: tuple[tuple[str, str], ...] = ()  # name, what it is; none is required
    open: bool = False


_LANG = ("lang", "language of the sentences: it, en, de, fr or es; else the browser's")
_IMAGES = ("image/png", "image/jpeg", "image/webp", "image/gif")

OPERATIONS: dict[tuple[str, str], Op] = {
    ("/healthz", "GET"): Op("Whether the server lives.", "all", shapes.Alive),
    ("/readyz", "GET"): Op("Whether people should be sent to it; 503 where not.", "all", shapes.Ready),
    ("/api/openapi.json", "GET"): Op("This document.", "all", shapes.Anything),
    ("/api/templates", "GET"): Op("The templates that a table can be opened from.", "all", list[shapes.Template]),
    ("/api/templates", "POST"): Op(
        "What is in a template's file; nothing is kept.", "desk", shapes.Template, body=bytes, open=True
    ),
    ("/api/boards", "GET"): Op("All tables of this server.", "desk", shapes.Boards),
    ("/api/boards", "POST"): Op(
        "Open a table.", "desk", shapes.Opened, body=shapes.NewBoard, status=201, errors=("too_big",), open=True
    ),
    ("/api/look", "POST"): Op(
        "What stands behind a code or key.",
        "all",
        shapes.Seen,
        body=join.Look,
        errors=("unknown_door", "too_many_tries", "unknown_board"),
    ),
    ("/api/join", "POST"): Op(
        "Join a table, with a code or a key.",
        "all",
        shapes.Seat,
        body=join.Join,
        status=201,
        errors=("unknown_door", "too_many_tries", "unknown_board", "wrong_address", "removed"),
        open=True,
    ),
    ("/api/boards/{board}/state", "GET"): Op("The board as it stands now.", "member", acting.Stands),
    ("/api/boards/{board}/commands", "POST"): Op(
        "Do something on the board; under the same id once.",
        "member",
        acting.Done,
        body=acting.Doing,
        errors=("too_fast", "observer", "monitor", "facilitator_only"),
        open=True,
    ),
    ("/api/boards/{board}/invites", "GET"): Op("Codes and links to invite with.", "in person", shapes.Invites),
    ("/api/boards/{board}/invites/{role}", "POST"): Op(
        "A new code; the old one opens nothing any more.", "in person", shapes.Invite, errors=("not_found",)
    ),
    ("/api/boards/{board}/qr.svg", "GET"): Op(
        "The link as a picture.",
        "in person",
        ("image/svg+xml",),
        errors=("not_found",),
        query=(("role", "participant (else) or observer"),),
    ),
    ("/api/boards/{board}/import", "POST"): Op(
        "Cards from a file.",
        "facilitator",
        shapes.Brought,
        body=bytes,
        errors=("busy", "late_file"),
        query=(("zone", "where cards go"), ("name", "of the file"), ("look", "1: bring nothing yet"), _LANG),
        open=True,
    ),
    ("/api/boards/{board}/images", "POST"): Op(
        "An image that is to lie on the board.",
        "member",
        shapes.KeptImage,
        body=bytes,
        status=201,
        errors=("observer", "monitor", "busy", "late_file", "image_heavy"),
        query=(("zone", "where it is to lie"),),
        open=True,
    ),
    ("/api/boards/{board}/images/{file}", "GET"): Op("An image.", "member", _IMAGES, errors=("not_found",)),
    ("/api/boards/{board}/erase", "POST"): Op(
        "Erase a person.",
        "desk",
        Erased,
        body=erasing.Erase,
        errors=("unknown_board", "unknown_member", "list_unwritable"),
    ),
    ("/api/boards/{board}/plan", "GET"): Op(
        "The plan.", "member", shapes.PlanAnswer, errors=("no_plan",), query=(("version", "else the newest"),)
    ),
    ("/api/boards/{board}/plan/{version}/{format}", "GET"): Op(
        "The plan as a file.",
        "member",
        tuple(FILES.values()),
        errors=("no_plan", "not_found", "busy", "file_failed"),
        query=(_LANG,),
    ),
    ("/api/boards/{board}/export/{format}", "GET"): Op(
        "The board as a file.",
        "member",
        tuple(BOARD_FILES.values()),
        errors=("facilitator_only", "not_found", "busy", "file_failed", "round_open"),
        query=(_LANG,),
    ),
    ("/api/boards/{board}/template", "GET"): Op(
        "What a template of this board would say of itself.", "facilitator", shapes.TemplateWords
    ),
    ("/api/boards/{board}/template", "POST"): Op(
        "The board as a template's file.",
        "facilitator",
        later.TemplateFile,
        body=own_templates.Saving,
        open=True,
    ),
    ("/api/boards/{board}/history", "GET"): Op(
        "What happened, a page at a time.",
        "member",
        shapes.HistoryPage,
        errors=("unknown_seq", "other_history"),
        query=(("after", "events after this number"), ("epoch", "of the history that was read before")),
    ),
    ("/api/boards/{board}/history/{seq}", "GET"): Op(
        "The board as it was after that event.",
        "member",
        acting.Stands,
        errors=("unknown_seq", "other_history"),
    ),
    ("/api/boards/{board}/history/cards/{card}", "GET"): Op(
        "What happened to a card.", "member", shapes.Story, errors=("not_found", "other_history")
    ),
    ("/api/boards/{board}/restore", "POST"): Op(
        "Bring the board, or a card, back to what it was.",
        "member",
        acting.Done,
        body=history.Restoring,
        errors=("observer", "monitor", "facilitator_only", "other_history"),
        open=True,
    ),
    ("/api/boards/{board}/outlets", "GET"): Op(
        "Webhooks, connectors, and what was delivered.", "in person", outlets.Outlets
    ),
    ("/api/boards/{board}/outlets", "POST"): Op(
        "Add a webhook or a connector; a webhook's secret is shown once.",
        "in person",
        outlets.MadeOutlet,
        body=outlets.NewOutlet,
        status=201,
        errors=("bad_url", "url_not_https", "url_not_public", "outlets_full", "unknown_event"),
    ),
    ("/api/boards/{board}/outlets/{outlet}", "DELETE"): Op(
        "Remove one, with what was delivered.", "in person", shapes.Removed, errors=("not_found",)
    ),
    ("/api/boards/{board}/outlets/{outlet}/active", "POST"): Op(
        "Switch one on or off.", "in person", shapes.Switched, body=outlets.Switching, errors=("not_found",)
    ),
    ("/api/boards/{board}/outlets/{outlet}/push", "POST"): Op(
        "Write the newest plan there.", "in person", shapes.Asked, status=202, errors=("not_found", "no_plan")
    ),
    ("/api/boards/{board}/deliveries/{delivery}/again", "POST"): Op(
        "Send a delivery again, under its old id.", "in person", shapes.Asked, status=202, errors=("not_found",)
    ),
    ("/api/boards/{board}/tokens", "GET"): Op("Tokens of this table.", "in person", tokens.Tokens),
    ("/api/boards/{board}/tokens", "POST"): Op(
        "A token of the API, shown once.",
        "in person",
        tokens.MadeToken,
        body=tokens.NewToken,
        status=201,
        errors=("tokens_full",),
    ),
    ("/api/boards/{board}/tokens/{token}", "DELETE"): Op(
        "Revoke a token.", "in person", shapes.Revoked, errors=("not_found",)
    ),
    # the plan as it lives on: edited, sealed, written out, followed
    ("/api/boards/{board}/plan/draft", "GET"): Op(
        "The plan as it stands now, edits and all.", "member", Plan, errors=("no_plan", "not_finished", "busy")
    ),
    ("/api/boards/{board}/plan/draft/{format}", "GET"): Op(
        "The plan as it would be now, at any time, as a file that says that it is a draft.",
        "member",
        tuple(FILES.values()),
        errors=("not_found", "busy", "file_failed"),
        query=(_LANG,),
    ),
    ("/api/boards/{board}/plan/compare", "GET"): Op(
        "What differs between two versions.",
        "member",
        Comparison,
        errors=("no_plan", "not_finished", "busy"),
        query=(("from", "a version, or draft"), ("to", "a version, or draft")),
    ),
    ("/api/boards/{board}/plan/restore", "POST"): Op(
        "Bring the plan back to an earlier version, as a new act.",
        "facilitator",
        acting.Done,
        body=editing.Restoring,
        errors=("no_plan",),
        open=True,
    ),
    ("/api/boards/{board}/plan/{version}/seal", "POST"): Op(
        "Seal a version, with its papers as they stand now.",
        "facilitator",
        later.PlanSeal,
        errors=("no_plan", "no_seal_key", "busy", "file_failed"),
        open=True,
    ),
    ("/api/boards/{board}/plan/{version}/seal", "GET"): Op(
        "A sealed version as a file.", "member", (MEDIA,), errors=("no_seal", "seal_gone")
    ),
    ("/api/keys", "GET"): Op(
        "The public keys that seals are checked with.", "all", later.Keys, errors=("no_seal_key",)
    ),
    ("/api/verify", "POST"): Op(
        "Whether a sealed file is whole; nothing is kept.",
        "all",
        later.Verified,
        body=bytes,
        errors=("busy", "late_file"),
        query=(_LANG,),
    ),
    ("/api/boards/{board}/papers", "GET"): Op(
        "The papers of the plan.",
        "member",
        later.Papers,
        errors=("no_plan",),
        query=(("version", "else the newest"),),
    ),
    ("/api/boards/{board}/papers/{paper}", "GET"): Op(
        "A paper, section by section.",
        "member",
        later.Paper,
        errors=("no_plan", "not_found"),
        query=(("version", "else the newest"), _LANG),
    ),
    ("/api/boards/{board}/papers/{paper}.{format}", "GET"): Op(
        "A paper as a file.",
        "member",
        tuple(FILES.values()),
        errors=("no_plan", "not_found", "busy", "file_failed"),
        query=(("version", "else the newest"), _LANG),
    ),
    ("/api/boards/{board}/monitoring", "GET"): Op(
        "How each action and each indicator stands.", "member", State, errors=("no_plan",)
    ),
    ("/api/boards/{board}/monitoring/{of}", "GET"): Op(
        "What was said of an action or a result.", "member", later.SaidOfIt, errors=("no_plan", "not_found")
    ),
    ("/api/boards/{board}/monitoring.csv", "GET"): Op(
        "How each action stands, with its money, as a table.",
        "member",
        ("text/csv",),
        errors=("no_plan",),
        query=(_LANG,),
    ),
    ("/api/boards/{board}/readings", "GET"): Op(
        "All readings as a table.", "member", ("text/csv",), errors=("no_plan",), query=(_LANG,)
    ),
    ("/api/boards/{board}/readings", "POST"): Op(
        "Readings from a table.", "member", later.ReadingsBrought, body=bytes, errors=("observer", "no_plan"), open=True
    ),
    ("/api/boards/{board}/files", "POST"): Op(
        "A file that goes with an action.",
        "member",
        later.KeptFile,
        body=bytes,
        status=201,
        errors=("observer", "busy", "late_file", "file_heavy", "files_quota"),
        query=(("action", "the action"),),
        open=True,
    ),
    ("/api/boards/{board}/files/{attachment}", "GET"): Op(
        "A file that goes with an action.", "member", ("*/*",), errors=("file_gone",)
    ),
    ("/api/boards/{board}/owners", "GET"): Op("The owners' links.", "in person", later.Links),
    ("/api/boards/{board}/owners/{organisation}", "POST"): Op(
        "An owner's link; with `anew` a new one in its place.",
        "in person",
        later.Link,
        errors=("unknown_organisation",),
        query=(("anew", "whatever it says"),),
    ),
    ("/api/boards/{board}/owners/{organisation}", "DELETE"): Op(
        "Take an owner's link back.", "in person", later.Link, errors=("unknown_organisation",)
    ),
    ("/api/boards/{board}/tables", "POST"): Op(
        "Open a table on something that slips, with its evidence on it.",
        "in person",
        shapes.Opened,
        body=follow_up.Opening,
        status=201,
        errors=("not_in_plan",),
        open=True,
    ),
    ("/api/boards/{board}/next", "GET"): Op(
        "The tables that go on from this plan, in the order in which they were opened.", "member", next_table.NextTables
    ),
    ("/api/boards/{board}/next", "POST"): Op(
        "Open the next table: it begins with the review of what is still open. The same number is the same table.",
        "in person",
        next_table.Next,
        body=next_table.NewNext,
        status=201,
        errors=("not_finished", "not_found", "unknown_template"),
        open=True,
    ),
    ("/api/boards/{board}/reports/{period}.{format}", "GET"): Op(
        "A report of a quarter or a year.",
        "member",
        tuple(REPORT_FILES.values()),
        errors=("not_found", "period_to_come", "no_plan", "busy", "file_failed"),
        query=(_LANG,),
    ),
    ("/api/boards/{board}/reminders", "GET"): Op("Who is reminded, as far as one may know.", "member", later.Reminded),
    ("/api/boards/{board}/reminders", "POST"): Op(
        "How often I am reminded, and where.",
        "member",
        later.Mailbox,
        body=reminders.Mine,
        errors=("observer", "facilitator_only"),
        open=True,
    ),
    ("/api/boards/{board}/reminders/organisations", "POST"): Op(
        "How often an organisation is reminded, and where.",
        "member",
        later.Mailbox,
        body=reminders.OfOrganisation,
        errors=("observer", "facilitator_only"),
        open=True,
    ),
    ("/api/boards/{board}/reminders/remove", "POST"): Op(
        "Forget an address.",
        "member",
        shapes.Removed,
        body=reminders.Remove,
        errors=("observer", "facilitator_only", "not_found"),
    ),
    ("/api/boards/{board}/reminders/hour", "POST"): Op(
        "The hour at which reminders go out.", "facilitator", later.MailHour, body=reminders.Hour
    ),
    ("/api/reminders", "POST"): Op(
        "What the link in a reminder opens.", "all", later.MailboxOfLink, body=reminders.Said, errors=("unknown_link",)
    ),
    ("/api/reminders/{token}", "POST"): Op(
        "No more reminders, by the link in one.", "all", later.Stopped, errors=("unknown_link",)
    ),
    ("/api/boards/{board}/feeds", "GET"): Op("Calendars by address.", "member", list[later.Calendar]),
    ("/api/boards/{board}/feeds", "POST"): Op(
        "A calendar by address; the address is shown once.",
        "member",
        later.NewCalendar,
        body=feeds.NewFeed,
        status=201,
        errors=("observer",),
        open=True,
    ),
    ("/api/boards/{board}/feeds/{feed}", "DELETE"): Op(
        "End a calendar.", "member", later.Nothing, errors=("not_found",)
    ),
    ("/api/feeds/{token}.ics", "GET"): Op("A calendar.", "all", ("text/calendar",), errors=("not_found",)),
    ("/api/boards/{board}/chain", "GET"): Op("The chain of evidence.", "member", later.Chain, errors=("busy",)),
    ("/api/boards/{board}/chain/{node}", "GET"): Op(
        "What leads to a node, and from it.", "member", later.Thread, errors=("not_found", "busy")
    ),
    ("/api/boards/{board}/publication", "GET"): Op(
        "Whether the plan has a public page.", "facilitator", later.Publication, errors=("no_plan", "busy")
    ),
    ("/api/boards/{board}/publication", "POST"): Op(
        "Publish the plan, or take it back.",
        "facilitator",
        acting.Done,
        body=publishing.Publishing,
        errors=("no_plan", "busy", "personal_data"),
        open=True,
    ),
}
