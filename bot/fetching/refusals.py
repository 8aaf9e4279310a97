"""What to say of an address that gives no file: one sentence on what happened, one on what to do."""

import os
import re
import ssl

import aiohttp

from bot.errors import FetchError
from bot.fetching.addresses import Address

_BY_HAND = "Open the address in a browser, save the file, and import that."
_PROXIES = ("https_proxy", "http_proxy", "all_proxy")
_HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|script|!--)", re.IGNORECASE)
_PASSWORD = re.compile(rb"type\s*=\s*[\"']?password", re.IGNORECASE)
_KINDS = {
    "application/xhtml+xml": "a web page (HTML)",
    "text/html": "a web page (HTML)",
    "application/ecmascript": "a script (JavaScript)",
    "application/javascript": "a script (JavaScript)",
    "application/x-javascript": "a script (JavaScript)",
    "text/ecmascript": "a script (JavaScript)",
    "text/javascript": "a script (JavaScript)",
    "application/pdf": "a PDF",
}
_FAMILIES = {"image": "a picture", "video": "a film", "audio": "a sound", "font": "a font"}
# Pages that show a file, and where the file itself is.
_RAW = (
    (r"https://github\.com/([^/]+/[^/]+)/blob/(.+)", r"https://raw.githubusercontent.com/\1/\2"),
    (r"https://gist\.github\.com/([^/]+/[0-9a-f]+)", r"https://gist.github.com/\1/raw"),
    (r"(https://[^/]+/.+)/-/blob/(.+)", r"\1/-/raw/\2"),
    (r"(https://bitbucket\.org/[^/]+/[^/]+)/src/(.+)", r"\1/raw/\2"),
    (r"(https://docs\.google\.com/spreadsheets/d/[^/]+)(?:/.*)?", r"\1/export?format=csv"),
)


def looks_like_html(head: bytes) -> bool:
    """Whether a file that begins so is a web page, whatever its type says."""
    return _HTML.match(head) is not None


def kind_of(media_type: str) -> str:
    """What a media type is, if no result file can be of it; empty if one can."""
    return _KINDS.get(media_type) or _FAMILIES.get(media_type.partition("/")[0], "")


def wrong_kind(asked: Address, answered: Address, kind: str, head: bytes) -> FetchError:
    """Something else came than a file: `kind` says what, `head` is its beginning."""
    raw = _raw_of(asked)
    login = _PASSWORD.search(head) is not None
    if kind == "a web page (HTML)" and login:
        kind = "a web page (HTML) to log in on"
    where = "" if answered.url == asked.url else f", to which it redirects: {answered}"
    if raw:
        tip = f"The file itself is at {raw}"
    elif kind == "a PDF":
        tip = "Look for the same results as CSV, JSON or .lif."
    else:
        tip = _BY_HAND if login else "Look on the page for the address of the file itself (download, raw, export)."
    return FetchError(f"{asked} is {kind}, not a result file{where}.", tip)


def wrong_status(address: Address, status: int, retry_after: str) -> FetchError:
    """The server answered, but with no file."""
    if status == 401:
        tip = "Write the user and password before the host: https://user:password@example.org/…"
        return FetchError(f"{address} asks for a user and a password (401).", tip)
    if status == 403:
        return FetchError(f"The server refuses to give {address} (403).", _BY_HAND)
    if status in (404, 410):
        return FetchError(
            f"There is nothing at {address} ({status}).", "Check the address: files are moved and renamed."
        )
    if status == 429:
        wait = f"in {retry_after} seconds" if re.fullmatch(r"\d{1,6}", retry_after, re.ASCII) else "later"
        return FetchError(f"The server of {address} was asked too much (429).", f"Try again {wait}.")
    if status >= 500:
        return FetchError(
            f"The server of {address} fails ({status}).", "Try again later; nothing is wrong on this side."
        )
    return FetchError(f"The server answers {address} with status {status} instead of a file.", _BY_HAND)


def failed(address: Address, error: Exception, idle: float) -> FetchError:
    """The connection failed, or what came over it is no answer. `idle` is the longest silence allowed, in seconds."""
    host = address.url.raw_host
    match error:
        case aiohttp.InvalidURL():
            message, tip = f"{host} is not the name of a host", "Write its name, or its address in full."
        case aiohttp.ClientConnectorDNSError():
            message, tip = f"There is no address for the name {host}", "Check the spelling, and the network."
        case aiohttp.ClientConnectorCertificateError():
            message = f"{host} cannot prove that it is {host}: {_reason(error.certificate_error)}"
            tip = "Check the address, and the clock of this machine; do not import what somebody else may have sent."
        case aiohttp.ClientSSLError():
            message = f"{host} does not speak TLS as it should"
            tip = "Check the address and its port."
        case TimeoutError():
            message, tip = f"{address} sends nothing for {idle:g} seconds", "Try again later."
        case aiohttp.ClientConnectorError():
            reason = error.os_error.strerror or "no connection"
            message, tip = f"{host} cannot be reached: {reason}", "Check the address and its port, and the network."
        case aiohttp.ClientPayloadError():
            message, tip = f"{address} was cut off, or sent in a form that cannot be read", "Try again."
        case aiohttp.ClientResponseError():
            message, tip = f"{host} does not answer as HTTP has it, or with headers that are too large", _BY_HAND
        case _:
            message, tip = f"The connection to {host} failed", "Try again later."
    if isinstance(error, aiohttp.ClientConnectorError) and any(os.environ.get(name) for name in _proxies()):
        tip += " The proxy that the environment names is not used; behind one, save the file and import that."
    return FetchError(f"{message}.", tip)


def _reason(error: Exception) -> str:
    return error.verify_message if isinstance(error, ssl.SSLCertVerificationError) else "its certificate is wrong"


def _proxies() -> tuple[str, ...]:
    return *_PROXIES, *(name.upper() for name in _PROXIES)


def _raw_of(address: Address) -> str:
    for pattern, raw in _RAW:
        if re.fullmatch(pattern, address.page):
            return re.sub(pattern, raw, address.page)
    return ""
