"""The project keeps its own rules, and each rule notices when it is broken."""

from pathlib import Path

import architecture
import pytest
from architecture import (
    arithmetic_in_pages,
    beyond_the_top_level,
    layer_leaks,
    misplaced_libraries,
    paths_of_a_machine,
    sql_without_grain,
    texts_in_one_language,
    too_long,
    windows_over_everything,
    words_in_pages,
)

PROJECT = Path(__file__).parent.parent


def test_no_layer_imports_what_it_may_not_know():
    assert layer_leaks(PROJECT) == []


def test_only_the_store_knows_duckdb_only_figures_plotly_and_only_what_is_seen_streamlit():
    assert misplaced_libraries(PROJECT) == []


def test_every_sql_file_starts_with_its_grain():
    assert sql_without_grain(PROJECT) == []


def test_no_window_lies_over_all_rows():
    assert windows_over_everything(PROJECT) == []


def test_files_and_functions_are_small():
    assert too_long(PROJECT) == []


def test_pages_hold_no_words_and_no_sql():
    assert words_in_pages(PROJECT) == []


def test_pages_do_not_calculate():
    assert arithmetic_in_pages(PROJECT) == []


def test_every_phrase_is_kept_in_both_languages():
    assert texts_in_one_language(PROJECT) == []


def test_no_file_names_a_folder_of_one_machine():
    assert paths_of_a_machine(PROJECT) == []


def test_nothing_is_added_to_the_visible_top_level():
    assert beyond_the_top_level(PROJECT) == []


@pytest.fixture
def planted(tmp_path):
    """`planted({"path": "content"})` is a small tree of its own."""

    def plant(written: dict[str, str]) -> Path:
        for name, content in written.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, "utf-8")
        return tmp_path

    return plant


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("sales_core/model/a.py", "from sales_core.text.core import Text"),
        ("sales_core/text/a.py", "import sales_core.model.period"),
        ("sales_core/rules/a.py", "from sales_core.store.reader import Reader"),
        ("sales_core/rules/a.py", "from sales_core import store"),
        ("sales_core/rules/a.py", "from ..store import reader"),
        ("sales_core/rules/deep/a.py", "from ...store import reader"),
        ("sales_core/rules/a.py", "def late():\n    from sales_core.text import core"),
        ("sales_core/intake/a.py", "from sales_core.store import store"),
        ("sales_core/store/a.py", "from sales_core.rules.pace import gap"),
        ("sales_core/reports/a.py", "from sales_core.text.core import Text"),
        ("sales_core/metrics.py", "from sales_core.reports.kpis import kpis"),
        ("sales_core/figures/a.py", "from sales_core.store.reader import Reader"),
        ("sales_core/ui/a.py", "from sales_core.rules.calendar import Calendar"),
        ("sales_core/cli/a.py", "from sales_core.ui.page import Page"),
        ("sales_core/new_layer/a.py", "import json"),
        ("pages/results/a.py", "from sales_core.store.reader import Reader"),
        ("pages/results/a.py", "from sales_core.rules import pace"),
        ("app.py", "from sales_core.store.store import open_store"),
        ("data/samples/a.py", "from sales_core.model.kinds import Kind"),
        ("sales_core/model/a.py", "import app"),
    ],
)
def test_a_leak_between_layers_is_found(planted, path, code):
    (found,) = layer_leaks(planted({path: code}))
    assert found.startswith(path)


def test_what_the_table_allows_is_no_leak(planted):
    tree = planted(
        {
            "sales_core/rules/a.py": "from sales_core.model.period import Period\nfrom . import b\nimport holidays",
            "sales_core/reports/a.py": "from sales_core.rules.pace import gap\nfrom sales_core.store import reader",
            "sales_core/metrics.py": "from sales_core.text.core import Text",
            "sales_core/ui/a.py": "from sales_core.metrics import METRICS",
            "pages/results/a.py": "from sales_core.ui import frame\nfrom sales_core.figures.theme import template",
        }
    )
    assert layer_leaks(tree) == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("sales_core/reports/a.py", "import duckdb"),
        ("sales_core/ui/a.py", "import plotly.graph_objects as go"),
        ("sales_core/figures/a.py", "import streamlit as st"),
        ("sales_core/rules/a.py", "from streamlit import cache_data"),
        ("pages/a/b.py", "from duckdb import connect"),
        ("sales_core/model/a.py", "import pyarrow as pa"),
        ("sales_core/text/a.py", "from babel import numbers"),
    ],
)
def test_a_library_in_the_wrong_layer_is_found(planted, path, code):
    (found,) = misplaced_libraries(planted({path: code}))
    assert found.startswith(f"{path}:1: ")


def test_a_window_over_all_rows_is_found(planted):
    tree = planted({"sales_core/reports/a.sql": "-- One row per deal.\nselect count(*) over () as deals\nfrom x"})
    assert windows_over_everything(tree) == ["sales_core/reports/a.sql:2: a window over all rows"]


