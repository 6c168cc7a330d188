"""What `yearon serve` promises to those who write, and to hostile clients.

    python3 tests/serve.py [--program FILE] [--clients] [CHECK ...]

Each function named check_... is one test; its first line says what it
promises. Those that have to wait for the server to lose its patience run
side by side. tests/pages/serve.mjs looks at the same in a browser; --clients
leaves that out, and what measures memory: for a program with sanitizers.
"""

import argparse
import glob
import http.client
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

SECONDS = 30
# As in gen/serve/clients.h.
ASKING, ANSWERING, STREAMS = 5, 15, 24
TAG = re.compile(rb'<script src="/\.yearon/overlay\.js" [^>]*></script>')
PROGRAM = None


class Server:
    """A server of a copy of the content, in the folder."""

    def __init__(self, folder, *options, **settings):
        for name in ("content", "themes"):
            if not os.path.exists(os.path.join(folder, name)):
                shutil.copytree(name, os.path.join(folder, name))
        self.folder = folder
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", *options], cwd=folder,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, **settings)
        said = self.process.stdout.readline()
        found = re.match(r"http://127\.0\.0\.1:(\d+)/ shows ", said)
        assert found, (said, self.process.stderr.read())
        self.port = int(found[1])

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.process.kill()
        self.process.communicate()

    def path(self, *names):
        return os.path.join(self.folder, "content", *names)

    def connect(self, timeout=SECONDS):
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def get(self, path, method="GET", **headers):
        """The status, the headers and the body of an answer."""
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=SECONDS)
        connection.request(method, path, headers={
            name.replace("_", "-"): value
            for name, value in headers.items()})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers, body

    def talk(self, request):
        """All that is answered to these bytes until the server hangs up."""
        with self.connect() as client:
            try:
                client.sendall(request)
                client.shutdown(socket.SHUT_WR)
            except OSError:
                pass
            return drained(client)

    def works(self):
        began = time.monotonic()
        status, _, body = self.get("/recommendations/37.html")
        assert status == 200 and b"</html>" in body, status
        return time.monotonic() - began

    def end(self, number=signal.SIGINT):
        """What it printed last; the status is 0."""
        self.process.send_signal(number)
        said, complained = self.process.communicate(timeout=SECONDS)
        assert self.process.returncode == 0, self.process.returncode
        return said, complained


def drained(client):
    answer = b""
    try:
        while piece := client.recv(65536):
            answer += piece
    except ConnectionResetError:
        pass
    return answer


def status_of(answer):
    found = re.match(rb"HTTP/1\.[01] (\d{3}) ", answer)
    return int(found[1]) if found else None


def listen(server, since="none"):
    """A stream of events, its first ones read."""
    client = server.connect()
    client.sendall(b"GET /.yearon/events?since=%s HTTP/1.1\r\n"
                   b"Host: 127.0.0.1:%d\r\n\r\n"
                   % (since.encode(), server.port))
    return client, until(client, b"event: report")


def until(client, words):
    heard = b""
    while words not in heard or not heard.endswith(b"\n\n\r\n"):
        piece = client.recv(65536)
        assert piece, heard
        heard += piece
    return heard


def shown_within(server, path, words, seconds=5):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if words.encode() in server.get(path)[2]:
            return
        time.sleep(0.01)
    raise AssertionError("%s does not show %r" % (path, words))


def change(path, old, new):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert old in text, (path, old)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace(old, new, 1))


def files(folder):
    return sorted(os.path.join(at, name)
                  for at, _, names in os.walk(folder) for name in names)


def check_what_is_served_is_what_is_published(folder):
    """A served page is the published one, but for the server's script."""
    with Server(folder) as server:
        subprocess.run([PROGRAM, "build", "--out", "out", "--formats",
                        "json,csv,feed,html,sitemap"], cwd=folder,
                       check=True, stdout=subprocess.DEVNULL)
        out = os.path.join(folder, "out")
        for path in files(out):
            name = os.path.relpath(path, out)
            if name in (".yearon-manifest", "404.html"):
                continue
            with open(path, "rb") as file:
                published = file.read()
            assert b".yearon" not in published, name
            assert b"connect-src" not in published, name
            status, headers, served = server.get("/" + name)
            assert status == 200, (name, status)
            assert headers["Cache-Control"] == "no-store", name
            if name.endswith(".html"):
                served, tags = TAG.subn(b"", served)
                assert tags == 1, name
                served = served.replace(b"; connect-src 'self'", b"")
            assert served == published, name


