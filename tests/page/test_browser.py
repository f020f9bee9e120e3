"""The page in a real browser: clicks and keys, silence on the console and on the network, and whether everybody can use it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.page.conftest import SIZE
from tests.page.exported import hostile, page_of, papers_of, small
from tests.stories import told
from tui.model.findings import Findings

pytestmark = pytest.mark.xdist_group("chromium")

FIRST_CLICK_MS = 100
"""The processor time that a first click in a page of 50 articles may take: what a reader takes for at once (Nielsen 1993)."""
MANY = 50
"""Articles of a large page."""

LIT = "return [...document.querySelectorAll('.lit')].map(e => e.closest('.pane').dataset.letter)"
FOCUS = "const a = document.activeElement; return [a.closest('.pane')?.dataset.letter, a.textContent]"


class Visit:
    """A page that is open, and what the browser said of it."""

    def __init__(self, browser: Any, file: Path) -> None:
        self.browser = browser
        self.size(*SIZE)
        browser.get_log("browser")
        browser.get_log("performance")
        browser.get(file.as_uri())

    def size(self, width: int, height: int) -> None:
        """Give the page so many CSS pixels."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def run(self, script: str) -> Any:
        """What a script of the test's gives."""
        return self.browser.execute_script(script)

    def click(self, selector: str) -> None:
        """Click on the first of these with the mouse."""
        found = self.browser.find_element("css selector", selector)
        self.browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
        found.click()

    def press(self, *keys: str) -> None:
        """Press keys."""
        from selenium.webdriver import ActionChains, Keys

        for key in keys:
            ActionChains(self.browser).send_keys(getattr(Keys, key)).perform()

    def said(self) -> str:
        """What the strip says."""
        return str(self.run("return document.getElementById('said').textContent"))

    def console(self) -> list[str]:
        """What stands on the console."""
        return [entry["message"] for entry in self.browser.get_log("browser")]

    def requests(self) -> list[str]:
        """Every address that was asked for."""
        events = [json.loads(entry["message"])["message"] for entry in self.browser.get_log("performance")]
        return [each["params"]["request"]["url"] for each in events if each["method"] == "Network.requestWillBeSent"]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, sample: Findings) -> dict[str, Path]:
    """The pages as files."""
    folder = tmp_path_factory.mktemp("pages")
    fire = told(
        *(
            (f"Outlet {n}", f"[fire: A market burned on day {n}.] Nobody was hurt, said the mayor of town {n}.")
            for n in range(3)
        ),
        ("Silent", "[rain: It rained in Lima for days.]"),
        ("Wet", "[rain: Rain fell on Lima.]"),
    )
    pages = {
        "sample": page_of(sample, papers_of(sample, "Compare this.")),
        "hostile": page_of(*hostile()),
        "fire": page_of(fire),
    }
    pages["small"] = page_of(small(), papers_of(small(), "Compare this."))
    files = {name: folder / f"{name}.html" for name in pages}
    for name, text in pages.items():
        files[name].write_text(text, "utf-8")
    return files


def test_a_click_lights_all_who_tell_it(chromium: Any, files: dict[str, Path]) -> None:
    """In every pane, at one height, with every wording in the strip; a second passage puts the first out."""
    visit = Visit(chromium, files["fire"])
    visit.click("#pane-B a.p")
    assert ["A", "B", "C"] == visit.run(LIT)
    assert "Shared passage 1: told by Outlet 0, Outlet 1 and Outlet 2; not found in Silent and Wet." == visit.said()
    rows = visit.run("return [...document.querySelectorAll('#wordings button')].map(e => e.textContent)")
    assert [f"{letter} Outlet {n}: A market burned on day {n}." for n, letter in enumerate("ABC")] == rows
    assert "true" == visit.run("return document.querySelector('#pane-B a.p').getAttribute('aria-current')")
    visit.click("#pane-D a.p") if visit.run("return !document.querySelector('#pane-D').matches('.quiet')") else visit.press(
        "ESCAPE"
    )
    visit.click("#pane-D a.p")
    assert ["D", "E"] == visit.run(LIT)
    assert [] == visit.console()


