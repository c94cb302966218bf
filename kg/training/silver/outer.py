"""Projects and events: absent where no word could name one, else only where all of them are plain."""

from __future__ import annotations

import re

from kg.training.examples import Mention
from kg.training.silver.reading import Reading, Span, inside, overlaps

_PROJECT_CUE = re.compile(
    "项目|工程|一期|二期|三期|高铁|铁路|高速|机场|大桥|隧道|地铁|轻轨|水库|电站|运河|基地|产业园|枢纽|航道|码头|管网|公路|线路|大厦|综合体|场馆|体育馆|"
    "博物馆|医院|学校|通道|改造|扩建|新建|迁建|开工|竣工|投产|建成|通车|投用|投运|落户|落地|签约|引水|调水|号线|电厂|园区|中心"
)
_PLAIN_PROJECT = re.compile(
    r"(?:重大|重点|产业|工业|投资|建设|民生|实施|省级|一批|类|大|好|招商|亿元|以上|储备|签约|新|各类|基础设施|水利|能源|交通|入库|谋划|科技|推进|推动|强化|抓|"
    r"\d[个项]|等|优质|标志性|服务|审批|引进|人才|工作|合作|为民办实事|投资|[、,]|系统|系列|民心|实事|惠民|安居|重要)(?:的)?(?:项目|工程)(?![^一-鿿]?[一二三]期)|项目(?:建设|化|库|清单|储备|为王|审批|谋划|投资)|工程(?:建设|师|机械|研究|技术)"
)
_PROJECT = re.compile(
    "(?!和|及|与|新签|投运|坚持|省|国家|市域|县域|一批|生活|农村|城市|重大|重点|推|加|建|开|提速|做|同时|依托|发展|筛选|启|支持|全|好|三大)(?!.*(?:提升工程|示范项目|示范工程|试点|资本|市场))(?=.*[一-鿿])[^,。;:“”]{5,30}(?<!设施)"
)
_BUILDING = re.compile(
    "(?:推进|推动|加快|建成|实施|开工|启动|完成|建设|新建|竣工|投产|签约|引进|落地|谋划|争取|确保|抓好|投用|扎实做好|提速|续建|布局|力促|促成|支持|新开工|通车)$"
)
_AFTER = re.compile(
    r"等(?:[一二两三四五六七八九十\d]|一批|重[大点]|[一-鿿]{0,6}(?:项目|工程)|建[成设]|开|竣|投|加|落|签|前|顺|全|正|相)|,|。|;"
    "|开工|竣工|投产|建成|加快|全面|顺利|正式|建设|投用|启动|实现|主体|前期|完工|投入|落地|签约|进展|提速|通车|动工|前期工作"
)
_EVENT_CUE = re.compile(
    r"[大年峰展交茶]会(?![力])|论坛|博览会|仪式|典礼|全会|会议|座谈会|运动会|比赛|联赛|锦标赛|世界杯|奥运|冬奥|亚运|全运|节(?![能约水点奏日目假俭庆电流粮制])|文化周|活动周|活动月|周年|"
    r"二十大|十九大|十八大|二十届|两会|研讨班|培训班|报告会|服贸会|广交会|赛事|大赛|[广进服消链]交?博会|博会|展览|发布会|招待会|会谈|调研|考察|行动|活动|党代会|代表大会|奖|[进易谈洽商长叙流示享谊览合试动员讨询]会|会(?=\d|在|上|召开|举行|开幕|闭幕)|赛|对话|马拉松|音乐会|晚会|阅兵"
)
_EVENT = re.compile(
    r"党的(?:二十|十[五六七八九])大|(?:中共|党的)?(?:二十|十九)届[一二三四五六七]中(?:、[一二三四五六七]中)*全会|"
    r"第[一二三四五六七八九十百\d]{1,4}届[一-鿿()]{2,24}?(?:博览会|运动会|论坛|峰会|交易会|锦标赛|艺术节|电影节|文化节|洽谈会|广交会|进博会|服贸会|残运会|全运会)|全国两会"
)


def projects(reading: Reading, taken: list[Span]) -> list[Mention] | None:
    """The grammar's projects where their edges are plain; ``None`` where anything else could be one."""
    found = [span for span in reading.of("PROJECT") if not inside(span, taken)]
    if not all(_is_plain(reading, span, found) for span in found):
        return None
    if not _is_quiet(reading.text, _PROJECT_CUE, _PLAIN_PROJECT, [*taken, *found]):
        return None
    return [Mention(*span, "PROJECT") for span in found]


def _is_plain(reading: Reading, span: Span, found: list[Span]) -> bool:
    """Whether a project stands alone or in a list: after 、 or a verb such as 推进, before 、, 等 or 开工."""
    text = reading.text
    if not reading.aligned(span) or not _PROJECT.fullmatch(text[slice(*span)]):
        return False
    left = text[span[0] - 1 : span[0]] or "。"
    listed = _in_list(span[0], found, text) or any(_in_list(start, [span], text) for start, _ in found)
    first = reading.after(span[0])
    if not listed and (first is None or first.tag not in ("LOC", "ORG")):
        return False
    starts = left in "。,;:" or bool(_BUILDING.search(text[: span[0]])) or _in_list(span[0], found, text)
    ends = bool(_AFTER.match(text, span[1])) or any(start == span[1] + 1 for start, _ in found)
    return starts and ends


def _in_list(start: int, found: list[Span], text: str) -> bool:
    """Whether another project ends right before the mark in front of this one."""
    return text[start - 1 : start] in ("、", "和") and any(end == start - 1 for _, end in found)


def events(reading: Reading, taken: list[Span]) -> list[Mention] | None:
    """Congresses and fairs of a fixed form, where nothing else in the sentence could name an event."""
    found = [m.span() for m in _EVENT.finditer(reading.text) if not overlaps(m.span(), taken)]
    if not _is_quiet(reading.text, _EVENT_CUE, None, [*taken, *found]):
        return None
    return [Mention(*span, "EVENT") for span in found]


def _is_quiet(text: str, cue: re.Pattern[str], plain: re.Pattern[str] | None, taken: list[Span]) -> bool:
    quiet = [m.span() for m in plain.finditer(text)] if plain else []
    return all(inside(m.span(), taken) or overlaps(m.span(), quiet) for m in cue.finditer(text))
