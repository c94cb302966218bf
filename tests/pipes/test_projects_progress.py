"""How far projects are, by words that say it of one and by what heads a list."""

from __future__ import annotations

import pytest

from tests.support import read


def stages(text: str) -> list[list[str]]:
    return [[stage.value for stage in project.stages] for project in read(text)._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("均朗电子的新能源车连接器项目进入选址洽谈阶段。", ["洽谈"]),
        ("在总投资15亿元的恒朗锂电池结构件项目现场,石川当场敲定,专线7月底前送电。", []),
        ("宏朗医养综合体项目日前完成主体验收。", ["在建"]),
        ("恒朗智能分选中心项目已经完成主体,设备11月进场。", ["在建"]),
        ("总投资3.2亿元的黄河灌区盐碱地改良工程进入尾声。", ["在建"]),
        ("马场坪街道有恒朗多式联运中心项目(3.3亿元,新开工)。", ["开工"]),
        ("白露扩建工程总投资121亿元,已打桩412根。", ["在建"]),
        ("白露老街修缮工程由恒昇集团实施,眼下木构件已更换六成。", ["在建"]),
        ("恒昇可降解材料项目总投资2.6亿美元,场平还差最后50亩。", ["在建"]),
        ("恒昇白茶交易市场项目总投资1.2亿元,眼下正在盖顶。", ["在建"]),
        ("恒昇羊肉中央厨房二期项目进度滞后37天。", ["在建"]),
        ("企业介绍了布局,包括正在三垛镇建设的恒昇风电二期项目。", ["在建"]),
        ("三垛镇的恒昇精密钻头项目也都进了场。", ["开工"]),
        ("恒昇精密钻头项目已累计销售412根。", []),
        ("恒昇精密钻头项目3月动了第一锹土。", ["开工"]),
        ("恒昇精密钻头项目4月18日动的土。", ["开工"]),
        ("恒昇精密钻头项目手续办完,6月10日进场。", ["开工"]),
        ("恒昇精密钻头项目明年动手。", ["开工"]),
        ("恒昇精密钻头项目正在灌浆。", ["在建"]),
        ("恒昇精密钻头项目到了烘窑这一步。", ["在建"]),
        ("恒昇精密钻头项目外墙保温做到八层。", ["在建"]),
        ("恒昇精密钻头项目等着装空调。", ["在建"]),
        ("恒昇精密钻头项目外立面已露出真容。", ["在建"]),
        ("恒昇精密钻头项目3月底中交。", ["竣工"]),
        ("恒昇精密钻头项目9月初就交了工。", ["竣工"]),
        ("恒昇精密钻头项目已建设完成。", ["竣工"]),
        ("恒昇精密钻头项目第一锭纱开转。", ["投产"]),
        ("恒昇精密钻头项目第一车灰渣过磅。", ["投产"]),
        ("恒昇精密钻头项目已经开车出料。", ["投产"]),
        ("恒昇精密钻头项目提前上线。", ["投产"]),
        ("恒昇精密钻头项目正式供货给整车厂。", ["投产"]),
        ("恒昇精密钻头项目首批14万千瓦并网。", ["投产"]),
        ("恒昇精密钻头项目投料试车一次成功。", ["投产"]),
        ("恒昇精密钻头项目去年10月出货。", ["投产"]),
        ("恒昇精密钻头项目双方当天换文。", ["签约"]),
        ("恒昇精密钻头项目盖上了大红印章。", ["签约"]),
        ("恒昇精密钻头项目有投资意向。", ["洽谈"]),
        ("恒昇精密钻头项目敲定了选址。", ["落户"]),
        ("恒昇精密钻头项目已经谈到供地这一步了。", ["洽谈"]),
        ("石川与公司董事长白露就恒昇精密钻头项目落户事宜深入交谈。", ["洽谈"]),
        ("恒昇博物馆新馆项目举行开馆仪式。", ["投产"]),
    ],
)
def test_one_project(text: str, expected: list[str]) -> None:
    assert stages(text) == [expected]


@pytest.mark.parametrize(
    ("head", "stage"),
    [
        ("10月8日,我市举行招商项目签约暨揭牌仪式,2个项目落到实处:", "签约"),
        ("园区旧厂房有了新主人,六家企业陆续落户:", "落户"),
    ],
)
def test_what_heads_a_list(head: str, stage: str) -> None:
    items = "1.恒朗电子:智能座舱控制器项目,2.8亿元;2.朗晨泵业:核级泵扩能项目,1.9亿元。"
    assert stages(head + items) == [[stage], [stage]]


