"""Bodies, companies and zones: what the analyser takes for organisations, sorted by how the name ends."""

from __future__ import annotations

import re

from kg import gazetteer, lexicon
from kg.pipes.companies.patterns import GENERIC, SUFFIX
from kg.training.examples import Mention
from kg.training.silver.corpus import Corpus
from kg.training.silver.reading import Reading, Span, inside, occurrences, overlaps

_NOTHING = frozenset(
    re.findall(
        r"\S+",
        "新时代 新时代党 中华 聚力 普惠 平安 新能源汽车 核心竞争力 公办幼儿园 从严治党 "
        "乡镇卫生院 社区卫生服务中心 瞪羚企业 三品一标 农民专业合作社 农民合作社 市 省 县 区 "
        "新环境 新时代文明 锚定 市县政府 乡镇政府 公立医院 高校",
    )
)
"""What the analyser often takes for organisations and isn't one."""

_BODIES = frozenset(
    re.findall(
        r"\S+",
        "党中央 国务院 中共中央 全国人大 全国政协 联合国 欧盟 东盟 北约 哈马斯 真主党 共青团 "
        "工商联 妇联 残联 科协 红十字会 中央军委 中央纪委 国家监委 世界卫生组织 世卫组织 "
        "上海合作组织 上合组织 央视 新华社 中国科协 中国残联 全国妇联 美军 俄军 乌军 以军 日军 "
        "最高人民法院 最高人民检察院 九三学社 致公党 民革 民盟 民建 民进 农工党 台盟 全国工商联 "
        "人民日报 央行 中国共产党 中共 欧佩克 国际货币基金组织 世界银行 世贸组织 非盟 "
        "中国人民银行 解放军 中国人民解放军",
    )
)
_LONG_BODIES = frozenset(body for body in _BODIES if len(body) > 2 and body not in ("人民日报", "中国共产党"))
_BODY = re.compile(
    "(?:[省市县区州旗盟国]委|党委|党工委|党组|工委|纪委|监委|监委会|政府|人大|人大常委会|常委会|政协|法院|检察院|委员会|[^布格全当大]局|[^全干内一]部|"
    "[^大客餐]厅|[^法学医]院|[医法学]院|署|办公室|办公厅|管委会|大学|学校|中学|小学|党校|协会|学会|商会|联合会|工会|基金会|研究院|研究所|"
    "科学院|理事会|董事会|组织|银监会|海关|司令部|部队|卫队|国防军|通讯社|电视台|广播电台|总台|[^小]组|指挥部|秘书处|国会|议会|内阁|法庭|联盟|中心|代表团|税务局|公安|安理会)$"
)
_CENTRE = re.compile("(?:疾控|疾病预防控制|气象|发射|监测|信息|档案|指挥|卫星发射|航天)中心$")
_OPENING = re.compile(
    "[省市县区州旗盟](?![级属县市直区内辖域外部])|自治[区州县](?![级])|全国|国家(?!级)|中国|中央|中共|联合国|最高人民|世界(?!一流)|国际|中华|国务院|兵团|总台|"
    "美国|俄罗斯|[A-Z]|十[一二三四]届全国|第十"
)
_ZONE = re.compile(
    "(?:开发区|高新区|高新技术产业园区|经开区|保税区|保税港区|综保区|自贸区|自贸试验区|自由贸易试验区|产业园区?|工业园区?|科技园区?|物流园区?|工业区|合作区|"
    "科学城|国际合作示范区)$"
)
_PLAIN_ZONE = re.compile(
    "(?:[国省市县]级|各|现代|农业|高新技术|经济技术|类|特色|化工|工业|产业|科技|物流|专业|标准化|低碳|零碳|飞地|重点|智能|文化|创意|创业|孵化)+$"
)
_BODY_CUE = re.compile(
    r"[省市县区州旗](?:委(?![员托派任])|政府|直(?!接|播|线))|党[委组](?!员)|党工委|(?<![执行法从参廉问勤行])政府|人大(?!代表大)|政协|纪委|监委|法院|检察|公安|管委|"
    r"国务院|党中央|解放军|国会|议会|理事会|主席团|军方|[陆海空火联]军|基金会|办公室|办公厅|总统府|警方|[美俄以乌日英法伊印韩德叙]军|哈马斯|真主党|内阁|部(?=部长)|届人民代表大会|村委会|居委会|党总支|参观团|代表团|考察团|访问团|武警|委员会|中央(?!企业|预算|财政|空调|广场|商务|环保|生态|公园|经济|八项|厨房|一号|大街|城市|农村|金融|[^一-鿿])"
)
_NO_BODY = re.compile(
    "各级党委|党委和政府|各级政府|政府(?:工作|性|债|采购|购买|职能|自身|引导|投资|主导|部门|服务|治理|网站|系统|诚信|基金|效能|补贴|支出|公信|资金|与社会|规章|立法|监管|质量|"
    "专项|隐性|机关|建设|和社会|和市场|推动|过紧日子|组成|热线|法律|信息|决策)|(?:法治|廉洁|服务型|数字|责任|有为|创新|高效|清廉|阳光|学习型|型|诚信|满意的|效能|智慧|效率)政府|政府(?=、|,|过)|"
    "人大代表|政协委员|人大议案|人大(?:监督|法律|依法)|政协(?:民主|提案|政治)|公安(?:机关|干警|民警|派出所)|检察(?:机关|公益|官)|社区居?民?委员会|业主委员会|武警官兵|"
    "行政(?:执法)?检察|司法|党组织|人大(?:、|及|和)|政协(?:、|及|和)|大政府|向人大|中央(?:决策|部署|精神|和)"
)
_COMPANY_CUE = re.compile("公司|集团|银行|股份(?!制|合作)|证券|保险公司")
_ZONE_CUE = re.compile(
    "开发区|高新区|经开区|保税[区港]|综保区|新区|自贸[区港试]|试验区|产业园|工业园|科技园|物流园|合作区|工业区|科学城|园区|[业技创流工学软范智牧]园"
)
_NAMED = re.compile("[美俄以乌]军(?![队人民事工官机舰方演备费售营力])|哈马斯|真主党")
_INSTITUTION = re.compile(
    "医院|保健院|体育馆|大学|学院|[中小]学|学校|职校|职专|幼儿园|研究[院所]|实验室|协会|学会|商会|中心|集团军"
)
_MORE = ("常委会", "常务委员会", "主席团", "党组", "办公厅", "办公室", "机关", "委员", "代表")
_SESSION = re.compile("第?[一二三四五六七八九十]+届$")
_GOVERNS = re.compile(
    "(?:部|委|政府|局|院|军|议会|国会|法院|厅|署|办公室|人大|政协|委员会|常委会|卫队|大学|医院|学院)$"
)
LOCAL_ZONE = re.compile(
    "(?:..开发区|高新区|经开区|..新区|保税区|产业园区?|工业园区?|科技园区?|合作区|工业区)$"
)
_LEGAL = re.compile("(?:公司|集团|银行(?:[一-鿿]{2,4}[分支]行)?|合作社|电厂|水泥厂|钢厂|股份)$")
_TWO = re.compile(
    "^(党中央|省委|市委|县委|区委|州委|自治区党委|中央纪委)(?=国务院|省政府|市政府|县政府|区政府|州政府|国家监委|自治区政府|自治区人民政府)"
)


