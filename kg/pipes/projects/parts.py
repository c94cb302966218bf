"""What is done to a part of the works shows them under construction: 冷却塔已筑到60米, 正装烘干线.

Which verb it is doesn't matter: an aspect (正, 已, 刚 …) beside a part of a building or its plant is enough
where the clause states no other milestone.
"""

from __future__ import annotations

import re

from kg.pipes.projects.progress import stages_in
from kg.wordfinder import gated

_STRUCTURE = (
    r"钢[结构架梁柱筋骨]构?|网架|桁架|骨架|[厂库]房|车间|冷库|粮?仓|棚[架膜]?|温室|[圈牛猪羊鸡棚]舍|号[楼库]|主楼|楼[体板层面]"
    r"|主体|屋[面顶架]|[外内]?墙[体面板砖]?|外?立面|幕墙|门窗|地坪|地面|地下室|地基|[基深]坑|土方|土建|桩[基机]?|承台"
    r"|墩[柱身]?|沉箱|桥[台墩面]|大桥|[箱横钢]梁|拱[圈肋]?|管[道廊网线沟]|路[基面]|水稳层?|隧道|坝体?|闸门|塔[筒器吊架]"
    r"|烟囱|储?罐体?|反应釜|设备|机[组器床]|[产流]线|生产线|流水线|叶片|组件|光伏板|支架|箱变|电缆|铁塔|变压器|钢?轨道?"
    r"|泵房|[水池]池|围墙|内饰|地砖|瓷砖|保温层?|防水|消防|净化间?|脚手架|模板|(?<=[\u4e00-\u9fff]{2})[机炉塔窑釜罐]"
)
"""Parts of buildings and plant; a machine by its last letter."""
_VERB = "[装砌做盖铺浇筑架挖打吊焊刷贴封搭埋敷绑支拼立建填]"
_GOING_ON = (
    rf"(?:正在?|[都均也还仍各][正在]|(?<=[间库楼线房段处期队])在)[^,。;、]{{0,8}}?"
    rf"(?:{_VERB}(?![^,。;]{{0,2}}[造议算准备])[^,。;]{{0,6}}?(?:{_STRUCTURE})"
    rf"|(?:{_STRUCTURE})(?:安装|施工|装修|改造|吊装|浇筑|砌筑))"
)
_DONE = (
    rf"(?:{_STRUCTURE})[^,。;、]{{0,4}}?(?:已经?|刚刚?|全部|全线|基本|陆续|均已?|都已?)[^,。;、]{{1,6}}?"
    r"(?:[完好到成起上齐位半通顶毕]|就绪|[一二三四五六七八九]成|\d+[米层台套根]|大半|\d+%)"
)
_NEXT_OF = (
    r"最后一[根块片座仓榀段节跨]|[进装架吊立][^,。;、]{0,2}第[\d一二三四五六七八九十]+[根片座仓榀段节跨台套]"
)
"""One more of many: 立起了第31台风机, 最后一根钢梁落位."""
_SOME_OF = (
    r"[\d两三四五六七八九十]+(?P<of>[台座栋幢条套根片孔层间])[^,。;、\d由增减]{1,10}?"
    r"[\d一两三四五六七八九十]+(?P=of)"
)
"""So many of all: 8栋机房楼已封顶6栋, 四条石墨化炉已装好三条."""
_BEGINS = rf"(?:{_STRUCTURE})[^,。;、]{{0,3}}开始(?![生运试供发接营量])"
_SO_FAR = (
    r"(?:已经?|累计|完成|建成)[^,。;、\d售销产运卖种栽发送]{1,8}"
    r"(?:[一二三四五六七八九]成|\d[\d.]*(?:根|余?公里|[延千]?米|个?泊位|[栋幢跨层孔片榀节座口]))"
)
"""How much is done, whatever it is: 已打桩412根, 木构件已更换六成, 已建成5个泊位."""
_TO_GO = r"(?:只|还|仅)[剩差]下?最后"
"""How little is left: 场平还差最后50亩, 路面只剩最后一层沥青."""
_AT_IT = (
    rf"(?:正在?|眼下在|还在)(?:抓紧|加紧|加快|忙着|紧张)?{_VERB}"
    r"(?![车箱货订档群包样印])[\u4e00-\u9fff]{1,3}$"
)
"""A verb of building and what it is done to, which ends the clause: 正在盖顶, 正在立柱, 正抓紧填土."""
_MACHINES = re.compile(
    "(?:塔吊|吊机|打?桩机|挖掘?机|吊车|铲车|推土机|装载机|搅拌车|泵车|渣土车)[^,。;]{0,6}(?:轰鸣|林立|作业|穿梭|不停|没停|忙|挥|舞)"
)
_MARK = re.compile("[,。;、]")
_NOT_BUILT = re.compile("[尚未没]|前期|手续|环评|方案|规划|可研|比选|评审|租|卖|签|停|拆|下线|驶")
_SHAPED = gated(
    r"\d七三两主九也五产仅仍仓保储光八六内冷净十厂反变只叶号各吊四围圈土在地均坝基塔墙墩外大完屋已幕库建承拱支最机架桁桥桩棚楼模横正水池泵流消深温炉烟牛猪瓷生电眼窑立管箱粮累组罐网羊脚装设路车轨还进都釜钢铁门闸防隧骨鸡沉",
    f"{_GOING_ON}|{_DONE}|{_BEGINS}|{_NEXT_OF}|{_SOME_OF}|{_SO_FAR}|{_TO_GO}|{_AT_IT}",
)


def is_at_work(words: str) -> bool:
    """Whether a clause of some words tells of a part of the works what is or has been done to it."""
    return any(_is_shaped(clause) and not stages_in(clause) for clause in _MARK.split(words))


def _is_shaped(clause: str) -> bool:
    if _MACHINES.search(clause):
        return True
    return _SHAPED.search(clause) is not None and not _NOT_BUILT.search(clause)