def test_panes_without_it_stand_back_where_not_all_have_room(chromium: Any, files: dict[str, Path]) -> None:
    """It is said how many, and escape, or a click on one, brings them back."""
    visit = Visit(chromium, files["fire"])
    visit.size(1000, 800)
    visit.click("#pane-A a.p")
    assert ["D", "E"] == visit.run("return [...document.querySelectorAll('.quiet')].map(e => e.dataset.letter)")
    assert "2 outlets without it stand back; Escape brings them back." == visit.run(
        "return document.getElementById('aside').textContent"
    )
    visit.press("ESCAPE")
    assert ([], 0) == (visit.run(LIT), visit.run("return document.querySelectorAll('.quiet').length"))


def test_what_is_lit_is_seen(chromium: Any, files: dict[str, Path]) -> None:
    """Also where the panes become wider under the hand, and the text in them shorter; two frames later, as it stays."""
    visit = Visit(chromium, files["sample"])
    visit.size(1280, 900)
    visit.click("#pane-A a.p.disputed")
    chromium.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
    outside = visit.run(
        "return [...document.querySelectorAll('.lit')].filter(e => { const own = e.getBoundingClientRect(),"
        " pane = e.closest('.pane').getBoundingClientRect(); return own.bottom > Math.min(pane.bottom, innerHeight)"
        " || own.top < Math.max(pane.top, 0); }).map(e => e.textContent)"
    )
    assert (["A", "D"], []) == (sorted(set(visit.run(LIT))), outside)


def test_keys_do_all_of_it(chromium: Any, files: dict[str, Path]) -> None:
    """Tab to the first passage, enter lights it, right and left cross to those who tell it, down and up stay in the pane."""
    visit = Visit(chromium, files["sample"])
    visit.run("document.querySelector('.pane').focus()")
    visit.press("TAB")
    letter, first = visit.run(FOCUS)
    visit.press("ENTER")
    lit = visit.run(LIT)
    assert ("A", True) == (letter, "A" in lit and len(set(lit)) > 1)
    visit.press("ARROW_RIGHT")
    other = visit.run(FOCUS)
    assert other[0] == sorted(set(lit))[1]
    visit.press("ARROW_LEFT")
    assert "A" == visit.run(FOCUS)[0]
    visit.press("HOME", "ARROW_DOWN")
    second = visit.run(FOCUS)
    visit.press("ARROW_UP")
    assert (["A", first], "A", True) == (visit.run(FOCUS), second[0], second[1] != first)
    visit.press("END", "ARROW_DOWN")
    assert "A" == visit.run(FOCUS)[0]
    visit.press("ESCAPE")
    assert ("Nothing is lit.", []) == (visit.said(), visit.run(LIT))
    assert [] == visit.console()


def test_one_stop_of_the_tab_key_a_pane(chromium: Any, files: dict[str, Path]) -> None:
    """Whoever goes by the tab key does not go through hundreds of passages."""
    visit = Visit(chromium, files["sample"])
    stops = visit.run(
        "return [...document.querySelectorAll('.pane')].map(p => p.querySelectorAll('a.p[tabindex=\"0\"]').length)"
    )
    assert [1] * 5 == stops


def test_a_row_of_a_table_leads_to_its_words(chromium: Any, files: dict[str, Path]) -> None:
    visit = Visit(chromium, files["sample"])
    visit.click("#figures tbody a.go")
    assert visit.run(LIT)
    assert visit.said().startswith("Figure, ")
    assert visit.run(
        "const r = document.querySelector('.lit.cursor').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight"
    )


def test_a_note_leads_to_its_words_and_they_to_it(chromium: Any, files: dict[str, Path]) -> None:
    visit = Visit(chromium, files["sample"])
    visit.click("#note-1 a.go")
    assert "A" == visit.run(FOCUS)[0]
    visit.run("document.querySelector('.note-sign').click()")
    assert "#note-1" == visit.run("return location.hash")


def test_without_a_script_links_lead_to_the_next_who_tells_it(chromium: Any, files: dict[str, Path]) -> None:
    visit = Visit(chromium, files["fire"])
    targets = visit.run(
        "return [...document.querySelectorAll('a.p')].map(a => document.querySelector(a.hash).closest('.pane').dataset.letter)"
    )
    assert ["B", "C", "A", "E", "D"] == targets


