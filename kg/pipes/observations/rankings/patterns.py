"""Cues of rankings: positions, what opens the words for a field, verbs before it, places gained."""

from __future__ import annotations

import re

from kg.wordfinder import gated

AND = re.compile("[、和与及]|以及")
"""Between several that are ranked, or several positions: 第二|和|第四位."""
NUMERAL = r"(?:\d{1,4}|[一二三四五六七八九十百零]{1,5})"
_STOP = (
    r"(?=$|[,，;；。、()!?:”’》\"\s—·…]|[和与及并且较比]|以及|同比|以内|之内|左右|行列|之列|水平|上升|提升|前移"
    r"|的(?:好?成绩|佳绩|位置|位次|名次|行列|水平|目标))"
)
"""What may follow a position; not 第一|大贸易伙伴, 第一|方阵, 前三|季度."""
POSITION = gated(
    "第首榜之头前",
    rf"(?<!倒数)第(?P<nth>{NUMERAL})(?:[位名]{_STOP}|{_STOP}(?!、第[二三]产业))"
    rf"|(?P<first>首位|榜首|之首|头名){_STOP}"
    rf"|(?<![目之以])前(?P<top>{NUMERAL})(?:[位名强](?!榜)|{_STOP})(?=[^个月年天季%‰]|$)",
)
"""全省〔第3位〕, 全国〔首位〕, 全市〔前三〕; 第一书记, 首位度 and 前三季度 are none."""

OPENS = (
    r"全[国球省市州县区旗盟镇乡域疆师军行](?!面|程|年|量|力|新|产|长|会|方位|性|级|[市区县镇乡]?场)|全行业|全系统|世界|国内|中国(?=.)"
    r"|[我本][国省市州县区]"
)
"""Words that open a field by themselves: 规上工业增加值增速〔全省〕第一."""
INNER = (
    r"国家级?|省级|市级|同类|同级|同行业|行业|业内|中西部|[东中西]部|东北|西北|西南|东南|华[东南北中]|长三角|珠三角"
    r"|京津冀|粤港澳|成渝|长江|黄河|沿海|沿边|内陆|亚洲|亚太|欧洲|国际|各[县市区镇州旗师团园]|县域|“|《|\d{4}年?度?(?=[中全])"
    r"|[苏浙皖鲁豫鄂湘粤桂川滇黔陕甘晋冀辽吉闽赣琼][东西南北中]"
)
"""Words that open one behind a verb: 位居〔西部〕第57位."""
NO_FIELD = re.compile(
    r"[,，;；。、:：!?第]|[把将被让使]|放在|摆在|列为|坚持|始终|推动|推进|实现|完成|增长|增加|增速|增幅|同比|下降|提高|改善|指标|综合实力|竞争力.*居"
    r"|[\d.]+%|亿|万元|上榜|推进|获|荣|居|位列|跃|升[至到]|保持|进入|力争|确保|打造|建设成|[^计]划|的(?!排|位|名|[城园口地开高区县市企])"
)
"""No field holds these."""
FIELD_MEASURE = re.compile(
    r"(?<=[区市县镇乡州省团园业司口国港])(?:的|各项)?(?P<measure>(?:综合)?(?:发展)?(?:竞争力|实力|考核评价|考核|评价|考评)|纳税|营收|外贸|[\u4e00-\u9fff]{2,6}(?:指数|监测|监测状况))$"
)
"""The end of a field that tells by what it is ranked: 全国化工园区|综合竞争力."""
COUNTED = re.compile(r"(?P<n>\d{1,5}|[一二两三四五六七八九十百]{1,5})[个家座所](?!百)")
"""How many are ranked: 全国〔230家〕国家级经开区."""

