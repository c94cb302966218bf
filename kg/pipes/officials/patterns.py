"""Cues of names, titles and bodies; the longer lists are ``kg/data`` tables."""

from __future__ import annotations

import re

HAN = "一-鿿㐀-䶿\U00020000-\U0003134f"
HAN_LETTER = re.compile(f"[{HAN}]")
DOT = "·•・‧."
DOTS = frozenset(DOT)

LEVELS = ("省", "市", "县", "区", "旗", "州", "盟", "地", "地区", "自治区", "自治州", "自治县", "自治旗")
"""What the names of places above towns end with, and what stands for one that the page has named."""
TOWNS = ("镇", "乡", "街道", "苏木")
BULLETS = "■●◆▲★□▶◎○◇△☆※▼▇█▪❖♦➤"

NAME_STOPS = "、,。;:!?…—()《》〈〉【】“”‘’\"'\n\t 　/-|│*" + BULLETS
"""After a name: nothing that belongs to it follows."""

SINGLE_FOLLOWERS = (
    "说讲称答在就等的了也还都被把给让问听看从率赴与及则均又将已曾向对到为任和随因由以先代作请来用报带领同走一"
    "笑去于很没不教谈"
)
"""Words of one character that go on after a name: 韩冬说, 孟凡荣在…"""

NAME_CAPABLE = "和为同向先一均来领笑"
"""Of these, the ones that given names also end with: 孟庆和, 李向, 张立为."""

NEVER_IN_NAME = "的了吗呢吧者被把给让说就在等们这那哪些您你我他她它省县乡局部厅院委副免是及或很最不没个号第赴"
"""Characters that no given name has."""
GIVEN = re.compile(f"(?:(?![{''.join(sorted(set(NEVER_IN_NAME)))}])[{HAN}])+")

FUNCTION_WORDS = (
    "还都要会能可已将在有是也就从被把所使让此本该各每某因但却并再更很最只仅且若如问看听去到过进开"
    "及同和与为以由对向其不作后前间见建接提推我你他这那些谁又才多大来"
)
"""In the table of surnames, but words of running prose here."""

RARE_SURNAMES = "及但那从来和向"
"""Of these, the ones that a name of three characters may begin with all the same."""

DOUBTFUL_SURNAMES = (
    "强早且部员党政区市回主首上下中先等自应时商院校支相占计索平定特干化保续年连曾拜谈公点"
    "全合力立广基居查资通达满操生产经营技管理工企服务项目阶段步骤改革重第宣指组织领种植水信法官"
)
"""Surnames that are more often a common word: they need a clear end behind the name."""

HONORIFICS = ("拿督斯里", "丹斯里", "拿督", "敦", "斯里", "爵士", "博士", "教授")
"""Between a title and a name, or after it; no part of the name."""

STATUS_WORDS = {
    "原": "former",
    "前": "former",
    "前任": "former",
    "时任": "former",
    "代": "acting",
    "拟任": "designate",
    "候任": "designate",
}

TITLE_MODIFIERS = (
    "正高级|公使衔|拟任|候任|时任|前任|现任|名誉|永远|终身|荣誉|首席|常务|执行|第一|专职|兼职|高级|代理"
    "|轮值|资深|驻会|第二|特聘|外方|中方|联合|联席|创始|专务|副|代|原|前|总"
)

KINDS = {
    "委员": "组织|宣传|统战|政法|纪检|武装",
    "总?(?:河|林|湖|链)长": "[省市州盟县区旗镇乡村]级",
    "总监|经理|主管|顾问|总工|副总": "财务|技术|运营|市场|销售|行政|营销|生产|研发|投资|设计|大区|区域"
    "|采购|品牌|质量|工程|安全|物流|人事|产品|工艺|设备|商务|战略|招商|施工|现场|土建|安装|基建"
    "|售后|客服|供应链|人力资源|外贸|厂务|运维|项目(?:执行|常务)",
    "负责人": "现场|施工|技术|运营|生产",
    "主任": "车间",
    "副?(?:总裁|总经理|总监|经理|首席代表|主席|董事长|负责人|代表)": (
        "大?中[国华]区|亚太区?|全球|华[东南北中]区?|[西东][南北]区|大区|区域"
    ),
    "大使|总领事|代办|公使": "驻华|驻[一-鿿]{1,4}",
    "参赞|领事": "驻华|经济商务|商务|文化|科技|教育|政务",
    "副?经理": "项目(?=副)",
    "总监|经理|总裁": (
        "(?:大?中[国华]区|亚太区?|华[东南北中西]区?|全球)(?:战略|市场|销售|运营|财务|技术|商务)"
    ),
    "组长|班长": "质检|检修|巡检|焊接|装配|调试|包装|生产|技术|研发|工艺|设备|安全|电气",
    "书记": "驻村第一",
    "议员": "行政|国会|联邦|州",
    "领队": "援[疆藏青](?:干部)?(?:人才)?|援[疆藏青]医疗队?",
    "代表": "驻[一-鿿]{2,4}",
    "班长": "美工|木工|钳工|电工|安装|施工",
}
"""Duties in front of a head, not bodies: 马棚街道组织委员, 财务总监, 车间主任."""

NEEDS_BODY = re.compile(
    "领导|代表|负责人|负责同志|研究员|成员|专员|秘书|会计|总|代|督学|领队|委员|理事|教师|医生|医师|传承人|主管"
)
"""Heads that are posts only with a body in front: 韩国三和显示株式会社代表金泰佑."""

COMPANY_HEADS = re.compile(
    "副总$|副总工$|董事|经理|总裁|厂长|社长|总监|监事|首席|店长|庄主|合伙人|总工程师|创始人|创办人|工程师|C[ETFO]O"
)
"""Posts that companies have: 总经理, 财务总监, 合伙人."""

HEAD_NOUNS = {
    "局长": "局",
    "厅长": "厅",
    "连长": "连",
    "团长": "(?<=[一二三四五六七八九十百])团",
    "院长": "[医法学]院|卫生院|研究院|检察院",
    "校长": (
        "学校|完小|村小|中心校|[中小大]学|学院|党校|[幼师高职中]专|[职技]校|职教中心|[一二三四五六七八九十]中(?!学)"
    ),
    "行长": "银行|农商行|支行|分行",
    "所长": "所",
    "站长": "站",
    "矿长": "矿",
    "厂长": "厂",
    "会长": (
        "商会|工商会|协会|联合会|联谊会|同乡会|研究会|基金会|校友会|总会|学会|促进会|红十字会|慈善会|株式会社"
    ),
    "理事长": "联盟|协会|合作社|联合社|学会|农商行|基金会|公会|促进会|研究会|联谊会|慈善会|理事会",
    "馆长": "馆",
    "场长": "[农林牧渔茶马]场",
    "台长": "台",
    "园长": "幼儿园",
    "检察长": "检察院",
    "指挥长": "指挥部",
    "主席": "联合会|工会|工商联|文联|妇联|作协|残联|科协|侨联|政协",
    "主任": "中心|办公室|指挥部|委员会|人大常委会|工委",
    "署长": "署",
    "村医": "卫生室",
}
"""What a body is called whose head has a title, by the title: 行长 is of a 银行."""