@pytest.mark.parametrize(
    "told",
    [
        "的冷却塔已筑到60米。",
        ",二号车间在装冷库板。",
        ",8栋宿舍楼已盖起6栋。",
        "立起了第31台风机。",
        "的最后一根钢梁落位。",
        ",2号冷库正在做保温。",
        "的打桩机也没停。",
        "的输气管线全线贯通。",
        ",净化车间刚开始装修。",
        "现场,方晓当场拍板。该项目由石川公司建设,两栋厂房已经封顶。",
    ],
)
def test_part_of_the_works(told: str) -> None:
    assert stages(f"恒朗冷链物流项目{told}") == [["在建"]]


@pytest.mark.parametrize(
    "told",
    ["的生产线已经租给邻厂。", ",届时产能由年400台增加到700台。", ",设备尚未运到。"],
)
def test_no_part_of_the_works(told: str) -> None:
    assert stages(f"恒朗冷链物流项目{told}") == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "白露与恒朗重工有限公司董事长方晓握手签约:恒朗将拿出9亿元,在临港工业园建一座轴承锻造工厂。",
        "恒朗公司与园区的代表分别签字。恒朗公司计划投入8亿元,开发200兆瓦光热发电项目。",
        "恒朗木业公司与东山镇草签意向,准备投资6亿元建设木雕产业园项目。",
    ],
)
def test_signed_in_the_words_before(text: str) -> None:
    assert stages(text) == [["签约"]]


def test_signed_for_another_item() -> None:
    text = "双方握手签约:恒朗公司将投资2亿元建设精密铸造项目;朗晨公司拟建设玉米助剂项目,双方正在进一步洽谈。"
    assert stages(text) == [["签约"], ["洽谈"]]


@pytest.mark.parametrize(
    "text",
    [
        "7月8日,恒朗原料药项目在临江开发区生物医药产业园正式投产。该产业园由恒朗公司建设,总投资5亿元。",
        "恒朗内饰件项目先租赁工业园区1号厂房,3月份投产。",
    ],
)
def test_where_a_project_lies_is_none(text: str) -> None:
    assert stages(text)[0] == ["投产"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (",6条焊装线调试完毕,下个月就可投产。", ["投产"]),
        ("建成后可投产新品。", []),
        ("手续未齐,务必11月10日前进场。", ["开工"]),
        ("3月打桩,预计明年一季度竣工。", ["开工", "竣工"]),
        (",6月可交付第一批产品。", []),
        (",标准厂房10月交付。", []),
        ("已敲定落在双石镇,5月破土。", ["落户", "开工"]),
        ("建设单位为临江兴开建设投资公司。", []),
    ],
)
def test_when_and_what(told: str, expected: list[str]) -> None:
    assert stages(f"恒朗汽车底盘项目{told}") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石川察看了恒朗己内酰胺扩能项目。这个去年4月开工的项目总投资21.4亿元,土建过半。", ["开工", "在建"]),
        ("下一步要把位于双石镇的恒朗种猪场二期建起来。该项目投资1.6亿元,9月29日已开工。", ["开工"]),
        ("恒朗灌装车间改扩建工程只剩净化室验收。", ["在建"]),
        ("恒朗肉牛繁育基地投资3600万元,近日迎来了首批320头母牛。", ["投产"]),
        ("双石镇恒朗文旅项目有了投资方。恒朗文旅公司3日与双石镇政府签约,总投资5000万元。", ["签约"]),
    ],
)
def test_in_other_words(text: str, expected: list[str]) -> None:
    assert stages(text) == [expected]


def test_each_of_two_in_a_clause() -> None:
    text = "恒朗柔性面板模组、云岭陶瓷基板两个今年落户的项目,一个正在装修,一个还没有拿地。"
    assert stages(text) == [["落户", "在建"], ["落户"]]


def test_told_by_the_end_of_the_name() -> None:
    text = (
        "恒朗公司投资3500万元建设智慧烘干塔。书记白露粗算,服务面积扩大四成。烘干塔由镇政府出地,25日前投用。"
    )
    assert stages(text) == [["投产"]]


def test_after_an_occasion() -> None:
    text = (
        "临江县举行重大项目集中开工仪式,恒朗轴承项目开工。\n"
        "仪式结束后,白露一行转到园区南片,察看了朗晨陶瓷辊棒项目,企业总经理方晓说最愁的是熟练窑工。"
    )
    assert stages(text) == [["开工"], []]


def test_a_brief_beside_a_signing() -> None:
    text = "△9月10日,临江师范举行“银龄助教”签约仪式。\n△陶庙镇投资380万元新建的中心幼儿园9月1日启用。"
    assert stages(text) == [["投产"]]


