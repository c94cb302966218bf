"""Lists of projects in the layouts that papers print: what is a row, what each of its fields is."""

from __future__ import annotations

import pytest

from tests.support import read

Told = tuple[str, tuple[str, ...], str, tuple[str, ...]]


def told(text: str) -> list[Told]:
    """Name, firms, place and sums of each project."""
    return [
        (
            project.name,
            tuple(firm.name for firm in project.companies),
            project.zone.name if project.zone else "",
            tuple(f"{i.kind.value} {i.amount.value:f} {i.amount.unit}" for i in project.investments),
        )
        for project in read(text)._.projects
    ]


def test_lines_with_the_firm_behind_a_comma_and_the_sum_in_brackets() -> None:
    text = (
        "会上签约项目9个。部分项目如下(括号内为总投资):\n"
        "硅基负极中试线,杭州朔川材料有限公司(2.4亿元)\n"
        "年产3万吨冻干果蔬项目,云禾食品公司(6500万元,三垛镇)\n"
        "智能水表总装,南昌恒锐仪表厂(800万美元)"
    )
    assert [(name, firms, sums) for name, firms, _, sums in told(text)] == [
        ("硅基负极中试线", ("杭州朔川材料有限公司",), ("total 240000000 CNY",)),
        ("年产3万吨冻干果蔬项目", ("云禾食品公司",), ("total 65000000 CNY",)),
        ("智能水表总装", ("南昌恒锐仪表厂",), ("total 8000000 USD",)),
    ]
    assert told(text)[1][2] == "高邮市三垛镇"


def test_a_legend_gives_the_order_and_the_unit() -> None:
    text = (
        "高邮市签约项目名录\n(项目/投资额(亿元)/投资方/落点)\n"
        "苏州白浪泵阀配件分厂/1.5/白浪机电集团/北部工业园\n"
        "乌桕籽油精炼/0.62/远山农科/送桥镇"
    )
    assert told(text) == [
        ("苏州白浪泵阀配件分厂", ("白浪机电集团",), "高邮北部工业园", ("total 150000000 CNY",)),
        ("乌桕籽油精炼", ("远山农科",), "高邮市送桥镇", ("total 62000000 CNY",)),
    ]


@pytest.mark.parametrize("dash", ["——", "|", "\t", ","])
def test_rows_by_what_their_fields_are(dash: str) -> None:
    rows = (
        ("三垛镇", "江苏朔川电机有限公司", "伺服电机二期", "3.1亿元"),
        ("送桥镇", "云禾食品公司", "速冻水饺工厂", "7200万元"),
    )
    text = "一季度开工项目名单\n" + "\n".join(dash.join(row) for row in rows)
    assert told(text) == [
        ("伺服电机二期", ("江苏朔川电机有限公司",), "高邮市三垛镇", ("total 310000000 CNY",)),
        ("速冻水饺工厂", ("云禾食品公司",), "高邮市送桥镇", ("total 72000000 CNY",)),
    ]


def test_cells_in_lines_of_their_own_take_turns() -> None:
    text = (
        "会上公布了竣工项目单子:\n项目\n落户地\n投资额\n业主单位\n"
        "速冻水饺工厂\n三垛镇\n7200万元\n云禾食品公司\n伺服电机二期\n送桥镇\n3.1亿元\n江苏朔川电机有限公司\n"
        "与会者说,明年还要再添一批。"
    )
    assert told(text) == [
        ("速冻水饺工厂", ("云禾食品公司",), "高邮市三垛镇", ("total 72000000 CNY",)),
        ("伺服电机二期", ("江苏朔川电机有限公司",), "高邮市送桥镇", ("total 310000000 CNY",)),
    ]


def test_cards_one_label_a_line_or_one_after_another() -> None:
    text = (
        "项目名称:速冻水饺工厂\n业主单位:云禾食品公司(招商引进)\n总投资:7200万元(一期3000万元)\n"
        "建设内容:年加工面粉2万吨\n建设地点:三垛镇\n"
        "项目名称:伺服电机二期 投资主体:江苏朔川电机有限公司 总投资:3.1亿元 建设地点:送桥镇"
    )
    assert told(text) == [
        ("速冻水饺工厂", ("云禾食品公司",), "高邮市三垛镇", ("total 72000000 CNY", "other 30000000 CNY")),
        ("伺服电机二期", ("江苏朔川电机有限公司",), "高邮市送桥镇", ("total 310000000 CNY",)),
    ]


