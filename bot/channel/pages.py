"""The pages that can be read without JavaScript: the front page, a page for each heading, the statements.

Everything from the knowledge base is escaped here; content/ holds the parts that are written as HTML, with
a contact's id where its phone number comes to stand.
"""

import json
import re
from collections.abc import Iterable
from html import escape
from pathlib import Path
from string import Template

from bot.channel.assets import Assets
from bot.handbook.handbook import Handbook
from bot.handbook.model import Contact, Heading, Law, Link, Topic, dial_address

_CONTENT = Path(__file__).parent / "content"
EXIT = "https://www.dmi.dk/"  # as in web/src/elsewhere.js
STATEMENTS = {"privatliv": "Privatliv", "tilgaengelighed": "Tilgængelighed"}
_CURRENT = ' aria-current="page"'


def slug(heading: Heading) -> str:
    """The heading's part of an address: "toej-og-udstyr"."""
    return heading.file.removesuffix(".yml").replace("_", "-")


class Pages:
    """All pages as HTML texts."""

    def __init__(self, handbook: Handbook, assets: Assets, urgent: str, most_characters: int) -> None:
        """`urgent`: whom to call where something goes wrong; `most_characters`: that a message may have."""
        self._handbook, self._assets = handbook, assets
        phones = {contact.id: contact.phone for contact in handbook.contacts if contact.phone}
        self._numbers = {name: _dial(phone, "&nbsp;") for name, phone in phones.items()}  # for the texts of content/
        mails = {contact.id: contact.email for contact in handbook.contacts if contact.email}
        for_scripts = {"phones": json.dumps(phones), "mails": json.dumps(mails)}
        for_scripts |= {"urgent": urgent, "most": str(most_characters)}
        self._for_scripts = " ".join(f'data-{name}="{escape(value)}"' for name, value in for_scripts.items())
        self._page = _template("page.html")
        self._headings = {slug(heading): heading for heading in handbook.headings}
        self._slugs = {heading.name: name for name, heading in self._headings.items()}
        self._phones = _phone_pattern(handbook.contacts)

    def source(self, topic_id: str) -> dict[str, str] | None:
        """Where a topic can be read: {"title", "heading", "url"}; None for an unknown topic."""
        if topic_id not in self._handbook:
            return None
        topic = self._handbook.topic(topic_id)
        url = f"/haandbog/{self._slugs[topic.heading]}#{topic.id}"
        return {"title": topic.title, "heading": topic.heading, "url": url}

    def sources(self, topic_ids: Iterable[str], headings: Iterable[str]) -> list[dict[str, str]]:
        """Where what is cited can be read: the topics, and the pages of the headings that none of these is under."""
        sources = [source for topic in topic_ids if (source := self.source(topic))]
        told = {source["heading"] for source in sources}
        pages = [(name, self._slugs[name]) for name in headings if name in self._slugs and name not in told]
        return sources + [{"title": name, "heading": name, "url": f"/haandbog/{page}"} for name, page in pages]

    def front(self, nonce: str) -> str:
        """The page with the chat, and below it what can be read instead."""
        chat = _template("front.html").substitute(for_scripts=self._for_scripts)
        main = chat + "<h2>Læs selv</h2>" + self._heading_list() + self._contact_list()
        return self._whole("Spørg håndbogen", main, nonce=nonce, at="front")

    def window(self, nonce: str) -> str:
        """The chat alone, for a frame on another site."""
        return _template("window.html").substitute(
            self._numbers, styles=self._styles(), scripts=self._scripts(nonce), for_scripts=self._for_scripts
        )

    def index(self) -> str:
        """All topics by heading, and the phone numbers."""
        parts = ["<h1>Håndbogens emner</h1>", '<p class="font-lead">Alle svar, ordnet efter håndbogens afsnit.</p>']
        for name, heading in self._headings.items():
            topics = (self._handbook.topic(topic) for topic in heading.topics)
            links = "".join(f'<li><a href="/haandbog/{name}#{t.id}">{escape(t.title)}</a></li>' for t in topics)
            title = escape(heading.name)
            parts.append(f'<h2><a href="/haandbog/{name}">{title}</a></h2><ul class="topic-list">{links}</ul>')
        return self._whole("Håndbogens emner", "\n".join(parts) + self._contact_list(), at="index")

    def heading(self, name: str) -> str | None:
        """The page of the heading with this slug; None where there is none."""
        heading = self._headings.get(name)
        if heading is None:
            return None
        title = escape(heading.name)
        crumbs = (
            '<nav aria-label="Du er her"><ol class="crumbs"><li><a href="/haandbog/">Håndbogens emner</a></li>'
            f'<li aria-current="page">{title}</li></ol></nav>'
        )
        topics = "\n".join(self._topic(self._handbook.topic(topic)) for topic in heading.topics)
        note = "<p>Svarene gengiver håndbogens afsnit, men med andre ord.</p>"
        return self._whole(heading.name, f"{crumbs}<h1>{title}</h1>{note}{topics}")

    def statement(self, name: str) -> str | None:
        """The page of one of STATEMENTS; None for any other name."""
        title = STATEMENTS.get(name)
        return None if title is None else self._whole(title, _template(f"{name}.html").substitute(self._numbers))

    def problem(self, title: str, text: str) -> str:
        """A page that says what went wrong."""
        main = f'<h1>{escape(title)}</h1><p>{escape(text)}</p><p><a href="/">Gå til forsiden</a></p>'
        return self._whole(title, main)

    def _topic(self, topic: Topic) -> str:
        parts = [f'<article id="{topic.id}" class="topic"><h2>{escape(topic.title)}</h2>']
        parts.append(f"<p>{self._text(topic.answer)}</p>")
        if topic.not_stated:
            parts.append(f"<p>{self._text(topic.not_stated)}</p>")
        reach = [_contact_line(self._handbook.contact(contact)) for contact in topic.contacts]
        reach += [_link_line(self._handbook.link(link)) for link in topic.links]
        reach += [_law_line(self._handbook.law(law)) for law in topic.laws]
        if reach:
            parts.append('<ul class="reach">' + "".join(f"<li>{line}</li>" for line in reach if line) + "</ul>")
        related = [source for name in topic.related if (source := self.source(name))]
        if related:
            links = "".join(f'<li><a href="{s["url"]}">{escape(s["title"])}</a></li>' for s in related)
            parts.append(f"<h3>Se også</h3><ul>{links}</ul>")
        return "".join([*parts, "</article>"])

    def _text(self, text: str) -> str:
        """Text as HTML, with the handbook's own numbers to tap."""
        return self._phones.sub(lambda found: _dial(found[0]), escape(text)) if self._phones else escape(text)

    def _heading_list(self) -> str:
        items = (f'<li><a href="/haandbog/{n}">{escape(h.name)}</a></li>' for n, h in self._headings.items())
        return f'<ul class="heading-list">{"".join(items)}</ul>'

    def _contact_list(self) -> str:
        items = "".join(f"<li>{_contact_line(contact, whole=True)}</li>" for contact in self._handbook.contacts)
        return f'<h2 id="telefonnumre">Telefonnumre</h2><ul class="contact-list">{items}</ul>'

    def _whole(self, title: str, main: str, nonce: str | None = None, at: str = "") -> str:
        return self._page.substitute(
            self._numbers,
            title=escape(title),
            styles=self._styles(),
            scripts=self._scripts(nonce),
            main=main,
            exit=EXIT,
            body_class="front" if at == "front" else "reading",
            at_front=_CURRENT if at == "front" else "",
            at_index=_CURRENT if at == "index" else "",
        )

    def _styles(self) -> str:
        name = self._assets.named("site-", ".css")
        return f'<link rel="stylesheet" href="/assets/{name}">' if name else ""

    def _scripts(self, nonce: str | None) -> str:
        name = self._assets.named("site-", ".js")
        mark = f' nonce="{nonce}"' if nonce else ""
        return f'<script type="module" src="/assets/{name}"{mark}></script>' if name else ""