def organisations(reading: Reading, corpus: Corpus, taken: list[Span]) -> dict[str, list[Mention] | None]:
    """``BODY``, ``COMPANY`` and ``ZONE`` each with their mentions, or ``None`` where unsure."""
    result: dict[str, list[Mention] | None] = {"BODY": [], "COMPANY": [], "ZONE": []}
    spans = [span for span in _names(reading) if not inside(span, taken)]
    for match in _NAMED.finditer(reading.text):
        if reading.aligned(match.span()) and not overlaps(match.span(), [*spans, *taken]):
            spans.append(match.span())
    for span in spans:
        word = reading.text[slice(*span)]
        if word in _NOTHING:
            continue
        label = _label(reading, span, word, corpus)
        if not label:
            return dict.fromkeys(result)
        mentions = result[label]
        if mentions is not None:
            mentions.append(Mention(*span, label))
    _add_ours(reading, corpus, taken, result)
    known = [(m.start, m.end) for found in result.values() for m in found or ()] + taken
    if any(not inside(span, known) for span in occurrences(reading.text, _LONG_BODIES)):
        result["BODY"] = None
    if any(_is_institution(reading, m, known) for m in _INSTITUTION.finditer(reading.text)):
        result["BODY"] = None
    if any(reading.text.startswith(_MORE, end) or _is_cut(reading, start) for start, end in spans):
        result["BODY"] = None
    quiet = [m.span() for m in _NO_BODY.finditer(reading.text)]
    if any(
        not inside(m.span(), known) and not overlaps(m.span(), quiet)
        for m in _BODY_CUE.finditer(reading.text)
    ):
        result["BODY"] = None
    if any(
        not inside(m.span(), known) and not _is_plain(reading, m.span())
        for m in _COMPANY_CUE.finditer(reading.text)
    ):
        result["COMPANY"] = None
    if any(
        not inside(m.span(), known) and not _is_class(reading, m) for m in _ZONE_CUE.finditer(reading.text)
    ):
        result["ZONE"] = None
    if any(
        not overlaps(span, known) and not _is_term(reading.text[slice(*span)], corpus)
        for span in reading.tagged("nz")
    ):
        result["COMPANY"] = None
    return result