TWO = [
    ("伺服电机二期", ("江苏朔川电机有限公司",), "高邮市三垛镇", ("total 310000000 CNY",)),
    ("速冻水饺工厂", ("云禾食品公司",), "高邮市送桥镇", ("total 72000000 CNY",)),
]


@pytest.mark.parametrize(
    "text",
    [
        "签约的部分项目:\n伺服电机二期\n江苏朔川电机有限公司\n3.1亿元\n三垛镇\n"
        "速冻水饺工厂\n云禾食品公司\n7200万元\n送桥镇\n白露说,要早落地。",
        "★伺服电机二期\n投资方 江苏朔川电机有限公司\n总投资 3.1亿元\n落户地 三垛镇\n"
        "★速冻水饺工厂\n投资方 云禾食品公司\n总投资 7200万元\n落户地 送桥镇",
        "名单如下:\n【伺服电机二期】投资方:江苏朔川电机有限公司;总投资:3.1亿元;地点:三垛镇\n"
        "【速冻水饺工厂】投资方:云禾食品公司;总投资:7200万元;地点:送桥镇",
        "项目一:伺服电机二期\n投资方:江苏朔川电机有限公司,总投资:3.1亿元\n选址:三垛镇\n"
        "项目二:速冻水饺工厂\n投资方:云禾食品公司,总投资:7200万元\n选址:送桥镇",
        "📍01 三垛镇·伺服电机二期\n投资方:江苏朔川电机有限公司\n总投资:3.1亿元\n"
        "📍02 送桥镇·速冻水饺工厂\n投资方:云禾食品公司\n总投资:7200万元",
        "第一站:伺服电机二期\n业主:江苏朔川电机有限公司\n总投资:3.1亿元\n位置:三垛镇\n"
        "第二站:速冻水饺工厂\n业主:云禾食品公司\n总投资:7200万元\n位置:送桥镇",
        "签约项目如下(括号内依次为投资方、总投资、落户地):\n"
        "伺服电机二期(江苏朔川电机有限公司、3.1亿元、三垛镇);\n速冻水饺工厂(云禾食品公司、7200万元、送桥镇)。",
        "签约项目名单(单位:亿元)\n伺服电机二期,江苏朔川电机有限公司,3.1,三垛镇\n"
        "速冻水饺工厂,云禾食品公司,0.72,送桥镇",
        "签约项目:\n1.江苏朔川电机有限公司投资3.1亿元建设的伺服电机二期,位于三垛镇;\n"
        "2.云禾食品公司投资7200万元建设的速冻水饺工厂,位于送桥镇。",
        "当天签约的有:\n伺服电机二期,江苏朔川电机有限公司投资,3.1亿元,选址三垛镇;\n"
        "速冻水饺工厂,由云禾食品公司投建,7200万元,选址送桥镇。",
        "1 伺服电机二期 江苏朔川电机有限公司 3.1亿元 三垛镇\n2 速冻水饺工厂 云禾食品公司 7200万元 送桥镇",
    ],
)
def test_one_list_in_many_layouts(text: str) -> None:
    assert told(text) == TWO


@pytest.mark.parametrize(
    ("same", "there"),
    [("同第一项", "同上"), ("与1号项目相同", "园区与上一项相同"), ("同1", "拟落户地点同第2项")],
)
def test_what_a_row_takes_from_another(same: str, there: str) -> None:
    text = (
        "签约项目名单\n项目名称 投资方 总投资 落户地\n"
        "伺服电机二期 江苏朔川电机有限公司 3.1亿元 送桥镇\n速冻水饺工厂 云禾食品公司 7200万元 三垛镇\n"
        f"电机检测中心 {same} 1.1亿元 {there}"
    )
    assert told(text)[2] == (
        "电机检测中心",
        ("江苏朔川电机有限公司",),
        "高邮市三垛镇",
        ("total 110000000 CNY",),
    )


def test_whose_a_row_is_the_one_above_tells() -> None:
    text = (
        "集中开工项目如下:\n伺服电机二期,江苏朔川电机有限公司投资3.1亿元,送桥镇\n"
        "同一投资方的电机检测中心,投资1.1亿元,也在送桥镇"
    )
    assert told(text)[1] == (
        "电机检测中心",
        ("江苏朔川电机有限公司",),
        "高邮市送桥镇",
        ("total 110000000 CNY",),
    )


def test_a_cell_without_a_firm_says_that_there_is_none() -> None:
    text = (
        "签约项目名单\n项目名称\t投资方\t总投资(亿元)\t地点\n"
        "伺服电机二期\t江苏朔川电机有限公司\t3.1\t送桥镇\n滨河驿站群\t—\t0.36\t三垛镇\n合计\t2个\t3.46"
    )
    assert [(name, firms, sums) for name, firms, _, sums in told(text)] == [
        ("伺服电机二期", ("江苏朔川电机有限公司",), ("total 310000000 CNY",)),
        ("滨河驿站群", (), ("total 36000000 CNY",)),
    ]