_YEARS = r"(?:连续|蝉联)?(?:[两二三四五六七八九十\d]{1,3}|多|数)[年届](?:来)?"
_TERM = r"(?:去年|前年|年初|上一?年度?|上届|上季度|上月|同期|\d{4}年)"
_ADVERB = (
    rf"{_YEARS}|连年|继续|持续|依然|依旧|仍然?|均|都|全部|分别|依次|双双|再次|再度|首次|一举|成功|稳[定步]?|牢牢|始终|长期|一直"
    r"|已经?|也|又|还|并列?|进一步|大幅|更是?|则|一口气|历史性|强势|将|要|力争|确保|争取|有望|预计|冲刺|保|跻|能|可"
)
_VERB = (
    r"位居|位列|位次|名列|名次|列居|综合排名|总排名|排名|排位|排列|排行|排在|排到|排进|高居|稳居|跃居|跃升|跃至|升至|升到|上升|上移|晋升|晋级|晋位|进位|前移|前进"
    r"|攀升|爬升|提升|提高|跌|降|退居|退|滑落|居|列|排|位于|处于?|雄踞|占据|占|蝉联|保持|维持|坐稳|守住|跻身|挤进|挤入|进入|进军|迈入|步入|闯入|闯进|杀入|冲入|冲进|冲击"
    r"|挺进|奋进|入围|入选|入列|入榜|上榜|重返|重回|回到|荣获|荣膺|获评|获得|夺得|摘得|取得|斩获|夺取|获|达到?|为|是|拿下|拿到|站上|登上|实现|进|争当|争创|争"
)
_GAIN = r"提升|上升|前移|前进|跃升|攀升|晋升|晋位|进位|提高|前挪|上移|跃进|升|进"
_LOSS = r"下降|下滑|后移|后退|回落|下移|滑落|退后|退|降|跌"
_STEP = rf"(?:{_GAIN}|{_LOSS})了?{NUMERAL}个?(?:位次|名次|位|名)"
_AGAINST = rf"(?:[较比与同]{_TERM}*(?:的?排名)?(?:相比)?|同比)"
_WAS = (
    rf"[由从](?:{_TERM}|原来|最初)*的?(?:{OPENS})?(?:排名)?第?{NUMERAL}[位名]?(?:{_GAIN}|{_LOSS}|跃)[至到为]"
)
_NAMED_STEP = rf"(?P<verb>{_GAIN}|{_LOSS})了?(?P<n>{NUMERAL})个?(?:位次|名次|位|名)"
LOSS = re.compile(_LOSS)
FROM = re.compile(_WAS.replace(NUMERAL, f"(?P<n>{NUMERAL})").replace(f"(?:{OPENS})", f"(?P<field>{OPENS})"))
"""Where it stood before: 〔由上年的第227位提升到〕第49位."""
FROM_WORD = re.compile("[由从][^,。;]*$")
LEFT_BEHIND = re.compile(rf"[位名]?(?:{_GAIN}|{_LOSS}|跃)[至到为]")
"""Behind a position that no longer holds: 由第227位|提升到第49位."""
MOVED = re.compile(rf"(?:[,，、(]|并|且)?(?:排名|位次|名次)?(?:{_AGAINST})?(?:大幅|再)?{_NAMED_STEP}")
"""Behind a position: 第25位|,较上年度提升9个位次."""
MOVED_BEFORE = re.compile(rf"(?:{_AGAINST})?{_NAMED_STEP}(?:[,、]|后|[至到])*$")
"""In front of one: 两年上升11位至|第68位."""
LEADS = re.compile(
    rf"(?:{_ADVERB}|{_VERB}|{_AGAINST}|{_WAS}|{_STEP}|20\d\d年?度?|[了至到在入于上以从由的,])*$"
)
"""All that leads from what is ranked to the field or the position: …|一举跃居|全国第25位."""
JOINT = re.compile(
    rf"(?:[中里内]?,?的?(?:{_ADVERB})*(?:{_VERB}|{_WAS}|{_STEP}))(?:{_ADVERB}|{_VERB}|{_STEP}|[了至到在入于])*$|[的中里内各]+$"
)
"""Between field and position: 全国先进制造业百强城市|上升至|第37位."""
STANDS = re.compile(rf"(?:{_VERB})")
LIST = re.compile(r"[百千]强|\d+强|[榜单]$|百佳|(?:考核|评价|考评|排名)$|国家.*城市$")
"""A field that is a list by itself: 全国百强县."""