def _is_cut(reading: Reading, start: int) -> bool:
    """Whether a name may begin before its word: 美国移民与|海关执法局."""
    before = reading.before(start)
    if before is None or reading.text[before.start : before.end] not in ("与", "和", "及", "暨"):
        return False
    word = reading.before(before.start)
    return word is not None and word.tag in ("n", "vn", "nz", "v")


def _is_institution(reading: Reading, cue: re.Match[str], known: list[Span]) -> bool:
    """Whether a word such as 医院 has a name in front that the analyser missed: 市中医|医院."""
    word = next((w for w in reading.words if w.start <= cue.start() < w.end), None)
    if word is None or inside(cue.span(), known):
        return False
    before = reading.before(word.start)
    if before is None:
        return False
    named = before.tag in ("LOC", "ORG", "nz", "PER", "nw")
    owner = reading.text[before.start : before.end] in ("市", "省", "县", "区", "州")
    return (
        named or owner or bool(re.match("[市省县区州](?![级属内外域])", reading.text[word.start : word.end]))
    )


def _names(reading: Reading) -> list[Span]:
    """The analyser's organisations, with the places in front of them, and two in one taken apart."""
    spans: list[Span] = []
    start = -1
    for word in reading.words:
        if word.tag == "LOC" and not LOCAL_ZONE.search(reading.text[word.start : word.end]):
            start = word.start if start < 0 else start
            continue
        if word.tag in ("ORG", "LOC"):
            name = reading.text[word.start : word.end]
            begin = start if start >= 0 and _swallows(reading.text[start : word.start], name) else word.start
            session = _SESSION.search(reading.text, max(0, begin - 6), begin)
            begin = _whole(reading.text, session.start() if session and begin == word.start else begin)
            split = _TWO.match(name)
            cut = word.start + split.end() if split and begin == word.start else begin
            spans += [(begin, cut), (cut, word.end)] if cut > begin else [(begin, word.end)]
        start = -1
    return spans


def _whole(text: str, begin: int) -> int:
    """Back over what the analyser cuts off the front of a name: 白|俄罗斯共和国政府."""
    if text.endswith("中华人民共和国", 0, begin):
        return begin - len("中华人民共和国")
    return begin - text.startswith("白俄罗斯", begin - 1)


def _swallows(place: str, name: str) -> bool:
    """Whether a place in front belongs to an organisation's name: 伊朗|外交部 yes, 美国|甲骨文公司 no."""
    own = name.startswith(("国务院", "党中央", "中共", "联合国", "中国", "中央")) or _found_place(name)
    return len(place) > 1 and bool(_GOVERNS.search(name) or _ZONE.search(name)) and not own


def _label(reading: Reading, span: Span, word: str, corpus: Corpus) -> str:
    """Which label an organisation is; empty where that isn't sure."""
    if _is_foreign(word) and not _GOVERNS.search(word):
        return ""
    if LOCAL_ZONE.search(word):
        return "ZONE" if opens(word) and _stands(reading, span) else ""
    if span in reading.of("COMPANY"):
        return "COMPANY" if _is_firm(reading, span, corpus) else ""
    if word in _BODIES:
        return "BODY"
    if _ZONE.search(word) and opens(word):
        return "ZONE"
    if _LEGAL.search(word) and len(word) > 3 and not GENERIC.fullmatch(SUFFIX.sub("", word)):
        return "COMPANY" if word in corpus.organisations or opens(word) or len(word) > 6 else ""
    centre = word.endswith("中心")
    if (
        _BODY.search(word)
        and (opens(word) or word in corpus.organisations)
        and (not centre or _CENTRE.search(word))
    ):
        return "BODY"
    return ""