def test_items_of_a_meeting_share_the_verb() -> None:
    text = (
        "会上,恒朗食品公司签下核桃活性炭项目,投资6000万元;朗晨公司与外地客商合作的红枣分选中心项目,"
        "投资3500万元;石川钢构扩建项目,厂房正在吊装。"
    )
    assert stages(text) == [["签约"], ["签约"], ["在建"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("白露走进恒朗轴承项目工地,叮嘱施工方注意安全。", ["在建"]),
        ("主会场设在临江县的恒朗轴承项目工地,温如玉出席。", []),
        ("第一站是恒朗磁材项目。听企业负责人说二号车间已封顶,温如玉叮嘱园区年内投产。", ["在建", "投产"]),
    ],
)
def test_on_the_spot(text: str, expected: list[str]) -> None:
    assert stages(text) == [expected]


def test_count_settled_on_the_spot() -> None:
    text = "恳谈会上,2个项目当场敲定。清单如下:\n▲恒朗新材智能工厂 10亿元\n▲朗晨精工包装装备项目 8.5亿元"
    assert stages(text) == [["签约"], ["签约"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对接会上,两地企业达成合作项目9个。恒昇公司的大豆加工项目选址高新区,总投资7.6亿元。", [["签约"]]),
        ("推介会上,代表团揽下11个项目。重头戏是恒昇连接器项目,总投资2亿元。", [["签约"]]),
        ("推介会上,三家企业与高新区管委会签约。恒昇公司把模组项目放到产业园,投资5亿元。", [["签约"]]),
        ("会上签约项目6个。签约名单里,恒昇增资扩能项目投资3.1亿美元。", [["签约"]]),
        (
            "当天签约项目11个;开工项目12个。签约项目中,恒昇药物项目总投资9亿元。"
            "开工现场,恒朗显示屏二期项目最受关注;三垛镇分会场,投资6.8亿元的凯昇原料药项目由恒昌集团建设。",
            [["签约"], ["开工"], ["开工"]],
        ),
    ],
)
def test_what_an_occasion_brings(text: str, expected: list[list[str]]) -> None:
    assert stages(text) == expected


def test_the_part_of_an_occasion_that_begins_with_a_table() -> None:
    text = "活动在高新区举行,签约8个。\n签约桌上,钻头唱主角:总投资2亿元的恒昇精密钻头项目落户高新区。"
    assert stages(text) == [["签约", "落户"]]


def test_a_visitor_goes_on() -> None:
    text = "代表团先后察看了总装线和正在建设的恒昇发动机试车台,并登上一架刚下线的教练机。"
    assert stages(text) == [["在建"]]


def test_a_headline_that_counts_what_is_signed() -> None:
    (project,) = read("恒昇公司的循环包装项目落户三垛镇。", "对接会签约12个项目")._.projects
    assert [stage.value for stage in project.stages] == ["签约", "落户"]


def test_what_is_only_prepared_has_not_begun_with_the_others() -> None:
    (project,) = read("恒昇轴承项目建设的各项准备工作接近完成。", "清溪县重大项目开工")._.projects
    assert project.stages == ()


def test_what_is_told_of_the_hour_before_is_none_of_those_signed() -> None:
    text = "会上,共有9个项目签约。会前,温如玉与恒昇集团总裁座谈,就推动储能电站项目选址交换看法。"
    assert not any(stages(text))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("已经谈到第三轮。", ["洽谈"]),
        ("还在接触中。", ["洽谈"]),
        ("在双方之间谈得最热。", ["洽谈"]),
        ("的合同上周就盖了章。", ["签约"]),
        ("的合同是腊月廿六签的。", ["签约"]),
        ("上月签了字。", ["签约"]),
        ("已签投资协议。", ["签约"]),
        ("的厂房租赁合同已签。", ["签约"]),
        ("的首桩昨日入土。", ["开工"]),
        ("浇下第一仓混凝土。", ["开工"]),
        ("的推土机已开进场地。", ["开工"]),
        ("已圈起围挡。", ["开工"]),
        ("拉开建设大幕。", ["开工"]),
        (",首台磨齿机上周运抵。", ["在建"]),
        ("迎来首批设备。", ["在建"]),
        ("刚完成无尘室验收。", ["在建"]),
        (",消防验收还差一份报告。", ["在建"]),
        ("已具备通电条件。", ["在建"]),
        ("比原计划慢了12天。", ["在建"]),
        ("外墙脚手架正在拆除。", ["在建"]),
        ("的路基全线贯通。", ["在建"]),
        (",厂房9月交付。", ["在建"]),
        ("已改造完毕。", ["竣工"]),
        ("完成全部建设任务。", ["竣工"]),
        (",第一袋米粉昨日从流水线滑下。", ["投产"]),
        ("去年11月出了第一锅。", ["投产"]),
        ("二季度就要出整机。", ["投产"]),
        ("随即开线生产。", ["投产"]),
        ("试机成功。", ["投产"]),
        (",如今一年发电2亿度。", ["投产"]),
        ("上个月满产了。", ["达产"]),
        ("已经满负荷。", ["达产"]),
        ("的可研正在做比选。", []),
        (",土地平整招标公告已挂网。", []),
    ],
)
def test_ordinary_sayings(told: str, expected: list[str]) -> None:
    assert stages(f"恒昇轻量瓶项目{told}") == [expected]


