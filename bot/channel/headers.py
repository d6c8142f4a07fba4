"""Security headers of every response, and the policy of what a page may load."""

from collections.abc import Iterable

from sanic.response import HTTPResponse

_ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-permitted-cross-domain-policies": "none",
}
# The library adds empty style elements without the nonce, and fills them through the document model.
_EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
}


def policy(nonce: str | None = None, frame_ancestors: Iterable[str] | None = None) -> str:
    """A content security policy. `nonce` lets the chat library's style sheets in; without `frame_ancestors`
    no page may frame this one, with them the own site and these may."""
    parts = dict(_POLICY)
    if nonce:
        parts["style-src"] += f" 'nonce-{nonce}' {_EMPTY_STYLE}"
    parts["frame-ancestors"] = "'none'" if frame_ancestors is None else " ".join(["'self'", *frame_ancestors])
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def secure(response: HTTPResponse) -> None:
    """Add what the response does not say itself."""
    for name, value in _ALWAYS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("content-security-policy", policy())
    response.headers.setdefault("cache-control", "no-store")
    if "frame-ancestors 'none'" in response.headers["content-security-policy"]:
        response.headers.setdefault("x-frame-options", "DENY")
    response.headers.pop("server", None)
