"""Places: the analyser's, chained, where a list or the corpus knows them."""

from __future__ import annotations

import re

from kg import gazetteer, lexicon
from kg.training.examples import Mention
from kg.training.silver.corpus import Corpus
from kg.training.silver.cues import LOCAL_ZONE
from kg.training.silver.organisations import opens
from kg.training.silver.reading import Reading, Span, Word, inside, occurrences, overlaps

_NOTHING = frozenset(
    re.findall(
        r"\S+",
        "美丽乡村 高速公路 美乡村 和 城中村 断头路 保交楼 海绵城市 金山银山 工业园区 镇 乡镇 "
        "汽车 高速 农村公路 绿色 健康中国 数字中国 平安中国 东部 西部 中部 南部 北部 沿海 "
        "城区 海上 地区 社区",
    )
)
"""What the analyser often takes for places and the rules don't mark."""

_SHAPED = re.compile(
    "[一-鿿]{1,6}(?:江|河|湖|海|山|岛|湾|港|路|街|大道|海峡|半岛|群岛|平原|高原|盆地|流域|水库|机场|大桥|站|镇|乡|街道|村|县|市|省|州|区|旗|国|洲|寺|"
    "古城|古镇|公园|广场|自治区|口岸|景区|沙漠|草原|森林公园|高铁站|火车站|陆港|三角洲|城市群|都市圈|经济带|走廊)$"
)
_NO_SHAPE = re.compile(
    "达标|百强|普惠|先进|示范|试点|离岛|集聚区|中心镇|建制镇|世界地质|冬奥村|多[国州地县市省]|文化公园|^[环沿]|体育公园|口袋公园|园区|大区|城区|新区|社区|地区|景区|山区|灾区|湖区|城市$|乡村|县市|市县|开发区|乡镇|小区|街区|片区|示范区|试验区|合作区"
)
_LONGER = re.compile(
    "院|(?<!社)会(?![见谈晤])|局|[^分]部(?!分|署|长)|厅|台(?!湾)|社(?!会|保)|馆|[^一]?站(?!在|起|位|稳)|校|军|队|党|[新景山牧城]?区(?!别|域)|园|路|街|大道|[大]?桥|线|村|镇|乡(?!亲)|岛|半岛|群岛|湾(?!区)|"
    "江|河|湖|海|水库|机场|铁路|高速|高铁|广场|公园|中心|大厦|基地|电[厂站]|港|油田|矿|口岸|县|[市州](?!场|民|委|政|长)|地区|地带|都市圈|城市群|流域|沿线|段|航线|号|古|古城|学|银行|公司|集团|企业[家]|"
    "工程|项目|室|府|官邸|公墓|陵园|墓|[东西南北]岸|警"
)
"""Behind a place that goes on: 加沙|地带, 霍山|抽水蓄能电站."""

_FAIR = re.compile("[一-鿿]{0,14}(?:博览|交易|洽谈|大|年|峰|运动|论|文化|电影|艺术)(?:会|节|坛|赛|周)")
_OFFICE = re.compile("(?:总统|总理|首相)(?:办公|府|官邸)|革命公墓|内地|大陆|共同体|[一-鿿]{2,8}部部长")
_NO_COUNTRY = re.compile("特色|式|化|芯|共产党|梦|人民抗日|人民解放|造|结|式现代化|智造|红|一号")
_CHINA = ("中国", "中华", "中华人民共和国")
_UNSURE = re.compile(
    "第[一二三四五六七八九十]+届(?:全国)?(?:人民代表大会|委员会)|带乡|智慧社区|(?:在|来|访|对|援|赴|驻|涉|离|抵|回|入|出)[华台疆藏京港澳沪]"
)


_REGIONS = (
    "欧洲",
    "亚洲",
    "非洲",
    "南亚",
    "东南亚",
    "中亚",
    "西亚",
    "中东",
    "拉美",
    "东北",
    "华北",
    "华东",
    "华南",
    "西南",
    "西北",
)
_NAME_LIKE = re.compile(
    "(?:[^山]河|[^滨]江|湖|[^矿火登]山|水库|大桥|机场|古镇|古城|大道|[^乡农]村|[^城]镇|半岛|[^一]路|码头|[^市商]场馆|广场|公园|街区|街道|海峡|海湾|会馆|官邸|大厦|小区)$"
)


