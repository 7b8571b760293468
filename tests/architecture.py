"""The rules of the project's own code, as functions from a source tree to the list of what breaks them."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

CORE = "sales_core"
UI_MAY = {"model", "text", "intake", "store", "reports", "metrics", "figures"}
PAGES_MAY = {"model", "text", "reports", "figures", "ui"}
MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "text": set(),
    "rules": {"model"},
    "intake": {"model"},
    "store": {"model", "intake"},
    "reports": {"model", "rules", "store", "proof"},
    "metrics": {"text"},
    "proof": set(),  # whoever checks a proof has nothing but its verifier
    "figures": {"model", "reports", "text", "metrics"},
    "ui": UI_MAY,
    "pages": PAGES_MAY,
    "app": PAGES_MAY,
    "cli": {"model", "text", "intake", "store", "reports", "metrics"},
    "__main__": {"cli"},
    "data": set(),  # the sample team's sheets are made without the product that reads them
}
ONLY_IMPORTER: dict[str, set[str]] = {
    "duckdb": {"store"},
    "plotly": {"figures"},
    "streamlit": {"ui", "pages", "app"},
}
STANDARD_LIBRARY_ONLY = ("model", "text", "proof")
TOP_LEVEL = {"app.py", "pages", CORE, "data", "tests", "requirements.txt", "README.md"}

PYTHON_LINES, SQL_LINES, FUNCTION_LINES = 200, 80, 30

_PHRASE = re.compile(r"\s|[\u3000-\u9fff\uff00-\uffef]|^[A-Z][a-z]")
_ARITHMETIC = (ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
_MACHINE_PATH = re.compile(
    rb"(?<![\w.~:-])/(?:" + b"|".join((b"wo" + b"rk", b"ro" + b"ot", b"tm" + b"p")) + rb")(?![\w-])"
)


def files(root: Path) -> list[Path]:
    """The project's files: what is tracked or could be; in a tree outside version control every file."""
    if not (root / ".git").exists():
        return sorted(path for path in root.rglob("*") if path.is_file())
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout.decode().split("\0")
    return sorted(root / name for name in listed if name and (root / name).is_file())


def _python(root: Path, *tops: str) -> Iterator[tuple[str, str, ast.Module]]:
    """Path from the root, layer and tree of every Python file of the product, or of some of its top-level entries."""
    for path in files(root):
        parts = path.relative_to(root).parts
        if path.suffix == ".py" and parts[0] in (tops or (CORE, "pages", "data", "app.py")):
            layer = Path(parts[1] if parts[0] == CORE and len(parts) > 1 else parts[0]).stem
            yield "/".join(parts), layer, ast.parse(path.read_text("utf-8"))