def check_every_answer_has_a_strict_policy(folder):
    """Every answer forbids scripts and frames of others."""
    with Server(folder) as server:
        for path in ("/", "/no", "/assets/site.css", "/.yearon/overlay.js",
                     "/2017-10/report.json", "/2017-10"):
            _, headers, _ = server.get(path)
            policy = headers["Content-Security-Policy"]
            for part in ("default-src 'none'", "script-src 'self'",
                         "style-src 'self'", "frame-ancestors 'none'"):
                assert part in policy.split("; "), (path, policy)
            assert "unsafe" not in policy and "*" not in policy, policy
            assert headers["X-Content-Type-Options"] == "nosniff", path
            assert headers["Access-Control-Allow-Origin"] is None, path


def check_folders_lead_to_their_index(folder):
    """A folder's address shows its index, with or without the slash."""
    with Server(folder) as server:
        status, headers, _ = server.get("/2017-10")
        assert (status, headers["Location"]) == (308, "/2017-10/"), status
        assert server.get("/2017-10/")[2].count(b"<h1") == 1
        assert server.get("/")[2].count(b"<h1") == 1


def check_only_get_and_head(folder):
    """Anything but GET and HEAD is refused; HEAD has no body."""
    with Server(folder) as server:
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH",
                       "CONNECT", "get", "PROPFIND"):
            status, headers, _ = server.get("/", method)
            assert status == 405, (method, status)
            assert headers["Allow"] == "GET, HEAD", method
        _, headers, whole = server.get("/index.html")
        status, head, body = server.get("/index.html", "HEAD")
        assert (status, body) == (200, b"")
        assert head["Content-Length"] == str(len(whole))
        assert server.get("/.yearon/events", "HEAD")[0] == 200
        answer = server.talk(
            b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 9"
            b"\r\n\r\n" % server.port)
        assert status_of(answer) == 400, answer[:200]


def check_only_its_own_names(folder):
    """A name of another site that leads here is refused (DNS rebinding)."""
    with Server(folder) as server:
        own = ["127.0.0.1:%d", "localhost:%d", "LocalHost:%d"]
        others = ["evil.example:%d", "127.0.0.1", "localhost", "127.0.0.2:%d",
                  "localhost.evil.example:%d", "evil.example#localhost:%d",
                  "127.0.0.1:80", "127.0.0.1:%d:80", "@127.0.0.1:%d", "",
                  "evil.example@127.0.0.1:%d", "0x7f000001:%d", "[::1]:%d",
                  "localhost.:%d", "127.1:%d", ":%d"]
        for pattern in own + others:
            host = pattern % server.port if "%d" in pattern else pattern
            for path in ("/", "/.yearon/overlay.js"):
                status = server.get(path, Host=host)[0]
                assert status == (200 if pattern in own else 421), (
                    host, path, status)
        line = b"Host: 127.0.0.1:%d\r\n" % server.port
        for request in (b"GET / HTTP/1.0\r\n\r\n",
                        b"GET / HTTP/1.1\r\n\r\n",
                        b"GET / HTTP/1.1\r\n" + line + line + b"\r\n",
                        b"GET / HTTP/1.1\r\n" + line +
                        b"Host: evil.example\r\n\r\n",
                        b"GET http://evil.example/ HTTP/1.1\r\n" + line +
                        b"\r\n",
                        b"GET * HTTP/1.1\r\n" + line + b"\r\n"):
            assert status_of(server.talk(request)) == 400, request


def check_other_sites_cannot_use_it(folder):
    """Pages of other sites get nothing of what the server has itself."""
    with Server(folder) as server:
        for site in ("cross-site", "same-site"):
            assert server.get("/.yearon/events",
                              Sec_Fetch_Site=site)[0] == 403
        assert server.get("/", Origin="http://evil.example")[0] == 403
        assert server.get("/", Origin="null")[0] == 403
        assert server.get("/", Sec_Fetch_Site="cross-site")[0] == 200
        assert server.get("/", Origin="http://localhost:%d"
                          % server.port)[0] == 200


