"""Where the Chromium is that the browser's tests run in and that takes the README's pictures."""

import os
import shutil

# The build without a window runs the same engine in half the time.
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or "/usr/bin/chromium"
