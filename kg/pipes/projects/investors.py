"""Who is said to invest in a project, to build it or to own it: 由南通鼎盛重工有限公司兴建, 业主是…."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.currencies import CURRENCY
from kg.pipes.clauses import line_start, sentence_bounds
from kg.pipes.companies.patterns import PEOPLE
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import BUILD_VERBS, BUILDS, CUT, ENTRY_MARK, NUMBER, OWNER
from kg.pipes.projects.scopes import BUILT_BY, Scope

_JOINT = re.compile("[与和、及]")
_BY = re.compile(
    r"由(?P<who>[^,;。!?由]{2,40}?)(?:独资|全额|全资|斥资|合资|共同|联合|联手|携手|合作|按\d[\d.:比]{2,8}(?:的?比例)?)*(?:(?:[筹出集融捐投斥][资款]|投入)(?:约|近|超)?\d[^,;。]{0,8}|)"
    rf"(?:{BUILD_VERBS}|各(?:自?[出占持投]|半)|组成的联合体)(?!公司|集团|有限|发展|施工|监理|设计|勘察|护送|供[货应]|[组创]建的|[成设]立的|组成的(?!联合体))"
    f"|{OWNER}(?:单位)?(?:为|就?是|叫|:)(?:来自[^,;。的]{{2,8}}的"
    rf"|[\u4e00-\u9fff]{{2,6}}的(?=[\u4e00-\u9fff]{{0,5}}企业[\u4e00-\u9fff]{{3}}))?(?P<is>(?:[^,;。!?的]{{2,12}}旗下的)?[^,;。!?的]{{2,30}}+)(?!的(?:[,;。]"
    "|$))"
    "|(?<![^,;。:])这(?:也|又"
    r"|已)?是(?P<this>[^,;。]{4,24}?)(?:公司)?(?:在[\u4e00-\u9fff]{2,10}?)?(?:[今去]年"
    r"|\d{0,4}[十百]?[年来]+[里内]?|建[厂司]以来|迄今|至今|历史上)*(?:投下|投建|投资(?:建设|兴建)?|建设"
    "|兴建|布局|落下|打造|下|押|砸)的(?=第|又|首|唯一|最|一[个座家])"
    r"|(?<![^,;。:])(?:投资|投建|建设|打造|运营|开发|建)(?:这|该)[家座个项条片处所][^,;。的]{0,8}的(?:就?是)?(?P<of>[^,;。!?的]{2,24}?(?:公司|集团|合作社))"
    r"|背后(?:站着的|的(?:主人|推手|资本))?,?(?:就?是|为|站着)(?P<behind>[^,;。的]{3,30})"
    r"|(?:业主|投资方|建设单位|投资单位|签约单位|实施主体|投资主体|项目方)(?P<whose>[^,;。:!?的]{2,30}?(?:公司|集团))"
    "|(?<![^,;。:])(?P<does>[^,;。:由]{3,30}?(?:公司|集团"
    r"|[\u4e00-\u9fff]业))(?:在[\u4e00-\u9fff]{2,12}?)?(?:独资|合资|全额|出资)?(?:投建|投资建设|投资兴建"
    "|投资|承建|负责建设|建设运营|兴办|兴建)(?=[,。;]|$)"
    "|(?<![^,;。:的“])(?P<puts>[^,;。:的“”由]{2,20}?(?:公司|集团|合作社"
    "|[药乳纸旅林牧渔农矿酒茶丝纺车船铝钢水电光兰花木石]业|[城国农旅交水产]投|控股|资本))”?(?:有意|答应"
    r"|承诺|决定|拟|计划|将|已|先后|一次性?|总|共)*(?:投资了?|投了?|出资|投入|拿出)(?:约|近)?(?=\d)"
    "|(?<![^,;。:])(?P<as>[^,;。:由]{3,30}?)(?:为|是|担任|作为)(?:该|这个)?(?:项目|工程)?的?(?:业主|投资方"
    "|出资方|建设单位|建设主体|投资主体|实施主体|法人|投资商|东家|主人"
    "|(?:大|第[一二]大|控股)?股东(?:之一)?)(?:单位)?(?=[,。;]|$)"
    r"|(?<![^,;。:由])(?P<shares>[^,;。:由\d]{3,16}?)(?:[占持]股(?!份)|控股(?!集团|公司|有限)"
    "|出了[一二三四五六七八九十大小半]{1,3}成?的(?:钱|本钱|资金)"
    r"|为(?:它|此|这[一条座个项][\u4e00-\u9fff]{0,3})(?:[投掏花砸]|拿出))"
    r"|(?<![^,;。:])(?P<signs>[^,;。:由]{2,30}?(?:公司|集团))[\d年月日前近已刚]{0,8}[与同和跟][^,;。]{2,16}签[约订署下]"
    r"|(?:^|(?<=,))(?:正|还)?[和与同跟](?P<with>[^,;。的]{4,20}?)(?:正在|[尚还仍]在|已经?|又|先后)?(?:谈了|谈妥|谈定|洽谈|商谈|接洽|对接|签了)"
)
_INVESTS = re.compile(
    r"(?P<who>[\u4e00-\u9fff()A-Za-z]{2,25}?)(?<!总)(?:独资|全额|计划|拟|斥资|合资|追加|共同|联合|联手|携手"
    "|合作)*(?<!总)所?(?:投资|出资|合资|兴建|投建|建设|合建|合办|注册(?:外资|资本)"
    r"|投(?=的$))(?:\d[^,;。]{0,12})?(?:(?:独资|合资|合作)?(?:兴建|建设|打造|实施|新上|新建|修建)?的"
    "|(?<=元)(?:兴建|建设|打造|实施|新上|新建))$"
)
_LED_UP = re.compile("是|的有|则有|[迎引][来进]了?|包括|其中|[联携牵]手的")
"""What leads up to who invests: 往北是|垦丰鹅业投资的, 这一组迎来|恒昇集团与云岭钢铁合资的."""
_PUTS = re.compile(
    rf"(?:^|[,;:、。“\n)])(?P<who>[\u4e00-\u9fff()A-Za-z“”]{{3,25}}?)(?:计划|拟|将|要|已|还|又|再|此次|一次性)*(?:在[\u4e00-\u9fff]{{2,14}})?"
    rf"(?:总?投资|拿出|斥资|出资|投入|耗资|投|用)(?:约|近|超|逾|超过)?\d[\d.]*[万亿]{{1,2}}[余多]?(?:{CURRENCY})*(?:[^,。;\d]{{2,20}}(?=,))?[,、]?{BUILDS}$"
)
"""``禾田控股集团投资22.6亿元,在城北片区建|年产45万吨特种纸项目``."""
_ALSO = re.compile("^(?:[另还]有|其中|此外|另外|由)")
_OF_GROUP = re.compile(
    "^.*(?:[子母]公司|旗下的?|下属的?|(?:组建|成立|设立|创办)的)(?=[\u4e00-\u9fff]{3})(?!联合体|合资公司)"
)
"""In front of the firm that others own: 恒昇集团与德国贝格曼公司合资组建的|恒贝航空技术有限公司."""
_TOGETHER = re.compile("(?:共同)?(?:组成|组建|成立|发起)的?$")
"""Behind partners that build as one: 华能与恒昇|组成|的联合体."""
_WHEN_ENDS = re.compile(
    r"(?:[今去明前上]年|\d{2,4}年(?:\d{1,2}月)?|[本上]月|近日|日前|近期|如今|眼下|现在|[这此]次|[这此]番|计划|拟|将|还|又|再)+$"
)
_NOBODY = re.compile(
    "来的$|[万亿]元|[和与及]$|比例|两地|双方|三方|各方|按|分别|政府|部门|单位|专班|管委会"
    "|(?:开发|高新|保税|合作|经济|示范|集中|新|园)区$|(?:工业|产业|科技|物流|创业)园$|市委|项目|双方|区镇"
    "|财政|客商$|老板$|企业$|(?:知名|[民外国央])企$|我[市县区]|街道|[市县区旗州镇乡村]里(?:自己)?$|自己$"
    "|[镇乡村局委办]$|各地|全[市县区]|(?<!集)团$|师市"
)
KIND = re.compile(
    r"^(?:[\u4e00-\u9fff\d]{1,6}企业|[\u4e00-\u9fff\d]{0,6}(?:[国央民外名]企|客商|国有平台|开发商|运营商)"
    r"|[日韩德美法英港台侨外]资)(?=[\u4e00-\u9fffA-Za-z]{2})(?!集团|公司|有限|股份|家|管理|服务|发展|总部"
    "|孵化|园)"
)
"""What a firm is, in front of its name: |县属国企|三农集团, |链主企业|金源集团, |德资企业|贝格曼."""
_PERSON = re.compile(
    rf"(?:{PEOPLE}|青年|教授|专家|投资商|学生|博士|院士|夫妻|夫妇|兄弟|团队|女婿|人[士员])(?:们|[\u4e00-\u9fff]{{2,4}})?$"
    r"|[一两三几]位|籍[\u4e00-\u9fff]{0,2}[人士商]|[返回还离]乡|^(?:自己|他|她|我)"
)
"""Words for people, who are no firm: 通辽籍商人, 返乡青年陆川, 一位侨商."""
_FIRM = re.compile("公司|集团|合作社|[厂业]$")
_SPEAKER = re.compile(
    r"(?:该|本|这家)(?:公司|企业|集团)|(?:公司|企业|集团)(?!$)|(?:[去今明上]年|此前|计划|先后|目前)"
)
"""What stands for a company named before: ``公司此前投资15亿元建设的…``, ``企业去年投资…``."""
_PLANS_AT = re.compile(
    r"(?<![^;。,:\n])(?P<who>[\u4e00-\u9fff]{2,4}(?:企业|客商)[\u4e00-\u9fff]{2,10}?(?=在)"
    r"|[\u4e00-\u9fff()]{4,16}?(?=[拟计将])|[\u4e00-\u9fff()]{2,20}?(?:公司|集团))(?:拟|计划|将)*"
    r"(?:投资[^,;。]{2,10}元,)?在[\u4e00-\u9fff]{2,12}(?:投资)?(?:建设|兴建|新建|打造|落地|投建|建)$"
)
"""``广东格美淇电器拟在金刚台镇建设|小家电配件园``."""
_INTRODUCED = re.compile(
    r"(?:企业|公司|伙伴|客商|项目方)——(?P<who>[\u4e00-\u9fffA-Za-z()]{4,20})(?=,)"
    r"|[引招迎][进来]了?[\u4e00-\u9fff]{0,6}企业(?P<brought>[\u4e00-\u9fff()]{4,16})(?=,(?:计划|拟|将|总)*投资)"
)
"""A firm behind a dash or a word for what it is: 招来了第一家企业——|上海芯旺电子|,投资3亿元的…."""
_PUTS_INTO_ALL = re.compile(
    rf"(?<![^。;,\n])(?P<who>[^,;。:、]{{2,16}}?(?:公司|集团))(?:[还又也则]|另外|同时|先后|一口气|一次性|近年来)*"
    rf"(?:投了?|投资了?|布局了?|拿下了?|签下了?|建了|握有)(?:{NUMBER}|几)[个处家宗座][^,;。:]{{0,12}}:[^。]*$"
)
"""Whose all are that a sentence goes on to name: |县产投公司|还投了两个“小项目”:A,B."""
_ALL_BY = re.compile(
    rf"(?:(?:全部|所有|上述|以上|这些|这批|{NUMBER}[个项件])(?:项目|工程|实事)|{NUMBER}(?:个|项|件事))[均都全]?部?(?:统一)?"
    rf"由(?P<who>[^,;。由和与及]{{3,20}}?)(?:及[其所][\u4e00-\u9fff]{{0,3}}(?:公司|企业))?(?:统一|负责|独资|全额)*(?:{BUILD_VERBS})"
)
"""Who builds all that has been named."""
_CALLED = re.compile(
    rf"由(?P<who>[^,;。由]{{3,30}}?)(?:{BUILD_VERBS}|开发|出资),(?:取?名[为叫]|叫做?|称作|就?是)$"
)
"""Who builds what is called so behind it: 第二处由|恒昇港务|开发,叫散货码头二期."""
_ENTRY_BY = re.compile(
    r":(?!由)(?P<who>[^,;。:\d]{3,20}?)(?:独资|合资|全额|联合|共同)*(?:投资|投建|承建|建设|兴建|运营|实施|开发)+(?=[,。;])"
)
_DASHED = re.compile(
    rf"(?:^|(?<=[\n:;。])) ?{ENTRY_MARK} ?(?P<who>[^,;。:—\d]{{4,24}}?)(?:联手|携手|联合|合作)?——“?$"
)
"""Whose an entry's project is behind a dash: ▲|恒昇绿钢|——再生骨料项目,1.5亿元."""
_SIGNS_WITH = re.compile(
    r"(?:与|和|同)(?P<who>[^,;。!?]{4,30}?)(?:就|洽谈|商谈|对接|合作(?:建设|开发)?|签[订署下]了?|各(?:自?[出占持投]|半)[^,。;的]{0,6}的)$"
)