def places(reading: Reading, corpus: Corpus, taken: list[Span], names: list[Span]) -> list[Mention] | None:
    """Places outside 《》 and names (bodies, companies, zones); ``None`` where one isn't sure."""
    ours = [span for span in reading.of("PLACE") if not inside(span, [*taken, *names])]
    chains: list[Span] = []
    if any(
        not inside(span, [*names, *taken]) and opens(reading.text[slice(*span)])
        for span in reading.tagged("ORG")
    ):
        return None
    for span in reading.tagged("LOC"):
        if inside(span, [*taken, *names]):
            continue
        word = reading.text[slice(*span)]
        if LOCAL_ZONE.search(word) or word in _NOTHING or _is_no_place(reading, span, word):
            continue
        if word in _CHINA and _FAIR.match(reading.text, span[1]):
            return None
        if overlaps(span, names) or not _is_known(word, span, corpus, ours) or _goes_on(reading, span):
            return None
        if chains and chains[-1][1] == span[0]:
            if not _is_below(reading.text[slice(*chains[-1])], word):
                return None
            chains[-1] = (chains[-1][0], span[1])
        else:
            chains.append(span)
    if any(not inside(span, chains) for span in ours) or _is_missed(reading, [*chains, *taken, *names]):
        return None
    known = [*taken, *names, *chains]
    if any(_is_unknown_name(reading, w) and not overlaps((w.start, w.end), known) for w in reading.words):
        return None
    if any(not inside(m.span(), [*taken, *names]) for m in _UNSURE.finditer(reading.text)):
        return None
    return [Mention(*span, "PLACE") for span in chains]


def _is_missed(reading: Reading, known: list[Span]) -> bool:
    """Whether the tables know a place that the analyser has no word for: 安溪|铁观音."""
    return any(
        start in reading.borders and not inside((start, end), known)
        for start, end, _ in gazetteer.scan(reading.text)
        if reading.text[start:end] not in lexicon.words("place_words")
    ) or any(
        start in reading.borders and not inside((start, end), known)
        for start, end in occurrences(reading.text, _spelled(reading.text))
    )


def _spelled(text: str) -> list[str]:
    """The places of the world that a text prints."""
    return [word for word in lexicon.words("world_places") if word in text and word not in _CHINA]


def _is_below(upper: str, lower: str) -> bool:
    """Whether two places in a row can be one: 江苏|高邮 are, 济南|临沂 are two, 甘南|黄河 who knows."""
    above, below = gazetteer.meant(upper), gazetteer.meant(lower)
    if above and below:
        return any(inner.code.startswith(outer.code) for inner in below for outer in above)
    if upper in lexicon.words("world_places"):
        return lower not in lexicon.words("world_places") or upper not in _REGIONS
    return not lower.endswith(tuple("河江海洋岭脉域")) and lower not in lexicon.words("world_places")


def _is_unknown_name(reading: Reading, word: Word) -> bool:
    """Whether a word that is no place for the analyser ends like the name of one."""
    name = reading.text[word.start : word.end]
    return word.tag in ("nz", "n", "nw", "s") and len(name) > 2 and bool(_NAME_LIKE.search(name))


def _is_no_place(reading: Reading, span: Span, word: str) -> bool:
    """中国特色, 中国式: a nation as an adjective."""
    return word in _CHINA and bool(_NO_COUNTRY.match(reading.text, span[1]))


def _is_known(word: str, span: Span, corpus: Corpus, ours: list[Span]) -> bool:
    if word in lexicon.words("place_words"):
        return False
    if word in lexicon.words("world_places") or span in ours or word in lexicon.words("countries"):
        return True
    if len(word) < 2 or _NO_SHAPE.search(word):
        return False
    if _SHAPED.fullmatch(word) and len(word) > 2:
        return word in corpus.places or bool(gazetteer.meant(word))
    return word in corpus.places and (bool(gazetteer.meant(word)) or word.endswith(tuple("州阳安宁海江山")))


def _goes_on(reading: Reading, span: Span) -> bool:
    """Whether the next word may belong to the place's name, or the name to it."""
    if _OFFICE.match(reading.text, span[1]):
        return True
    word = reading.after(span[1])
    if word is None or word.tag in ("w", "LOC", "v", "p", "c", "u", "d", "TIME", "ORG", "PER", "f"):
        return word is not None and word.tag == "ORG"
    return bool(_LONGER.search(reading.text[word.start : word.end]))
