"""How much a text that was decoded by guess looks like one that people write, from 0 to 1."""

import re
from collections.abc import Iterable

FREQUENT = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当"
    "没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应"
    "战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活"
    "尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难"
    "且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔首单号订编客户称额售价款商税店省城街州县镇村"
    "购买卖付收货存库采供销签约负责联系阶段备注状态类型来源李刘陈杨黄赵周吴徐孙朱胡郭何林罗郑梁谢宋唐韩曹许邓冯彭曾肖蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎贺"
    "上海北京广州深圳苏杭武汉津重庆南宁波无锡青岛济沈阳厦门福建浙湖四川陕西河山湾港丽芳伟强敏静杰娟勇艳涛明超兰霞平刚桂英华玉萍红鹏梅琳素云莲环雪荣爱妹香莺媛瑞凡佳嘉琼勤珍贞莉娜"
    "有限科技贸易实业集团股份设备材料电子器械医药食品服饰家具建筑汽车零件软件硬维护务咨询培训广告物流仓储印刷包装纺织化塑胶五金属钢铁铜铝机器模具阀泵轴承线缆灯具玻璃陶瓷"
    "國際業務員單號編號訂戶稱額價產數總計點實際銷售貨報電話聯絡備註階段狀態來類區縣臺灣東風華陳張劉黃趙吳孫馬羅鄭謝許鄧馮蕭蔣賈葉閻鍾範譚鄒陸錢湯賀龍萬與為這們對會說時個開關門問間學術應當從後進還過達運選邊給經結統線組織絕維網級紙細終義習聲體點見觀覺親計訂記設許訪評識議護讓財貨責貴買費資賣賴贈車軍軟較輕輸轉農連週遊遠適郵醫釋重鋼錄鎮鐵長門開雙難電霧靜項順須預頭題額願風飛飯館驗驚鳥麗龜"
    "張偉誠資訊股份限公司貿易實業機械設備電腦軟體硬碟螢幕鍵盤滑鼠印表高雄桃園竹縣彰投雲林義屏宜花蓮新北台中基隆"
)
WESTERN = re.compile(r"[À-ÖØ-öø-ÿŠšŽžŒœŸ€£¥©®°§·«»¡¿ºª–—‘’“”…™±²³½¼\xa0´`•]")
CYRILLIC_WORD = re.compile(r"[А-Яа-яЁё]+")
PLAIN_CASE = re.compile(r"[а-яё]+|[А-ЯЁ][а-яё]*|[А-ЯЁ]+")
CYRILLIC_MARKS = frozenset("№«»–—“”„’…\xa0€°·")
LONELY = re.compile(
    rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])|(?<=[A-Za-z])[\x80-\xff]{2}(?![\x80-\xff])"
    rb"|(?<![\x80-\xff])[\x80-\xff]{2}(?=[A-Za-z])"
)


def simplified(sample: bytes, text: str) -> float:
    """As Chinese in GB 18030: hanzi of the first level of GB 2312, many of them the most frequent."""
    return _chinese(text, (_pair(char, "gb18030") for char in text if ord(char) > 127), 0xB0, 0xD7, 0xA3)


def traditional(sample: bytes, text: str) -> float:
    """As Chinese in Big5: hanzi of its first level, many of them the most frequent."""
    return _chinese(text, (_pair(char, "cp950") for char in text if ord(char) > 127), 0xA4, 0xC6, 0xA3)


def _pair(char: str, encoding: str) -> bytes:
    return char.encode(encoding, "ignore")


def _chinese(text: str, pairs: Iterable[bytes], first: int, last: int, marks: int) -> float:
    coded = list(pairs)
    if not coded:
        return 0.0
    level = sum(
        len(pair) == 2 and (first <= pair[0] <= last or 0xA1 <= pair[0] <= marks) and _trail(pair[1], first)
        for pair in coded
    )
    hanzi = [char for char in text if "\u4e00" <= char <= "\u9fff"]
    frequent = sum(char in FREQUENT for char in hanzi) / len(hanzi) if hanzi else 0.5
    return 0.6 * level / len(coded) + 0.4 * min(frequent / 0.6, 1)


def _trail(byte: int, first: int) -> bool:
    return byte >= 0xA1 or first == 0xA4


def japanese(sample: bytes, text: str) -> float:
    """As Japanese in Shift-JIS: kana, kanji of the first level, full-width marks; hardly ever half-width kana."""
    special = [char for char in text if ord(char) > 127]
    points = 0.0
    kana = 0
    for char in special:
        if "\u3041" <= char <= "\u30fe":
            kana, points = kana + 1, points + 1
        elif "\uff61" <= char <= "\uff9f":
            points += 0.2
        else:
            lead = _pair(char, "cp932")[:1]
            points += 0.95 if lead and 0x81 <= lead[0] <= 0x97 else 0
    if not special:
        return 0.0
    return (0.85 + min(kana / len(special), 0.15)) * points / len(special)


def cyrillic(sample: bytes, text: str) -> float:
    """As Russian in cp1251: words of Cyrillic letters alone, in the cases that words have."""
    special = [char for char in text if ord(char) > 127]
    good = sum(char in CYRILLIC_MARKS for char in special)
    for word in CYRILLIC_WORD.finditer(text):
        before, after = text[word.start() - 1 : word.start()], text[word.end() : word.end() + 1]
        mixed = (before + after).isascii() and any(map(str.isalpha, before + after))
        good += len(word[0]) if not mixed and PLAIN_CASE.fullmatch(word[0]) else 0
    return good / len(special) if special else 0.0


def western(sample: bytes, text: str) -> float:
    """As a Western language in cp1252: letters with accents that stand alone among plain ones."""
    special = sum(byte > 127 for byte in sample)
    letters = len(WESTERN.findall(text))
    lonely = sum(map(len, LONELY.findall(sample)))
    return min(1.0, 1.15 * lonely / special) * letters / special if special else 0.0
