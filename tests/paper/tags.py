"""The tag tree of a PDF, as poppler reads it, and the words it should hold.

A node is (kind, children), a child a node or a string. Words are what is left
when the text is read as a screen reader does: pieces of one block follow each
other without anything between them, blocks are words apart.
"""

import re
import subprocess

INLINE = {"Span", "Link", "Reference", "Code", "Em", "Strong", "Quote",
          "BibEntry", "Lbl_inline"}


def tree(path):
    """The root's children."""
    lines = subprocess.run(
        ["pdfinfo", "-struct-text", path], check=True, capture_output=True,
        encoding="utf-8",
        errors="replace").stdout.split("\n")
    root = ("Document", [])
    stack = [(-1, root)]
    for line in lines:
        content = line.strip()
        depth = len(line) - len(line.lstrip())
        if not content or content.startswith("Object "):
            continue
        while stack[-1][0] >= depth:
            stack.pop()
        if content.startswith("/"):
            if content == "/Placement /Block":
                stack[-1][1][1].insert(0, ("block", []))
            continue
        if content.startswith('"') and content.endswith('"'):
            stack[-1][1][1].append(content[1:-1])
            continue
        node = (re.match(r"\w+", content)[0], [])
        stack[-1][1][1].append(node)
        stack.append((depth, node))
    return root[1][0][1]


def without_volumes(children, data):
    """The children without the covers of volumes and what they hold."""
    name = re.escape(data["text"]["volume"]).replace(
        r"\{number\}", r"\d+").replace(r"\{count\}", r"\d+")
    kept = []
    skip = 0
    for node in children:
        if node[0] == "H1" and re.fullmatch(name, text(node).strip()):
            # Publisher, kind and title before it; date, heading, contents.
            del kept[-3:]
            skip = 4
        if skip:
            skip -= 1
        else:
            kept.append(node)
    return kept


def text(node):
    """What it says; blocks are set apart by spaces."""
    if isinstance(node, str):
        return node
    kind, children = node
    within = "".join(text(child) for child in children)
    inline = kind in INLINE and ("block", []) not in children
    return within if inline else " %s " % within


def words(node):
    return text(node).replace("\u00a0", " ").split()


def find(node, kind):
    """All nodes of a kind, in order."""
    if isinstance(node, str):
        return
    if node[0] == kind:
        yield node
    for child in node[1]:
        yield from find(child, kind)


# What print.json says should be there.

def piece(node):
    if isinstance(node, str):
        return node
    kind = node["is"]
    if kind == "line":
        return " "
    if kind in ("code", "code-block"):
        return node["text"]
    if kind in ("picture", "break"):
        return ""
    if kind == "list":
        start = node.get("start")
        return " ".join(
            "%s %s" % ("•" if start is None else "%d." % (start + i),
                       prose(item)) for i, item in enumerate(node["of"]))
    within = "".join(piece(child) for child in node["of"])
    if kind == "reference":
        within += ", page N"
    elif kind == "term" and node.get("meaning"):
        within += " (%s)" % node["meaning"]
    return within


def prose(nodes):
    """A text: blocks apart, pieces together."""
    if not nodes:
        return ""
    result = ""
    for node in nodes:
        block = not isinstance(node, str) and node["is"] in (
            "paragraph", "heading", "quote", "list", "code-block")
        if not isinstance(node, str) and node["is"] == "quote":
            result += " " + prose(node["of"]) + " "
        else:
            result += " " + piece(node) + " " if block else piece(node)
    return result


def named(nodes):
    """The words of a link; those of a picture are its alternative."""
    return "".join(
        node if isinstance(node, str) else node.get("text")
        or named(node.get("of", [])) for node in nodes)


def links(nodes):
    """The addresses that are listed under a text."""
    found = []
    for node in nodes or []:
        if isinstance(node, str) or "of" not in node:
            continue
        if node["is"] == "link" and not node["bare"]:
            one = (named(node["of"]), node["address"])
            found.append(one)
        inside = node["of"] if node["is"] != "list" else [
            child for item in node["of"] for child in item]
        found += links(inside)
    return found


def listed(*texts):
    every = [one for nodes in texts for one in links(nodes)]
    return " ".join("%s: %s" % one for one in dict.fromkeys(every))


def recommendation(data, one):
    text_of = data["text"]
    yield one["label"]
    yield one["title"]
    yield one["status-label"]
    if one["carried-forward"]:
        yield text_of["carried-tag"]
    yield prose(one["body"])
    yield text_of["owners"]
    yield "; ".join(o["name"] for o in one["owners"]) or text_of["no-owners"]
    update = one["update"]
    if update:
        yield text_of["update"]
        if update["date"]:
            yield "%s %s" % (text_of["state-of"], update["date"])
        if update["carried"]:
            yield "%s %s, %s" % (
                text_of["carried-from"], update["edition"]["title"],
                update["edition"]["date"])
        yield prose(update["body"])
        yield prose(update["closing"])
        for evidence in update["evidence"]:
            yield "%s %s" % (text_of["evidence"], evidence["title"])
            yield ", %s:" % evidence["date"] if evidence["date"] else ":"
            yield evidence["address"]
        for correction in update["corrections"]:
            yield "%s %s" % (text_of["corrected"], correction["date"])
            yield prose(correction["note"])
    else:
        yield text_of["not-reported-yet"]
    yield one["permanent"] or ""
    yield listed(one["body"], update and update["body"])


def section(one):
    yield one["title"]
    yield prose(one["body"])
    for signature in one["signatures"]:
        yield "%s %s" % (signature["name"], signature["role"] or "")
    yield listed(one["body"])


def expected(data):
    """The words from the first section to the last, in order; "N" stands for
    the number of a page. The part at a glance is left out."""
    page = data["page"]
    for one in page["sections-before"]:
        yield from section(one)
    yield "GLANCE"
    for group in page["figures"]["groups"]:
        yield "%s %s %s" % (group["title"], group["total-words"],
                            prose(group["intro"]))
        for one in group["recommendations"]:
            yield from recommendation(data, one)
    for one in page["sections-after"]:
        yield from section(one)


def normal(text_of_all):
    """Words to be compared: without spaces before punctuation, which blocks
    bring, and without the bullets' shapes and pages' numbers."""
    plain = text_of_all.replace("–", "•").replace("\u00a0", " ")
    plain = re.sub(r", page (\d+|N)\b", ", page N", plain)
    return re.sub(r"\s+([,:;.)])", r"\1", plain).split()