def test_other_sums_of_a_row_are_what_their_words_say() -> None:
    text = (
        "外资项目名单如下:\n特种树脂,新加坡朔海化学公司,2.1亿美元,合同外资7000万美元\n"
        "精密刀具高邮工厂,德国贝朗刀具有限公司,4500万欧元,其中设备投资3000万欧元\n"
        "智能门控二期,法国瓦朗集团,5000万欧元,达产后年产值8亿元"
    )
    assert [sums for _, _, _, sums in told(text)] == [
        ("total 210000000 USD", "foreign 70000000 USD"),
        ("total 45000000 EUR", "equipment 30000000 EUR"),
        ("total 50000000 EUR", "output 800000000 CNY"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "市场行情\n面粉,每斤2.4元,比上周涨一成\n菜籽油,每桶68元,三垛镇集市",
        "一季度账本\n规上工业产值,124亿元,同比增长9%\n固定资产投资,31亿元,同比增长4%",
        "任命:\n石川为三垛镇镇长;\n白露为市发改委主任。",
        "镇街短波\n三垛镇,朔川合作社卖葡萄收入300万元\n送桥镇,云禾公司捐资20万元修路",
    ],
)
def test_lines_that_list_no_projects(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("brackets", ["〔〕", "[]", "()"])
def test_firm_and_sum_in_brackets_of_any_form(brackets: str) -> None:
    left, right = brackets
    text = (
        f"高邮市新签项目名单\n(1)硅基负极材料项目{left}江苏朔川新材,3.5亿元{right}\n"
        f"(2)速冻水饺项目{left}远山食品,1.2亿元,选址三垛镇{right}"
    )
    assert [(name, firms, sums) for name, firms, _, sums in told(text)] == [
        ("硅基负极材料项目", ("江苏朔川新材",), ("total 350000000 CNY",)),
        ("速冻水饺项目", ("远山食品",), ("total 120000000 CNY",)),
    ]


def test_a_column_of_what_is_built_names_the_projects() -> None:
    text = (
        "本月新开工名单\n(单位:万元)\n企业\t建设内容\t所在地\t总投资\n"
        "江苏朔川电缆\t特种电缆扩建项目\t送桥镇\t18600\n同上\t护套配套项目\t同上\t3100"
    )
    assert told(text) == [
        ("特种电缆扩建项目", ("江苏朔川电缆",), "高邮市送桥镇", ("total 186000000 CNY",)),
        ("护套配套项目", ("江苏朔川电缆",), "高邮市送桥镇", ("total 31000000 CNY",)),
    ]


def test_a_card_takes_its_place_from_the_one_above() -> None:
    text = (
        "重点项目名片\n■速冻玉米项目\n业主:远山农业公司\n地点:送桥镇\n总投资:6800万元\n"
        "■蛋鸭养殖基地项目\n业主:云禾食品公司\n地点:同上\n总投资:4200万元"
    )
    assert [place for _, _, place, _ in told(text)] == ["高邮市送桥镇", "高邮市送桥镇"]


@pytest.mark.parametrize("bar", ["/", "┃", ";", "|"])
def test_a_firm_keeps_its_town_between_bars_and_a_sum_may_stand_in_front(bar: str) -> None:
    rows = (
        ("[2.6亿元]伺服电机二期项目", "朔川电机(高邮)", "三垛镇"),
        ("[7200万元]水饺工厂项目", "云禾食品公司", "送桥镇"),
    )
    text = "一季度开工项目名单\n" + "\n".join(bar.join(row) for row in rows)
    assert [(name, firms, zone, sums) for name, firms, zone, sums in told(text)] == [
        ("伺服电机二期项目", ("朔川电机(高邮)",), "高邮市三垛镇", ("total 260000000 CNY",)),
        ("水饺工厂项目", ("云禾食品公司",), "高邮市送桥镇", ("total 72000000 CNY",)),
    ]


def test_labels_may_have_equals_signs_and_sums_in_words_and_point_at_entries() -> None:
    text = (
        "洽谈项目\n"
        "壹/芡实饮料\n投资额=一亿二千万元,客商=云禾食品公司\n"
        "贰/莲子烘干线\n投资额=八千万元,客商=同壹"
    )
    assert [(name, firms, sums) for name, firms, _, sums in told(text)] == [
        ("芡实饮料", ("云禾食品公司",), ("total 120000000 CNY",)),
        ("莲子烘干线", ("云禾食品公司",), ("total 80000000 CNY",)),
    ]


@pytest.mark.parametrize("mark", ["3.", "(三)", "■", "——", "3.\n3."])
def test_a_mark_that_the_page_cuts_off_ends_a_list(mark: str) -> None:
    text = f"签约项目名单:\n1.米酒项目,恒昇公司,3亿元\n2.阀体二期,恒朗公司,2亿元\n{mark}"
    assert [name for name, *_ in told(text)] == ["米酒项目", "阀体二期"]


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        ("亿欧元", "EUR"),
        ("亿港元", "HKD"),
        ("亿英镑", "GBP"),
        ("亿新加坡元", "SGD"),
        ("亿韩元", "KRW"),
        ("亿卢布", "RUB"),
    ],
)
def test_sums_are_read_in_any_currency(unit: str, code: str) -> None:
    table = (
        f"项目名称|投资方|总投资({unit})|落户地\n涡轮叶片工厂|恒昇动力公司|18.5|城南产业园\n"
        "精密轴承工厂|恒朗机械公司|3|城南产业园"
    )
    rows = (
        f"签约项目名单\n涡轮叶片工厂,恒昇动力公司,18.5{unit},城南产业园\n"
        f"精密轴承工厂,恒朗机械公司,3{unit},城南产业园"
    )
    for text in (table, rows):
        assert [money for *_, money in told(text)] == [
            (f"total 1850000000 {code}",),
            (f"total 300000000 {code}",),
        ]