def _template(name: str) -> Template:
    return Template((_CONTENT / name).read_text(encoding="utf-8"))


def _phone_pattern(contacts: Iterable[Contact]) -> re.Pattern[str] | None:
    phones = sorted({contact.phone for contact in contacts if contact.phone}, key=len, reverse=True)
    return re.compile(rf"(?<!\d)(?:{'|'.join(map(re.escape, phones))})(?!\d)") if phones else None


def _dial(phone: str, space: str = " ") -> str:
    return f'<a href="{dial_address(phone)}">{escape(phone).replace(" ", space)}</a>'


def _contact_line(contact: Contact, whole: bool = False) -> str:
    parts = [_dial(contact.phone)] if contact.phone else []
    if contact.email:
        parts.append(f'<a href="mailto:{escape(contact.email)}">{escape(contact.email)}</a>')
    if contact.address and whole:
        parts.append(escape(contact.address))
    line = f"<strong>{escape(contact.name)}</strong>: {', '.join(parts)}"
    return f"{line}<br>{escape(contact.note)}" if whole and contact.note else line


def _link_line(link: Link) -> str:
    return f'<a href="{escape(link.url)}" rel="noreferrer">{escape(link.title)}</a>'


def _law_line(law: Law) -> str:
    former = f" (tidligere {escape(law.former)})" if law.former else ""
    return f"{escape(law.current)}{former}: {escape(law.name)}" if law.current else escape(law.name)
