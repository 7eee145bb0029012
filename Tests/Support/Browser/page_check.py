#!/usr/bin/env python3
"""Looks at pages in a real browser, as phone, desktop and paper show them, light and dark.

usage: page_check.py [AXE] < list of pages, one path a line

Prints one JSON list: a page an entry, with what is wrong in each view. With PICTURES=FOLDER in the
environment a screenshot of every view goes there. Needs Debian's chromium, chromium-driver and python3-selenium; AXE is axe-core's axe.min.js.
"""
import base64
import json
import os
import sys

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

# Name, width in CSS pixels, colour scheme, medium; A4 without its margins is some 680 px wide.
VIEWS = [
    ("phone-light", 390, "light", "screen"),
    ("desktop-dark", 1280, "dark", "screen"),
    ("print", 680, "light", "print"),
]

# What stands outside of the page, hides its text, or lies on other text, by its own measures.
LAYOUT = r"""
const width = document.documentElement.clientWidth, outside = [], cut = [], covered = [];
const hidden = e => e.closest('.skip') || getComputedStyle(e).clipPath !== 'none'
    || e.closest('thead') && getComputedStyle(e.closest('thead')).position === 'absolute';
const name = e => e.tagName + (e.getAttribute('class') ? '.' + e.getAttribute('class') : '')
    + ' ' + (e.textContent || '').trim().slice(0, 60);
for (const e of document.querySelectorAll('body *')) {
    if (!e.checkVisibility() || hidden(e) || e.tagName === 'title') continue;
    const box = e.getBoundingClientRect();
    if (!box.width || !box.height) continue;
    if (box.left < -1 || box.right > width + 1) outside.push(name(e));
    const style = getComputedStyle(e);
    if (style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1) cut.push(name(e));
}
for (const drawing of document.querySelectorAll('svg')) {
    const words = [...drawing.querySelectorAll('text')].filter(e => e.checkVisibility())
        .map(e => [e, e.getBoundingClientRect()]);
    for (let i = 0; i < words.length; i++) for (let k = i + 1; k < words.length; k++) {
        const [a, b] = [words[i][1], words[k][1]];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > 5) covered.push(name(words[i][0]) + ' / ' + name(words[k][0]));
    }
}
return {scrollWidth: document.documentElement.scrollWidth, clientWidth: width,
        scrollHeight: document.documentElement.scrollHeight, outside, cut, covered};
"""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def browser():
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for flag in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                 "--no-first-run", "--disable-dev-shm-usage"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


def show(driver, width, scheme, medium):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "media": medium, "features": [{"name": "prefers-color-scheme", "value": scheme}]})


def picture(driver, width, height, path):
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {
        "captureBeyondViewport": True,
        "clip": {"x": 0, "y": 0, "width": width, "height": min(height, 16000), "scale": 1}})
    with open(path, "wb") as file:
        file.write(base64.b64decode(shot["data"]))


def violations(driver, axe, contrast):
    """What axe-core finds; contrast takes it long, and rows below each other look alike."""
    driver.execute_script(axe)
    result = driver.execute_async_script(
        "const done = arguments[2];"
        "axe.run(document, {runOnly: arguments[0], resultTypes: ['violations'],"
        "rules: {'color-contrast': {enabled: arguments[1]}}})"
        ".then(done, error => done({error: String(error)}))", RULES, contrast)
    if "error" in result:
        return [result["error"]]
    return ["%s: %s: %s" % (v["id"], v["help"], "; ".join(n["html"][:160] for n in v["nodes"][:3]))
            for v in result["violations"]]


def messages(driver, page):
    """What the console says, and every request but the one for the page itself."""
    console = ["%(level)s %(message)s" % entry for entry in driver.get_log("browser")]
    requests = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if url.split("#")[0] != page:
                requests.append(url)
    return console, requests


def look(driver, path, axe):
    page = "file://" + os.path.abspath(path)
    views = []
    for name, width, scheme, medium in VIEWS:
        show(driver, width, scheme, medium)
        driver.get(page)
        folded = driver.execute_script(LAYOUT)
        if "PICTURES" in os.environ:
            file = "%s-%s.png" % (os.path.basename(path), name)
            picture(driver, width, folded["scrollHeight"],
                    os.path.join(os.environ["PICTURES"], file))
        found = violations(driver, axe, True) if axe and medium == "screen" else []
        driver.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
        view = driver.execute_script(LAYOUT)
        found += violations(driver, axe, False) if axe else []
        view.update(name=name, foldedHeight=folded["scrollHeight"], violations=found)
        for trouble in ("outside", "cut", "covered"):
            view[trouble] = sorted(set(view[trouble] + folded[trouble]))
        views.append(view)
    console, requests = messages(driver, page)
    return {"page": os.path.basename(path), "views": views, "console": console,
            "requests": requests}


def main():
    axe = open(sys.argv[1], encoding="utf-8").read() if len(sys.argv) > 1 else None
    pages = [line.strip() for line in sys.stdin if line.strip()]
    driver = browser()
    try:
        # Without the page's own policy: whatever it asks for would be seen.
        driver.execute_cdp_cmd("Page.enable", {})
        driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
        json.dump([look(driver, page, axe) for page in pages], sys.stdout, indent=1)
    finally:
        driver.quit()


main()
