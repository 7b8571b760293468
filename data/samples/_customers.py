"""The customers of the sample team: plain data."""

from dataclasses import dataclass
from datetime import date

from _catalog import KEVIN, LI


@dataclass(frozen=True)
class Customer:
    """One customer and how much it buys.

    size: a, b or c by how much and how often it buys, p for a prospect without orders.
    since: first order; None when it bought before the sheets begin. until: no orders after.
    """

    number: int
    name: str
    owner: str
    region: str
    city: str
    industry: str
    size: str
    source: str
    since: date | None = None
    until: date | None = None

    @property
    def code(self) -> str:
        """The customer's number in the owner's own system."""
        return f"KH{self.number:04d}" if self.owner == LI else f"zcrm_60120000004{self.number:05d}"

    @property
    def short(self) -> str:
        """The name without its legal form, as written in the names of deals."""
        return self.name.replace("有限公司", "").replace("股份", "").removesuffix(" Co., Ltd.")


# name | region | city | industry | size | source | since | until
_LI_NA = """
苏州博川精密机械有限公司|华东|苏州|汽车制造|a|展会||
上海澜石水务科技有限公司|华东|上海|水处理|a|转介绍||
无锡晟和半导体设备有限公司|华东|无锡|半导体|a|官网||
杭州云岫制药有限公司|华东|杭州|制药|a|展会||
宁波海宸汽车部件有限公司|华东|宁波|汽车制造|a|转介绍||
南京江浦环保工程有限公司|华东|南京|水处理|a|电话开发||
常州启衡自动化有限公司|华东|常州|汽车制造|b|展会||
嘉兴禾田食品有限公司|华东|嘉兴|食品饮料|b|官网||
绍兴明湖印染水务有限公司|华东|绍兴|水处理|b|转介绍||
上海曜阳暖通设备有限公司|华东|上海|暖通楼宇|b|电话开发||
南通远帆船舶配套有限公司|华东|南通|汽车制造|b|展会||
合肥微芯洁净技术有限公司|华东|合肥|半导体|b|官网||
温州瓯北阀业有限公司|华东|温州|水处理|b|展会|2025-05-13|
扬州绿洲乳业有限公司|华东|扬州|食品饮料|b|转介绍|2025-08-20|
上海格诚楼宇科技有限公司|华东|上海|暖通楼宇|c|官网||
苏州泽林仪表有限公司|华东|苏州|水处理|c|展会||
湖州安吉生物制药有限公司|华东|湖州|制药|c|电话开发||
台州鼎川模塑有限公司|华东|台州|汽车制造|c|展会||2026-05-08
镇江润扬化工有限公司|华东|镇江|水处理|c|转介绍||
昆山捷邦电子有限公司|华东|昆山|半导体|c|官网||2026-04-17
泰州康泽药业有限公司|华东|泰州|制药|c|展会|2025-03-11|
金华百谷饮料有限公司|华东|金华|食品饮料|c|电话开发|2025-10-16|
芜湖江城冷链有限公司|华东|芜湖|食品饮料|c|转介绍|2025-12-09|
徐州恒越重工有限公司|华东|徐州|汽车制造|c|展会|2026-01-14|
武汉光谷晶拓半导体有限公司|华中|武汉|半导体|b|展会|2026-03-12|
盐城海丰食品有限公司|华东|盐城|食品饮料|c|官网|2026-04-22|
长沙湘麓制药有限公司|华中|长沙|制药|b|转介绍|2026-06-10|
上海沐恒节能科技有限公司|华东|上海|暖通楼宇|c|官网|2026-07-21|
南昌赣源水务有限公司|华中|南昌|水处理|c|电话开发|2026-09-03|
郑州中牧乳品有限公司|华中|郑州|食品饮料|c|展会|2026-10-20|
苏州磐宇机器人有限公司|华东|苏州|汽车制造|c|官网|2026-11-05|
武汉江夏净化工程有限公司|华中|武汉|半导体|c|转介绍|2026-11-12|
连云港东阙医药有限公司|华东|连云港|制药|p|展会||
淮安清浦水务有限公司|华东|淮安|水处理|p|官网||
"""
_KEVIN = """
Brightwell Foods (Guangzhou) Co., Ltd.|华南|广州|食品饮料|a|Trade Show||
Pearl Delta Auto Systems Co., Ltd.|华南|佛山|汽车制造|a|Partner||
Norling Semiconductor (Shenzhen) Co., Ltd.|华南|深圳|半导体|a|Web||
北京清源水务集团有限公司|华北|北京|水处理|a|Referral||
Tianjin Harbor Pharma Co., Ltd.|华北|天津|制药|a|Trade Show||
Lingnan Building Controls Co., Ltd.|华南|广州|暖通楼宇|a|Referral||
Zhuhai Seaview Electronics Co., Ltd.|华南|珠海|半导体|b|Web||
Dongguan Kaida Molding Co., Ltd.|华南|东莞|汽车制造|b|Cold Call||
Huizhou Greenfield Beverages Co., Ltd.|华南|惠州|食品饮料|b|Trade Show||
厦门鹭岛环境科技有限公司|华南|厦门|水处理|b|Referral||
Qingdao Bayline Foods Co., Ltd.|华北|青岛|食品饮料|b|Partner||
Beijing Northgate HVAC Co., Ltd.|华北|北京|暖通楼宇|b|Web||
石家庄康远药业有限公司|华北|石家庄|制药|b|Trade Show||
Fuzhou Minjiang Water Co., Ltd.|华南|福州|水处理|b|Cold Call|2025-04-15|
Zhongshan Apex Appliances Co., Ltd.|华南|中山|暖通楼宇|c|Web||
Jinan Springs Brewery Co., Ltd.|华北|济南|食品饮料|c|Trade Show||
Foshan Ruilin Ceramics Co., Ltd.|华南|佛山|汽车制造|c|Cold Call||2026-03-20
Shenzhen Lumen Wafer Co., Ltd.|华南|深圳|半导体|c|Web||
Tangshan Steelworks Services Co., Ltd.|华北|唐山|水处理|c|Referral||2026-06-05
Nanning Sugar Union Co., Ltd.|华南|南宁|食品饮料|c|Partner||
Taiyuan Jinyang Medical Co., Ltd.|华北|太原|制药|c|Trade Show||
Shantou Harbor Cold Chain Co., Ltd.|华南|汕头|食品饮料|c|Cold Call|2025-07-08|
Dalian Blueport Marine Co., Ltd.|华北|大连|汽车制造|c|Web|2025-11-05|
Jiangmen Topway Valves Co., Ltd.|华南|江门|水处理|c|Trade Show|2025-12-16|
Baoding Volt Motors Co., Ltd.|华北|保定|汽车制造|c|Partner|2026-02-04|
Haikou Palm Resorts Engineering Co., Ltd.|华南|海口|暖通楼宇|c|Referral|2026-03-26|
Shenyang Polar Vaccines Co., Ltd.|华北|沈阳|制药|b|Web|2026-05-19|
Zhanjiang Deepwater Foods Co., Ltd.|华南|湛江|食品饮料|c|Cold Call|2026-08-12|
Yantai Orchard Juice Co., Ltd.|华北|烟台|食品饮料|c|Trade Show|2026-11-10|
Guilin Karst Pharma Co., Ltd.|华南|桂林|制药|p|Web||
Langfang Skyline Data Centers Co., Ltd.|华北|廊坊|暖通楼宇|p|Referral||
"""


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _read(table: str, owner: str, first: int) -> tuple[Customer, ...]:
    customers = []
    for number, line in enumerate(table.strip().splitlines(), first):
        name, region, city, industry, size, source, since, until = line.split("|")
        customers.append(Customer(number, name, owner, region, city, industry, size, source, _day(since), _day(until)))
    return tuple(customers)


CUSTOMERS = _read(_LI_NA, LI, 1) + _read(_KEVIN, KEVIN, 101)
BY_NAME = {customer.name: customer for customer in CUSTOMERS}