def check_it_never_leaves_its_folder(folder):
    """No path leads to a file that is not the report's."""
    secret = "a secret of this machine"
    with open(os.path.join(folder, "secret.txt"), "w",
              encoding="utf-8") as file:
        file.write(secret)
    with Server(folder) as server:
        ups = ["../", "%2e%2e/", "..%2f", "%2e%2e%2f", "..\\", "..%5c",
               "....//", "./", "%c0%ae%c0%ae/", "..%00/", "..;/"]
        names = ["secret.txt", "content/report.yaml", "etc/passwd",
                 "themes/base/theme.yaml", "proc/self/environ"]
        for up in ups:
            for depth in (1, 2, 9):
                for name in names:
                    answer = server.talk(
                        b"GET /%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"
                        b"Connection: close\r\n\r\n"
                        % ((up * depth + name).encode(), server.port))
                    assert status_of(answer) in (400, 404), (up, name)
                    for words in (secret, "root:", "publisher:", "PATH="):
                        assert words.encode() not in answer, (up, name)
        for path in ("//etc/passwd", "/index.html%00.txt", "/%", "/%zz",
                     "/assets/", "/" + "a/" * 3000, "/.yearon/",
                     "/.yearon-manifest", "/.yearon/overlay.js/",
                     "/index.html/"):
            assert server.get(path)[0] in (404, 414, 431), path
        os.symlink("/etc/passwd", server.path("media-link"))
        assert server.get("/media-link")[0] == 404


def check_garbage(folder):
    """A client that sends garbage changes nothing for others."""
    chance = random.Random(37)
    host = b""
    with Server(folder) as server:
        host = b"Host: 127.0.0.1:%d\r\n" % server.port
        garbage = [
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 512,
            b"\x00" * 5000, b"\r\n" * 5000, b"\n", b" ", b"GET", b"GET /",
            b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\n: x\r\n\r\n",
            b"GET  /  HTTP/1.1\r\n" + host + b"\r\n",
            b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 200000,
            b"GET / HTTP/1.1\r\n" + host + b"X: y\r\n" * 20000 + b"\r\n",
            b"GET /?" + b"a=b&" * 20000 + b" HTTP/1.1\r\n" + host + b"\r\n",
            b"GET /" + b"%41" * 20000 + b" HTTP/1.1\r\n" + host + b"\r\n",
            b"GET /\xff\xfe\x01 HTTP/1.1\r\n" + host + b"\r\n",
            b"GET / HTTP/1.1\r\n" + host + b" folded: x\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost\x00: x\r\n\r\n",
            b"GET / HTTP/1.1\r\n" + host +
            b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
            b"POST / HTTP/1.1\r\n" + host +
            b"Content-Length: -1\r\n\r\n" + b"x" * 100000,
            b"GET /.yearon/events?since=" + b"9" * 400 + b" HTTP/1.0\r\n" +
            host + b"Last-Event-ID: \xff\r\nConnection: close\r\n"
            b"Sec-Fetch-Site: x\r\n\r\n",
        ] + [chance.randbytes(chance.randrange(1, 3000))
             for _ in range(100)]
        for sent in garbage:
            server.talk(sent)
            server.works()
        many = [(b"GET /%d HTTP/1.1\r\n" % i) + host + b"\r\n"
                for i in range(200)]
        answer = server.talk(b"".join(many))
        assert answer.count(b" 404 Not Found\r\n") == 200
        assert server.process.poll() is None


def check_silence_is_hung_up_on(folder):
    """A client that sends nothing is hung up on, and holds nobody up."""
    with Server(folder) as server:
        clients = [server.connect() for _ in range(20)]
        began = time.monotonic()
        for client in clients:
            assert drained(client) == b""
            client.close()
        assert ASKING - 1 < time.monotonic() - began < ASKING + 3
        server.works()


def check_a_byte_a_second_is_hung_up_on(folder):
    """A client that sends a byte a second is hung up on in time."""
    with Server(folder) as server:
        began = time.monotonic()
        request = b"GET /index.html HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n" % (
            server.port)
        with server.connect(1) as client:
            for byte in request:
                try:
                    client.sendall(bytes([byte]))
                    if client.recv(1) == b"":
                        break
                except TimeoutError:
                    assert server.works() < ASKING / 2
                except OSError:
                    break
            took = time.monotonic() - began
        assert took < ASKING + 3, took


def check_a_crowd_is_survived(folder):
    """More clients than fit who say nothing hold nobody up."""
    with Server(folder) as server:
        crowd = [server.connect() for _ in range(400)]
        assert server.works() < ASKING / 2
        for client in crowd:
            client.close()
        assert server.works() < ASKING / 2