def stated(text: str, mention: Mention, scope: Scope) -> str:
    """``由南通鼎盛重工有限公司兴建``, ``大和精工投资的…``, ``与广东中锐…公司就…签约``."""
    line = line_start(text, mention.start)
    if (dashed := _DASHED.search(text, line, mention.start)) and not is_nobody(dashed["who"]):
        return str(dashed["who"])
    front = text[scope.clause[0] : scope.clause[1]]
    first = min(mention.list_start, scope.clause[1])  # 远航集团投资9亿元建设A项目、|B项目
    if who := _investor(front) or _puts(text[scope.before[0] : scope.clause[1]]):
        return who
    if who := _puts(text[scope.before[0] : first]):
        return who
    if called := _CALLED.search(text, scope.before[0], scope.clause[1]):
        return _bare(called["who"])
    if built := BUILT_BY.search(text, scope.before[0], scope.clause[1]):
        return str(built["who"])
    for part in (scope.after, *scope.later, scope.clause):
        for by in _BY.finditer(text, part[0], part[1]):
            who = _bare(by[by.lastindex or 0])
            if not (is_nobody(who) or _SPEAKER.match(who)):
                return who
    if who := _behind_name(text, mention):
        return who
    for told in (_PLANS_AT, _INTRODUCED):
        if m := told.search(text, scope.before[0], scope.clause[1]):
            return str(m[m.lastindex or 0])
    return _of_all(text, mention) or _of_whole_list(text, mention)


