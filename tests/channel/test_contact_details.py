"""Phone numbers and mail addresses of contacts stand in the handbook's data alone: all others have them from there."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.channel import problems
from bot.channel.assets import Assets
from bot.channel.pages import STATEMENTS, Pages
from bot.handbook import required
from bot.handbook.handbook import Handbook
from bot.project import ROOT, handbook, replies

FILES = [*(ROOT / "bot" / "channel").rglob("*.py"), *(ROOT / "bot" / "channel" / "content").glob("*.html")]
FILES += (ROOT / "web" / "src").glob("*.js")


@pytest.fixture
def moved(tmp_path: Path) -> Pages:
    """The pages where all whom the code names have another number."""
    changed = {required.EMERGENCY: "212", required.POLICE: "214", required.FAMILY_ADVICE: "7000 0001"}
    contacts = [c.copy(update={"phone": changed.get(c.id, c.phone)}) for c in handbook().contacts]
    return Pages(
        Handbook(handbook().topics, tuple(contacts), handbook().links, handbook().laws), Assets(tmp_path), "", 1
    )


def test_no_number_is_typed_into_the_pages_or_the_scripts() -> None:
    phones = {contact.phone for contact in handbook().contacts if contact.phone}
    forms = "|".join(phone.replace(" ", "(?: |&nbsp;)?") for phone in phones)
    typed = re.compile(rf"(?:\b|\+45)(?:{forms})\b")
    found = {(path.name, number) for path in FILES for number in typed.findall(path.read_text(encoding="utf-8"))}
    assert found == {("reply.js", "112"), ("reply.js", "114")}  # how a number looks that can be tapped


def test_no_mail_domain_is_typed_into_the_scripts() -> None:
    domains = {contact.email.split("@")[1] for contact in handbook().contacts if contact.email}
    scripts = [path.read_text(encoding="utf-8") for path in FILES if path.suffix == ".js"]
    assert domains
    assert not [domain for domain in domains for script in scripts if domain in script.replace("\\", "")]


def test_they_name_only_contacts_that_are_always_there() -> None:
    named = [re.findall(r"\bPHONES\.(\w+)", path.read_text(encoding="utf-8")) for path in FILES]
    assert {contact for contacts in named for contact in contacts} <= required.CONTACTS


@pytest.mark.parametrize("name", ["front", "window", *STATEMENTS])
def test_a_changed_number_is_on_every_page(moved: Pages, name: str) -> None:
    html = (
        {"front": moved.front, "window": moved.window}[name]("x") if name not in STATEMENTS else moved.statement(name)
    )
    for link in (
        '<a href="tel:212">212</a>',
        '<a href="tel:214">214</a>',
        '<a href="tel:+4570000001">7000&nbsp;0001</a>',
    ):
        assert link in str(html)


@pytest.mark.parametrize("name", ["front", "window"])
def test_the_scripts_are_told_the_numbers_the_mail_addresses_and_the_limit(tmp_path: Path, name: str) -> None:
    told: dict[str, str | None] = {}

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if ("id", "chat-place") in attrs:
                told.update(attrs)

    pages = Pages(handbook(), Assets(tmp_path), 'Ring "nu" & <her>', 700)
    Reader().feed({"front": pages.front, "window": pages.window}[name]("x"))
    phones = {contact.id: contact.phone for contact in handbook().contacts if contact.phone}
    mails = {contact.id: contact.email for contact in handbook().contacts if contact.email}
    assert json.loads(told["data-phones"] or "") == phones
    assert json.loads(told["data-mails"] or "") == mails
    assert (told["data-urgent"], told["data-most"]) == ('Ring "nu" & <her>', "700")


def test_a_problem_ends_with_whom_to_call_where_it_may_be_urgent() -> None:
    assert problems.FAULT.text.endswith(f"igen om lidt. {replies()['web_urgent']}")
    assert problems.NOT_FOUND.text == "Den side findes ikke."