def test_a_narrow_page_has_its_panes_below_each_other(chromium: Any, files: dict[str, Path]) -> None:
    """And nothing has to be scrolled sideways; the strip stays in sight and leads to the others."""
    visit = Visit(chromium, files["fire"])
    visit.size(400, 700)
    tops = visit.run("return [...document.querySelectorAll('.pane')].map(p => p.getBoundingClientRect().top)")
    assert tops == sorted(set(tops))
    assert visit.run("return document.documentElement.scrollWidth") <= 400
    visit.click("#pane-A a.p")
    assert visit.run("const r = document.getElementById('strip').getBoundingClientRect(); return r.bottom <= innerHeight + 1")
    visit.run("document.querySelectorAll('#wordings button')[2].click()")
    assert ["C", "A market burned on day 2."] == visit.run(FOCUS)


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_nothing_is_asked_for_and_nothing_said(chromium: Any, files: dict[str, Path], name: str) -> None:
    """Neither when it is opened nor when it is used; the console stays empty, so the policy had nothing to forbid."""
    visit = Visit(chromium, files[name])
    title = visit.run("return document.title")
    visit.click("a.p")
    assert ([files[name].as_uri()], []) == (visit.requests(), visit.console())
    assert title == visit.run("return document.title") != "owned"


def test_the_policy_holds(chromium: Any, files: dict[str, Path]) -> None:
    """What slipped through all else would neither run nor load: the test of the test above."""
    visit = Visit(chromium, files["fire"])
    visit.run(
        "const s = document.createElement('script'); s.textContent = \"document.title = 'owned'\"; document.body.append(s);"
        "const i = new Image(); i.src = 'http://127.0.0.1:9/x.png'; document.body.append(i);"
        "const d = document.createElement('div'); d.innerHTML = '<b onclick=\"document.title=1\" style=\"color:red\">x</b>';"
        "document.body.append(d); d.firstChild.click();"
    )
    said = " ".join(visit.console())
    assert "A story" == visit.run("return document.title")
    assert (True, True) == ("script-src" in said, "img-src" in said or "default-src" in said)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["small", "hostile", pytest.param("sample", marks=pytest.mark.slow)])
def test_everybody_can_use_it(chromium: Any, files: dict[str, Path], name: str, scheme: str) -> None:
    """All rules of axe-core, while nothing is lit and while something is, on a wide and on a narrow page."""
    axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
    visit = Visit(chromium, files[name])
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    visit.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    visit.run((Path(axe.__file__).parent / "axe.min.js").read_text("utf-8"))
    found = []
    for width in (SIZE[0], 400):
        visit.size(width, SIZE[1])
        found += violations(visit)
        visit.click("a.p")
        found += violations(visit)
        visit.press("ESCAPE")
    assert [] == found


def violations(visit: Visit) -> list[tuple[str, str]]:
    """What axe finds wrong: the rule, and the first element."""
    result = visit.browser.execute_async_script("axe.run(document, {resultTypes: ['violations']}).then(arguments[0])")
    assert len(result["passes"]) > 20
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in result["violations"]]


def test_focus_can_be_seen(chromium: Any, files: dict[str, Path]) -> None:
    """Every stop of the tab key has an outline of three pixels."""
    visit = Visit(chromium, files["fire"])
    for _ in range(12):
        visit.press("TAB")
        style = visit.run("const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]")
        assert ["solid", "3px"] == style


def test_a_first_click_among_very_many_articles_is_answered_soon(chromium: Any, tmp_path: Path) -> None:
    """Fifty articles of sixty sentences, half of which others tell."""
    findings = told(
        *(
            (
                f"Outlet {n}",
                "\n".join(
                    f"[p{s}: Sentence {s} of what they all tell about the market that burned, by {n}.] And this is own {n} {s}."
                    if (s + n) % 2
                    else f"[p{s}-{n}: This is what only outlet {n} says of it in its sentence {s}.]"
                    for s in range(60)
                ),
            )
            for n in range(MANY)
        )
    )
    file = tmp_path / "many.html"
    file.write_text(page_of(findings), "utf-8")
    assert file.stat().st_size <= 5_000_000
    visit = Visit(chromium, file)
    chromium.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    before = spent_ms(chromium)
    visit.run("document.querySelector('#pane-C a.p').click(); document.body.getBoundingClientRect()")
    took = spent_ms(chromium) - before
    chromium.execute_cdp_cmd("Performance.disable", {})
    assert len(visit.run(LIT)) >= MANY // 2
    assert 0 < took <= FIRST_CLICK_MS


def spent_ms(browser: Any) -> float:
    """Processor time that scripts, styles and layout have taken, in milliseconds: others use the machine too."""
    metrics = {each["name"]: each["value"] for each in browser.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]}
    return 1000 * sum(metrics[name] for name in ("ScriptDuration", "RecalcStyleDuration", "LayoutDuration"))
