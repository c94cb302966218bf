"""Journeys told day by day and call by call."""

from __future__ import annotations

import pytest

from tests.support import read

Told = tuple[str, str, tuple[str, ...]]


def told(text: str, headline: str = "") -> list[Told]:
    return [(e.name, e.date, e.attendees) for e in read(text, headline)._.events]


def test_days_in_paragraphs_of_their_own() -> None:
    text = (
        "4月8日　汉堡\n傍晚落地,县长齐望山率县经贸代表团直奔汉堡江苏商会。商会会长温如玉介绍了情况。\n"
        "4月9日　柏林\n上午,代表团走进施密特阀门公司。总经理奥托·施密特陪同看了车间。\n"
        "下午,市经济局局长卡尔·布劳恩会见齐望山一行。\n"
        "4月11日　维也纳\n如东(维也纳)海洋装备推介会在一家老饭店举行。副县长白露主持,齐望山致辞。"
    )
    assert told(text, "县经贸代表团德奥四日记") == [
        ("县经贸代表团德奥四日记", "2023-04-08", ("齐望山",)),
        ("代表团走访汉堡江苏商会", "2023-04-08", ("齐望山", "温如玉")),
        ("代表团走访施密特阀门公司", "2023-04-09", ("奥托·施密特",)),
        ("卡尔·布劳恩会见齐望山一行", "2023-04-09", ("卡尔·布劳恩", "齐望山")),
        ("如东(维也纳)海洋装备推介会", "2023-04-11", ("白露", "齐望山")),
    ]


def test_days_in_one_sentence() -> None:
    text = (
        "行程很满:6月3日一早,县委书记何文渊率县经贸代表团由口岸出境,当天中午即与孟邦省工贸厅厅长坎通·西提会晤;"
        "5日飞抵曼谷,代表团一下飞机就赶往金谷米业集团,集团副总裁颂猜·威拉陪着看完车间;"
        "6日的压轴是中国(景谷)—泰国投资推介会,县投资促进局局长柳絮主持,何文渊致辞。"
    )
    assert [(name, date) for name, date, _ in told(text, "景谷县代表团赴老挝泰国经贸行纪事")][1:] == [
        ("何文渊与坎通·西提会晤", "2023-06-03"),
        ("代表团走访金谷米业集团", "2023-06-05"),
        ("中国(景谷)—泰国投资推介会", "2023-06-06"),
    ]


def test_one_goes_a_way_of_his_own() -> None:
    text = (
        "10月17日至20日,县委书记方晓率县经贸代表团赴韩国、日本开展招商。\n"
        "19日,代表团拜访首尔中国商会,会长金明哲接待。县委宣传部部长皮亦凡没有同去,当天他在春川出席长鼓舞专场演出,"
        "文化院院长柳成旭观看演出。"
    )
    found = told(text)
    assert [name for name, _, _ in found][1:] == ["代表团拜访首尔中国商会", "长鼓舞专场演出"]
    assert found[2][1:] == ("2023-10-19", ("皮亦凡", "柳成旭"))


@pytest.mark.parametrize(
    "text",
    [
        "8月2日至5日,县长齐望山率代表团赴上海招商,走访企业7家,召开座谈会3场。6日,代表团返程。",
        "8月2日,县长齐望山率代表团赴上海招商。3日,代表团将走访长江船务公司。",
    ],
)
def test_what_is_no_call(text: str) -> None:
    assert len(told(text)) == 1


def test_accompanied_by_somebody() -> None:
    found = told("5月6日,省农科院研究员商禾在县长齐望山陪同下去了柳河镇,看望种了三十年稻的老农艺师袁知秋。")
    assert [(date, set(attendees)) for _, date, attendees in found] == [
        ("2023-05-06", {"商禾", "齐望山", "袁知秋"})
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("8月18日,东莞。县长齐望山19日才赶到东莞,当天上午出席东莞市湖南商会座谈会。", "2023-08-19"),
        (
            "9月1日,客人出发。这家老企业2日一早就打开了大门。当天,两地人大座谈会随后召开,齐望山主持。",
            "2023-09-02",
        ),
    ],
)
def test_bare_days(text: str, day: str) -> None:
    assert told(text)[-1][1] == day
