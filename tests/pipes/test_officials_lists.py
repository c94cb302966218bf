"""Posts in tables, cards and lists: who stands in which row, under which label, in which group."""

from __future__ import annotations

import pytest

from tests.support import read


def posts(text: str, headline: str = "") -> list[str]:
    found = read(text, headline)._.tenures
    status = {"": "", "designate": "拟", "former": "原"}
    return [f"{t.person}|{status[t.status.value]}{t.title}|{t.body.name if t.body else ''}" for t in found]


NOTICE = [
    "温如玉|副局长|高邮市水务局",
    "温如玉|拟局长|高邮市水务局",
    "齐望山|副镇长|高邮市送桥镇人民政府",
    "齐望山|拟党委副书记|高邮市送桥镇党委",
]


@pytest.mark.parametrize(
    "text",
    [
        "姓名│性别│现任职务│拟任职务\n温如玉│女│市水务局副局长│市水务局局长\n"
        "齐望山│男│送桥镇副镇长│送桥镇党委副书记",
        "序号 姓名 现任 拟任\n1 温如玉 市水务局副局长 市水务局局长\n2 齐望山 送桥镇副镇长 送桥镇党委副书记\n"
        "公示时间:6月3日至9日。",
        "姓名\n现任职务\n拟任职务\n温如玉\n市水务局副局长\n市水务局局长\n齐望山\n送桥镇副镇长\n送桥镇党委副书记",
        "姓名:温如玉\n性别:女\n现任职务:市水务局副局长\n拟任职务:市水务局局长\n"
        "姓名:齐望山 性别:男 现任职务:送桥镇副镇长 拟任职务:送桥镇党委副书记",
        "【温如玉】\n女,1982年3月生\n现任:市水务局副局长\n拟任:市水务局局长\n"
        "齐望山:男,汉族,现任送桥镇副镇长,拟任送桥镇党委副书记。",
        "姓名|拟任职务|现任职务\n温如玉|市水务局局长|市水务局副局长\n齐望山|送桥镇党委副书记|送桥镇副镇长",
    ],
)
def test_a_notice_before_appointments_in_columns_lines_and_cards(text: str) -> None:
    assert sorted(posts(text)) == sorted(NOTICE)


def test_a_row_without_a_post_in_view_leaves_the_next_alone() -> None:
    text = "姓名│现任│拟任\n石登科│市水务局局长│提名为市政协副主席候选人\n方晓│市财政局副局长│市审计局局长"
    assert posts(text) == [
        "石登科|局长|高邮市水务局",
        "方晓|副局长|高邮市财政局",
        "方晓|拟局长|高邮市审计局",
    ]


GROUP = "高邮市防汛抗旱工作领导小组"


@pytest.mark.parametrize(
    "roll",
    [
        "组长:齐望山(市长)\n副组长:方晓(副市长)\n石川(市政府办主任)\n成员:温如玉、顾林",
        "组长:齐望山 市长\n副组长:方晓 副市长\n石川 市政府办主任\n成员:温如玉 顾林",
        "组长:市长齐望山\n副组长:副市长方晓、市政府办主任石川\n成员:温如玉,顾林",
    ],
)
def test_seats_in_the_group_that_a_notice_forms(roll: str) -> None:
    found = posts(f"现将领导小组名单通知如下:\n{roll}", "关于调整市防汛抗旱工作领导小组的通知")
    seats = [post for post in found if post.endswith(GROUP)]
    assert seats == [
        f"齐望山|组长|{GROUP}",
        f"方晓|副组长|{GROUP}",
        f"石川|副组长|{GROUP}",
        f"温如玉|成员|{GROUP}",
        f"顾林|成员|{GROUP}",
    ]
    assert {"齐望山|市长|高邮市人民政府", "方晓|副市长|高邮市人民政府"} <= set(found)
    assert len(found) == len(seats) + 3


@pytest.mark.parametrize(
    "office",
    [
        "专班办公室设在市商务局,石川兼任办公室主任。",
        "专班下设办公室,办公室主任由石川同志兼任。",
    ],
)
def test_the_office_of_a_group(office: str) -> None:
    found = posts(f"组长:齐望山\n成员:石川\n{office}", "关于成立市产业链招商工作专班的通知")
    assert found[-1] == "石川|主任|高邮市产业链招商工作专班办公室"


def test_members_that_are_bodies_are_nobody() -> None:
    text = "组长:齐望山\n成员:市水务局、市财政局、各乡镇主要负责人。"
    assert posts(text, "市防汛抗旱工作领导小组名单") == [f"齐望山|组长|{GROUP}"]


