"""What is said of one project among several, and of several at once."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str, headline: str = "") -> dict[str, Project]:
    return {project.name: project for project in read(text, headline)._.projects}


def stages(project: Project) -> list[str]:
    return [stage.value for stage in project.stages]


def money(project: Project) -> list[float]:
    return [float(i.amount.value) for i in project.investments]


def zone(project: Project) -> str:
    return project.zone.name if project.zone else ""


def test_the_former_and_the_latter_of_two_in_the_next_sentence() -> None:
    first, second = found(
        "林帆先后察看了恒昇轻量瓶项目和鼎盛冷链物流中心项目。"
        "前者总投资15.6亿元,正在进行桩基施工;后者由江苏鼎盛供应链管理有限公司投资建设,2月刚刚动工。"
    ).values()
    assert (money(first), stages(first)) == ([1560000000], ["在建"])
    assert (money(second), stages(second)) == ([], ["开工"])
    assert [firm.name for firm in second.companies] == ["江苏鼎盛供应链管理有限公司"]


def test_the_former_and_the_latter_parted_by_a_semicolon() -> None:
    first, second = found(
        "恒昇轻量瓶三期项目与无醛胶黏剂项目隔墙动土,前者总投资6.8亿元;后者由恒朗新材料公司投资3.2亿元兴建。"
    ).values()
    assert (money(first), money(second)) == ([680000000], [320000000])
    assert [firm.name for firm in second.companies] == ["恒朗新材料公司"]


def test_what_is_said_of_the_latter_alone() -> None:
    first, second = found("恒昇轻量瓶、鼎盛年产5万吨负极材料等项目也在加紧建设,后者计划年底前投产。").values()
    assert (stages(first), stages(second)) == (["在建"], ["在建", "投产"])


def test_a_list_with_brackets_goes_on_to_what_is_said_of_all() -> None:
    first, second = found(
        "恒昇轻量瓶项目(总投资1.6亿元)、鼎盛冷链物流二期项目(总投资9000万元)正加紧施工。"
    ).values()
    assert (stages(first), money(first)) == (["在建"], [160000000])
    assert (stages(second), money(second)) == (["在建"], [90000000])


@pytest.mark.parametrize(
    "sentence",
    [
        "这个由江苏恒昇新材料有限公司投资的项目总投资32亿元,3月动工。",
        "这个项目总投资32亿元,要确保3月开工。",
    ],
)
def test_the_project_told_of_in_the_next_sentence(sentence: str) -> None:
    (project,) = found(f"在开发区,恒昇轻量瓶项目的车间已经封顶。白露走上生产线,问订单。{sentence}").values()
    assert money(project) == [3200000000]
    assert stages(project) == ["开工", "在建"]


def test_what_a_paragraph_tells_of_another_is_not_the_last_project_s() -> None:
    (project,) = found(
        "恒昇轻量瓶项目3月28日已经投产。\n老街还有11亩地没有腾空。镇里立下军令状,确保5月动工。"
    ).values()
    assert stages(project) == ["投产"]


def test_what_is_talked_over_is_one_project() -> None:
    (project,) = found(
        "在常州,白露一行走访了常州拓远精密机械有限公司,与公司总经理林帆就机床主轴项目深入洽谈。"
    ).values()
    assert [firm.name for firm in project.companies] == ["常州拓远精密机械有限公司"]
    assert stages(project) == ["洽谈"]


def test_this_firm_is_the_one_named_last() -> None:
    (project,) = found(
        "江苏恒昇铜箔股份有限公司副总经理白露指着生产线说。该公司年产2万吨锂电铜箔三期项目1月18日投产。"
    ).values()
    assert project.name == "年产2万吨锂电铜箔三期项目"
    assert [firm.name for firm in project.companies] == ["江苏恒昇铜箔股份有限公司"]


def test_a_brief_that_begins_with_a_name() -> None:
    (project,) = found("▲送桥镇食用菌产业园二期近日投产,新增菌包200万袋,总投资1800万元。").values()
    assert project.name == "送桥镇食用菌产业园二期"
    assert (zone(project), stages(project)) == ("高邮市送桥镇", ["投产"])


def test_an_entry_without_a_place_does_not_lie_in_that_of_the_one_before() -> None:
    projects = found(
        "全市重点项目:\n1.恒昇轻量瓶项目,总投资4.3亿元,送桥镇,计划3月开工\n"
        "2.澄子河生态治理二期工程,总投资5.9亿元,在建"
    )
    assert [zone(project) for project in projects.values()] == ["高邮市送桥镇", "高邮市"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高邮经济开发区管委会副主任白露与江苏海昌物产公司签下鱼糜深加工项目投资协议。", "高邮经济开发区"),
        ("江苏康达公司投资12亿元的多肽原料药项目将建在城南工业园区,设备投资4亿元。", "城南工业园区"),
        ("白露一行来到三垛镇。\n随后,白露来到盐化基地,察看了恒昇烧碱技改项目。", "盐化基地"),
        ("白露先到送桥镇。在通湖路北侧,恒昇家电研发总部项目正在封顶。", "高邮市"),
        ("在苏州,代表团走进苏州工业园区展示中心。\n其中,恒昇轻量瓶项目总投资1.2亿元。", "高邮市"),
    ],
)
def test_where_a_project_lies(text: str, expected: str) -> None:
    (project,) = found(text).values()
    assert zone(project).endswith(expected)


def test_a_park_that_is_a_project_is_no_place_of_another() -> None:
    projects = found(
        "林帆深入临港经济区督查。林帆来到恒昇氟材料产业园项目和鼎盛冷链物流中心项目,现场协调用海问题。"
    )
    assert zone(projects["鼎盛冷链物流中心项目"]).endswith("临港经济区")


def test_a_sum_for_each_in_the_next_sentence() -> None:
    first, second = found(
        "同时确保恒昇食品展销中心项目投产、鼎盛冷链二期项目竣工。两个项目的投资分别为8600万元和1.5亿元。"
    ).values()
    assert (money(first), money(second)) == ([86000000], [150000000])


def test_the_sum_of_a_count_is_not_that_of_the_one_behind_it() -> None:
    (project,) = found(
        "会上签约项目7个,总投资26亿元,苏州锐远自动化有限公司的柔性产线项目落户送桥镇。"
    ).values()
    assert money(project) == []


def test_a_count_of_seats_does_not_make_a_sum_that_of_several() -> None:
    (project,) = found(
        "送桥镇第三幼儿园项目近日通过竣工验收。该项目总投资2350万元,可提供学位270个。"
    ).values()
    assert money(project) == [23500000]


def test_what_a_list_of_a_class_names_alone() -> None:
    projects = found(
        "签约项目中,上海康达生物科技有限公司投资12亿元的多肽原料药项目落户送桥镇。"
        "其他签约项目还有广州伊诺医疗器械、成都润和保健食品等。"
    )
    assert {"广州伊诺医疗器械", "成都润和保健食品"} <= projects.keys()
    assert all("签约" in stages(project) for project in projects.values())


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("园区8个续建项目已全部复工,总投资194亿元。其中,", "在建"),
        ("会议听取了重点在谈项目汇报:", "洽谈"),
    ],
)
def test_what_the_head_of_a_list_says_of_all(head: str, expected: str) -> None:
    projects = found(head + "恒昇轻量瓶项目总投资42亿元,设备投资30亿元;鼎盛碳纤维原丝项目设备投资7亿元。")
    assert [stages(project) for project in projects.values()] == [[expected], [expected]]


def test_the_goal_of_a_year_heads_no_list() -> None:
    text = "确保签约亿元以上项目50个,其中10亿元以上项目5个;推动恒昇轻量瓶、鼎盛碳纤维原丝等项目一季度开工。"
    assert {tuple(stages(project)) for project in found(text).values()} == {("开工",)}


def test_a_headline_that_says_where_all_went() -> None:
    (project,) = found(
        "7月20日上午,三季度重点项目集中签约仪式举行。江苏汇港供应链有限公司投资9亿元建设智慧物流枢纽项目。",
        "8个项目落户经开区",
    ).values()
    assert stages(project) == ["签约", "落户"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("正在做桩基的海润氢能装备产业园因高压线迁改慢了半个月。", "海润氢能装备产业园", ["在建"]),
        (
            "送桥镇的黄金珠宝文创园已与深圳金源珠宝公司签约,总投资3亿元。",
            "黄金珠宝文创园",
            ["签约"],
        ),
        ("送桥镇丝绸文创产业园还有11亩地没有清表。", "送桥镇丝绸文创产业园", []),
        ("双方商定在高邮经济开发区共建宁扬产业园。", "宁扬产业园", []),
    ],
)
def test_parks_that_are_built(text: str, name: str, expected: list[str]) -> None:
    projects = found(text)
    assert stages(projects[name]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "节后的大路产业园里机声隆隆。",
        "7月22日,全县第五期重大项目开工活动举行。",
        "送桥工业园与嘉兴经济技术开发区签订飞地园区共建协议。",
    ],
)
def test_what_is_no_project(text: str) -> None:
    assert found(text) == {}


def test_a_firm_s_project_is_known_without_the_firm() -> None:
    (project,) = found(
        "记者在江苏胜远纺织科技有限公司年产15万锭智能纺纱项目现场看到,工人正在调试细纱机。"
    ).values()
    assert "年产15万锭智能纺纱项目" in (project.name, *project.aliases)


def test_the_firm_of_another_place_is_not_the_next_project_s() -> None:
    projects = found(
        "白露走进江苏硒谷食品有限公司的莼菜深加工项目车间,项目9月刚投产。公司总经理汇报了订单。"
        "在神居山,正在建设的风电四期项目总投资7.8亿元。"
    )
    assert projects["风电四期项目"].companies == ()


def test_who_only_builds_or_supplies_is_no_owner() -> None:
    (project,) = found(
        "中越跨境果蔬集散中心项目主体已完成七成。施工方江苏建川集团项目经理白露说,冷库设备已经到港。"
    ).values()
    assert project.companies == ()


def test_a_ceremony_at_an_address_stands_where_the_works_are() -> None:
    text = (
        "7月22日,高邮市“三个一批”重大项目开工活动在城南经济新区南华路举行。"
        "江苏冰远科技有限公司总投资12亿元的超低温冷柜项目破土。"
    )
    (project,) = found(text).values()
    assert zone(project).endswith("城南经济新区")


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("苏州锐远自动化公司航空零部件项目总投资9亿元,拟落户送桥镇", ["签约", "落户"]),
        ("苏州锐远自动化公司航空零部件项目总投资9亿元,6月投产", ["签约", "投产"]),
    ],
)
def test_what_is_planned_for_what_was_signed(item: str, expected: list[str]) -> None:
    (project,) = found(f"推介会上,6个项目集中签约,总投资23.7亿元。其中,{item}。").values()
    assert stages(project) == expected


def test_what_is_aimed_at_by_a_day_is_told_of_the_project_before() -> None:
    (project,) = found(
        "这块地是留给恒昇五味子提取物二期项目的。白露要求半个月内办结手续,春节前务必开工。"
    ).values()
    assert stages(project) == ["开工"]


def test_counts_of_an_occasion_are_no_project_s_sums() -> None:
    (project,) = found(
        "当天,恒昇循环经济产业园项目开工。白露宣布开工。\n其中,“签约一批”11个,总投资58.4亿元;"
        "“投产一批”8个,总投资43亿元。"
    ).values()
    assert money(project) == []


def test_a_firm_in_an_entry_is_no_part_of_the_name() -> None:
    (project,) = found(
        "——装备制造片区。江苏恒昇化工集团投资的丙烯腈联合装置,总投资49亿元,已完成投资21.3亿元。"
    ).values()
    assert project.name == "丙烯腈联合装置"


def test_a_circled_number_begins_an_entry() -> None:
    (project,) = found("送桥镇2个——⑥万头奶山羊智慧牧场项目,投资额4.8亿元;").values()
    assert project.name == "万头奶山羊智慧牧场项目"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("恒昇轻量瓶项目厂房正在吊装,设备采购合同签订完毕。", ["在建"]),
        ("昨日,恒昇轻量瓶项目正式揭牌运营,首批订单已交付。", ["投产"]),
        ("恒昇轻量瓶项目已进入设备联调,10月投产。", ["在建", "投产"]),
    ],
)
def test_what_is_said_of_orders_and_contracts_is_no_milestone(text: str, expected: list[str]) -> None:
    (project,) = found(text).values()
    assert stages(project) == expected


def test_what_is_to_come_to_a_place_is_one_project() -> None:
    (project,) = found("客商白露介绍,轻量瓶项目将落户高邮高新区,计划下月签约,年内动工。").values()
    assert zone(project) == "高邮高新技术产业开发区"
    assert found("白露要求抓好建设项目落户高新区。") == {}


def test_a_first_understanding_is_of_one_project() -> None:
    (project,) = found("林帆与江苏鼎盛集团董事长白露就冷链物流项目达成初步合作意向。").values()
    assert stages(project) == ["洽谈"]


def test_a_phase_behind_the_first_of_two() -> None:
    projects = found("总投资10亿元的恒昇轻量瓶项目一期和总投资6亿元的鼎盛冷链物流项目同时竣工。")
    assert [stages(project) for project in projects.values()] == [["竣工"], ["竣工"]]


def test_the_town_in_front_of_a_firm_is_where_it_lies() -> None:
    (project,) = found(
        "林帆来到送桥镇恒昇新材料有限公司,该公司投资2.6亿元的轻量瓶二期项目正在安装设备。"
    ).values()
    assert (zone(project), [firm.name for firm in project.companies]) == (
        "高邮市送桥镇",
        ["恒昇新材料有限公司"],
    )


def test_the_sum_of_a_phase_is_not_the_whole() -> None:
    (project,) = found(
        "总投资20亿元的恒昇轻量瓶项目奠基仪式在经开区举行。项目一期占地150亩,投资12亿元。"
    ).values()
    assert [(i.kind.value, float(i.amount.value)) for i in project.investments] == [
        ("total", 2000000000),
        ("other", 1200000000),
    ]


@pytest.mark.parametrize("led", ["落", "去", "落定", "选定", "落子"])
def test_the_place_of_an_entry_behind_its_sum(led: str) -> None:
    projects = found(
        f"高邮市签约2个项目:\n▲恒昇储能——钠电正极材料项目,16亿元,{led}城南工业园区;\n"
        f"▲白露冷链——果蔬集配中心,3亿元,{led}三垛镇。"
    )
    assert [zone(project) for project in projects.values()] == ["高邮城南工业园区", "高邮市三垛镇"]


def test_two_that_are_only_joined_and_counted() -> None:
    projects = found("恒昇隆涂布机和尚岚无人机两个项目,分别投资3.2亿元、1.5亿元,均落户三垛镇。")
    assert {name: (money(project), zone(project)) for name, project in projects.items()} == {
        "恒昇隆涂布机": ([320000000.0], "高邮市三垛镇"),
        "尚岚无人机": ([150000000.0], "高邮市三垛镇"),
    }


def test_those_counted_at_a_place_are_named_behind_it() -> None:
    projects = found("签约8个项目。另有3个落在三垛镇,分别为高原制氧机总装、羊毛地毯工坊、乳制品冷链。")
    assert {name: zone(project) for name, project in projects.items()} == dict.fromkeys(
        ("高原制氧机总装", "羊毛地毯工坊", "乳制品冷链"), "高邮市三垛镇"
    )


def test_what_is_in_brackets_behind_the_first_of_those_included() -> None:
    projects = found(
        "双方签下3份协议,其中包括石晖集团的牛羊肉冷链分拨中心(城南工业园区,1.8亿元)、"
        "白途的运动鞋代工基地(三垛镇,6000万元)、石禾股份的服装来料加工(宝应县,金额待定)。"
    )
    assert {name: (money(project), zone(project)) for name, project in projects.items()} == {
        "牛羊肉冷链分拨中心": ([180000000.0], "高邮城南工业园区"),
        "运动鞋代工基地": ([60000000.0], "高邮市三垛镇"),
        "服装来料加工": ([], "宝应县"),
    }


def test_a_park_that_is_built_lies_in_the_town_in_front() -> None:
    (project,) = found("昨日,位于三垛镇的恒昇智能家居产业园主体结构封顶。项目总投入12亿元。").values()
    assert zone(project) == "高邮市三垛镇"


def test_works_that_a_zone_or_town_has_brought() -> None:
    projects = found(
        "城南工业园区拿下的岳岚港航物流园体量最大。\n三垛镇引来的石川冷链仓储基地,开春就要打桩。"
    )
    assert {name: zone(project) for name, project in projects.items()} == {
        "岳岚港航物流园": "高邮城南工业园区",
        "石川冷链仓储基地": "高邮市三垛镇",
    }


def test_the_count_of_a_list_may_say_of_what_kind() -> None:
    told = found(
        "园区还有恒昇洗绒、恒越弹力面料两个配套项目年内开工,一行走访了凯昇无刷电机、晶昇封装基板两个出口项目。"
    )
    assert {name: stages(project) for name, project in told.items()} == {
        "恒昇洗绒": ["开工"],
        "恒越弹力面料": ["开工"],
        "凯昇无刷电机": [],
        "晶昇封装基板": [],
    }


@pytest.mark.parametrize(
    "text",
    [
        "会上签约恒昇电机壳项目、云禾云仓项目,总投资均为3亿元。",
        "恒昇电机壳项目、云禾云仓项目各投资3亿元,均落户三垛镇。",
        "恒昇电机壳、云禾云仓两个项目投资额都是3亿元,同日开工。",
        "恒昇电机壳项目、云禾云仓项目开工,投资额为3亿元和3亿元。",
        "总投资分别为3亿元、3亿元的恒昇电机壳项目、云禾云仓项目同日签约。",
        "恒朗集团、朔川公司分别投资3亿元、3亿元建设恒昇电机壳项目和云禾云仓项目。",
        "恒昇电机壳项目和云禾云仓项目,分别由恒朗集团、朔川公司投资3亿元、3亿元建设。",
    ],
)
def test_each_of_two_costs_what_one_sum_or_a_row_says(text: str) -> None:
    assert [money(project) for project in found(text).values()] == [[300000000.0], [300000000.0]]


def test_a_sum_of_each_is_of_those_behind_the_last_sum_and_no_threshold() -> None:
    told = found(
        "恒昇电机壳项目总投资5亿元、云禾云仓项目和朔川泵阀项目均投资2亿元。三镇签约石川切片项目、白露米酒项目,各投资1亿元以上。"
    )
    assert [money(project) for project in told.values()] == [
        [500000000.0],
        [200000000.0],
        [200000000.0],
        [],
        [],
    ]


def test_firms_that_stand_in_front_of_a_list_each_with_its_own() -> None:
    told = found(
        "三垛镇与恒朗机电公司、云禾食品公司分别签订电机壳扩产项目、冷链云仓项目;"
        "朔川电气公司、石川物流公司分别投资3亿元、2亿元建设紧固件项目和切片项目。"
    )
    assert {name: [firm.name for firm in project.companies] for name, project in told.items()} == {
        "电机壳扩产项目": ["恒朗机电公司"],
        "冷链云仓项目": ["云禾食品公司"],
        "紧固件项目": ["朔川电气公司"],
        "切片项目": ["石川物流公司"],
    }
    assert [money(project) for project in told.values()] == [[], [], [300000000.0], [200000000.0]]
