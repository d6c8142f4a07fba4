"""What the knowledge base is made of. Every model is read-only and refuses fields it does not know."""

import re
from typing import Literal

from pydantic import StrictStr, validator

from bot.content.strict import Strict

URGENT_HELP = "Akut hjælp"
DUTY_TO_REPORT = "Skærpet underretningspligt"
FORCE = "Magtanvendelse"
CONTACT_DETAILS = "Oplysninger og kontrakt i Haderslev Kommune"
# The handbook's sections, verbatim and in its order.
HEADINGS: tuple[str, ...] = (
    "Forord",
    "Hvad skal I overveje",
    "Samarbejde med Haderslev Kommune",
    "Barnets plan/ungeplan",
    "Tavshedspligt",
    "E-mail og sikker post",
    "Rygepolitik",
    "Fotografering, interviews og sociale medier",
    "Forsikringsforhold",
    FORCE,
    "Offentlig omtale eller kritik",
    DUTY_TO_REPORT,
    "Sygdom",
    "Kostgodtgørelse",
    "Kørsel",
    "Tøj og udstyr",
    "Samarbejde med forældre",
    "Supervision",
    URGENT_HELP,
    CONTACT_DETAILS,
)

Urgency = Literal["none", "soon", "now"]
URGENCIES: tuple[Urgency, ...] = ("none", "soon", "now")  # in rising order

_COUNTRY = "+45"
_LOCAL_DIGITS = 8  # 112 and 114 are shorter, and take no country code
PLAIN_ID = re.compile(r"[a-z][a-z0-9_]*")
_PHONE = re.compile(r"\d{4} \d{4}|\d{3}")
_EMAIL = re.compile(r"[a-z0-9._-]+@[a-z0-9-]+(\.[a-z0-9-]+)+")
_URL = re.compile(r"https?://[^\s/]+(/\S*)?")


def dial_address(phone: str) -> str:
    """The address that a telephone dials for a number as a contact has it: "tel:+4574341054" for "7434 1054"."""
    digits = phone.replace(" ", "")
    return f"tel:{_COUNTRY if len(digits) == _LOCAL_DIGITS else ''}{digits}"


class _Entry(Strict):
    """What every entry with an id has in common."""

    id: StrictStr

    @validator("*", pre=True)
    @classmethod
    def _trimmed(cls, value: object) -> object:
        # Block text in YAML (">") ends in a line break that no reader should see.
        return value.strip() if isinstance(value, str) else value

    @validator("id")
    @classmethod
    def _plain_id(cls, value: str) -> str:
        if not PLAIN_ID.fullmatch(value):
            raise ValueError("et id skrives med små bogstaver a-z, tal og _ og begynder med et bogstav")
        return value

    @validator("title", "answer", "name", "url", check_fields=False)
    @classmethod
    def _not_empty(cls, value: str) -> str:
        if not value:
            raise ValueError("der skal stå en tekst her")
        return value


class Topic(_Entry):
    """One question with its answer. `heading` is the handbook's section, `file` the name of the YAML file."""

    title: StrictStr
    answer: StrictStr
    aliases: tuple[StrictStr, ...] = ()
    contacts: tuple[StrictStr, ...] = ()
    links: tuple[StrictStr, ...] = ()
    laws: tuple[StrictStr, ...] = ()
    related: tuple[StrictStr, ...] = ()
    evidence: tuple[StrictStr, ...]
    not_stated: StrictStr | None = None
    urgency: Urgency = "none"
    heading: StrictStr
    file: StrictStr

    @validator("evidence")
    @classmethod
    def _some_evidence(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not value:
            raise ValueError("skriv mindst ét ord fra håndbogen, som svaret bygger på")
        return value

    @validator("aliases", "evidence")
    @classmethod
    def _no_empty_term(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not all(term.strip() for term in value):
            raise ValueError("listen har en tom plads")
        return value


class Contact(_Entry):
    """Someone to call, write to or visit. `heading` is the handbook's section that says how; None for what everyone
    knows, such as 112."""

    name: StrictStr
    phone: StrictStr | None = None
    email: StrictStr | None = None
    address: StrictStr | None = None
    note: StrictStr | None = None
    heading: StrictStr | None = CONTACT_DETAILS

    @property
    def from_handbook(self) -> bool:
        """Whether the handbook says how to reach it."""
        return self.heading is not None

    @validator("heading")
    @classmethod
    def _known_heading(cls, value: str | None) -> str | None:
        if value is not None and value not in HEADINGS:
            raise ValueError(f"{value!r} er ikke et af håndbogens afsnit")
        return value

    @validator("phone")
    @classmethod
    def _danish_phone(cls, value: str | None) -> str | None:
        if value is not None and not _PHONE.fullmatch(value):
            raise ValueError("skriv et telefonnummer som 7434 1054 eller som 112")
        return value

    @validator("email")
    @classmethod
    def _whole_email(cls, value: str | None) -> str | None:
        if value is not None and not _EMAIL.fullmatch(value):
            raise ValueError("skriv en hel e-mailadresse med små bogstaver, fx navn@haderslev.dk")
        return value

    def card(self) -> dict[str, str | None]:
        """The contact as plain data; `tel` is what `dial_address` gives."""
        return {
            "id": self.id,
            "name": self.name,
            "phone": self.phone,
            "tel": dial_address(self.phone) if self.phone else None,
            "email": self.email,
            "address": self.address,
        }


class Link(_Entry):
    """A web page that an answer points to."""

    title: StrictStr
    url: StrictStr

    @validator("url")
    @classmethod
    def _whole_url(cls, value: str) -> str:
        if not _URL.fullmatch(value):
            raise ValueError("skriv hele adressen med https:// foran")
        return value


class Law(_Entry):
    """A law or a paragraph: how it is cited now, and how it was cited in the law before."""

    name: StrictStr
    current: StrictStr | None = None
    former: StrictStr | None = None
    note: StrictStr | None = None


class Heading(Strict):
    """A section of the handbook: its name, the file that holds its topics, and their ids in order."""

    name: StrictStr
    file: StrictStr
    topics: tuple[StrictStr, ...]
