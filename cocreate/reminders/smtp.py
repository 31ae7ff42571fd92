"""Mail handed to an SMTP server, in a thread: every step has a timeout. What was written never gets into a log."""

import asyncio
import contextlib
import smtplib
import ssl
from collections.abc import Awaitable, Callable

from cocreate.mail_settings import Smtp

STEP = 10.0  # seconds for each question to the server

Send = Callable[[str, bytes], Awaitable[None]]  # (to whom, the mail)


class Unsent(Exception):
    """It was not taken; `for_good` where asking again would not help. Its text is a word and a number, for the log."""

    def __init__(self, why: str, *, for_good: bool) -> None:
        super().__init__(why)
        self.why, self.for_good = why, for_good


def sender(settings: Smtp) -> Send:
    async def send(to: str, body: bytes) -> None:
        await asyncio.to_thread(hand_over, settings, to, body)

    return send


def hand_over(settings: Smtp, to: str, body: bytes) -> None:
    """Returns once the server has taken it; what goes wrong after that is nothing that matters."""
    server = None
    try:
        server = _reached(settings)
        server.sendmail(settings.sender, [to], body)
    except smtplib.SMTPRecipientsRefused as refused:
        code = min((code for code, _ in refused.recipients.values()), default=450)
        raise Unsent(f"recipient_refused {code}", for_good=code >= 500) from None
    except smtplib.SMTPDataError as refused:
        raise Unsent(f"refused {refused.smtp_code}", for_good=refused.smtp_code >= 500) from None
    except smtplib.SMTPResponseException as refused:  # who we are is refused, or what we may: the keeper can mend that
        raise Unsent(f"{_word(refused)} {refused.smtp_code}", for_good=False) from None
    except (smtplib.SMTPException, OSError, ValueError) as broken:
        raise Unsent(_word(broken), for_good=False) from None
    finally:
        if server is not None:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                server.quit()
            server.close()


def _reached(settings: Smtp) -> smtplib.SMTP:
    domain = settings.sender.rpartition("@")[2]
    if settings.tls == "tls":
        secured = ssl.create_default_context()
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            settings.host, settings.port, local_hostname=domain, timeout=STEP, context=secured
        )
    else:
        server = smtplib.SMTP(settings.host, settings.port, local_hostname=domain, timeout=STEP)
    try:
        if settings.tls == "starttls":
            server.starttls(context=ssl.create_default_context())
        if settings.user is not None and settings.password is not None:
            server.login(settings.user, settings.password)
    except BaseException:
        server.close()
        raise
    return server


def _word(error: Exception) -> str:
    return type(error).__name__
