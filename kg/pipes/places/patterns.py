"""Words that make a zone, and the words around them that unmake it."""

from __future__ import annotations

import re

from kg.lexicon import words
from kg.wordfinder import any_of, gated

BEFORE_SITES = any_of(words("site_breaks"))
"""Verbs that the names of zones and towns have in front and not inside: 抢抓|鲁西新区|机遇."""

ECONOMIC = ("经济技术开发区", "经济开发区", "经开区", "开发区")
HIGH_TECH = (
    "高新技术产业开发区",
    "高技术产业开发区",
    "高新技术开发区",
    "高新技术产业园区",
    "高新区",
)
BONDED = ("综合保税区", "综保区")
BORDER = ("边境经济合作区", "边合区")
ONE_OF_A_KIND = ("先进制造业开发区", "现代服务业开发区", "化工产业开发区", *BORDER, "工业集中区")
"""Kinds of which a county or city has one at most."""
STRONG = (*ECONOMIC, *HIGH_TECH, *BONDED, *ONE_OF_A_KIND, "保税港区", "保税区", "新港区")
"""Zones that a bare word can name: 开发区党工委, 高新区管委会."""

OWN_PARKS = ("工业园区", "产业园区", "工业园")
"""Parks that a county's letter or the administration behind it names: 县|工业园区, 工业园区|管委会."""
OF_OWN = re.compile("(?:(?<![\u4e00-\u9fff])|(?<=[在到入进赴与和对由让向我]))[县旗]$")
"""In front of the one park of the page's own county: 深入|县|工业园区, but not 全县|工业园区."""

BASES = ("工业基地", "产业基地")
"""Zones that need a place and more in front: 滨江盐化工业基地, not 光伏产业基地."""

NAMED = (
    *BASES,
    "边境贸易区",
    "边民互市贸易区",
    "互市贸易区",
    "互市区",
    "管理区",
    "产业区",
    "产业聚集区",
    "工业聚集区",
    "工业集聚区",
    "重点开发开放试验区",
    "重点园区",
    "开放试验区",
    "产业示范园",
    "产业转移园",
    "加工区",
    "物流港",
    "口岸(?![加经物产园投推营通贸联委办管商进出开合建政发])",
    "自由贸易试验区",
    "自贸试验区",
    "循环经济试验区",
    "产业示范区",
    "经济发展示范区",
    "一体化示范区",
    "合作区",
    "产业集聚区",
    "产业集中区",
    "自贸片区",
    "经济新区",
    "工业园区",
    "产业园区",
    "科技园区",
    "物流园区",
    "化工园区",
    "工业区",
    "工业城",
    "工业城",
    "科技城新区",
    "科学城新区",
    "科技城",
    "科创城",
    "医药城",
    "中医药城",
    "生态城",
    "商务区",
    "经济区",
    "国际陆港",
    "保税物流中心",
    "出口加工区",
    "旅游度假区",
    "风景名胜区",
    "风景区",
    "综合实验区",
    "产业新城",
    "新区",
    "园区",
    "投资区",
    "经济发展区",
    "组团(?!观摩|参观|考察|赴|来|出|到|前往)",
    "功能区",
    "集聚区",
    "生态新城",
    "科学城",
    "作业区",
    "临港新城",
    "片区(?!长|警|民警|人大|联盟|赛|会议|书记|干部|征收|改造|开发|建设)",
)
"""Zones that need a name in front: 庙滩云计算产业园, 城南经济新区."""

PARTS = (
    "东片区",
    "西片区",
    "南片区",
    "北片区",
    "片区",
    "起步区",
    "分区",
    "东区",
    "西区",
    "南区",
    "北区",
    "核心区",
    "核心园",
)
"""Parts of a zone, printed after it: 天津经开区西区, 霍尔果斯经济开发区兵团分区."""

_TRADES = (
    r"产业|工业|科技|物流|化工|软件|食品|科创|创业|创新|双创|电商|智造|制造|装备|电子|信息|光电|医药|药材|材料|纺织|家居|"
    r"建材|冷链|循环经济|种业|生物|算力|零碳|数据|文创|再生|塑料|慈善|农业|示范|加工|商贸|能源|氢能|储能|光伏|陶瓷|电瓷|家具|服装|"
    r"轻纺|鞋业|皮革|五金|门业|果蔬|畜牧|康养|健康|大健康|航空|航天|汽车|汽配|建筑|协作|合作|共建|飞地|小微|众创|机器人|芯片|石墨|钢铁|铝业|印染|印刷|石材|木业|化纤|边贸|外贸|贸易|清洁生产|专业|精机|机床|模具|轴承"
)
PARK = rf"(?:{_TRADES})园区?"
"""Parks by their trade: 绿色食品园, 中药材园; 公园 and 校园 are none."""