def test_what_only_sounds_like_a_stage() -> None:
    assert stages("石川公司为谈了三个月的豆干深加工项目画上句号。") == [[]]
    assert stages("恒昇轻量瓶项目年内开工的决心写在围挡上。") == [["开工"]]


def test_what_a_member_of_a_list_shares() -> None:
    head = "签约项目分布在两个板块:三垛镇1个,为恒昇轻量瓶项目;"
    assert stages(f"{head}另有2个落在城南镇,分别为白露丝被项目、温泉度假项目。") == [["签约"]] * 3
    assert (
        stages(
            "推介会上,三垛镇签回两个项目。个头大的是恒昇轻量瓶项目,投资2亿元;另一个是白露丝被项目,投资1亿元。"
        )
        == [["签约"]] * 2
    )
    firms = (
        "三家企业把总部迁到这里,并签订投资协议。恒昇公司的轻量瓶项目投资2亿元;白露公司的丝被项目投资1亿元。"
    )
    assert stages(firms) == [["签约"]] * 2
    since = "推介会上,三垛镇签下两个项目,其中,恒昇轻量瓶项目投资1亿元。与此同时,白露丝被项目投资2亿元。"
    assert stages(since) == [["签约"], []]
    talks = "在谈项目中,恒昇轻量瓶项目进展最快,预计5月签约。"
    assert stages(talks) == [["洽谈", "签约"]]
    waiting = (
        "手里还有两个签约项目在等厂房。一个是总投资2亿元的恒昇轻量瓶项目,另一个是总投资1亿元的白露丝被项目。"
    )
    assert stages(waiting) == [["签约"]] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("齐望山督查恒昇轻量瓶项目。该项目桩基已完成七成。齐望山要求明年5月前竣工。", ["在建", "竣工"]),
        ("恒昇轻量瓶项目桩基已完成七成。齐望山强调,抢在5月底前竣工。", ["在建", "竣工"]),
        ("恒昇轻量瓶项目;温氏集团;三垛镇;2亿元;新开工。", ["开工"]),
        ("石川名下的恒昇公司3月拿地,5月10日破土,要建的是恒昇轻量瓶项目。", ["开工"]),
        ("石川正在园区西侧砌第三座冷库——恒昇智慧冷库项目。", ["在建"]),
        ("石川当场敲定回访恒昇轻量瓶项目。", []),
    ],
)
def test_words_around_one(text: str, expected: list[str]) -> None:
    assert stages(text) == [expected]


def test_what_the_rest_of_its_paragraph_says_of_one_that_is_alone_there() -> None:
    alone = "三垛镇的荒坡迎来了第一台推土机。打破荒凉的,是恒昇公司租下的研学营地项目,预算投资4500万元。"
    assert stages(alone) == [["开工"]]
    two = "三垛镇的荒坡迎来了第一台推土机。这里要建恒昇研学营地项目和白露丝被项目,预算投资4500万元。"
    assert not any(stages(two))
    assert stages("恒昇研学营地项目预算投资4500万元。去年,全镇动工的项目有12个。") == [[]]
    assert stages("恒昇公司要上法兰锻件项目。石川说,新线花3亿元。4月3日,桩机已经开进场地。") == [["开工"]]


def test_a_project_is_none_that_somebody_only_listened_to() -> None:
    text = "白露查看恒昇大桥工程进度。听完项目经理方晓介绍,白露要求明年“五一”前竣工。"
    assert stages(text) == [["竣工"]]


def test_what_an_officer_of_its_firm_promises_elsewhere() -> None:
    begun = "当天,石川精密有限公司的轻量瓶项目开工;白露纺织有限公司的丝被项目开工。温如玉致辞。"
    pledge = "石川精密副总经理方晓在会上表态,18个月建成投产。"
    assert stages(f"{begun}{pledge}") == [["开工", "投产"], ["开工"]]
    quoted = "“国庆前让第一条线投产。”石川精密有限公司总经理方晓说。"
    assert stages(f"{begun}{quoted}") == [["开工", "投产"], ["开工"]]
    both = "石川精密有限公司的轻量瓶项目和石川精密有限公司的丝被项目开工。温如玉致辞。"
    assert stages(f"{both}{quoted}") == [["开工"], ["开工"]]
    assert stages(f"{begun}石川精密副总经理方晓在会上表态,样机年底就能下线。") == [["开工"], ["开工"]]
