"""Order lines of no one in particular, with names from one part of the world."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

NAMES = {
    "ascii": (
        ("Acme", "Smith, Jones & Co.", 'The "Best" Ltd', "O'Neill Ltd", "A|B Trading; Inc", "North West", "NA"),
        ("Ann Lee", "Bob", "Li Wei"),
        ("GTX Pro", 'Screen 24"', "Widget, large", "Cable"),
    ),
    "west": (
        ("Café du Nord", "Müller & Söhne", "Peña Hermanos", "Ångström AB", "Société Générale"),
        ("Zoë", "José García", "Anna"),
        ("Crème", "Kühlschrank", "Piña"),
    ),
    "ru": (
        ("ООО Ромашка", "Северный ветер", "Торговый дом Москва", "АО Заря", "Новый город"),
        ("Иван Петров", "Мария", "Сергей"),
        ("Кабель медный", "Лампа", "Насос"),
    ),
    "zh": (
        (
            "上海华东科技有限公司",
            "北京东方贸易公司",
            "广州市白云区商行",
            "甲公司",
            "深圳，南山店",
            "合计达（天津）公司",
        ),
        ("王芳", "李伟", "张三"),
        ("办公椅", "打印机", "显示器（24寸）", "电缆"),
    ),
    "tw": (
        ("臺灣電腦股份有限公司", "高雄貿易公司", "臺北國際商業銀行", "東方實業公司", "華聯電子"),
        ("陳美玲", "林志明", "黃先生"),
        ("辦公椅", "印表機", "顯示器", "電纜"),
    ),
    "ja": (
        ("株式会社サンプル商事", "東京システム販売", "大阪デザイン工業", "さくらマーケット", "ヤマダ電気"),
        ("山田さん", "すずき", "たなか"),
        ("プリンター", "ノートパソコン", "ケーブル"),
    ),
}


@dataclass(frozen=True)
class Line:
    """One order line; `order_id` is text, `amount` has two places and is never zero."""

    order_id: str
    ordered_on: date
    customer: str
    person: str
    product: str
    quantity: int
    amount: Decimal


def some_lines(rng: Random, pool: str, *, first: date, days: int) -> tuple[Line, ...]:
    """1 to 40 lines in the order of a sheet, with returns and real twins among them."""
    customers, people, products = NAMES[pool]
    number = _numbering(rng)
    lines: list[Line] = []
    for place in range(rng.randint(1, 40)):
        if lines and rng.random() < 0.08:
            lines.append(lines[-1])
            continue
        cents = rng.choice((rng.randint(1, 999), rng.randint(100, 99_999), rng.randint(1, 10 ** rng.randint(3, 11))))
        sign = -1 if rng.random() < 0.1 else 1
        lines.append(
            Line(
                order_id=number(place),
                ordered_on=first + timedelta(days=rng.randint(0, days)),
                customer=rng.choice(customers),
                person=rng.choice(people),
                product=rng.choice(products),
                quantity=sign * rng.randint(1, 500),
                amount=sign * Decimal(cents).scaleb(-2),
            )
        )
    if rng.random() < 0.5:
        lines.sort(key=lambda line: line.ordered_on)
    return tuple(lines)


def whole(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines with amounts that have no cents, one of them above a million."""
    rounded = [replace(line, amount=Decimal(int(line.amount) or 7)) for line in lines]
    rounded[0] = replace(rounded[0], amount=Decimal(3_972_451))
    return tuple(rounded)


def _numbering(rng: Random):
    start = rng.randint(1, 90_000)
    return rng.choice(
        (
            lambda place: f"SO-{start + place:06}",
            lambda place: f"{start + place:08}",
            lambda place: str(6_900_000_000_000 + start + place),
            lambda place: f"C{536_365 + place}",
            lambda place: str(1 + start + place),
        )
    )