def _imports(tree: ast.Module, where: str) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything imported anywhere in the file."""
    package = where.removesuffix(".py").split("/")
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: -node.level]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def layer_leaks(root: Path) -> list[str]:
    """Imports of a layer that this layer may not know."""
    found = []
    for where, layer, tree in _python(root):
        if where == f"{CORE}/__init__.py":
            continue
        if layer not in MAY_IMPORT:
            found.append(f"{where}: the layer {layer} is not in the table of layers")
            continue
        for line, name in _imports(tree, where):
            parts = name.split(".")
            other = parts[1] if parts[0] == CORE and len(parts) > 1 else parts[0]
            inner = parts[0] in (CORE, "pages", "app", "tests")
            if inner and other != layer and other not in MAY_IMPORT[layer]:
                found.append(f"{where}:{line}: {layer} may not import {name}")
    return found


def misplaced_libraries(root: Path) -> list[str]:
    """Imports of a library outside the one layer that may know it."""
    found = []
    for where, layer, tree in _python(root):
        for line, name in _imports(tree, where):
            library = name.split(".")[0]
            if layer not in ONLY_IMPORTER.get(library, {layer}):
                found.append(
                    f"{where}:{line}: only {' and '.join(sorted(ONLY_IMPORTER[library]))} may import {library}"
                )
            if layer in STANDARD_LIBRARY_ONLY and library not in {*sys.stdlib_module_names, CORE}:
                found.append(f"{where}:{line}: {layer} uses the standard library only, not {library}")
    return found


def sql_without_grain(root: Path) -> list[str]:
    """SQL files whose first line does not say in a comment what one row is."""
    found = []
    for path in files(root):
        if path.suffix == ".sql" and CORE in path.relative_to(root).parts:
            first = path.read_text("utf-8").split("\n", 1)[0]
            if not re.fullmatch(r"-- \S.{8,}", first.rstrip()):
                found.append(f"{path.relative_to(root)}: line 1 is not the grain (-- One row per …)")
    return found


def windows_over_everything(root: Path) -> list[str]:
    """SQL with a window over all rows: on rows of a union DuckDB may fail, and the open store with it.

    A subquery that counts says the same. (duckdb issue 22352)
    """
    return [
        f"{path.relative_to(root)}:{number}: a window over all rows"
        for path in files(root)
        if path.suffix == ".sql" and CORE in path.relative_to(root).parts
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if re.search(r"\bover\s*\(\s*\)", line)
    ]


def too_long(root: Path) -> list[str]:
    """Python and SQL files and functions of the product over their limit; docstrings do not count in a function."""
    found = []
    for where, _, tree in _python(root):
        lines = len((root / where).read_text("utf-8").splitlines())
        if lines > PYTHON_LINES:
            found.append(f"{where}: {lines} lines, {PYTHON_LINES} at most")
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _span(node) > FUNCTION_LINES:
                found.append(f"{where}:{node.lineno}: {node.name} has {_span(node)} lines, {FUNCTION_LINES} at most")
    for path in files(root):
        if path.suffix == ".sql" and (lines := len(path.read_text("utf-8").splitlines())) > SQL_LINES:
            found.append(f"{path.relative_to(root)}: {lines} lines, {SQL_LINES} at most")
    return found


def _span(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from the first statement after the docstring to the last."""
    body = function.body[1:] if ast.get_docstring(function, clean=False) is not None else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def words_in_pages(root: Path) -> list[str]:
    """Phrases and SQL written in a page: literals with a space, with Chinese, or that start like a word of a label."""
    return [
        f"{where}:{node.lineno}: words belong into the texts: {node.value!r}"
        for where, _, tree in _python(root, "pages")
        for node in _strings(tree, _docstrings(tree))
        if _PHRASE.search(str(node.value))
    ]


def arithmetic_in_pages(root: Path) -> list[str]:
    """Calculations in a page; they belong into a report or a figure."""
    return [
        f"{where}:{node.lineno}: a page does not calculate"
        for where, _, tree in _python(root, "pages")
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, _ARITHMETIC)
    ]


def _docstrings(tree: ast.Module) -> Iterator[ast.AST]:
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.walk(tree):
        if isinstance(node, documented) and ast.get_docstring(node) is not None:
            yield from ast.walk(node.body[0])


def _strings(tree: ast.AST, but: Iterable[ast.AST]) -> Iterator[ast.Constant]:
    """String literals of `tree`, those of f-strings too, without the nodes of `but`."""
    left_out = {id(node) for node in but}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node


def texts_in_one_language(root: Path) -> list[str]:
    """Phrases kept at the top of a text module outside a Text, where a language could be missing.

    A single Chinese character is a sign (亿), not a phrase.
    """
    return [
        f"{where}:{node.lineno}: {node.value!r} is not a Text"
        for where, layer, tree in _python(root)
        for kept in (tree.body if layer == "text" else ())
        if isinstance(kept, ast.Assign | ast.AnnAssign)
        for node in _strings(kept, _within_texts(kept))
        if re.search(r"\w\s\w|[\u3400-\u9fff]{2}", str(node.value))
    ]


def _within_texts(tree: ast.AST) -> Iterator[ast.AST]:
    """Everything inside the calls that make a Text."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Text":
            yield from ast.walk(call)


def paths_of_a_machine(root: Path) -> list[str]:
    """Text files that name a folder of the machine on which they were written."""
    found = []
    for path in files(root):
        content = path.read_bytes()
        if b"\0" not in content and (hit := _MACHINE_PATH.search(content)):
            line = content.count(b"\n", 0, hit.start()) + 1
            found.append(f"{path.relative_to(root)}:{line}: names {hit[0].decode()}")
    return found


def beyond_the_top_level(root: Path) -> list[str]:
    """Visible entries at the top that are not the project's fixed ones."""
    visible = {path.relative_to(root).parts[0] for path in files(root)}
    return sorted(name for name in visible if not name.startswith(".") and name not in TOP_LEVEL)
