"""Bylines in all their forms."""

from __future__ import annotations

import pytest

from kg.pages.bylines import (
    Byline,
    is_name_line,
    leading_byline,
    parse_authors,
    trailing_byline,
    whole_byline,
)
from kg.pages.names import has_surname, split_names


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("记者 林帆", ("林帆",)),
        ("本报记者 温如玉 通讯员 司空雁", ("温如玉", "司空雁")),
        ("通讯员朱小骏 记者 朱亚平", ("朱小骏", "朱亚平")),
        ("■通讯员 李小侃", ("李小侃",)),
        ("(全媒体记者 赵晓蕾 通讯员 巴合提·努尔兰)", ("赵晓蕾", "巴合提·努尔兰")),
        ("(全媒体记者/伍静文 通讯员/刘向阳)", ("伍静文", "刘向阳")),
        ("(见习记者 公孙羽 实习生 宁静)", ("公孙羽", "宁静")),
        ("(记者 唐晚舟,通讯员 葛青)", ("唐晚舟", "葛青")),
        ("(本报记者 马晓东 王 霞)", ("马晓东", "王霞")),
        ("(记者 谭 笑)", ("谭笑",)),
        ("记 者 黄 朝 霞", ("黄朝霞",)),
        ("(陈小舒 王晓雨)", ("陈小舒", "王晓雨")),
        ("(吴建国)", ("吴建国",)),
        ("(巴特尔)", ("巴特尔",)),
        ("(索南才旦 摄影报道)", ("索南才旦",)),
        ("本报记者 江野 摄", ("江野",)),
        ("文/王小明 图/李大海", ("王小明", "李大海")),
        ("□ 本报记者 王小明 文/图", ("王小明",)),
        ("杨小芹郭萌 摄影报道", ("杨小芹", "郭萌")),
        ("记者 赵妍东方", ("赵妍", "东方")),
        ("(县融媒体中心 王小明)", ("王小明",)),
        ("(县委办 罗布泽仁 县融媒体中心 四郎曲珍)", ("罗布泽仁", "四郎曲珍")),
        ("(二河镇 施小芹 陆志新)", ("施小芹", "陆志新")),
        ("袁小聪 安城日报社全媒体记者 卢维", ("袁小聪", "卢维")),
        ("■记者 王小明 ■通讯员 罗丹", ("王小明", "罗丹")),
        ("(杨 帆/文 何 苗/摄)", ("杨帆", "何苗")),
        ("通讯员 姜小林 文并摄", ("姜小林",)),
        ("采写/王小明", ("王小明",)),
        ("(本组稿件由张小婕 李欣 采写)", ("张小婕", "李欣")),
        ("【记者 王小明】", ("王小明",)),
        ("洛川融媒记者 林帆 葛青", ("林帆", "葛青")),
        ("(YMG全媒体记者 林帆 通讯员 葛青)", ("林帆", "葛青")),
        ("(于小洋/文夏阳/图)", ("于小洋", "夏阳")),
        ("记者走基层", ()),
        ("(第七号)", ()),
        ("(本报综合)", ()),
        ("(作者单位:高新区科技局)", ()),
        ("【黑土粮仓】", ()),
        ("(唐河镇报道组邱小晔)", ("邱小晔",)),
        ("记者次仁央宗普布扎西", ("次仁央宗", "普布扎西")),
        ("(见图)", ()),
        ("(完)", ()),
        ("(挂职)", ()),
        ("(据新华社)", ()),
        ("记者从市统计局获悉", ()),
        ("厂长丁国祥告诉记者", ()),
        ("市委宣传部", ()),
    ],
)
def test_authors(text: str, authors: tuple[str, ...]) -> None:
    assert parse_authors(text) == authors