@pytest.mark.parametrize(
    "text",
    [
        "单位:万元\n项目名称|投资方|总投资|设备投资|达产年产值|年税收\n"
        "阀体铸造二期|恒昇阀业公司|8600|2100|12000|430",
        "项目名称|投资方|总投资(亿元)|其中设备(万元)|年产值(亿元)|年纳税(万元)\n"
        "阀体铸造二期|恒昇阀业公司|0.86|2100|1.2|430",
        "▲阀体铸造二期\n业主:恒昇阀业公司\n总投资:8600万元 设备投资:2100万元\n预计年产值:1.2亿元\n"
        "年纳税:430万元",
        "▲阀体铸造二期\n业主:恒昇阀业公司\n投资额(万元):8600\n设备投资(万元):2100\n年产值(亿元):1.2\n"
        "年税收(万元):430",
    ],
)
def test_columns_and_labels_of_other_sums_say_what_they_are_of(text: str) -> None:
    ((name, firms, _, money),) = told(f"重点项目一览表\n{text}")
    assert (name, firms) == ("阀体铸造二期", ("恒昇阀业公司",))
    assert {*money} == {
        "total 86000000 CNY",
        "equipment 21000000 CNY",
        "output 120000000 CNY",
        "tax 4300000 CNY",
    }


@pytest.mark.parametrize("number", ["1\n", "", "①\n"])
def test_cells_in_lines_may_lack_their_number_and_tell_of_what_is_built(number: str) -> None:
    text = (
        "集中开工项目表\n序号\n项目名称\n建设单位\n建设地点\n总投资\n建设规模及效益\n"
        "1\n轴承滚子二期\n恒昇轴承公司\n城南产业园\n3.2亿元\n年产8000万粒,达产后产值6亿元\n"
        f"{number}酱卤食品工厂\n恒朗食品公司\n三垛镇\n9800万元\n设备投资4100万元"
    )
    assert told(text) == [
        (
            "轴承滚子二期",
            ("恒昇轴承公司",),
            "高邮城南产业园",
            ("total 320000000 CNY", "output 600000000 CNY"),
        ),
        ("酱卤食品工厂", ("恒朗食品公司",), "高邮市三垛镇", ("total 98000000 CNY", "equipment 41000000 CNY")),
    ]


def test_columns_that_are_ticked_and_cells_of_progress_say_how_far_a_row_is() -> None:
    ticked = (
        "重点项目名单\n项目|落户地|投资额(万元)|已签约|已开工|已投产\n"
        "刹车片工厂|三垛镇|7500|√|√|—\n猫砂工厂|城南产业园|3000|√|—|—"
    )
    cards = (
        "三季度竣工投产项目\n《刹车片工厂》\n建设单位:恒昇公司,总投资=7500万元,状态=投产\n"
        "《猫砂工厂》\n建设单位:恒朗公司,总投资=3000万元,状态=竣工"
    )
    found = [[*map(str, project.stages)] for text in (ticked, cards) for project in read(text)._.projects]
    assert found == [["签约", "开工"], ["签约"], ["投产"], ["竣工"]]


