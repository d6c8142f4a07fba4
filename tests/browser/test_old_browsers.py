"""Browsers that the build promises to serve, but whose engine lacks something: here Chromium plays them."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bot.channel.assets import DIST
from tests.browser.conftest import Chat

WEB = Path(__file__).parents[2] / "web"
# Safari 15.4: esbuild turns what it may not write as a literal into a call of RegExp, which then throws.
OLD_SAFARI = r"""
const refuse = source => {
  if (/\(\?<[!=]/.test(String(source))) throw new SyntaxError('invalid group specifier name');
};
window.RegExp = new Proxy(RegExp, {
  construct(target, given) { refuse(given[0]); return Reflect.construct(target, given); },
  apply(target, self, given) { refuse(given[0]); return Reflect.apply(target, self, given); }
});
delete Crypto.prototype.randomUUID;
delete Array.prototype.at;
"""


def test_the_chat_opens_and_answers_in_an_old_safari(page: Page, site: str) -> None:
    page.add_init_script(OLD_SAFARI)
    chat = Chat(page, site).open()
    assert "udendørs" in chat.say("Må vi ryge?")
    chat.box.fill("010203-1234")
    chat.box.press("Enter")
    expect(page.get_by_role("dialog", name="Vil du tage noget ud først?")).to_be_visible()
    assert not chat.faults


def node(script: str) -> str:
    """What `script` prints, run in web/."""
    if not shutil.which("node"):
        pytest.skip("Node is missing")
    done = subprocess.run(["node", "--input-type=module", "-e", script], cwd=WEB, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("010203-1234", "[CPR-nummer]"),
        ("x010203-1234 010203-1234.", "x[CPR-nummer] [CPR-nummer]."),
        ("9010203-12345", "9010203-12345"),
        ("(20304050)", "([telefonnummer])"),
        ("20304050 +45 20304050,0045 20 30 40 50", "[telefonnummer] [telefonnummer],[telefonnummer]"),
        ("120304050", "120304050"),
        ("+20304050", "+20304050"),
        ("+2030 4050", "+[telefonnummer]"),
        ("ring 7434 1054 eller 2030 4050", "ring 7434 1054 eller [telefonnummer]"),
        ("eva@example.dk", "[e-mail]"),
        ("Hus@Haderslev.dk eller eva@haderslev.dk", "Hus@Haderslev.dk eller [e-mail]"),
    ],
)
def test_what_stands_before_a_number_stays_and_decides(text: str, masked: str) -> None:
    script = f"""import {{ findPersonalData }} from './src/personal-data.js';
    console.log(JSON.stringify(findPersonalData({json.dumps(text)}, ['7434 1054'], ['hus@haderslev.dk']).masked))"""
    assert json.loads(node(script)) == masked


def test_the_build_names_a_script_that_looks_behind() -> None:
    scripts = json.dumps([r"a=/x(?<!\d)y/", r"b=new RegExp('(?<=\\d)z')", "c=/(?<name>x)(?!y)/"])
    found = json.loads(
        node(
            "import { lookbehinds } from './lookbehind.mjs';"
            f"console.log(JSON.stringify({scripts}.map(script => lookbehinds(script).length)))"
        )
    )
    assert found == [1, 1, 0]
    assert "lookbehinds(" in (WEB / "build.mjs").read_text(encoding="utf-8")


def test_what_an_opened_chat_loads_does_not_look_behind() -> None:
    scripts = [path for path in DIST.glob("*.js") if not path.name.startswith("report-document-")]
    assert scripts
    assert [path.name for path in scripts if re.search(r"\(\?<[!=]", path.read_text(encoding="utf-8"))] == []


def test_numbers_to_tap_stand_alone(chat: Chat) -> None:
    """The robot repeats what was written, so that it can be tried where it is shown."""
    reply = chat.page.locator(".reply").last
    chat.say("[x] 112, 114.7434 1054 1112 112,5 https://www.dmi.dk/112")
    assert "Jeg har skjult det" in reply.inner_text()
    links = reply.locator("p a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert links == ["tel:112", "tel:+4574341054", "https://www.dmi.dk/112"]
    assert "112, 114.7434 1054 1112 112,5 https://www.dmi.dk/112" in reply.inner_text()
