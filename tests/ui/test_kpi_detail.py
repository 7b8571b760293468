"""The KPI page's second sentence."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from sales_core.text.core import Language
from sales_core.ui.kpi_parts import detail


@pytest.mark.parametrize(("language", "told"), [(Language.EN, "and 2 more."), (Language.ZH, "另外 2 项。")])
def test_when_more_kpis_are_worse_than_are_named_it_says_how_many(language, told):
    keys = ("revenue", "orders", "units", "average_order", "new_customers", "win_rate")
    board = SimpleNamespace(of=lambda _: [SimpleNamespace(key=key, change=Decimal(-1)) for key in keys])
    settings = SimpleNamespace(own_kpis=())
    page = SimpleNamespace(language=language, say=lambda text, **v: text.say(language, **v), settings=settings)
    assert detail(page, board).endswith(told)