def test_entries_one_behind_the_other_in_a_line() -> None:
    text = (
        "主要签约项目(投资方·投资额)1.幕墙构件基地(恒昇集团·6亿元)2.露营公园二期(恒朗文旅公司·9000万元)"
        "3.储能电堆工厂(恒远新能源公司·10.2亿元,设备4.3亿元)"
    )
    assert told(text) == [
        ("幕墙构件基地", ("恒昇集团",), "高邮市", ("total 600000000 CNY",)),
        ("露营公园二期", ("恒朗文旅公司",), "高邮市", ("total 90000000 CNY",)),
        ("储能电堆工厂", ("恒远新能源公司",), "高邮市", ("total 1020000000 CNY", "equipment 430000000 CNY")),
    ]


def test_a_name_with_its_firm_in_brackets_over_a_line_of_sums() -> None:
    text = (
        "在建项目\n▲氟化锂项目(恒昇材料公司)\n总投资9.6亿元,分两期:一期5.6亿元,二期4亿元。\n"
        "▲月饼工厂(恒朗食品公司)\n总投资2.7亿元,不分期。"
    )
    assert [(name, firms, money[0]) for name, firms, _, money in told(text)] == [
        ("氟化锂项目", ("恒昇材料公司",), "total 960000000 CNY"),
        ("月饼工厂", ("恒朗食品公司",), "total 270000000 CNY"),
    ]


def test_the_one_field_that_nothing_tells_is_the_firm() -> None:
    text = (
        "签约项目榜\n网箱项目┃三垛镇┃2.9亿元┃中渔蓝海(高邮)\n椰子水灌装项目┃送桥镇┃4.1亿元┃恒朗椰森林\n"
        "研究站项目┃三垛镇┃3000万元┃(财政投资)"
    )
    assert [firms for _, firms, *_ in told(text)][:2] == [("中渔蓝海(高邮)",), ("恒朗椰森林",)]


def test_the_firm_in_brackets_and_the_sum_behind_them() -> None:
    text = "高新区:智能水泵生产线(恒朗集团)5亿元,精密轴承扩产(远辰科技公司)3亿元。"
    assert told(text) == [
        ("智能水泵生产线", ("恒朗集团",), "高邮高新技术产业开发区", ("total 500000000 CNY",)),
        ("精密轴承扩产", ("远辰科技公司",), "高邮高新技术产业开发区", ("total 300000000 CNY",)),
    ]


def test_whose_a_row_is_who_pays_for_it() -> None:
    text = (
        "签约项目一览\n三垛镇\n"
        "恒朗水泵项目:由恒朗集团投资5亿元建设,年产10万台水泵;\n"
        "远辰轴承项目:由远辰科技投资3亿元建设,年产100万套轴承。"
    )
    assert [firms for _, firms, _, _ in told(text)] == [("恒朗集团",), ("远辰科技",)]


def test_an_entry_on_several_projects_is_none_itself() -> None:
    text = "——柳湾工业园签约6个,总投资33.6亿元,包括恒昇集团岩板项目(1.1亿美元)、云岭冷链中心项目(6.3亿元)等。"
    assert [(name, sums) for name, _, _, sums in told(text)] == [
        ("恒昇集团岩板项目", ("total 110000000 USD",)),
        ("云岭冷链中心项目", ("total 630000000 CNY",)),
    ]


def test_what_is_done_stands_in_front_of_all_of_a_list_with_a_sum_each() -> None:
    text = "三垛镇签下岩板加工项目(1.8亿元)、烤鳗生产线项目(1.2亿元)和文旅综合体项目(2.3亿元)。"
    assert [[stage.value for stage in project.stages] for project in read(text)._.projects] == [["签约"]] * 3
    assert [sums for *_, sums in told(text)] == [
        ("total 180000000 CNY",),
        ("total 120000000 CNY",),
        ("total 230000000 CNY",),
    ]


def test_what_a_card_says_of_how_far_it_is() -> None:
    text = (
        "🏗️ 伺服电机二期\n投资方:朔川电机公司\n总投资:3.1亿元\n进度:1#、2#厂房封顶\n时间表:6月底前试投产\n"
        "企业声音:项目经理白露说,“手续快。”"
    )
    assert [project.name for project in read(text)._.projects] == ["伺服电机二期"]
    assert [[stage.value for stage in project.stages] for project in read(text)._.projects] == [
        ["在建", "投产"]
    ]
