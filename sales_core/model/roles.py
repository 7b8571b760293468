"""What a role in the roster lets its holder see."""

LEADS_ALL = ("admin", "owner", "director", "sales operations", "总经理", "总监", "管理员", "运营")
LEADS_TEAM = ("manager", "lead", "supervisor", "经理", "主管", "负责人", "组长")
NOT_LEADING = ("account manager", "客户经理", "sales manager assistant", "经理助理")


def leads_all(role: str) -> bool:
    """Whether the role sees everybody's rows."""
    return any(word in role.casefold() for word in LEADS_ALL)


def leads_team(role: str) -> bool:
    """Whether the role sees the rows of the people it manages; an account manager (客户经理) only sells."""
    plain = role.casefold()
    return any(word in plain for word in LEADS_TEAM) and not any(word in plain for word in NOT_LEADING)
