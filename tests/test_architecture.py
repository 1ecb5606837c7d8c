"""The house's limits, held by reading the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# An arrow points to the left only: whoever stands further left knows nothing of those to its right.
LAYERS = ["chronicle", "participants", "governance", "pages", "kpregistry"]

LONGEST_FILE, LONGEST_FUNCTION, LONGEST_README = 300, 30, 120

# Files with a reason to be longer say it in their first lines and have their own limit here.
LONGER_FILES: dict[str, int] = {}


def code(*places: str) -> list[Path]:
    found = [path for place in places for path in sorted((ROOT / place).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts]


OURS = code(*LAYERS)
EVERYTHING = [*OURS, *code("tests", "bench"), ROOT / "manage.py"]


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("path", OURS, ids=named)
def test_a_layer_knows_only_the_layers_below_it(path):
    layer = LAYERS.index(path.relative_to(ROOT).parts[0])
    above = set(LAYERS[layer + 1 :])

    known = {module.split(".")[0] for module in imports(ast.parse(path.read_text()))}

    assert known & above == set()


@pytest.mark.parametrize("path", EVERYTHING, ids=named)
def test_imports_stand_at_the_top(path):
    inside = [
        f"{named(path)}:{node.lineno}"
        for function in functions(ast.parse(path.read_text()))
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inside == []


def test_nothing_listens_to_signals_and_nothing_is_called_utils():
    listening = [
        named(path)
        for path in OURS
        if any("signals" in module for module in imports(ast.parse(path.read_text())))
    ]
    named_so = [named(path) for path in EVERYTHING if re.fullmatch(r"utils?|signals", path.stem)]

    assert listening == []
    assert named_so == []


def test_no_model_keeps_a_rule_in_save():
    saving = [
        f"{named(path)}:{function.lineno}"
        for path in OURS
        for function in functions(ast.parse(path.read_text()))
        if function.name == "save"
    ]
    assert saving == []


def test_only_the_clock_reads_the_clock():
    reading = re.compile(
        r"\b(date\.today|datetime\.now|utcnow|localdate|localtime|timezone\.now)\("
    )

    found = [named(path) for path in OURS if reading.search(path.read_text())]

    assert found == ["chronicle/clock.py"]


def test_the_core_never_asks_for_today():
    edges = ("api", "desk", "commands")

    asking = [
        named(path)
        for path in OURS
        if "chronicle.clock" in set(imports(ast.parse(path.read_text())))
        and not set(edges) & set(path.parts)
    ]
    assert asking == []


@pytest.mark.parametrize("path", EVERYTHING, ids=named)
def test_a_file_is_short_enough_to_be_read(path):
    lines = len(path.read_text().splitlines())

    assert lines <= LONGER_FILES.get(named(path), LONGEST_FILE)


@pytest.mark.parametrize("path", EVERYTHING, ids=named)
def test_a_function_is_short_enough_to_be_seen(path):
    long = [
        f"{function.name}: {function.end_lineno - function.lineno + 1} lines"
        for function in functions(ast.parse(path.read_text()))
        if function.end_lineno - body_begins(function) + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def body_begins(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The line where the work begins: a docstring is not counted against its function."""
    documented = ast.get_docstring(function) is not None and len(function.body) > 1
    return function.body[1 if documented else 0].lineno


@pytest.mark.parametrize("path", EVERYTHING, ids=named)
def test_a_silenced_check_gives_its_reason(path):
    silenced = re.compile(r"# noqa(?!: [A-Z]+[0-9]+(, [A-Z]+[0-9]+)* \(.{8,})|# type: ignore(?!\[)")

    unexplained = [
        number
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if silenced.search(line) and "re.compile" not in line
    ]
    assert unexplained == []


@pytest.mark.parametrize("path", OURS, ids=named)
def test_public_functions_and_classes_say_what_they_are_for(path):
    tree = ast.parse(path.read_text())
    told_elsewhere = ("Meta", "Command")

    silent = [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and node.name not in told_elsewhere
        and ast.get_docstring(node) is None
        and not node.name.endswith(("Config", "Inline"))
        and named(path)
        != "participants/desk/acts.py"  # each form there explains itself on the page
    ]
    assert silent == []


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text().splitlines()) <= LONGEST_README