@pytest.mark.parametrize(
    ("text", "end", "authors"),
    [
        ("本报讯(记者 林帆)3月3日,会议召开。", "本报讯(记者 林帆)", ("林帆",)),
        ("本报讯 3月3日,会议召开。", "本报讯 ", ()),
        ("本报讯 记者林帆报道:3月3日,会议召开。", "本报讯 记者林帆报道:", ("林帆",)),
        ("本报嘉兴9月15日电(特派记者 赵娟)今天,会议召开。", "本报嘉兴9月15日电(特派记者 赵娟)", ("赵娟",)),
        ("株洲日报讯(全媒体记者/谭 笑)会议召开。", "株洲日报讯(全媒体记者/谭 笑)", ("谭笑",)),
        ("【本报讯】(记者 林帆)会议召开。", "【本报讯】(记者 林帆)", ("林帆",)),
        ("(记者 林帆)会议召开。", "(记者 林帆)", ("林帆",)),
        ("(林帆)近日,会议召开。", "(林帆)", ("林帆",)),
        ("讯(记者 林帆)会议召开。", "讯(记者 林帆)", ("林帆",)),
        (
            "据新华社上海7月8日电(记者 林帆、葛青)会议召开。",
            "据新华社上海7月8日电(记者 林帆、葛青)",
            ("林帆", "葛青"),
        ),
        ("融媒体中心营根4月19日讯(记者 林帆)会议召开。", "融媒体中心营根4月19日讯(记者 林帆)", ("林帆",)),
        ("【本报讯 记者 林帆】会议召开。", "【本报讯 记者 林帆】", ("林帆",)),
        ("本报记者 林帆报道:会议召开。", "本报记者 林帆报道:", ("林帆",)),
        ("本报记者林帆 3月3日,会议召开。", "本报记者林帆 ", ("林帆",)),
        ("洛川融媒讯 3月3日,会议召开。", "洛川融媒讯 ", ()),
        ("洛川新闻8月21日电 记者林帆 葛青", "洛川新闻8月21日电 记者林帆 葛青", ("林帆", "葛青")),
        ("本报讯 记者近日从县里获悉,会议今天召开。", "本报讯 ", ()),
    ],
)
def test_leading(text: str, end: str, authors: tuple[str, ...]) -> None:
    assert leading_byline(text) == Byline(0, len(end), authors)


@pytest.mark.parametrize(
    "text",
    [
        "全部并网后年均发电量可达24亿千瓦时。",
        "通讯(一期)项目开工。",
        "会议召开。",
        "记者近日从县里获悉,会议今天召开。",
        "记者走进园区 3月的阳光正好。",
        "(市直)今年新增岗位30个。",
    ],
)
def test_no_leading_byline(text: str) -> None:
    assert leading_byline(text) is None


@pytest.mark.parametrize(
    ("body", "byline", "authors", "photo"),
    [
        ("再往上推一推。", "(汪小洁)", ("汪小洁",), False),
        ("生态空间持续优化。 ", "通讯员朱小骏 记者 朱亚平", ("朱小骏", "朱亚平"), False),
        ("街坊们连声叫好。 ", "本报记者 古月 摄", ("古月",), True),
        ("“订单排到了六月。”", "(记者 石小磊)", ("石小磊",), False),
        ("街坊们连声叫好。", "(林帆 文/图)", ("林帆",), False),
    ],
)
def test_trailing(body: str, byline: str, authors: tuple[str, ...], photo: bool) -> None:
    assert trailing_byline(body + byline) == Byline(len(body), len(body + byline), authors, photo)


@pytest.mark.parametrize(
    "text", ["任命王小明为副市长(挂职)", "项目落户高新区(东区)", "会议召开。(下转第2版)"]
)
def test_no_trailing_byline(text: str) -> None:
    assert trailing_byline(text) is None


def test_a_lead_is_no_byline_of_its_own_end() -> None:
    assert trailing_byline("本报讯(记者 林帆 通讯员 葛青)") is None


@pytest.mark.parametrize("text", ["一次会议通过。", "记者王小明说,他会来。", "“记者王小明”"])
def test_prose_is_no_byline(text: str) -> None:
    assert whole_byline(text) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("胡雪松", True),
        ("□吉木子石 李晓霞", True),
        ("县融媒体中心 泽仁康珠", True),
        ("阿依古丽·买买提 杨帆", True),
        ("窑可慢烧 事要快办", False),
        ("何明在黄家镇、润溪乡调研时强调", False),
        ("招商引资 项目建设", False),
        ("高新区", False),
    ],
)
def test_lines_of_names(text: str, named: bool) -> None:
    assert is_name_line(text) is named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("萨仁高娃", ("萨仁高娃",)),
        ("那仁满都拉", ("那仁满都拉",)),
        ("欧阳嘉宜 伦志豪", ("欧阳嘉宜", "伦志豪")),
        ("才仁措马成龙", ("才仁措", "马成龙")),
        ("王小明李大海张三", ("王小明", "李大海", "张三")),
        ("从现场获悉", ()),
        ("", ()),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("name", "has"), [("王林", True), ("令狐明", True), ("索南多杰", False), ("市委", False)]
)
def test_surnames(name: str, has: bool) -> None:
    assert has_surname(name) is has