@pytest.mark.parametrize("heading", ["市人民法院:", "二、市人民法院", "【市人民法院】"])
def test_the_body_whose_line_stands_over_its_appointments(heading: str) -> None:
    acts = "任命石川为审判员、立案庭庭长;\n免去顾林的审判员职务。"
    text = f"市人民政府:\n任命方晓为市财政局局长。\n{heading}\n{acts}"
    assert posts(text) == [
        "方晓|局长|高邮市财政局",
        "石川|审判员|高邮市人民法院",
        "石川|庭长|高邮市人民法院立案庭",
        "顾林|原审判员|高邮市人民法院",
    ]


def test_a_duty_roster_gives_the_posts_that_it_prints() -> None:
    text = (
        "日期 带班领导 职务 值班人员\n10月1日 齐望山 市委书记 市委办副主任方 晓\n"
        "10月2日 温如玉 市长 石川(市水务局局长)\n10月3日 顾林 副市长 钱谷"
    )
    assert posts(text) == [
        "齐望山|书记|高邮市委",
        "方晓|副主任|高邮市委办公室",
        "温如玉|市长|高邮市人民政府",
        "石川|局长|高邮市水务局",
        "顾林|副市长|高邮市人民政府",
    ]


def test_division_of_work_and_honours() -> None:
    text = (
        "石川:副市长,负责农业工作。\n★方晓 市财政局局长\n顾林(市水务局办公室主任)\n钱谷雨 孙立秋\n"
        "送桥镇党委副书记 温如玉"
    )
    assert posts(text) == [
        "石川|副市长|高邮市人民政府",
        "方晓|局长|高邮市财政局",
        "顾林|主任|高邮市水务局办公室",
        "温如玉|党委副书记|高邮市送桥镇党委",
    ]


def test_what_a_line_says_that_its_holder_does() -> None:
    text = (
        "分工\n温如玉 市委常委、副市长:负责常务工作。\n齐望山 副市长:负责公安、司法工作,兼任市公安局局长。\n"
        "清水河 河长:白露"
    )
    assert posts(text) == [
        "温如玉|常委|高邮市委",
        "温如玉|副市长|高邮市人民政府",
        "齐望山|副市长|高邮市人民政府",
        "齐望山|局长|高邮市公安局",
    ]


def test_lists_of_posts_with_their_holders() -> None:
    text = "名录\n市委书记:石川\n市委副书记:顾林\n市委常委:温如玉 方晓"
    assert posts(text) == [
        "石川|书记|高邮市委",
        "顾林|副书记|高邮市委",
        "温如玉|常委|高邮市委",
        "方晓|常委|高邮市委",
    ]


def test_notices_without_commas() -> None:
    text = (
        "公示\n石川,男,1979年5月生,现任市水务局局长,拟任市水务局党组书记。\n"
        "方晓 女1988年2月生 现任市融媒体中心副主任 拟任市委宣传部副部长\n"
        "白露同志,现任市审计局副局长,拟任市审计局局长。"
    )
    assert posts(text) == [
        "石川|局长|高邮市水务局",
        "石川|拟党组书记|高邮市水务局党组",
        "方晓|副主任|高邮市融媒体中心",
        "方晓|拟副部长|高邮市委宣传部",
        "白露|副局长|高邮市审计局",
        "白露|拟局长|高邮市审计局",
    ]


def test_seats_whose_label_has_lost_its_colon() -> None:
    text = "关于成立市防汛抗旱指挥部的通知\n指挥长石川(市长)\n成员方晓(市气象局局长)、白露(市水务局局长)"
    seats = [post for post in posts(text) if post.endswith("指挥部")]
    assert seats == [
        "石川|指挥长|高邮市防汛抗旱指挥部",
        "方晓|成员|高邮市防汛抗旱指挥部",
        "白露|成员|高邮市防汛抗旱指挥部",
    ]


