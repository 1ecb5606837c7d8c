"""What a first run keeps under `var/`: random secrets that never stand in the repository."""

import secrets
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = BASE_DIR / "var"

SECRET_KEY = VAR / "secret-key"
PASSWORD = VAR / "secretariat-password"


def kept_secret(path: Path) -> str:
    """A random text that is made once and kept in a file only its owner can read."""
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(24) + "\n")
    return path.read_text().strip()
