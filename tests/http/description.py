"""The description of the API: is it OpenAPI 3.1, and does it say what is really there?"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import schema as schemas  # noqa: E402

METHODS = {"get", "post", "delete"}


def references(node):
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"]
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def found(document, reference):
    node = document
    for step in reference.removeprefix("#/").split("/"):
        node = node.get(step) if isinstance(node, dict) else None
    return node is not None


def operations(document):
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def structure(cases, document):
    cases.check("the description is OpenAPI 3.1",
                document["openapi"].startswith("3.1.") and document["info"]["title"]
                and document["info"]["version"] and document["paths"])
    lost = [ref for ref in references(document) if not found(document, ref)]
    cases.check("every reference in it leads somewhere", not lost, lost)
    wrong = [(path, method) for path, method, operation in operations(document)
             if method not in METHODS or "responses" not in operation
             or not path.startswith("/")
             or any("description" not in reply and "$ref" not in reply
                    for reply in operation["responses"].values())]
    cases.check("every operation has a known method and its responses", not wrong, wrong)
    ids = [operation["operationId"] for _, _, operation in operations(document)
           if "operationId" in operation]
    cases.check("no operation's id stands twice", len(ids) == len(set(ids)), ids)
    bare = [path for path in document["paths"]
            for name in re.findall(r"{(\w+)}", path)
            if not any(ref.endswith(f"/parameters/{name}")
                       for ref in references(document["paths"][path]))]
    cases.check("every parameter in a path is described", not bare, bare)


def actions(cases, document, vocabulary):
    shapes = document["components"]["schemas"]
    for name, action in vocabulary.actions.items():
        operation = document["paths"].get(f"/api/actions/{name}", {}).get("post", {})
        shape = shapes.get(f"action_{name}", {})
        fields = {field["name"] for field in action["fields"]}
        needed = {field["name"] for field in action["fields"] if not field["optional"]}
        cases.check(f"the action {name} is described with all its fields",
                    operation.get("summary") == action["sentence"]
                    and set(operation["x-who"]) == set(action["who"])
                    and set(shape["properties"]) == fields and set(shape["required"]) == needed
                    and shape["additionalProperties"] is False, operation, shape)
    described = {path.rsplit("/", 1)[1] for path in document["paths"]
                 if path.startswith("/api/actions/")}
    cases.check("no action is described that there is not", described == set(vocabulary.actions))
    wrong = [name for name, words in vocabulary.enums.items()
             if shapes[f"term_{name}"]["enum"] != list(words)]
    cases.check("every term is described with its words", not wrong, wrong)


def served(cases, document, anybody):
    missing = []
    for path, method, _ in operations(document):
        if method != "get" or path == "/api/feed":
            continue
        status, _, data = anybody.ask("GET", path.replace("{id}", "999999"))
        if b"NO_PAGE" in data or status in (405, 500):
            missing.append((path, status))
    cases.check("every view that is described is served", not missing, missing)


def vocabulary_read():
    files = ("src/text/terms.def", "src/record/events.def", "src/assembly/actions.def")
    read = schemas.Schema()
    for name in files:
        read.read(str(ROOT / name))
    return read


def run(cases, house):
    anybody = house.server.anybody()
    document = anybody.get("/api/openapi.json")
    structure(cases, document)
    actions(cases, document, vocabulary_read())
    served(cases, document, anybody)