def check_who_does_not_read_is_hung_up_on(folder):
    """A client that reads its answer slowly is hung up on."""
    with Server(folder) as server:
        with socket.socket() as client:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            client.settimeout(SECONDS)
            client.connect(("127.0.0.1", server.port))
            client.sendall(
                (b"GET /2017-10/large-print.html HTTP/1.1\r\nHost: "
                 b"127.0.0.1:%d\r\n\r\n" % server.port) * 20)
            began = time.monotonic()
            # The server has hung up when its side of the connection is gone.
            while peers(server, client.getsockname()[1]):
                assert time.monotonic() - began < ANSWERING + 5
                client.recv(4096)
                assert server.works() < ASKING / 2
                time.sleep(0.5)


def peers(server, port):
    """Whether the server's end of a connection is open in the process."""
    wanted = set()
    with open("/proc/net/tcp", encoding="ascii") as table:
        for line in table.readlines()[1:]:
            fields = line.split()
            if (int(fields[1].split(":")[1], 16) == server.port
                    and int(fields[2].split(":")[1], 16) == port):
                wanted.add("socket:[%s]" % fields[9])
    folder = "/proc/%d/fd" % server.process.pid
    return wanted & {os.readlink(os.path.join(folder, name))
                     for name in os.listdir(folder)}


def check_streams_are_few_and_forgotten(folder):
    """Streams of events are few; who has gone is forgotten at once."""
    with Server(folder) as server:
        folder = "/proc/%d/fd" % server.process.pid
        before = len(os.listdir(folder))
        for _ in range(200):
            listen(server)[0].close()
        time.sleep(0.3)
        assert len(os.listdir(folder)) <= before + 2
        clients = [listen(server)[0] for _ in range(STREAMS + 10)]
        # The oldest were ended, properly.
        for client in clients[:10]:
            assert drained(client).endswith(b"0\r\n\r\n")
        change(server.path("report.yaml"), "notice: ", "notice: New words. ")
        for client in clients[10:]:
            assert b'"index.html"' in until(client, b"event: report")
            client.close()


def check_events_tell_only_what_has_changed(folder):
    """An event names the pages that have changed since, and no others."""
    with Server(folder) as server:
        heard = listen(server)[1].decode()
        assert '"restarted": true' in heard, heard
        revision = re.findall(r"id: (\S+)", heard)[-1]
        client, heard = listen(server, revision)
        assert b'"changed": []' in heard, heard
        change(server.path("recommendations", "037.yaml"),
               "    body: |\n", "    body: |\n      More of it.\n\n")
        heard = until(client, b"event: report").decode()
        for name in ("recommendations/37.html", "2017-10/index.html",
                     "2017-10/report.json"):
            assert '"%s"' % name in heard, (name, heard)
        for name in ("recommendations/38.html", "glossary.html",
                     "assets/site.css", "accessibility.html"):
            assert '"%s"' % name not in heard, (name, heard)
        client.close()
        # Who comes later hears of it as well.
        assert b"37.html" in listen(server, revision)[1]


def check_it_follows_the_disk(folder):
    """Whatever way the content changes, the last state is shown."""
    with Server(folder) as server:
        page, file = "/recommendations/37.html", server.path(
            "recommendations", "037.yaml")
        with open(file, encoding="utf-8") as content:
            good = content.read()
        for i in range(60):
            with open(file, "w", encoding="utf-8") as content:
                content.write(good.replace("body: |\n", "body: |\n"
                                           "      Take %d.\n\n" % i))
        shown_within(server, page, "Take 59.")
        # As when another commit is checked out.
        os.rename(server.path(), server.path() + "-away")
        time.sleep(0.3)
        assert b"Take 59." in server.get(page)[2]
        shutil.copytree(server.path() + "-away", server.path())
        change(file, "Take 59.", "Back again.")
        shown_within(server, page, "Back again.")
        os.makedirs(server.path("editions", "2018-10"))
        with open(server.path("editions", "2018-10", "edition.yaml"), "w",
                  encoding="utf-8") as edition:
            edition.write("title: Two years on\ndate: 2018-10\nsections:\n"
                          "  - recommendations\n")
        shown_within(server, "/2018-10/", "Two years on")
        change(server.path("editions", "2018-10", "edition.yaml"),
               "Two years on", "In a new folder")
        shown_within(server, "/2018-10/", "In a new folder")