def test_a_post_behind_square_brackets_and_of_a_school_by_its_number() -> None:
    text = "[12·8]市政协主席温如玉到高邮市一中调研,一中校长齐望山陪同。"
    assert posts(text)[0] == "温如玉|主席|高邮市政协"
    assert not any("中校" in post for post in posts(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议决定免除温如玉同志副市长一职。", ["温如玉|原副市长|高邮市人民政府"]),
        ("会议免去了方晓同志市教育局局长职务。", ["方晓|原局长|高邮市教育局"]),
        ("会议免去温如玉市人民法院副院长职务。", ["温如玉|原副院长|高邮市人民法院"]),
        ("会议接受温如玉关于辞去市公安局局长职务的请求。", ["温如玉|原局长|高邮市公安局"]),
        ("温如玉被免去市农业局局长职务。", ["温如玉|原局长|高邮市农业局"]),
    ],
)
def test_who_loses_a_post(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_a_post_told_again_is_the_one_named_before() -> None:
    text = "市委书记石川主持会议,三垛镇党委书记白露出席。石川书记介绍了县情,白露书记作了汇报。"
    assert sorted(set(posts(text))) == ["白露|党委书记|高邮市三垛镇党委", "石川|书记|高邮市委"]


def test_a_letter_that_verbs_have_ends_a_listed_name() -> None:
    text = "市委常委顾怀教、白露、方晓出席。"
    assert posts(text) == [f"{name}|常委|高邮市委" for name in ("顾怀教", "白露", "方晓")]


def test_towns_that_are_counted_are_nobody() -> None:
    text = "5月6日,全市防汛会召开,市长石川主持。向阳、清河、石桥三镇镇长列席。"
    assert [set(e.attendees) for e in read(text)._.events] == [{"石川"}]


def test_who_works_for_a_project_or_a_park() -> None:
    text = (
        "恒朗电机项目供货给长城。恒朗电机项目施工经理顾林说,桩基已完成。"
        "恒朗电机项目现场负责人白露在场。恒朗科技园运营总监方晓说,已入驻12家。"
    )
    assert posts(text) == [
        "顾林|项目施工经理|恒朗电机",
        "白露|项目现场负责人|恒朗电机",
        "方晓|运营总监|恒朗科技园",
    ]


@pytest.mark.parametrize("did", ["进行了推介", "进一步指出,要抓落实", "进行推介"])
def test_a_name_ends_before_what_was_done(did: str) -> None:
    assert posts(f"市长方晓{did}。") == ["方晓|市长|高邮市人民政府"]


def test_what_is_nobody_in_a_list() -> None:
    text = "石川公司董事长温如玉、恒朗(北京)技术公司总经理白露先后发言。远辰公司总经理顾林与镇里签约。"
    assert posts(text) == [
        "温如玉|董事长|石川公司",
        "白露|总经理|恒朗（北京）技术公司",
        "顾林|总经理|远辰公司",
    ]


@pytest.mark.parametrize("names", ["温如玉(女) 齐望山", "温如玉(女)、齐望山", "温如玉 齐望山"])
def test_several_names_in_front_of_one_post(names: str) -> None:
    assert posts(f"任命名单\n任命:\n{names} 市人民法院审判员\n方晓 市水务局局长") == [
        "温如玉|审判员|高邮市人民法院",
        "齐望山|审判员|高邮市人民法院",
        "方晓|局长|高邮市水务局",
    ]


def test_a_post_that_stands_over_rows_is_of_all_of_them() -> None:
    text = (
        "市工商业联合会领导班子名单\n兼职副主席(3名,以姓氏笔画为序):\n温如玉 恒朗集团董事长\n"
        "方晓(女) 顾林机械有限公司总经理\n秘书长:石川"
    )
    assert [post for post in posts(text) if "副主席" in post] == [
        "温如玉|兼职副主席|高邮市工商业联合会",
        "方晓|兼职副主席|高邮市工商业联合会",
    ]


def test_a_roll_goes_over_several_lines() -> None:
    text = (
        "市人大常委会组成人员\n副主任 齐望山 白露(女) 方晓\n委员(按姓名笔画排列)\n温如玉 石川 顾林\n"
        "李怀远 赵敬之\n数据由市人大提供。"
    )
    assert [post.partition("|")[0] for post in posts(text) if "|委员|" in post] == [
        *("温如玉", "石川", "顾林", "李怀远", "赵敬之")
    ]
    assert [post.partition("|")[0] for post in posts(text) if "|副主任|" in post] == [
        "齐望山",
        "白露",
        "方晓",
    ]


def test_a_town_behind_a_label_is_nobody() -> None:
    card = "姓名:温如玉 性别:女\n现任职务:海城乡人大主席\n拟任职务:葛仙庄镇党委副书记"
    text = f"经研究,现将拟任职干部公示如下:\n{card}"
    assert [post.partition("|")[0] for post in posts(text)] == ["温如玉", "温如玉"]
