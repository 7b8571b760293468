"""Builds macros, settings tables and fact views in an in-memory catalogue: today's, or that of a replay."""

import unicodedata

import duckdb

from sales_core.model.kinds import Kind
from sales_core.model.settings import Settings, Stage
from sales_core.model.settings_text import decode
from sales_core.store import sqlfiles

MACROS = (
    "is_booked", "plain_name", "is_push", "in_scope", "deal_status",
    "narrow", "simplified", "legal_name", "customer_key", "customer_stem", "credit_part",
    "pay_meets", "pay_value", "pay_wants", "pay_share", "pay_members", "pay_tiered",
)  # fmt: skip
VIEWS = (
    "current/live_batch",
    "facts/roster",
    "facts/customer_names",
    "facts/stage_words",
    "facts/ownership_moves",
    "facts/deal_states_told",
    "facts/deal_states_named",
    "facts/collections_named",
    "facts/customer_revenue_named",
    "facts/customer_firsts",
    "facts/fct_people",
    "facts/orders_named",
    "facts/fct_orders",
    "facts/fct_sales_daily",
    "facts/fct_deal_states",
    "facts/fct_deals",
    "facts/fct_deal_stages",
    "facts/fct_deal_stays",
    "facts/fct_collections",
    "facts/contacts_named",
    "facts/fct_contacts",
    "facts/feedback_told",
    "facts/feedback_named",
    "facts/fct_feedback",
    "facts/fct_measures",
    "facts/fct_feedback_handed",
    "facts/fct_revenue",
    "facts/fct_customer_revenue",
    "facts/fct_new_customers",
    "facts/fct_metric_daily",
    "facts/target_rows_named",
    "facts/targets_named",
    "facts/fct_targets",
    "facts/owners_said",
    "facts/owners_told",
    "facts/customers_named",
    "facts/customers_told",
    "facts/fct_customers",
    "facts/fct_owner_spans",
    "facts/fct_customer_tiers",
    "facts/fct_customer_notes",
    "facts/fct_customer_contacts",
    "facts/customer_touches",
    "facts/actions_held",
    "facts/visits_held",
    "facts/fct_batches",
    "facts/fct_target_versions",
    "facts/fct_plan_decisions",
    "facts/fct_names",
    "facts/deal_holders",
    "facts/touches_named",
    "facts/handovers_named",
    "facts/fct_touches",
    "facts/credits_told",
    "facts/credits_named",
    "facts/credited",
    "facts/deals_credited",
    "facts/sales_named",
    "facts/sales_decided",
    "facts/order_money",
    "facts/payments_known",
    "facts/fct_credits",
    "facts/fct_credit_taken",
    "facts/pay_sales",
    "facts/fct_pay_sales",
    "facts/fct_reviews",
    "facts/pay_plan_people",
    "facts/fct_pay_plans",
    "facts/fct_statement_steps",
    "facts/fct_adjustments",
    "facts/fct_pay_questions",
    "facts/fct_awards",
    "facts/fct_contests",
)

# Read by most other views, many times on a page, so their rows are kept: reading through them each time costs more than
# the whole page. What is filled in on a page changes none of them but by ownership and credits.
KEPT = frozenset({
    "facts/roster",
    "facts/customer_names",
    "facts/ownership_moves",
    "facts/deal_states_named",
    "facts/owners_said",
    "facts/owners_told",
    "facts/customers_named",
    "facts/credits_named",
    "facts/credited",
})  # fmt: skip
FED_BY_FORMS = frozenset({Kind.OWNERSHIP, Kind.CREDITS})

# Words of a status column beside the stage; what is not here and is no stage counts as open.
STATUS_WORDS = (
    ("open", ("open", "in progress", "进行中", "跟进中", "active")),
    ("won", ("won", "赢单", "成交", "closed won")),
    ("lost", ("lost", "输单", "无效", "closed lost", "作废")),
)


def build_macros(own: duckdb.DuckDBPyConnection) -> None:
    """Create the macros in the cursor's catalogue."""
    for name in MACROS:
        own.execute(sqlfiles.read(f"macros/{name}"))


def build_live_batch(own: duckdb.DuckDBPyConnection) -> None:
    """Create the one view that deriving needs."""
    own.execute(f"create or replace view live_batch as {sqlfiles.read(VIEWS[0])}")


def build_facts(own: duckdb.DuckDBPyConnection, kept: bool = True) -> Settings:
    """Create the settings tables and the views in the cursor's catalogue; gives the settings in force.

    kept: whether the views of KEPT are tables, to be brought up by `keep` after every change.
    """
    settings = read_settings(own)
    load_stages(own, settings.stages)
    for path in VIEWS:
        _create(own, path, kept and path in KEPT)
    return settings


def keep(own: duckdb.DuckDBPyConnection) -> None:
    """Work out anew what is kept in tables."""
    for path in VIEWS:
        if path in KEPT:
            _create(own, path, kept=True)


def _create(own: duckdb.DuckDBPyConnection, path: str, kept: bool) -> None:
    what = "table" if kept else "view"
    own.execute(f"create or replace {what} {path.split('/')[1]} as {sqlfiles.read(path)}")


def read_settings(own: duckdb.DuckDBPyConnection) -> Settings:
    """The team's settings as the cursor's catalogue has them."""
    return decode(dict(own.execute('select name, "value" from current.settings').fetchall()))


def load_stages(own: duckdb.DuckDBPyConnection, stages: tuple[Stage, ...]) -> None:
    """Replace the table that matches a sheet's stage names to the team's stages."""
    own.execute(
        "create or replace table stage_alias "
        "(alias varchar, stage varchar, position integer, probability decimal(9, 6), status varchar)"
    )
    rows: dict[str, tuple[object, ...]] = {}
    placed = list(enumerate(stages, 1))
    # A stage's own name beats another's alias, and an earlier stage a later one.
    named = [(name, place, stage) for place, stage in placed for name in (stage.name, stage.name_zh)]
    aliased = [(alias, place, stage) for place, stage in placed for alias in stage.aliases]
    for name, place, stage in (*named, *aliased):
        rows.setdefault(plain(name), (plain(name), stage.name, place, stage.probability, stage.status))
    for status, words in STATUS_WORDS:
        for word in words:
            rows.setdefault(plain(word), (plain(word), None, None, None, status))
    places = ", ".join(["(?, ?, ?, ?, ?)"] * len(rows))
    own.execute(f"insert into stage_alias values {places}", [value for row in rows.values() for value in row])


def plain(name: str) -> str:
    """The same comparison form as the macro plain_name."""
    return "".join(unicodedata.normalize("NFKC", name).split()).lower()
