"""Are all pages and styles below the folders valid, by the Nu HTML checker?

    python3 tests/pages/valid.py [--no-langdetect] FOLDER ...

Errors, warnings and notes fail, but for the note on `/>`, which polyglot
markup cannot do without. Pages are fetched from a server on this machine: for
files on disk the checker would not know what 'self' means in a page's
Content-Security-Policy. The checker guesses each page's language and compares;
--no-langdetect is for pages that are gibberish.
"""

import functools
import http.server
import json
import os
import subprocess
import sys
import threading
import urllib.parse

CHECKER = "tests/node_modules/vnu-jar/build/dist/vnu.jar"
POLYGLOT = "Trailing slash on void elements has no effect"
ALLOW_THIS_MACHINE = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
MOST_SHOWN = 40


class Server(http.server.SimpleHTTPRequestHandler):
    """Serves a folder in silence."""

    def guess_type(self, path):
        return "text/html; charset=utf-8" if path.endswith(".html") \
            else super().guess_type(path)

    def log_message(self, *_):
        pass


def files(folders, ending):
    return sorted(os.path.join(at, name) for folder in folders
                  for at, _, names in os.walk(folder) for name in names
                  if name.endswith(ending))


def has_its_home_elsewhere(page):
    """A site that knows its address has a 404.html that works only there."""
    folder, name = os.path.split(page)
    return name == "404.html" and os.path.exists(
        os.path.join(folder, "feed.xml"))


def messages(*arguments):
    done = subprocess.run(
        ["java", "-Xss4m", ALLOW_THIS_MACHINE, "-jar", CHECKER,
         "--format", "json", "--exit-zero-always", "--stdout", *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
        check=True)
    return [message for message in json.loads(done.stdout)["messages"]
            if not message["message"].startswith(POLYGLOT)]


def check_pages(folder, pages, *options):
    """Messages about the folder's pages, all in one run of the checker."""
    with http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(
                Server, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = "http://127.0.0.1:%d/" % server.server_port
        found = messages("--html", *options, *[
            address + urllib.parse.quote(os.path.relpath(page, folder))
            for page in pages])
        server.shutdown()
    return found


def path_of(message):
    address = message.get("url", "-")
    return urllib.parse.unquote(urllib.parse.urlsplit(address).path)


def main(arguments):
    options = [word for word in arguments if word.startswith("--")]
    folders = [word for word in arguments if not word.startswith("--")]
    pages, styles = files(folders, ".html"), files(folders, ".css")
    pages = [page for page in pages if not has_its_home_elsewhere(page)]
    above = os.path.commonpath(list(map(os.path.abspath, folders)))
    faults = check_pages(above, pages, *options) + messages("--css", *styles)
    for fault in faults[:MOST_SHOWN]:
        print("%s:%s: %s: %s" % (
            path_of(fault), fault.get("lastLine", "?"),
            fault.get("subType", fault["type"]), fault["message"]))
        print("    %s" % fault.get("extract", "").replace("\n", " "))
    wrong = len(set(map(path_of, faults)))
    print("%d passed, %d failed" % (len(pages + styles) - wrong, wrong))
    return 1 if wrong or not pages else 0


sys.exit(main(sys.argv[1:]))