NEGATED = re.compile(r"(?:未能?|没有?|不再|并非|不是|跌出|退出|掉出|无缘|曾[经是]?)[^,。;]{0,6}$")
WISHED = re.compile(r"打造|争创|争当|争取|奋进|进军|挺进|冲击|冲刺|瞄准|建成|建设|迈向")
"""What only is hoped for, beyond what the cues of figures tell."""
CONTEST = re.compile(
    r"(?:[^,，;。:、在]{0,24}?(?:组织|开展|发布|公布|通报|进行|实施|评定|主办)的)?(?:20\d\d年度?)?"
    r"(?P<name>[^,，;。:、在于\n]{0,26}?(?:考核评价|综合评价|评价|考核|考评|测评|评估|评选|评比|监测|排名|排行榜|榜单))(?:结果|通报|排名)*(?:[中里上][,，]?|[,，])"
)
"""The judging that a rank comes from: 在商务部组织的|综合发展水平考核评价|中,…."""
SPORTS = re.compile("运动会|省运会|[锦联邀]标?赛|[决比竞大]赛|(?<!单项)冠军")
"""What people win for their place is no rank of it."""
COUNTRY = re.compile("我国|中国(?![^,。;]{0,20}[榜强])|全国(?=[^,。;居列排第]{0,12}[居列][世全国])")
"""Who is ranked in the world is the country then."""
REACHED_AIM = re.compile("(?:完成|达到|实现|高于|好于)了?[^,;。]{0,12}目标(?:任务)?|目标责任")
"""No aim any more: 超额完成省定目标,PM10改善幅度全省第一."""
ZONES = re.compile("(?:新区|[高经]新?[开]?区|开发区|园区|综保区|保税区|功能区)$")
"""Ends of fields in which only zones are ranked."""
OWNER = re.compile(
    r"^(?:全[国省市县区]|(?:国家|省|市)级)?(?:的|度|各)?(?:\d+[个家座])?(?:国家级|省级)?"
    r"(?:经开区|高新区|开发区|经济技术开发区|高新技术产业开发区|园区|综保区|县市区|县区|县(?!域)|乡镇|镇)?(?=.{4})的?"
)
"""Whose judging it is, in front of its name: 经开区|综合发展水平考核评价."""
QUALIFIERS = {
    "增速": "增速",
    "增幅": "增幅",
    "增长": "增速",
    "增长率": "增速",
    "同比增速": "增速",
    "降幅": "降幅",
    "改善幅度": "改善幅度",
    "占比": "占比",
    "总量": "",
    "数量": "",
    "总数": "",
    "规模": "",
    "总额": "",
    "绝对值": "",
    "指标": "",
    "总数量": "",
}
"""Measures that only say what of the figure before is ranked: 社零总额13.63亿元,〔增速〕居全市第三位."""
MEASURE = re.compile(
    r"(?:[率量值额速幅度数力模价]|里程|创汇|水平|收入|支出|投资|税收?|利润|余额|贷款|存款|比例|占?比|[比占]重|排名|位次|排位|名次|评价|考核|考评|测评|评估|评分|得分|总分|成绩"
    r"|面积|人口|人数|人次|申请|授权|增长|发展|进出口|出口|进口|产销|消费|环境|质量|指标|GDP|社零|工作|建设|实力|竞争力|满意度|指数|零售|用电|吞吐|到位资金|外资|内资|监测|改革)$"
)
"""Ends of what places are ranked by."""
THINGS = re.compile("[长高宽跨]度$|单体|车速")
"""What bridges and plants are known for is no rank of a place."""
GENERIC = "排名"
"""By what something is ranked where the page doesn't say."""
