"""Seals what goes into a database, which keeps what was deleted from it for a while in its files, logs and backups."""

import base64
import hashlib
import os
import secrets

from cryptography.fernet import Fernet, InvalidToken

SECRET = "HAANDBOG_SECRET"
_PURPOSE = b"haandbog-conversations:"  # another key than the one that signs sessions
_OWN = secrets.token_urlsafe(32)  # ends with this process


class Seal:
    """Encrypts and authenticates texts (Fernet) with a key made from a secret that no database knows."""

    def __init__(self, secret: str | None = None) -> None:
        """`secret`: else HAANDBOG_SECRET, else one of this process."""
        secret = secret or os.environ.get(SECRET) or _OWN
        key = hashlib.sha256(_PURPOSE + secret.encode()).digest()
        self._fernet = Fernet(base64.urlsafe_b64encode(key))

    def close(self, text: str) -> str:
        """`text`, readable with the same secret only."""
        return self._fernet.encrypt(text.encode()).decode("ascii")

    def open(self, sealed: str) -> str | None:
        """What was sealed; None where it was with another secret, or changed since."""
        try:
            return self._fernet.decrypt(sealed.encode()).decode()
        except InvalidToken:
            return None
