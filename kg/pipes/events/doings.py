"""Words for what people do: at an event, in speaking of it, or elsewhere."""

from __future__ import annotations

import re

from kg.pipes.events.words import BE_AT
from kg.wordfinder import gated

DUTY = "(?:主持|主讲|嘉宾|领队|司仪|[^,。;]{0,8}(?:评委|裁判长?|总指挥|[组团]长|翻译|解说|讲解|向导|考官))"
"""What somebody is at an event, no post that he was given: 担任|评委."""
_TURNED_UP = "出席|参加|见证|致辞|宣布"
_FIRST_SPADE = (
    "(?:第一|最后一)(?:[锅锹铲剪方斗车罐]|[一-鿿]土)|接过[^,。;]{0,8}(?:证|钥匙|批复|奖牌|牌匾)"
    "|[下发]达?[^,。;]{0,4}(?:开工|动工|启动)令"
)
_SPOKEN = "主持|表态|作为?[^,。;]{0,8}代表(?:作了?)?发言"
_ACTED = (
    "培土|挥[锹铲锨]|奠基|填土|剪彩|揭牌|揭幕|共同启动|按下|敲响|登台|目送|祝贺|授旗|启动键|推杆|发令"
    f"|{_FIRST_SPADE}|浇筑|鸣笛|签[了下]?字|道[喜贺]|贺喜"
)
ACTED = re.compile(_ACTED)
"""What is done at such a ceremony and nowhere else: 副市长白露|培土|."""
CELEBRATED = re.compile(f"{_TURNED_UP}|到场|讲话|{_ACTED}|{_SPOKEN}|交[到给]|(?:仪式|典礼)上说")
"""What shows that a milestone was celebrated."""
_ACCOMPANIED = "陪同|随同|随行|同行|作陪|一同|一起(?!案)|一道|带队|领队|率[队团]"
_WAS_AT = f"{BE_AT}|到[场会]|[在就][场座](?=[,。;、])|莅临|{_ACCOMPANIED}|担任{DUTY}"
_SPOKE = (
    "宣布|致[^,。;]{0,8}[辞词]|讲话|发言|表态|宣读|[领宣]誓|举杯|[主开]讲|[授讲]课|上了?[^,。;]{0,6}课|点评|作[^,。;]{0,12}"
    "(?:报告|动员|讲话|部署|点评|说明|交流|记录|辅导|讲解|推介)"
)
_GAVE = (
    "(?:移交|颁发|颁奖|赠送|捐赠|捐出|授予|授[牌旗]|送[上去来了]|递[交上]|交[到给]|接过|领取|披红|佩戴|戴上|献[上花]|送行|迎接|慰问"
    "|约谈)了?"
)
_AT_IT = f"{_WAS_AT}|{_SPOKE}|{_GAVE}|{_ACTED}"
_DONE_THERE = (
    "通报|汇报|解读|部署|布置|会见|旁听|推介|演讲|述职|报告|交流|传达|启动|观看|参与|应邀|参会|与会|带领|率|签[约署订]"
    "|介绍[^说,。;:]|互致|代表|现场(?!负责)|答记者问|主发布|作主|换文|寄语|当场|领[取回奖]|握手|座谈|赶来|带来|活动|转了"
)
_WENT_THERE = "登上|走进|调研|察看|检查|督查|视察|走访|考察|来到|深入|看望|慰问|赴|到"
_LETTERS = (
    "出参列见主到在就莅陪随同作一带领率宣致讲发表举开授点上移颁担"
    "赠捐送递交接披佩戴献迎慰约培挥奠填剪揭共按敲登目祝启推第最下浇鸣签道贺"
)
PRESENT = gated(_LETTERS, _AT_IT)
"""What nobody does but at an event, of whatever kind: 副县长白露|为新兵送行."""
WHO_WAS_THERE = re.compile(f"(?:{PRESENT.pattern}|随团)[^,。;:]{{0,12}}的(?=[^,。;:的]*\\Z)")
"""带队的|副县长白露, 主持仪式的|县长石川: the same, in front of somebody's post."""
ATTEND = gated(
    f"{_LETTERS}通汇解部布会旁演述报传观应与介互代现答换寄当握座赶活转走调察检督视考来深看赴",
    f"{_AT_IT}|{_DONE_THERE}|{_WENT_THERE}",
)
"""Taking part."""
SPEAK = re.compile(
    r"说|表示|指出|强调|要求|提出|希望|认为|透露|坦言|叮嘱|直言|建议|介绍|请求|感慨|提议|告诉|谈到|肯定|答应|通报"
)
AT_EVENT = re.compile(
    r"(?:会|仪式|活动|台|典礼|论坛)上|告诉(?:来宾|与会|大家|到场|在场)|给大家|对(?:来宾|大家|与会|在场)|(?:发言|讲话|致辞|推介)[中时]|会议|站在|现场会"
)
"""Speaking at the event itself, where the article also quotes bystanders."""
AT_MEETING = re.compile(
    r"(?:会|仪式|论坛)上|会议|座谈|例会|会由|汇报|通报|发言|表态|点评|讲话|致辞|主持|参加|出席|就座|与会|强调|指出|要求|深入交流"
)
"""A word of a meeting, after a sentence that told of a tour and a meeting."""
NOT_AT_EVENT = re.compile("(?:告诉|[对向给])记者|记者采访|接受[^,。;]{0,8}(?:采访|专访)")
APPOINTED = re.compile(r"不再担任|辞去|拟任|现任|(?:任命|免去)[^。;]{0,60}$")
"""Being appointed or removed is no taking part."""
BUSY = re.compile(
    "(?:这几天|最近|近来|这阵子?|这些天)(?:都|也|正|一直)*(?:在|忙|守|盘算|琢磨)|(?:近日|日前|连日来|正|一直)*(?:忙着|忙于|盘算着|琢磨着)"
)
"""最近忙着跑交易市场: how somebody spends his days."""
CHAIR = re.compile(r"主持(?!人|工作|日常|全面|党|下)")
