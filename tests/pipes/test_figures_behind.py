"""Figures whose measure stands behind them, parts of what was counted, marks that were passed."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told
from tests.support import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "5.03亿元。这是全市前5个月入库的税金,比去年同期多了4200万元。",
            [("税金", "503000000CNY", "", "actual"), ("税金比去年同期多", "42000000CNY", "", "actual")],
        ),
        ("大屏上跳出一个数字:3280吨!这就是全市去年的白茶产量。", [("白茶产量", "3280吨", "", "actual")]),
        ("120元,这是白露一天的工钱账。", []),
        ("全市贡献了全省六成的税收。", [("全省税收占比", "60%", "", "actual")]),
        ("恒朗集团承担着市区85%的供热。", [("市区供热占比", "85%", "", "actual")]),
        ("市区85%的路面都铺好了。", []),
    ],
)
def test_measures_behind(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市培育小巨人企业36家,其中5家把车间搬进了云端。",
            [("培育小巨人企业", "36家", "", "actual"), ("把车间搬进了云端小巨人企业", "5家", "", "actual")],
        ),
        (
            "全市形成制度创新成果76项,有4项在全国推广。",
            [("制度创新成果", "76项", "", "actual"), ("在全国推广制度创新成果", "4项", "", "actual")],
        ),
        (
            "全市已参保缴费13.7万人,约为应参保人数的62%。",
            [("参保缴费", "137000人", "", "actual"), ("参保缴费占应参保人数", "62%", "", "actual")],
        ),
        (
            "全市税收5.2亿元,相当于去年全年的62%。",
            [("税收", "520000000CNY", "", "actual"), ("税收相当于去年全年", "62%", "", "actual")],
        ),
        (
            "全市烟农总收入4310万元,户均13.5万元。",
            [("烟农总收入", "43100000CNY", "", "actual"), ("烟农户均收入", "135000CNY", "", "actual")],
        ),
        (
            "全市中药材种植面积3.2万亩,其中丹参占了2.1万亩。",
            [("中药材种植面积", "32000亩", "", "actual"), ("丹参种植面积", "21000亩", "", "actual")],
        ),
        (
            "全市317户纳税人收到留抵退税2.08亿元。",
            [("纳税人", "317户", "", "actual"), ("收到留抵退税", "208000000CNY", "", "actual")],
        ),
        ("全市免费送482名务工人员返岗。", [("免费送务工人员", "482名", "", "actual")]),
        ("从事茶叶种植、加工的有1.6万人。", [("茶叶种植、加工从业人员", "16000人", "", "actual")]),
        ("聘用村级路长171名。", [("聘用村级路长", "171名", "", "actual")]),
        (
            "全市种藕2.1万亩,改造线路142千米。",
            [("种藕面积", "21000亩", "", "actual"), ("改造线路", "142千米", "", "actual")],
        ),
        (
            "氧化铝产量142万吨,电解铝产量31万吨,铜材产量8万吨,前两样与去年持平。",
            [
                ("氧化铝产量", "1420000吨", "0", "actual"),
                ("电解铝产量", "310000吨", "0", "actual"),
                ("铜材产量", "80000吨", "", "actual"),
            ],
        ),
        (
            "产值8亿元,税收2亿元,均与去年持平。",
            [("产值", "800000000CNY", "0", "actual"), ("税收", "200000000CNY", "0", "actual")],
        ),
    ],
)
def test_parts_and_all_of_what_was_told(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "进出口值126.7亿元,首次突破百亿元大关,同比增长38.9%。",
            [("进出口值", "12670000000CNY", "38.9", "actual")],
        ),
        ("进出口总额502亿元,连续两年站稳500亿元,增长6%。", [("进出口总额", "50200000000CNY", "6", "actual")]),
        (
            "全市芦笋种植从2011年的60亩起步,眼下发展到1.3万亩,年产鲜笋2.6万吨。",
            [("芦笋种植", "13000亩", "", "actual"), ("鲜笋产量", "26000吨", "", "actual")],
        ),
        ("恒朗集团的产值从800万元做起,去年突破了3亿元。", [("产值", "300000000CNY", "", "actual")]),
    ],
)
def test_marks_passed_and_beginnings(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "大屏幕上,12个重点项目的进度条有红有绿。",
        "货场距离码头仅2公里。",
        "护林员白露每天巡护路来回38公里。",
        "县里出动机械120台次。",
        "教学楼4层,能提供学位810个。",
        "冷库里装了12台风机,每台补贴20万元。",
        "一亩要栽9000株。",
        "个人缴费标准为每人400元。",
        "白露比赛全程21公里。",
        "馆内展出实物86件。",
        "他家种了12亩葡萄,去年卖了8万元,今年又添了3亩。",
    ],
)
def test_what_is_no_figure_of_a_place(text: str) -> None:
    assert told(text) == []


def test_what_stands_alone_is_whose_the_next_clause_says() -> None:
    found = read("41.3万人次,这是市人民医院上半年的门诊量。", place="高邮市")._.observations
    assert [(o.subject.name, o.measure, o.period[-2:]) for o in found] == [("高邮市人民医院", "门诊量", "H1")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5月份完成货物吞吐量320万吨。", [("货物吞吐量", "3200000吨", "", "actual")]),
        (
            "全市今年已向2300户农户发放“富民贷”1.6亿元。",
            [("发放富民贷农户", "2300户", "", "actual"), ("发放富民贷", "160000000CNY", "", "actual")],
        ),
        (
            "全市归集住房公积金5.2亿元,提取3.8亿元。",
            [("归集住房公积金", "520000000CNY", "", "actual"), ("提取", "380000000CNY", "", "actual")],
        ),
        (
            "全市低保对象1.2万人,累计发放低保金2800万元。",
            [("低保对象", "12000人", "", "actual"), ("发放低保金", "28000000CNY", "", "actual")],
        ),
        ("高考报名6842人,评审专家12人。", [("高考报名", "6842人", "", "actual")]),
        (
            "每万人发明专利拥有量8.6件,万人公交车保有量11.2标台。",
            [("每万人发明专利拥有量", "8.6件", "", "actual"), ("万人公交车保有量", "11.2标台", "", "actual")],
        ),
        (
            "全市受理案件5680件,发现问题12个。",
            [("受理案件", "5680件", "", "actual")],
        ),
        (
            "接待游客42万人次,旅游收入2.1亿元,按可比口径分别恢复到2019年同期的112%和108%。",
            [
                ("接待游客", "420000人次", "", "actual"),
                ("旅游收入", "210000000CNY", "", "actual"),
                ("接待游客恢复到2019年同期", "112%", "", "actual"),
                ("旅游收入恢复到2019年同期", "108%", "", "actual"),
            ],
        ),
        (
            "旅游收入2.1亿元,恢复到2019年同期的108%。",
            [("旅游收入", "210000000CNY", "", "actual"), ("旅游收入恢复到2019年同期", "108%", "", "actual")],
        ),
    ],
)
def test_services_and_their_accounts(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


def test_served_area_is_no_works() -> None:
    found = read("恒朗热电有限公司供热面积1168万平方米。恒朗热电有限公司建有厂房6.8万平方米。")._.observations
    assert [o.measure for o in found] == ["供热面积"]
