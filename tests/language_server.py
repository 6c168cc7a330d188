"""Ask the YAML language server, over its protocol, about files.

`problems(schemas, files)` opens each file in one session, as an editor would,
and gives what the server says of it.
"""

import json
import os
import subprocess
import threading

SERVER = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                      "node_modules", "yaml-language-server", "bin",
                      "yaml-language-server")
SECONDS = 120


def address(path):
    return "file://" + path


class Session:
    def __init__(self, schemas):
        self.process = subprocess.Popen(
            ["node", SERVER, "--stdio"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.settings = {"yaml": {
            "validate": True, "schemas": schemas, "completion": True,
            "schemaStore": {"enable": False}, "format": {"enable": False}}}
        self.number = 0
        self.found, self.answers = {}, {}
        self.heard = threading.Condition()
        threading.Thread(target=self.listen, daemon=True).start()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(
            b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, **parameters):
        self.send({"method": method, "params": parameters})

    def ask(self, method, **parameters):
        self.number += 1
        number = self.number
        self.send({"id": number, "method": method, "params": parameters})
        with self.heard:
            if not self.heard.wait_for(lambda: number in self.answers,
                                       SECONDS):
                raise OSError("no answer to %s" % method)
            return self.answers.pop(number)

    def listen(self):
        stream = self.process.stdout
        while True:
            length = 0
            while (line := stream.readline().strip()):
                name, value = line.split(b":", 1)
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                return
            self.take(json.loads(stream.read(length)))

    def take(self, message):
        if "method" in message and "id" in message:
            result = None
            if message["method"] == "workspace/configuration":
                result = [self.settings.get(item["section"])
                          for item in message["params"]["items"]]
            self.send({"id": message["id"], "result": result})
            return
        with self.heard:
            if message.get("method") == "textDocument/publishDiagnostics":
                parameters = message["params"]
                self.found[parameters["uri"]] = parameters["diagnostics"]
            elif "id" in message:
                self.answers[message["id"]] = message.get("result")
            self.heard.notify_all()

    def begin(self, folder):
        self.ask("initialize", processId=os.getpid(),
                 rootUri=address(folder), capabilities={
                     "workspace": {"configuration": True},
                     "textDocument": {"publishDiagnostics": {}}})
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration",
                  settings=self.settings)

    def open(self, path, text):
        self.tell("textDocument/didOpen", textDocument={
            "uri": address(path), "languageId": "yaml", "version": 1,
            "text": text})

    def wait(self, paths):
        wanted = {address(path) for path in paths}
        with self.heard:
            self.heard.wait_for(lambda: wanted <= set(self.found), SECONDS)
            return {path: self.found.get(address(path)) for path in paths}

    def completions(self, path, line, column):
        result = self.ask("textDocument/completion",
                          textDocument={"uri": address(path)},
                          position={"line": line, "character": column})
        return [item["label"] for item in result["items"]]

    def end(self):
        self.process.kill()
        self.process.wait()


def session(folder, schemas):
    """One in which the patterns of `schemas` have the schemas named."""
    one = Session({address(schema): patterns
                   for schema, patterns in schemas.items()})
    one.begin(folder)
    return one