_NO_FIRM = re.compile("(?:欧元|职教|教育|医疗|办学|学校|医院)集团$|^(?:农民)?(?:专业)?合作社$")


def _is_firm(reading: Reading, span: Span, corpus: Corpus) -> bool:
    """Whether a company's name is whole: 河池注册劳务公司 isn't, nor 中核集团 before 海南核电."""
    word, after = reading.text[slice(*span)], reading.after(span[1])
    if (
        not re.fullmatch("[一-鿿A-Za-z()·]+", word)
        or _NO_FIRM.search(word)
        or (after and after.tag in ("LOC", "ORG", "nz"))
    ):
        return False
    return word in corpus.organisations or bool(re.search("(?:有限(?:责任)?公司|集团|银行)$", word))


def _is_foreign(word: str) -> bool:
    """Whether a name begins with another country: it is a place of its own in front of a firm."""
    return word.startswith(tuple(c for c in lexicon.words("countries") if c != "中国"))


def _stands(reading: Reading, span: Span) -> bool:
    """Whether nothing in front of a zone could belong to its name, no place of a list share its ending."""
    before = reading.before(span[0])
    if before is None:
        return span[0] == 0
    if reading.text[before.start : before.end] in ("、", "和"):
        word = reading.before(before.start)
        return word is not None and word.tag != "LOC"
    return before.tag in ("w", "v", "p", "c", "u", "d", "f", "m", "TIME", "r")


def opens(word: str) -> bool:
    """Whether a name begins with a place or a word that makes it definite."""
    if _OPENING.match(word) or word.startswith(lexicon.words("countries")):
        return True
    return _found_place(word)


def _found_place(word: str) -> bool:
    """Whether a name begins with a place of China."""
    first = next(iter(gazetteer.scan(word)), None)
    return first is not None and first[0] == 0 and word[: first[1]] not in lexicon.words("place_words")


def _add_ours(
    reading: Reading, corpus: Corpus, taken: list[Span], result: dict[str, list[Mention] | None]
) -> None:
    """The grammar's companies and zones that the analyser's words bear out."""
    for label in ("COMPANY", "ZONE"):
        for span in reading.of(label):
            known = [(m.start, m.end) for found in result.values() for m in found or ()] + taken
            mentions = result[label]
            if mentions is None or inside(span, known):
                continue
            tags = {word.tag for word in reading.words if span[0] <= word.start < span[1]}
            sound = reading.aligned(span) and not overlaps(span, known) and not tags & {*"vpcudwr", "vn"}
            sound = sound and _stands(reading, span) and not _is_foreign(reading.text[slice(*span)])
            first = reading.after(span[0])
            named = first is not None and first.tag in ("ORG", "LOC", "nz")
            firm = named and "ORG" in tags and _is_firm(reading, span, corpus)
            sound = sound and (label == "ZONE" or firm)
            if not sound or (label == "ZONE" and not opens(reading.text[slice(*span)])):
                result[label] = None
            else:
                mentions.append(Mention(*span, label))


def _is_plain(reading: Reading, span: Span) -> bool:
    """Whether a company's word stands for firms in general: 上市公司, 银行贷款."""
    word = next((w for w in reading.words if w.start <= span[0] < w.end), None)
    if word is None or word.tag not in ("n", "nz", "v", "vn"):
        return False
    before = reading.before(word.start)
    return not before or before.tag not in ("nz", "LOC", "ORG", "PER", "nw", "n", "s")


def _is_class(reading: Reading, cue: re.Match[str]) -> bool:
    """Whether a zone's word names a class: 省级开发区, 园区标准化."""
    word = next((w for w in reading.words if w.start <= cue.start() < w.end), None)
    if word is None or word.tag != "n":
        return False
    before = reading.before(word.start)
    named = before is not None and before.tag in ("LOC", "ORG", "nz", "PER", "nw")
    head = reading.text[max(0, cue.start() - 6) : cue.start()]
    return not named and (cue.group() == "园区" or bool(_PLAIN_ZONE.search(head)))


def _is_term(word: str, corpus: Corpus) -> bool:
    return word in corpus.terms or bool(re.fullmatch("[A-Za-z0-9.]+", word))