def check_a_theme_is_followed_from_the_beginning(folder):
    """A theme that cannot be read at first is shown once it can."""
    shutil.copytree("themes", os.path.join(folder, "themes"))
    theme = os.path.join(folder, "themes", "harris", "theme.yaml")
    parent = os.path.join(folder, "themes", "base", "theme.yaml")
    for path, old, new in ((theme, "name: harris", "name: 'harris"),
                           (theme, "parent: base", "parent: bose"),
                           (parent, "name: base", "nome: base")):
        change(path, old, new)
        with Server(folder) as server:
            assert server.get("/")[0] == 503
            change(path, new, old)
            shown_within(server, "/", "</footer>")
            assert server.get("/")[0] == 200


def check_faults_stop_nothing(folder):
    """While the content is wrong the last good report stays, byte by byte."""
    with Server(folder) as server:
        page = "/recommendations/37.html"
        before = TAG.sub(b"", server.get(page)[2])
        client = listen(server)[0]
        change(server.path("recommendations", "037.yaml"), "status: ",
               "status: un")
        heard = until(client, b"event: report").decode()
        assert "[unknown-status]" in heard and '"stale": true' in heard
        assert TAG.sub(b"", server.get(page)[2]) == before
        change(server.path("recommendations", "037.yaml"), "status: un",
               "status: ")
        heard = until(client, b"event: report").decode()
        assert "data: []" in heard and '"stale": false' in heard, heard
        said, complained = server.end()
        assert "1 error\nthe last good report is shown\n" in complained
        assert "all is well again" in said, said


