"""Whether contacts and links are still those of the handbook, and whether it names addresses that nobody links to."""

from collections.abc import Iterator, Mapping, Sequence

from bot.handbook.handbook import Handbook
from bot.handbook.matching import stands_in
from bot.handbook.words import words

_REACHED_BY = ("phone", "email", "address")


def outdated_references(handbook: Handbook, headings: Mapping[str, str], text: str) -> list[str]:
    """A sentence for an editor, in Danish, for each way to reach a contact that does not stand under the contact's
    heading (`headings` as `split_headings` gives them), for each link that does not stand in the handbook's `text`, and
    for each web address there that no link has. Nothing is said of what stands under a heading that is gone."""
    said = words(text)
    return [
        *_contacts(handbook, {heading: words(body) for heading, body in headings.items()}),
        *_links(handbook, said),
        *_addresses(handbook, said),
    ]


def _contacts(handbook: Handbook, sections: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for contact in handbook.contacts:
        section = sections.get(contact.heading or "")
        for field in _REACHED_BY if section is not None else ():
            written = getattr(contact, field)
            if written and not stands_in(words(written), section or ()):
                where = handbook.where_reference(contact, field)
                yield f"{where}: »{written}« ({contact.id}) står ikke under »{contact.heading}« i håndbogen"


def _links(handbook: Handbook, said: Sequence[str]) -> Iterator[str]:
    unbroken = _unbroken(*said)
    for link in handbook.links:
        if _unbroken(*words(link.url)) not in unbroken:
            where = handbook.where_reference(link, "url")
            yield f"{where}: adressen {link.url} ({link.id}) står ikke i håndbogen"


def _addresses(handbook: Handbook, said: Sequence[str]) -> Iterator[str]:
    # "kl.dk" alone tells where a page is, of which the whole address stands elsewhere.
    known = [_unbroken(*words(link.url)) for link in handbook.links]
    for address in dict.fromkeys(word for word in said if _is_web_address(word)):
        if not any(whole.startswith(_unbroken(address)) for whole in known):
            yield f"adressen {address} står i håndbogen, men hører ikke til et link i references.yml"


def _unbroken(*pieces: str) -> str:
    """The `pieces` in a row, without hyphens: a narrow page breaks an address, at one for the most part."""
    return "".join(pieces).replace("-", "")


def _is_web_address(word: str) -> bool:
    host = word.partition("/")[0]
    return "@" not in word and "." in host and any(sign.isalpha() for sign in host)
