"""Names that share a word of a list: 肉、蛋、奶产量, 批发、零售、住宿业, 第一、二、三产业, 城乡居民收入."""

from __future__ import annotations

import re

APART = re.compile(r"分别|(?:双双|依次|各自?)(?=了?[增涨下降跌]|完成|实现)")
"""Says that of several things told of, or listed, each has its own figure: 出口、进口|依次|增长8%、6%."""
BETWEEN = re.compile(r"[、,:和与及]|以及")
_SHARED_HEAD = re.compile(
    r"(?P<last>.{2,}?)(?:等?[两二三四五六七八九十\d]{1,2}[个大](?:主导|重点|支柱|优势|特色|传统|新兴)?"
    r"(?:行业|产业|板块|领域|集群)(?:大类)?)(?P<head>.*)"
)
"""The last of several branches with the measure of all: 钢铁、化工、〔纺织三个行业〔产值〕〕."""
HEAD = re.compile(
    "(?:总?产[量值]|存栏|出栏|投资|(?:(?:主营)?业务|营业|销售)?收入|增加值|销量|[客货]运量|吞吐量|用电量?|价格指数|零售总?额|税收|利润|总值|(?:销售|营业|交易|成交|进出口|[进出]口)额|(?:种植|播种|栽培|养殖)?面积)$"
)
MEASURED = re.compile(
    rf"{HEAD.pattern}|(?:[额值量率数]|(?<!资)产|面积|[出进]口|[内外]资|[存贷]款|消费|支出)$"
)
"""The end of a name that needs no measure of its neighbour's: 蔬菜播种面积、产量."""
_SECTORS = re.compile("(?:(?P<numbers>第?[一二三](?:[、和]?第?[一二三]){1,2})|三)次?产业(?P<rest>.*)")
"""第一、二、三产业增加值 are three, and so are 三次产业增加值."""
_TALLY = re.compile("(?:等|这)?[两二三四五六七八九十][大个项](?:主要|重要|经济|核心)*指标$")
_TRADES = re.compile("批零住餐业?(?:[四4][大个项](?:行业|指标))?")
"""What bulletins call four trades at once."""
_STRUCTURE = re.compile("(?:的|之|增加值)*(?:(?:结构|构成)(?:之?比(?:例|重)?)?|占?比[例重]?)")
"""What is told by the shares of its parts: 三次产业〔结构〕为8.2:46.3:45.5."""
SECTORS_TOLD = re.compile(rf"(?:三次|一、?二、?三次?)产业{_STRUCTURE.pattern}")
_BOTH = re.compile(r"^(?P<one>[省市县区国])(?P<two>[省市县区])(?P<rest>[^省市县区].+)")


def names_of(words: str, count: int) -> list[str]:
    """The measures of a list: 产业投资、工业技改投资; 省市重大项目开工率 and 城乡居民收入 are two."""
    words = _TRADES.sub("批发业、零售业、住宿业、餐饮业", words)
    names = [name for name in BETWEEN.split(words) if name]
    if len(names) == count and not _SECTORS.match(words):
        return _with_head(names)
    if count == 2 and words.startswith("城乡"):
        return ["城镇" + words[2:], "农村" + words[2:]]
    sectors = _SECTORS.fullmatch(words)
    if sectors and len(numbers := re.findall("[一二三]", sectors["numbers"] or "一二三")) == count:
        rest = "比重" if _STRUCTURE.fullmatch(sectors["rest"]) else sectors["rest"]
        return [f"第{number}产业{rest}" for number in numbers]
    both = _BOTH.match(words)
    if both and count == 2:
        return [both["one"] + both["rest"], both["two"] + both["rest"]]
    return []


def each_of(words: str) -> list[str]:
    """The measures that one figure is told of: 工业投资、技改投资均增长12%, 投资〔等三项指标〕都超8%."""
    return _with_head([name for name in BETWEEN.split(_TALLY.sub("", words)) if name])


def _with_head(names: list[str]) -> list[str]:
    """Give all what ends the last one: 肉、蛋、〔奶产量〕, 农、林、〔牧业〕, 钢铁、〔化工两个行业产值〕."""
    shared = _SHARED_HEAD.fullmatch(names[-1])
    if shared:
        return [name + shared["head"] for name in (*names[:-1], shared["last"])]
    found = HEAD.search(names[-1])
    begin = found.start() if found else len(names[-1])
    if names[-1][begin - 1 : begin] == "业" and {len(name) + 1 for name in names[:-1]} == {begin}:
        begin -= 1
    head = names[-1][begin:]
    if not head or not begin or any(MEASURED.search(name) for name in names[:-1]):
        return names
    return [*(name + head for name in names[:-1]), names[-1]]
