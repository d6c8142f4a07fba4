"""What the web chat says when something is wrong: a status, a code for the page, and a text for people."""

from dataclasses import dataclass

from sanic import response
from sanic.response import HTTPResponse

from bot.project import replies


@dataclass(frozen=True)
class RequestProblem:
    """One way a request can fail: what is `said`, and whether it ends with whom to call (`urgent`)."""

    status: int
    code: str
    said: str
    urgent: bool = False

    @property
    def text(self) -> str:
        """What people read."""
        return f"{self.said} {replies()['web_urgent']}" if self.urgent else self.said

    def response(self, retry_after: float | None = None) -> HTTPResponse:
        """As JSON: {"error": code, "message": text}."""
        headers = {"retry-after": str(max(1, round(retry_after)))} if retry_after else None
        return response.json({"error": self.code, "message": self.text}, status=self.status, headers=headers)


BAD_JSON = RequestProblem(400, "bad_request", "Beskeden kunne ikke læses. Prøv at skrive den igen.")
NO_TEXT = RequestProblem(400, "bad_request", "Der kom ingen tekst med. Skriv dit spørgsmål, og prøv igen.")
BAD_FEEDBACK = RequestProblem(400, "bad_request", "Din vurdering kunne ikke læses. Prøv igen.")
NO_SESSION = RequestProblem(
    401,
    "no_session",
    "Samtalen er ikke åben længere. Det sker, når jeg bliver startet igen. Havde du en kladde til en underretning, er "
    "den slettet. Lad os begynde forfra.",
    urgent=True,
)
FORGOTTEN = RequestProblem(
    401,
    "forgotten",
    "Samtalen er desværre slettet. Det sker, når den bliver lukket eller har ligget stille, og når jeg bliver startet "
    "igen. Havde du en kladde til en underretning, er den også slettet. Lad os begynde forfra.",
    urgent=True,
)
FOREIGN = RequestProblem(403, "foreign", "Chatten kan ikke bruges fra den side.")
NOT_FOUND = RequestProblem(404, "not_found", "Den side findes ikke.")
WRONG_METHOD = RequestProblem(405, "wrong_method", "Sådan kan siden ikke bruges. Gå til forsiden, og prøv igen.")
SLOW = RequestProblem(408, "slow", "Det tog for lang tid at sende beskeden. Prøv igen.", urgent=True)
TOO_LARGE = RequestProblem(
    413, "too_large", "Beskeden er for lang. Del den i to, og send delene hver for sig.", urgent=True
)
NOT_JSON = RequestProblem(
    415, "not_json", "Beskeden blev ikke sendt på den rigtige måde. Genindlæs siden, og prøv igen."
)
TOO_FAST = RequestProblem(429, "too_fast", "Det går lidt stærkt. Vent et øjeblik, og prøv igen.", urgent=True)
TOO_MANY = RequestProblem(
    429, "too_many", "Der er for mange samtaler i gang fra det sted, du sidder. Prøv igen om lidt.", urgent=True
)
FAULT = RequestProblem(500, "fault", "Undskyld, der gik noget galt hos mig. Prøv igen om lidt.", urgent=True)
BUSY = RequestProblem(503, "busy", "Der er mange, der spørger lige nu. Prøv igen om et øjeblik.", urgent=True)
