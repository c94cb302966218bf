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
_EVENT_CUE = re.compile(
    r"[大年峰展交茶]会(?![力])|论坛|博览会|仪式|典礼|全会|会议|座谈会|运动会|比赛|联赛|锦标赛|世界杯|奥运|冬奥|亚运|全运|节(?![能约水点奏日目假俭庆电流粮制])|文化周|活动周|活动月|周年|"
    r"二十大|十九大|十八大|二十届|两会|赛事|大赛|[广进服消链]交?博会|博会|展览|发布会|招待会|会谈|调研|考察|行动|活动|党代会|代表大会|奖|[进易谈洽商长叙流示享谊览合试动员讨询]会|会(?=\d|在|上|召开|举行|开幕|闭幕)|赛|对话|马拉松|音乐会|晚会|阅兵"
)
_EVENT = re.compile(
    r"党的(?:二十|十[五六七八九])大|(?:中共|党的)?(?:二十|十九)届[一二三四五六七]中(?:、[一二三四五六七]中)*全会|"
    r"第[一二三四五六七八九十百\d]{1,4}届[一-鿿()]{2,24}?(?:博览会|运动会|论坛|峰会|交易会|锦标赛|艺术节|电影节|文化节|洽谈会|广交会|进博会|服贸会|残运会|全运会)|全国两会"
)


def projects(reading: Reading, taken: list[Span]) -> list[Mention] | None:
    """Empty where nothing could be a project's name; the grammar's own are too unsure to keep."""
    if [span for span in reading.of("PROJECT") if not inside(span, taken)]:
        return None
    return [] if _is_quiet(reading.text, _PROJECT_CUE, _PLAIN_PROJECT, taken) else None


def events(reading: Reading, taken: list[Span]) -> list[Mention] | None:
    """Congresses and fairs of a fixed form, where nothing else in the sentence could name an event."""
    found = [m.span() for m in _EVENT.finditer(reading.text) if not overlaps(m.span(), taken)]
    if not _is_quiet(reading.text, _EVENT_CUE, None, [*taken, *found]):
        return None
    return [Mention(*span, "EVENT") for span in found]


def _is_quiet(text: str, cue: re.Pattern[str], plain: re.Pattern[str] | None, taken: list[Span]) -> bool:
    quiet = [m.span() for m in plain.finditer(text)] if plain else []
    return all(inside(m.span(), taken) or overlaps(m.span(), quiet) for m in cue.finditer(text))
