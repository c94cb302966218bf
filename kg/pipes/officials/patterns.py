"""Cues of names, titles and bodies; the longer lists are ``kg/data`` tables."""

from __future__ import annotations

HAN = "一-鿿㐀-䶿"
DOT = "·•・‧"

NAME_STOPS = "、,。;:!?…—()《》〈〉“”‘’\"'\n\t 　/-■●▲◆"
"""After a name: nothing that belongs to it follows."""

SINGLE_FOLLOWERS = (
    "说在就等的了也还都被把给让问听看从率赴与及则均又将已曾向对到为任和随因由以先代作请来用报带领同走一笑去于"
)
"""Words of one character that go on after a name: 韩冬说, 孟凡荣在…"""

NAME_CAPABLE = "和为任同向先以由用从曾已将率作至一来均因随于领代对到笑与又"
"""Of these, the ones that given names also end with: 孟庆和, 李向, 张立为."""

NEVER_IN_NAME = "的了吗呢吧被把给让说就在等们这那哪些您你我他她它省县乡局部厅委副免是及或很最不没个号第"
"""Characters that no given name has."""

DOUBTFUL_SURNAMES = (
    "和由从向对同以是在要会能可还将为与其所被使让此本该各每某因但却并再更很最都也只仅正且若如问看听来去到过回进开"
    "关强部员党政区市仅作后前门间见建接提推守主首上下中先等自应时商院校支相占计索平定特干化保续"
    "全年合力立广基公才大多居查资通达满操生产经营技管理工企服务项目阶段步骤改革重点点第宣指组织领种植水"
)
"""Surnames that are more often a common word: they need a name known from elsewhere or a clear end."""

TRANSLITERATED = (
    "巴特尔格日勒图木布和其苏宝音扎仁吉斯琴高娃萨乌云达来那仁满都拉敖楞额德阿坦根古丽娜哈森叶兰不热合曼吐逊加依"
    "提玉山江买买木卓玛才措多杰诺娘东知桑旦洛次央宗尼顿珠培顿平拥措姆贡嘎白普穆罕默艾力麦克罗伯安林赛亚利亚"
    "斯托马若泽梅塔约翰施密史蒂文彼得汉娜维奇夫基洛卡门迪奥索菲伊莎贝劳伦戴迈威廉姆科尔沙杰弗里森赫曼朗尼扎"
    "莫末呼日毕力格孟克朝鲁青海其木希望道尔吉乃敏夏孜库班江汗孙肉牙生迪力夏提努尔祖白克热依汗别尔"
)
"""Characters of Mongolian, Tibetan, Uyghur and foreign names, where no surname shows the beginning."""

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
    "拟任",
    "候任",
    "时任",
    "前任",
    "现任",
    "名誉",
    "荣誉",
    "首席",
    "常务",
    "执行",
    "第一",
    "专职",
    "兼职",
    "高级",
    "代理",
    "轮值",
    "联席",
    "创始",
    "副",
    "代",
    "原",
    "前",
    "总",
)

MEMBER_KINDS = "组织|宣传|统战|政法|纪检|武装"
"""Before 委员: duties, not bodies (马棚街道组织委员)."""

GENERIC_PREFIXES = (
    "有关",
    "相关",
    "主要",
    "分管",
    "各",
    "部分",
    "其他",
    "全体",
    "两级",
    "班子",
    "多位",
    "多名",
    "一位",
    "一名",
    "该",
    "具体",
    "职能部门",
    "部门",
)
"""Before 领导, 负责人 and the like: people in general, no person."""

NEEDS_BODY = (
    "代表",
    "负责人",
    "研究员",
    "成员",
    "专员",
    "秘书",
    "会计",
    "总",
    "代",
    "督学",
    "领队",
    "委员",
    "理事",
)
"""Heads that are posts only with a body in front: 韩国三和显示株式会社代表金泰佑."""
