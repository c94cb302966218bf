"""Words that make an event: gatherings, tours, ceremonies, and who takes part."""

from __future__ import annotations

import re

_NOT_GATHERINGS = "社协商工学董监理委常管居村国都省教机误体领约聚将不才就也还能究事金合总分行联际"

#: The noun that a gathering's name ends with: 座谈会, 集中开工仪式, 研学活动.
HEAD = re.compile(
    r"会议|议事会|(?:办公|联席|常务)会议?|党代会|全会|例会|大会|年会|晚会|运动会|招商会|总结会"
    rf"|(?<=[\u4e00-\u9fff])(?<![{_NOT_GATHERINGS}])(?<!促进)会(?![议员费场展客商计见晤谈址堂馆所籍同章徽长])"
    r"|仪式|典礼|活动|论坛|峰会|主题党日|培训班|读书班|进修班|演练|比赛|大赛|竞赛|讲座|党课"
    r"|展览|(?<=[艺画影果花])展|文化节|(?<=[术化游艺花果])节"
)
#: A second noun may follow the first: 招商推介会暨项目签约仪式.
MORE_NAME = re.compile(r"暨|及(?!其)|和(?=[^,。;]{2,20}(?:会|仪式|活动))|、(?=[^,。;]{2,20}(?:会|仪式|活动))")

#: Names that mean an event only together with something else.
GENERIC = frozenset(
    {
        "会议",
        "大会",
        "活动",
        "仪式",
        "全会",
        "例会",
        "专题会",
        "晚会",
        "典礼",
        "论坛",
        "该会",
        "本次会议",
        "此次活动",
        "培训班",
        "工作会议",
    }
)
#: Names good enough inside an article, too common to be the same in two.
COMMON = frozenset(
    {"座谈会", "签约仪式", "开工仪式", "揭牌仪式", "投产仪式", "竣工仪式", "集中签约仪式", "集中开工仪式"}
    | {"启动仪式", "推进会", "现场会", "汇报会", "交流会", "调研座谈会", "现场办公会", "专题会议", "动员会"}
)

HELD = re.compile(r"召开|举行|举办|开幕|闭幕|启幕|开班|办起|开到|开在|开进|开展")
#: Between a gathering's name and its verb: 胜利召开, 在这里举行, 10月21日召开.
BEFORE_HELD = re.compile(
    r"(?:将?于)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:至\d{1,2}日)?(?:上午|下午|晚上?|当天|当日|日前|近日|今天|昨天|昨日|如期|正式|隆重|胜利|成功"
    r"|顺利|圆满|盛大|同步|再次|同时|火热|在京|线上|现场|[,、])*$"
)
IN_PLACE = re.compile(r"在([^,。;:!?\n]{1,30}?)(?:以[^,。;]{2,14}形式|以[^,。;]{2,14}方式)?$")
#: How an organiser's verb may begin: 组织召开, 主持召开, 密集举行.
ADVERBS = re.compile(
    r"(?:联合|共同|组织|主持|隆重|胜利|密集|成功|现场|集中|先后|分别|专题|专门|同步|再次|还|又|也|并|专程|同时|如期|正式|接续|连续)+$"
)

#: Not yet, not once, or not here: 将召开, 每月召开, 及时召开, 持续开展.
NOT_HELD = re.compile(
    r"(?:将|要|拟|计划|准备|定|预定|预计)(?:[于在]?[\d年月日上中下旬底左右第一二三四季度半]*)(?:在[^,。;]{2,14})?(?:组织|再次|陆续|继续|适时)?$"
    r"|(?:及时|定期|每[年月周季日天]度?|持续|常态化|继续|经常|多次|累计|不断|广泛|深入|积极|大力|扎实|适时|推行|筹备|鼓励|支持|引导|推动|力争|确保"
    r"|可|应|需|须)(?:组织)?$|^(?:通过|自|从|若|如|为|凡|每)|计划"
)
#: After the verb: the gathering is only a point in time.
ONLY_TIME = re.compile(r"以来|之?后|之际|之?前|前夕|期间|的?消息|[^,。]{0,8}精神")
#: Time words that let a sentence tell news below the lead.
TIME_WORD = re.compile(
    r"当天|当日|当晚|同日|随后|之后|近日|日前|近期|最近|会前|会后|仪式后|调研中|期间|上午|下午|晚上|早上|昨|今天|日晚"
)
#: No date can be known: the article's own date is not the event's.
VAGUE_TIME = re.compile(r"近日|日前|近期|此前|不久|前不久|最近|连日来|前段时间|[春夏秋冬]节")

