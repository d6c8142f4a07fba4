"""What the pages say by themselves, before any script has run."""

import re

import httpx

from bot.project import ROOT


def test_the_exit_link_leads_where_the_scripts_go(client: httpx.Client) -> None:
    script = (ROOT / "web" / "src" / "elsewhere.js").read_text(encoding="utf-8")
    elsewhere = re.findall(r"'(https://[^']+)'", script)
    assert re.findall(r'href="([^"]+)" rel="noreferrer" data-quick-exit', client.get("/").text) == elsewhere