OF_TRADE = re.compile(rf"(?:绿色|智能|新型|现代|精细|高端)?(?:{_TRADES}){{1,2}}")
"""What a zone between a place and 高新区 may be for: 岳阳|绿色化工|高新区."""
AFAR = re.compile("[\u4e00-\u9fff]{2,6}(?:技术|经济|科技)")
"""What zones of big cities are called: 漕河泾新兴技术|开发区."""

SUFFIX = gated(
    "互风片投功作精模轴集重一中产保信光冷出创制化医双合商园国家工建开循数文新旅智材物生电种科算纺经综自药装软边零食高口管先现临加再塑慈农示能氢储陶服轻鞋皮五门果畜康健大航汽协共飞小众机芯石钢铝印木边外贸清专组",
    "|".join([*sorted({*STRONG, *NAMED}, key=lambda suffix: (-len(suffix), suffix)), PARK]),
)
PART = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,8}}?(?:产业园|科技园|工业园|食品园|园区)|[\u4e00-\u9fff]{{0,2}}?(?:{'|'.join(PARTS)}))区?"
)

GENERIC_BEFORE = re.compile(
    r"(?:国家级|省级|市级|级|[级及]以[上下]|同一个?|这一|另一|某|各|各类|各大|全国|多个|一个|两个|几个|\d个|[家个座类些批]|所有|特色|专业|乡镇|小微|双创|进口)$"
)
"""What stands before a zone word that names no zone: 230家国家级经开区, 各园区."""

PROJECT_AFTER = re.compile(
    r"(?:投资)?(?:意向书|意向协议)|(?:\(?[一二三四五]期\)?)?(?:项目|工程)|[一二三四五]期"
)
"""A park that is being built as a project is no zone: 坭兴陶文创产业园二期项目."""

WORD_AFTER = re.compile(r"域|别|间|化|划|块链|长制|(?<=[^区])林")
"""Letters that make another word of it: 新区域, 工业区划."""

NO_NAME = re.compile(
    r"(?:现代|特色|专业|主导|高端|重点|重大|新兴|先进|绿色|标准化|智能|信息|电子|飞地|共建|农业|工业|产业|化工|物流|科技|"
    r"文化|旅游|商贸|生态|循环|创新|创业|经济|技术|省际|高质量|核心|老|新|大|小|双|主|农产品|出口|边境|沿边|[两三四五六七八九十]大|内陆|陆路|水路|水运|公路|铁路|"
    r"航空|对外开放|开放|国家|一类|二类|重要|重点|主要|两个|进境|智慧|跨境|对俄|对蒙|对外|各|分|功能|完善|依托|发挥|推动|通过|从|全年|今年|去年|我国|全国|最大|老旧|棚户|城乡|农村|城中村|拆迁|征收|更新|改造|的)*"
)
"""Modifiers that alone are no name: 特色产业园区, 现代农业产业园."""

PROPER = re.compile(
    r"火炬|东湖|东疆|昆仑|大亚湾|临港|空港|洋浦|前海|中关村|张江|浦东|外高桥|曹妃甸|白云|城[东西南北]|港|国家|综合"
)
"""Names that need no place before 开发区, 高新区 or 保税区; other words there are no part of the name."""

BY_SIDE = re.compile("(?:临港|空港|城[东西南北])$")
"""What begins a zone's name whatever stands in front: 签约的还有|空港|开发区."""

ALLIED = re.compile(
    r"(?:中[马新德韩日法俄意白泰印]|沪苏|苏滁|国际|中国|(?<![\u4e00-\u9fff])[小大新老]|(?<=[在到于])[小大新老])\(?$"
)
"""What may stand before the place in a zone's name: 中马钦州产业园区."""

TOWN_TAIL = re.compile(r"街道|苏木|镇|乡(?![亲贤愁音情])")
TOWN_NOT = re.compile(
    r"(?:[着了带之城乡集村各本全该市小老古家故这那两三四五六七八九十几名重建心我入下返回离他同水异思怀本梦强大新县区镇来赴]|特色小|文化名|经济|中心|一般|卫星|"
    r"城关?小|省级|国家|政府|副|百强|千强|示范|经济强|重点|城|每个|个|社区|人民|各个|办事处|所在|沿线|相关|部分|其他|苏木|建成|新建|全部|个别|少数|多数|有的|一些|不少|许多|若干|某个|邻近|附近|周边|周围|沿江|沿海)$"
)
"""What stands before 镇 or 乡 where it is no town's name: 乡镇, 城乡, 各镇, 特色小镇."""
