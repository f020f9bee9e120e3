"""A real browser without a window, for the tests of the page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

SIZE = (1400, 900)
"""Columns and rows of the window, in CSS pixels."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """A headless Chromium; where there is none, or none that runs, the tests are skipped with the reason."""
    selenium = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    browser = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("chromium and chromedriver are not installed")
    options = selenium.ChromeOptions()
    options.binary_location = browser
    for word in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        f"--window-size={SIZE[0]},{SIZE[1]}",
    ):
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = selenium.Chrome(options=options, service=selenium.ChromeService(driver))
    try:
        yield started
    finally:
        started.quit()