def _of_whole_list(text: str, mention: Mention) -> str:
    """Who is said behind a list to build all of it: …五项工程。|全部项目均由|恒朗城投|承建."""
    who = next((name for at, name in _builders_of_all(text) if at >= mention.end), "")
    return _bare(who) if who and not is_nobody(who) else ""


@lru_cache(8)  # each project of an article asks
def _builders_of_all(text: str) -> tuple[tuple[int, str], ...]:
    """Where a text says who builds all that it has named, and who that is."""
    return tuple((m.start(), m["who"]) for m in _ALL_BY.finditer(text))


def _of_all(text: str, mention: Mention) -> str:
    """Who is said to build all that its sentence goes on to name: |县产投公司|还投了两个“小项目”:A,B."""
    start, _ = sentence_bounds(text, mention.start, mention.start)
    if text.find(":", start, mention.start) < 0:
        return ""
    m = _PUTS_INTO_ALL.search(text, start, mention.start)
    return _bare(m["who"]) if m else ""


def _behind_name(text: str, mention: Mention) -> str:
    """Who does what right behind the colon of an entry: 2吉瓦组件项目:|恒昇新能源|投资,总投资…."""
    m = _ENTRY_BY.match(text, mention.end)
    return _bare(m["who"]) if m and not is_nobody(m["who"]) else ""


