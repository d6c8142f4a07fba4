#!/bin/sh
# Makes the environment in .venv from uv.lock. Needs a shell, and any python3 with pip or venv to fetch uv itself.
set -eu
cd "$(dirname "$0")/.."

UV_VERSION=0.9.0
SPACY_MODEL=da_core_news_sm-3.4.0
SPACY_MODEL_PAGE=https://github.com/explosion/spacy-models/releases/download

# Offices with certificates of their own: trust what the machine trusts.
export UV_NATIVE_TLS=1 UV_SYSTEM_CERTS=1 PIP_DISABLE_PIP_VERSION_CHECK=1

say() { printf '%s\n' "$*" >&2; }

find_uv() {
    if command -v uv >/dev/null 2>&1; then UV=uv; return; fi
    UV=.uv/bin/uv
    [ -x "$UV" ] && return
    say "uv is not installed: fetching it into .uv …"
    for python in python3 python3.12 python3.11 python3.10; do
        command -v "$python" >/dev/null 2>&1 || continue
        # A virtual environment where that works; else pip's --target, which also works under Debian's python3.
        if "$python" -m venv .uv >/dev/null 2>&1 && .uv/bin/python -m pip install --quiet --quiet "uv>=$UV_VERSION"; then return; fi
        rm -rf .uv
        if "$python" -m pip install --quiet --target .uv "uv>=$UV_VERSION" 2>/dev/null && [ -x "$UV" ]; then return; fi
        rm -rf .uv
    done
    say "Could not fetch uv. Install python3-venv or python3-pip (Debian: apt-get install python3-venv), or uv itself, and try again."
    exit 1
}

# The trained Danish spaCy model only finds names; it is asked for once, briefly, and never missed.
fetch_spacy_model() {
    [ -e .venv/.spacy-model-asked ] && return
    if timeout 30 "$UV" pip install --quiet --python .venv --no-deps \
        "$SPACY_MODEL_PAGE/$SPACY_MODEL/$SPACY_MODEL-py3-none-any.whl" >/dev/null 2>&1; then
        say "da_core_news_sm 3.4.0 is installed."
    else
        say "da_core_news_sm 3.4.0 could not be fetched from spaCy's release page: going on without it."
    fi
    touch .venv/.spacy-model-asked
}

find_uv
say "Making the environment …"
if ! "$UV" sync --frozen --inexact --quiet --compile-bytecode; then  # compiled now, so that no start is slow
    say "The environment could not be made. Rasa needs Python 3.10: install it (pyenv install 3.10, or let uv fetch it) and try again."
    exit 1
fi
fetch_spacy_model
