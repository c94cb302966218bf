"""What ends a company's name, and what only looks like one."""

from __future__ import annotations

import re

from kg.lexicon import words
from kg.wordfinder import any_of, gated

LEGAL = (
    r"(?:集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司|有限合伙)(?:[\u4e00-\u9fff]{2,6}分公司)?|"
    r"集团(?:总公司|公司)|总公司|株式会社|(?:专业|农民|种植|养殖)合作社"
)
"""Ends of full names; 农业专业合作社 and foreign forms included."""

LOOSE = (
    r"银行(?:[\u4e00-\u9fff]{2,4}[分支]行)?|农商行|集团(?!\([\u4e00-\u9fff]{2,8}\)[\u4e00-\u9fff]{0,6}公司)"
    r"|公司|合作社|厂(?!房)"
)
"""Ends of shorter names: 徐工集团, 秦邮特钢公司, 敦化农商银行; not 恒朗集团|(高邮)有限公司."""

SUFFIX = gated("专公养农厂合总有株种股银集", rf"(?P<legal>{LEGAL})|(?P<loose>{LOOSE})")

OFFICER_AFTER = gated(
    "C党创副厂总执董行负首",
    r"(?:党委(?:副?书记)|董事长|副?总经理|(?:行政)?副?总裁|执行董事|总监|首席|厂长|行长|董事|负责人|创始人|CEO|副总)",
)
"""Posts that only companies have: what stands before them is one (金穗生物|总经理)."""

VISITED = re.compile(
    r"(?:走进|走访|来到|考察|探访|拜访|看了|前往|去(?!年))了?(?:[^,。;、]{0,12}(?:的|[镇乡园区]))?(?P<name>[\u4e00-\u9fff]{2,4}?(?:"
    + any_of(words("company_words"))
    + "))(?=[,。;]|[查察]看|考察|了解|调研|检查|督[导查])"
)
"""A firm by its short name where somebody comes to it: 走进洪山镇的|源古陶瓷|,."""

ACTS = re.compile(
    r"(?:[今去前]年|上月|本月|\d{1,2}月|计划|打算|这一?次|这一回|此次|先后|一口气|一次性?|[拟已将又再也就要还才正刚])*"
    r"(?:[签租买盘]下|签了|签约|投资|投了?\d|投入|拿出|追加|斥资|掏出?|落户|入驻|进驻|扩产|增资|[看选相]中|[请引招迎邀]了?[来进]|揽入|[把将](?!关))"
    r"|的[\u4e00-\u9fffA-Za-z\d]{2,24}?(?:项目|工程|车间|基地|工厂|产线|生产线|中心|总部|[园仓站](?![区长里内])|[二三四]期)"
)
"""What firms do, or have: 锦瑞丝绸|请了来, 恒昇仪表|把二楼全租下来, 恒睿特缆|的海工电缆项目."""
AGENT_AFTER = frozenset(",。;:、\n“”把将与和同跟由让是有")
"""In front of who does something: 把|锦瑞丝绸|请了来."""

GENERIC = re.compile(
    r"(?:本|该|其|同一|这|那|各|某|全|总|分|子|母|两|几|多|家|类|大|小|集团|企业|上市|跨国|外资|民营|国有|合资|独资|龙头|知名|骨干|"
    r"重点|劳务|派遣|中介|担保|代理|保险|商业|股份制|村镇|相关|有关|国家|地方|央企|国企|市属|区属|县属|省属|平台|运营|"
    r"项目|建筑|施工|第三方|咨询|招商|政策性|专业|人民|农村|合作|信用|城市|股份|有限|责任|等|的|外|家族|控股|中央|主机|"
    r"融资|租赁|供应链|金融|整车|加工|化肥|水泥|电|热电|发电|火|水|自来水|污水处理|再生水|净水|净化|垃圾|焚烧|处理|造纸|纺织|酒|药|糖|棉纺|"
    r"竹制品|木材|砖|饲料|食品|工|建|老|新|设备|制造|生产|服装|机械|开)*"
)
"""Words that name no company by themselves: 劳务派遣公司, 污水处理厂."""

PUBLIC_PLANT = re.compile(
    "(?:污水处理|水质净化|净水|自来|第?[一二三四五六]水|再生水|中水|垃圾(?:焚烧|处理|填埋|发电)+|焚烧发电)$"
)
"""In front of 厂: what a place runs, not a firm (滨江县云山工业集中区|污水处理厂)."""

NO_HEAD = re.compile(r"(?:[\d一二三四五六七八九十]个?月|季度|半年|[今去明]年|[都没只还]有)$")
"""Ends of words in front of 公司 or 厂 that only say when, or that there is one: 前8个月公司, 两地都有厂."""

GROUPS = re.compile(
    r"(?:国能|国电|国投|国药|国网|华能|华电|华润|大唐|中粮|中煤|中核|中广核|中建|中铁|中交|中冶|中车|中船|中化|中材|中信|"
    r"中石化|中石油|中海油|中国[\u4e00-\u9fff]{2,4}|京东|比亚迪|万达|恒大|碧桂园|海尔|美的|格力|东方|三峡|北汽|上汽|一汽|东风|"
    r"吉利|长城|奇瑞|宁德时代)$"
)
"""Groups whose subsidiaries print a place after the group's name: 国能锡林郭勒新能源有限公司."""

NO_COMPANY = re.compile(
    r"(?:大学|学院|学校|中学|医院|高新区|开发区|经开区|新区|园区|委员会|协会|商会|局|街道|镇|村|项目|研发|之隔)$"
)
"""Ends of what isn't a company, though a post that companies have follows."""

PEOPLE = (
    "商人|[侨台港外浙粤闽徽晋]商|乡[贤亲友]|老乡|同乡|同胞|校友|大户|能人|农户|村民|居民|群众"
    "|企业家|创业者|华侨|侨[亲胞领]|[港台]胞"
)
"""Words for people who put money into something, of whom none is a firm: 旅日|乡亲."""
PEOPLE_END = re.compile(f"(?:{PEOPLE})们?$")

FOLLOWS_BRAND = re.compile(
    r"[^\u4e00-\u9fff]|$|项目|公司|集团|的|等|总|董|副|负责|生产|投|在|与|和|将|已|年产|落户|签约|计划|一期|二期|三期|高端|智能"
)
"""What may stand after a bare brand of two letters (鼎盛|项目), where it could be part of other words."""