#: Looking at things: the verbs of tours.
TOUR = re.compile(
    r"(?:调研|督查|督导|检查|察看|查看|视察|考察|走访|慰问|看望|暗访|巡查|巡河|拜访|督战|观摩|调度|接访|夜访|踏勘|看项目|招商)"
    r"(?![组团站员室台报人队者会点局])"
)
MOVE = re.compile(
    r"走进|来到|深入|前往|赶赴|奔赴|赴|到访|到(?!位|达|账|期|底|场(?!察看|查看|检查|督|调))|在(?=[^,。;]{2,20}(?:调研|督查|检查|考察|视察))"
)
#: What may stand between the official and the tour's verb.
TOUR_OPENING = re.compile(
    r"(?:等(?:领导)?|一行(?:\d+人)?|同志|日前|近日|先后|分别|还|又|也|再次|专程|实地|现场|冒着?[^,。]{1,6}|率[^,。]{0,30}|带领?[^,。]{0,20}"
    r"|随[^,。]{0,14}|\d{1,2}月\d{1,2}日|[上下]午|一起|一同|就|围绕|以[^,。]{1,20}方式|开展|调研|督查|督导|检查|察看|视察|考察|走访|慰问|看望|暗访"
    r"|巡查|拜访|走进|来到|深入|前往|赶赴|奔赴|赴|到|在|莅|专题|登门)"
)
_THEY = r"(?:党政)?(?:代表团|考察团|访问团|经贸团|参访团|客商团|考察组|慰问团)"
DELEGATION = re.compile(
    rf"{_THEY}(?:一行)?(?:\d+人)?(?:[来到赴回莅抵访入][^,。;]{{0,30}}?)(?:考察|访问|到访|来访|参观|学习|调研|洽谈|招商|对接|走访|交流|访)[^,。;\n]{{0,16}}"
    rf"|{_THEY}(?:一行)?(?:\d+人)?(?:到访|来访|走进|访问|参访)[^,。;\n]{{0,16}}"
)
TRIP = re.compile(r"赴[^,。;]{2,60}?(?:招商|考察|学习|推介|对接|访问)(?:引资)?(?:活动)?(?=[,。;]|$)")
#: A further stop, told after the main event.
FURTHER = re.compile(r"还|当天|当日|随后|之后|会前|会后|仪式(?:开始)?前|仪式后|期间|下午|晚")

#: Milestones that are celebrated.
MILESTONE = re.compile(
    r"(?P<verb>开工|动工|破土|奠基|竣工|投产|签约|揭牌|挂牌|启用|开业|通车|开园|投运|首发|封顶)(?:落户|建设|奠基)?(?=[,。;!?\n]|$)"
)
#: What shows that a milestone was celebrated.
CELEBRATED = re.compile(r"出席|参加|见证|致辞|宣布|培土|剪彩|揭牌|到场|讲话|揭幕|共同启动|按下|敲响|登台")
SIGNING = re.compile(
    r"(?:签[下订署定]|签约)(?:了)?(?P<what>[^,。;]{0,6}《[^》\n]{2,40}》|[^,。;]{2,24}(?:协议|备忘录|合同|意向书))"
)

#: Taking part.
ATTEND = re.compile(
    r"出席|参加|列席|主持|致辞|讲话|宣布|见证|陪同|发言|通报|汇报|揭牌|揭幕|培土|奠基|解读|部署|布置|宣读|颁[发奖]|到场|会见|旁听|推介|演讲"
    r"|述职|作了?[^,。;]{0,14}报告|报告了?|交流|宣誓|点评|传达|授牌|授旗|领奖|启动|观看|一同|一起|同行|参与|应邀|参会|与会|带队|带领|率|签[字约署订]|介绍[^说,。;:]"
    r"|登上|走进|调研|察看|检查|督查|视察|走访|考察|来到|深入|看望|慰问|赠送|互致|表态|代表|答记者问|主发布|作主|换文|寄语|当场|领[取回]|握手|座谈|赶来|带来|活动|赴|转了|到"
)
SPEAK = re.compile(
    r"说|表示|指出|强调|要求|提出|希望|认为|透露|坦言|叮嘱|直言|建议|介绍|请求|感慨|提议|告诉|谈到|肯定|答应|通报"
)
#: Speaking at the event itself, where the article also quotes bystanders.
AT_EVENT = re.compile(
    r"(?:会|仪式|活动|台|典礼|论坛)上|致辞中|在?[^,。]{0,6}(?:发言|讲话|致辞|推介)(?:中|时)|会议|站在|现场会"
)
NOT_AT_EVENT = re.compile(r"告诉记者|对记者|记者采访|向记者|给记者")
#: Being appointed or removed is no taking part.
APPOINTED = re.compile(
    r"任命[^,。;]{0,4}$|免去[^,。;]{0,4}$|不再担任|辞去|拟任|现任|(?:任命|免去)[^。;]{0,60}$"
)
CHAIR = re.compile(r"主持(?!人|工作|日常|全面|党|下)")
