"""What of an address is shown: neither who logs in with it, nor what opens a door."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store import addresses
from tui.store.metadata import meta


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://daily.example/a?id=5#part", "https://daily.example/a?id=5#part"),
        ("https://jane:hunter2@daily.example/a", "https://daily.example/a"),
        ("https://jane@daily.example", "https://daily.example"),
        ("https://a:b@c:d@daily.example/@name", "https://daily.example/@name"),
        ("HTTPS:\\\\jane:hunter2@daily.example", "HTTPS:\\\\daily.example"),
        ("https:///jane:hunter2@daily.example", "https:///daily.example"),
        ("https://daily.example/a?id=5&access_token=c0ffee&x=1", "https://daily.example/a?id=5&access_token=…&x=1"),
        ("https://daily.example/a?X-Amz-Signature=c0ffee", "https://daily.example/a?X-Amz-Signature=…"),
        ("https://daily.example/a#access_token=c0ffee", "https://daily.example/a#access_token=…"),
        ("https://daily.example/a?author=Jane&design=2", "https://daily.example/a?author=Jane&design=2"),
        ("https://daily.example/\x1b]0;a", "https://daily.example/�]0;a"),
    ],
)
def test_what_is_shown_of_an_address(url: str, shown: str) -> None:
    assert shown == addresses.shown_address(url)


@pytest.mark.parametrize(
    ("url", "named"),
    [
        ("https://jane@daily.example", True),
        ("https://:hunter2@daily.example", True),
        ("http:\\\\jane:hunter2@daily.example", True),
        ("https://daily.example/@jane", False),
        ("https://daily.example?to=a@b.example", False),
    ],
)
def test_who_logs_in_is_seen(url: str, named: bool) -> None:
    assert named == addresses.with_user(url)


@given(st.text("ab:@/?#[]%", max_size=12))
def test_a_password_is_never_shown(rest: str) -> None:
    """Whatever stands around it, as long as it stands before the server's name."""
    assert "hunter2" not in addresses.shown_address(
        f"https://{rest.split('/')[0].split('?')[0].split('#')[0]}hunter2@daily.example"
    )


def test_an_address_among_the_metadata_is_shown_so_too() -> None:
    """From a page, from front matter, from story.yaml; and it is said."""
    known, doubts = meta(
        {"url": ("https://jane:hunter2@daily.example/a?token=c0ffee", "page"), "published": ("2024-03-27", "page")}
    )
    assert ("https://daily.example/a?token=…", date(2024, 3, 27)) == (known.url, known.published)
    assert ("the user name in its address was left out",) == doubts
