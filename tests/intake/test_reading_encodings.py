"""Text files of many lands are read right though nothing tells their coding; a guess is said to be one."""

import random

import pytest

from sales_core.intake.child import read_grids
from sales_core.intake.reader.encoding import codec_of, encoding_of

WORDS = {
    "gb18030": (
        "订单编号,客户名称,业务员,产品,金额,备注",
        "上海澜石水务有限公司 无锡晟和半导体 深圳市腾跃科技股份有限公司 "
        "嘉兴禾苗纺织厂 重庆渝北机电设备 广州粤华贸易 "
        "鑫淼实业 郑州中原阀门",
        "王伟 李娜 张磊 刘洋 陈静 欧阳倩 赵鑫 司徒雯",
        "离心泵 过滤器 不锈钢法兰 控制阀 压力表 电磁流量计 密封圈",
        "已付款 待发货 下周回访 无 加急 含税价",
    ),
    "big5": (
        "訂單編號,客戶名稱,業務員,產品,金額,備註",
        "台北聯合貿易股份有限公司 高雄鋼鐵 新竹晶圓科技 台中精密機械廠 桃園物流 嘉義食品行 屏東農產 彰化紡織",
        "王建國 林淑芬 陳志明 黃雅婷 張家豪 吳佩珊 蔡宗翰 許瑋倫",
        "離心泵 過濾器 不鏽鋼法蘭 控制閥 壓力錶 電磁流量計 滑鼠 螢幕",
        "已付款 待出貨 下週回訪 無 急件 含稅價",
    ),
    "shift_jis": (
        "受注番号,顧客名,担当者,商品,金額,備考",
        "株式会社山田商事 有限会社さくら食品 東京エレクトロン販売 大阪機械工業 トヨタ部品 "
        "ソニー流通 横浜物流センター 福岡水産",
        "佐藤健一 鈴木花子 高橋誠 田中美咲 渡辺浩 伊藤さやか 中村翔 小林優子",
        "ポンプ フィルター ステンレス継手 制御弁 圧力計 電磁流量計 パッキン",
        "入金済み 出荷待ち 来週訪問 なし 至急 税込",
    ),
    "cp1251": (
        "Номер заказа,Клиент,Менеджер,Товар,Сумма,Примечание",
        "ООО «Ромашка» ЗАО_Северсталь ИП_Кузнецов ТД_Восток Ёлочка-М ОАО_Газмаш Стройдеталь МегаФон",
        "Иванов Петрова Сидоров Смирнова Щукин Фёдоров Юдина Жуков",
        "насос фильтр фланец клапан манометр расходомер прокладка",
        "оплачено отгрузить звонок нет срочно",
    ),
    "cp1252": (
        "Auftragsnr,Kunde,Verkäufer,Produkt,Betrag,Bemerkung",
        "Müller_GmbH Größenwahn_AG Société_Générale Café_Crème Peña_Hermanos São_Paulo_Importação Çelik_BV Ångström_AB",
        "Jörg Renée Åsa Núria Łódź-frei François Zoë Günther",
        "Pumpe Ventil Düse Schraube Dichtung Filtre Câble",
        "bezahlt offen Rückruf keine dringend réglé – 50 €",
    ),
}


def sheet(encoding: str, rows: int, seed: int) -> list[str]:
    draw = random.Random(seed)
    header, *lists = WORDS[encoding]
    words = [[word.replace("_", " ") for word in text.split()] for text in lists]
    lines = [header]
    for number in range(rows):
        customer, person, product, note = (draw.choice(part) for part in words)
        lines.append(f"SO-{number:05d},{customer},{person},{product},{draw.randint(100, 999_999) / 100},{note}")
    return [line.encode(codec_of(encoding), "ignore").decode(codec_of(encoding)) for line in lines]


@pytest.mark.parametrize("encoding", list(WORDS))
def test_the_coding_of_a_sheet_of_ten_to_two_hundred_rows_is_found(tmp_path, encoding):
    path = tmp_path / "sheet.csv"
    wrong = []
    for seed in range(60):
        path.write_bytes("\n".join(sheet(encoding, (10, 25, 60, 200)[seed % 4], seed)).encode(codec_of(encoding)))
        found = encoding_of(path)
        if found != (encoding, encoding != "gb18030"):
            wrong.append((seed, found))
    assert wrong == []


@pytest.mark.parametrize("encoding", list(WORDS))
def test_a_sheet_in_a_coding_of_its_land_comes_back_letter_by_letter(tmp_path, encoding):
    lines = sheet(encoding, 40, seed=1)
    path = tmp_path / "sheet.csv"
    path.write_bytes("\r\n".join(lines).encode(codec_of(encoding)))
    (grid,) = read_grids(path)
    assert [grid.row(place) for place in range(41)] == [line.split(",") for line in lines]
    assert grid.encoding == ("" if encoding == "gb18030" else encoding)


@pytest.mark.parametrize(
    ("encoding", "header"),
    [
        ("big5", "訂單編號,客戶名稱,金額"),
        ("shift_jis", "受注番号,顧客名,金額"),
        ("cp1251", "Дата,Клиент,Сумма"),
        ("gb18030", "订单编号,客户名称,金额"),
    ],
)
def test_the_header_alone_tells_the_coding_of_a_sheet_of_plain_values(tmp_path, encoding, header):
    path = tmp_path / "sheet.csv"
    path.write_bytes("\n".join([header, *(f"A{number},C{number},{number}" for number in range(30))]).encode(encoding))
    assert encoding_of(path)[0] == encoding


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("script", ["gb18030", "cp1251", "cp1252"])
def test_utf_16_without_its_mark_is_found(tmp_path, encoding, script):
    lines = sheet(script, 12, seed=2)
    path = tmp_path / "sheet.csv"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    (grid,) = read_grids(path)
    assert grid.row(5) == lines[5].split(",")
    assert grid.encoding == ""


def test_a_stray_byte_does_not_turn_a_utf_8_sheet_into_another(tmp_path):
    lines = sheet("gb18030", 60, seed=3)
    path = tmp_path / "sheet.csv"
    path.write_bytes("\n".join(lines).encode() + b"\nSO-X,\xff,1\n")
    (grid,) = read_grids(path)
    assert grid.row(7) == lines[7].split(",")
    assert grid.encoding == "utf-8"
