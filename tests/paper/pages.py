"""What stands on the pages of a PDF, read from their content streams.

Each run of text is (y, x, size, font, colour, artifact): y in points from the
page's foot, the size as it is set on paper, the colour as three numbers from
0 to 1, `artifact` whether it is none of the document's text.
"""

import pikepdf


def multiply(a, b):
    return (a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
            a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5])


def numbers(operands):
    return tuple(float(operand) for operand in operands)


def runs(page):
    """The runs of a page, in the order in which they are painted."""
    fonts = {name: str(font.BaseFont) for name, font in
             page.Resources.get("/Font", {}).items()}
    state = {"ctm": (1, 0, 0, 1, 0, 0), "colour": (0, 0, 0)}
    saved, marks, found = [], [], []
    matrix, font, size = (1, 0, 0, 1, 0, 0), "", 0.0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "q":
            saved.append(dict(state))
        elif name == "Q":
            state = saved.pop()
        elif name == "cm":
            state["ctm"] = multiply(numbers(operands), state["ctm"])
        elif name in ("BDC", "BMC"):
            marks.append(str(operands[0]))
        elif name == "EMC":
            marks.pop()
        elif name in ("scn", "sc", "rg") and len(operands) == 3:
            state["colour"] = numbers(operands)
        elif name in ("scn", "sc", "g") and len(operands) == 1 and (
                not isinstance(operands[0], pikepdf.Name)):
            state["colour"] = numbers(operands) * 3
        elif name == "BT":
            matrix = (1, 0, 0, 1, 0, 0)
        elif name == "Tf":
            font, size = fonts[str(operands[0])], float(operands[1])
        elif name == "Tm":
            matrix = numbers(operands)
        elif name in ("Td", "TD"):
            matrix = multiply((1, 0, 0, 1) + numbers(operands), matrix)
        elif name in ("Tj", "TJ", "'", '"'):
            whole = multiply(matrix, state["ctm"])
            found.append((whole[5], whole[4],
                          size * abs(whole[3] or whole[1]), font,
                          state["colour"], "/Artifact" in marks))
    return found


def luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
              for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    lighter, darker = sorted((luminance(a), luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def outline(pdf):
    """(depth, title, number of the page from 1) of each bookmark."""
    index = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    found = []

    def walk(items, depth):
        for item in items:
            place = item.destination
            if place is None and item.action is not None:
                place = item.action.D
            found.append((depth, str(item.title), page_of(pdf, place, index)))
            walk(item.children, depth + 1)

    with pdf.open_outline() as whole:
        walk(whole.root, 1)
    return found


def names(pdf):
    """The named destinations, each with its place."""
    tree = pdf.Root.get("/Names", {}).get("/Dests")
    if tree is None:
        return {str(name)[1:]: place for name, place
                in pdf.Root.get("/Dests", {}).items()}
    return {str(name): place for name, place in pikepdf.NameTree(tree).items()}


def page_of(pdf, place, index, named=None):
    """The page that a destination lands on; None: nowhere."""
    if isinstance(place, (pikepdf.String, pikepdf.Name, str)):
        place = (named or names(pdf)).get(str(place).lstrip("/"))
    if isinstance(place, pikepdf.Dictionary):
        place = place.get("/D")
    if place is None:
        return None
    return index.get(place[0].objgen)


def internal_and_external(pdf):
    """Where links lead: pages, and addresses."""
    index = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    named = names(pdf)
    inside, outside = [], []
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            if annotation.get("/Subtype") != "/Link":
                continue
            action = annotation.get("/A", {})
            if "/URI" in action:
                outside.append(str(action["/URI"]))
            else:
                inside.append(page_of(pdf, annotation.get(
                    "/Dest", action.get("/D")), index, named))
    return inside, outside