def by_people(text: str, scope: Scope) -> bool:
    """Whether persons are said to build something, no firm: 由返乡商人投资建设."""
    front = scope.before if scope.clause[0] == scope.clause[1] else scope.clause  # 由乡亲捐建的“|书屋”
    told = (by["who"] or "" for part in (front, scope.after) for by in _BY.finditer(text, *part))
    return any(_PERSON.search(_bare(who)) and not _FIRM.search(who) for who in told)


def _investor(front: str) -> str:
    """Who invests by the words right in front of a name: 南山牧业投资6.9亿元的…."""
    for pattern in (_INVESTS, _SIGNS_WITH):
        who = _LED_UP.split(m["who"])[-1] if (m := pattern.search(front)) else ""  # 往北是垦丰鹅业投资的
        who = _bare(who)
        if pattern is _SIGNS_WITH and who.endswith(("大学", "学院", "研究院")):
            continue
        named = len(who) > 2 and not is_nobody(who) and who[0] not in "在正已将拟由"
        cut = any(CUT.search(part) for part in _JOINT.split(who))
        if named and not cut and not _SPEAKER.match(who):
            return who
    return ""


def _bare(who: str) -> str:
    """A firm without the words around its name: 另有隆基子公司|云南隆腾光伏|今年."""
    who = _OF_GROUP.sub("", _ALSO.sub("", _TOGETHER.sub("", who)))
    return _WHEN_ENDS.sub("", KIND.sub("", who))


def is_nobody(who: str) -> bool:
    """Whether words name no firm: 法国企业, 区财政, 返乡青年陆川."""
    return bool(_NOBODY.search(who) or (_PERSON.search(who) and not _FIRM.search(who)))


def _puts(before: str) -> str:
    """Who puts money into what follows: ``北京首农公司投资4.6亿元,在四十七团建设|…``."""
    m = _PUTS.search(before)
    who = _bare(m["who"]) if m else ""
    named = len(who) > 2 and not is_nobody(who) and not _SPEAKER.match(who)
    return who if named and not CUT.search(who) else ""