def test_libraries_in_their_own_layer_are_fine(planted):
    tree = planted(
        {
            "sales_core/store/a.py": "import duckdb",
            "sales_core/figures/a.py": "import plotly.graph_objects as go",
            "sales_core/ui/a.py": "import streamlit as st",
            "pages/a/b.py": "import streamlit as st",
            "app.py": "import streamlit as st",
            "sales_core/model/a.py": "import json\nfrom collections.abc import Iterator",
        }
    )
    assert misplaced_libraries(tree) == []


@pytest.mark.parametrize("first", ["select 1", "", "--", "-- a", "\n-- One row per person.", "--One row per person."])
def test_sql_without_its_grain_is_found(planted, first):
    assert len(sql_without_grain(planted({"sales_core/sql/marts/a.sql": first}))) == 1
    assert sql_without_grain(planted({"sales_core/sql/marts/a.sql": "-- One row per person.\nselect 1"})) == []


def test_long_files_and_functions_are_found(planted):
    body = "\n".join(["    x = 1"] * 31)
    deeper = "\n".join(["        x = 1"] * 31)
    tree = planted(
        {
            "sales_core/rules/file.py": "x = 1\n" * 201,
            "sales_core/rules/function.py": f"def long():\n    '''Say.'''\n{body}\n",
            "sales_core/rules/method.py": f"class A:\n    async def long(self):\n{deeper}\n",
            "sales_core/sql/a.sql": "select 1\n" * 81,
        }
    )
    assert [found.split(":")[0].rsplit("/")[-1] for found in too_long(tree)] == [
        "file.py",
        "function.py",
        "method.py",
        "a.sql",
    ]


def test_files_and_functions_at_their_limit_are_fine_and_docstrings_are_free(planted):
    told, body = "\n    more\n" * 40, "\n".join(["    x = 1"] * 30)
    tree = planted(
        {
            "sales_core/rules/file.py": "x = 1\n" * 200,
            "sales_core/rules/function.py": f"def long():\n    '''Say.{told}    '''\n{body}\n",
            "sales_core/sql/a.sql": "select 1\n" * 80,
        }
    )
    assert too_long(tree) == []


@pytest.mark.parametrize(
    "code",
    [
        "x = 'two words'",
        "x = '销售'",
        "x = f'{1} sold'",
        "x = 'Sales'",
        "x = 'select\\n*'",
        "def f(x='a b'): ...",
        "'''A.'''\n'a b'",
    ],
)
def test_words_in_a_page_are_found(planted, code):
    assert len(words_in_pages(planted({"pages/a/b.py": code}))) == 1


def test_keys_icons_and_docstrings_of_a_page_are_fine(planted):
    code = "'''Who sells what.'''\n\ndef f():\n    '''Say it.'''\n    return ':material/flag:', 'A', f'{f}_x', 'person'"
    assert words_in_pages(planted({"pages/a/b.py": code})) == []


@pytest.mark.parametrize("code", ["x = a / b", "x = a - b", "x *= 2", "x = 1 if a % 2 else 0"])
def test_a_calculation_in_a_page_is_found(planted, code):
    assert arithmetic_in_pages(planted({"pages/a/b.py": code})) == ["pages/a/b.py:1: a page does not calculate"]


@pytest.mark.parametrize("code", ["A = 'Not said'", "A = ('下载',)", "A: dict = {'k': 'Two words'}"])
def test_a_phrase_in_one_language_is_found(planted, code):
    assert len(texts_in_one_language(planted({"sales_core/text/a.py": code}))) == 1
    assert texts_in_one_language(planted({"sales_core/text/a.py": "A = {'k': Text('Get it', '下载')}"})) == []


@pytest.mark.parametrize("folder", ["wo" + "rk", "ro" + "ot", "tm" + "p"])
def test_a_path_of_one_machine_is_found(planted, folder):
    (found,) = paths_of_a_machine(planted({"tests/a.py": f"\nx = '/{folder}/x'"}))
    assert found == f"tests/a.py:2: names /{folder}"
    elsewhere = f"https://example.com/{folder} xl/{folder}book.xml ../{folder}/x"
    assert paths_of_a_machine(planted({"tests/a.py": elsewhere})) == []


def test_a_new_entry_at_the_top_is_found(planted):
    tree = planted(dict.fromkeys(("setup.cfg", "docs/a.md", "README.md", ".ruff.toml", "pages/a/b.py"), ""))
    assert beyond_the_top_level(tree) == ["docs", "setup.cfg"]


def test_the_rules_read_the_whole_project():
    read = {path.relative_to(PROJECT).parts[0] for path in architecture.files(PROJECT)}
    assert {"app.py", "sales_core", "data", "tests", "requirements.txt"} <= read
