"""Rasa's HTTP server with our channels: one process, actions included."""

import logging
from pathlib import Path

from bot.project import ROOT
from bot.runtime.light_imports import skip_tensorflow
from bot.runtime.model import model_path
from bot.runtime.quiet import be_quiet

logger = logging.getLogger(__name__)


def serve(host: str, port: int, credentials: Path = ROOT / "credentials.yml") -> None:
    """Serve the current model on `host`:`port` until stopped; prints the address when it is ready."""
    be_quiet()
    skip_tensorflow()
    import rasa.core.run
    from rasa.core.utils import AvailableEndpoints

    from bot.runtime import overrides

    overrides.install()
    endpoints = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
    rasa.core.run.serve_application(
        model_path=str(model_path()),
        channel=None,
        interface=host,
        port=port,
        credentials=str(credentials),
        enable_api=False,
        endpoints=endpoints,
        response_timeout=60,
    )