def check_nothing_is_left_behind(folder):
    """Ctrl-C ends it at once, whoever is connected, and leaves nothing."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        with Server(folder) as server:
            before = files(folder)
            streams = [listen(server)[0] for _ in range(5)]
            stuck = server.connect()
            stuck.sendall(b"GET / HTTP/1.1\r\nHost")
            began = time.monotonic()
            server.end(number)
            took = time.monotonic() - began
            assert took < 2, took
            for client in streams:
                rest = drained(client)
                assert rest.endswith(b"0\r\n\r\n"), rest
            assert files(folder) == before, set(files(folder)) ^ set(before)
            again = subprocess.Popen(
                [PROGRAM, "serve", "--port", str(server.port)], cwd=folder,
                stdout=subprocess.PIPE, text=True)
            assert str(server.port) in again.stdout.readline()
            again.send_signal(number)
            again.communicate(timeout=SECONDS)


def check_it_outlives_who_reads_what_it_prints(folder):
    """A pipe that nobody reads any more does not end the server."""
    with Server(folder) as server:
        server.process.stdout.close()
        server.process.stderr.close()
        for words in ("One.", "Two."):
            change(server.path("report.yaml"), "notice: ",
                   "notice: %s " % words)
            shown_within(server, "/", words)
        server.process.stdout = server.process.stderr = None
        server.end()


def check_it_starts_no_program(folder):
    """The server has no child, and its room calls nothing to make one."""
    with Server(folder) as server:
        server.works()
        change(server.path("report.yaml"), "notice: ", "notice: Changed. ")
        shown_within(server, "/", "Changed.")
        tasks = glob.glob("/proc/%d/task/*" % server.process.pid)
        assert len(tasks) <= len(os.sched_getaffinity(0))
        for task in tasks:
            with open(task + "/children", encoding="ascii") as children:
                assert children.read() == ""
        # Threads that make the report rest once it is made.
        deadline = time.monotonic() + 10
        while not all(map(rests, tasks)):
            assert time.monotonic() < deadline
    for path in files("gen/serve"):
        if path.endswith((".c", ".h")):
            with open(path, encoding="utf-8") as file:
                found = re.search(r"\b(v?fork|exec[lv]p?e?|posix_spawnp?|"
                                  r"clone|system|popen)\s*\(", file.read())
            assert not found, (path, found)


def rests(task):
    with open(task + "/status", encoding="ascii") as status:
        return "\nState:\tS" in status.read()


def check_only_this_machine_reaches_it(folder):
    """It listens on 127.0.0.1 alone."""
    with Server(folder) as server:
        for address in ("127.0.0.2", "::1"):
            try:
                socket.create_connection((address, server.port), 5).close()
            except OSError:
                continue
            raise AssertionError(address)
        with open("/proc/net/tcp", encoding="ascii") as table:
            assert "0100007F:%04X 00000000:0000 0A" % server.port in (
                table.read())


def check_open_hands_the_address_over(folder):
    """--open gives the address to the desktop once; without one it is told."""
    tools = os.path.join(folder, "tools")
    os.mkdir(tools)
    opener = os.path.join(tools, "xdg-open")
    with open(opener, "w", encoding="utf-8") as file:
        file.write('#!/bin/sh\necho "$@" >>"%s/opened"\n' % folder)
    os.chmod(opener, 0o755)
    path = dict(os.environ, PATH=tools + ":" + os.environ["PATH"])
    with Server(folder, "--open", env=path) as server:
        opened = os.path.join(folder, "opened")
        end = time.monotonic() + 5
        while not os.path.exists(opened) and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(0.1)
        with open(opened, encoding="utf-8") as file:
            assert file.read() == "http://127.0.0.1:%d/\n" % server.port
        server.works()
        server.end()
    nothing = dict(os.environ, PATH="/nonexistent")
    with Server(folder, "--open", env=nothing) as server:
        server.works()
        time.sleep(0.2)
        assert "open the address yourself" in server.end()[1]


def check_wrong_beginnings(folder):
    """What cannot begin says why, with the status that fits."""
    with Server(folder) as server:
        for options, status, words in (
                (["--port", str(server.port)], 3, "[cannot-serve]"),
                (["--port", "99999"], 2, "--port is a number"),
                (["--editor", "code {path}"], 2, "--editor is an address"),
                (["--editor", "javascript:{path}"], 2, "--editor is an"),
                (["--content", "nowhere"], 1, "[missing-folder]"),
                (["--theme", "nowhere"], 2, "nowhere"),
                (["--edition", "1999"], 2, "[asked-edition]"),
                (["--out", "x"], 2, "unknown option")):
            done = subprocess.run(
                [PROGRAM, "serve", *options], cwd=folder, text=True,
                stdin=subprocess.DEVNULL, capture_output=True,
                timeout=SECONDS)
            assert done.returncode == status, (options, done)
            assert words in done.stderr, (options, done.stderr)
            assert done.stderr.count(" error") == 1 or (
                "1 error\n" in done.stderr), done.stderr


def check_memory_stays(folder):
    """After hundreds of changes it needs no more memory than after a few."""
    def resident():
        with open("/proc/%d/status" % server.process.pid,
                  encoding="ascii") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1])

    def rewrite(times):
        for i in range(times):
            change(name, "Words %d." % rewrite.count,
                   "Words %d." % (rewrite.count + 1))
            rewrite.count += 1
            shown_within(server, "/recommendations/37.html",
                         "Words %d." % rewrite.count)
    rewrite.count = 0
    with Server(folder) as server:
        name = server.path("recommendations", "037.yaml")
        change(name, "body: |\n", "body: |\n      Words 0.\n\n")
        rewrite(30)
        before = resident()
        rewrite(150)
        assert resident() < before + 4096, (before, resident())


def run(check):
    with tempfile.TemporaryDirectory(prefix="yearon-") as folder:
        try:
            check(folder)
        except (AssertionError, OSError, KeyError, ValueError,
                http.client.HTTPException,
                subprocess.SubprocessError) as fault:
            return "FAIL %s\n     %s: %s" % (
                check.__doc__, type(fault).__name__, fault)
    return None


def in_a_browser():
    """What node says of tests/pages/serve.mjs."""
    with tempfile.TemporaryDirectory(prefix="yearon-") as folder:
        for name in ("content", "themes"):
            shutil.copytree(name, os.path.join(folder, name))
        done = subprocess.run(
            ["node", "tests/pages/serve.mjs", PROGRAM, folder],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=300)
    counts = re.search(r"^(\d+) passed, (\d+) failed$", done.stdout, re.M)
    print(done.stdout[:counts.start()] if counts else done.stdout, end="")
    return (int(counts[1]), int(counts[2])) if counts else (0, 1)


def main():
    global PROGRAM
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="build/yearon")
    parser.add_argument("--clients", action="store_true")
    parser.add_argument("names", nargs="*", metavar="CHECK")
    options = parser.parse_args()
    PROGRAM = os.path.abspath(options.program)
    checks = [value for name, value in sorted(globals().items())
              if name.startswith("check_") and
              (not options.names or name in options.names) and
              not (options.clients and name == "check_memory_stays")]
    with ThreadPoolExecutor(4) as workers:
        faults = [fault for fault in workers.map(run, checks) if fault]
    print("".join(fault + "\n" for fault in faults), end="")
    passed, failed = len(checks) - len(faults), len(faults)
    if not options.names and not options.clients:
        more = in_a_browser()
        passed, failed = passed + more[0], failed + more[1]
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
