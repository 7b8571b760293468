"""The verifier as one file that runs anywhere: `python verify_proof.py PROOF.json`."""

import ast
from importlib import resources

_PARTS = ("counting", "unpaid", "paying", "true_up", "sharing", "statement", "verify")
_PACKAGE = __name__.rpartition(".")[0]


def verifier() -> str:
    """Its parts after one another, without what they import of each other."""
    texts = [resources.files(_PACKAGE).joinpath(f"{name}.py").read_text("utf-8") for name in _PARTS]
    about = ast.get_docstring(ast.parse(texts[-1]), clean=False)
    return "\n\n".join([f'"""{about}"""', *map(_alone, texts)]) + "\n"


def _alone(text: str) -> str:
    """A part's code: without its docstring and the imports of the other parts."""
    tree = ast.parse(text)
    left_out = {
        number
        for node in tree.body
        if node is tree.body[0] or (isinstance(node, ast.ImportFrom) and (node.module or "").startswith(_PACKAGE))
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    return "\n".join(line for number, line in enumerate(text.splitlines(), 1) if number not in left_out).strip()
