"""Who holds which post: one sentence a rule, with the answer beside it."""

from __future__ import annotations

from typing import Any

import pytest

from kg.pipes.officials.chains import find_chains
from kg.pipes.officials.names import name_end
from kg.pipes.officials.titles import find_titles
from kg.types import PlaceLevel
from tests.support import read

ZONE = {"zone": "高邮经济开发区", "zones": ("高邮经济开发区",)}
DISTRICT = {"place": "天元区", "place_code": "430211", "level": PlaceLevel.COUNTY, "parent": "株洲市"}


def posts(text: str, **context: Any) -> list[str]:
    """``person|title|body`` of each tenure, with its status where it isn't simply held."""
    found = read(text, **context)._.tenures
    return [
        "|".join(
            [t.person, t.title, t.body.name if t.body else "", *([t.status.value] if t.status.value else [])]
        )
        for t in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市委书记陈卫红出席并讲话。", ["陈卫红|书记|高邮市委"]),
        ("市委副书记、市长顾明祥主持。", ["顾明祥|副书记|高邮市委", "顾明祥|市长|高邮市人民政府"]),
        ("市委常委、宣传部部长沈岩出席。", ["沈岩|常委|高邮市委", "沈岩|部长|高邮市委宣传部"]),
        ("市委副书记、政法委书记金凯陪同。", ["金凯|副书记|高邮市委", "金凯|书记|高邮市委政法委"]),
        (
            "市发改委党组书记、主任周建国说。",
            ["周建国|党组书记|高邮市发展和改革委员会党组", "周建国|主任|高邮市发展和改革委员会"],
        ),
        (
            "送桥镇党委书记顾林、镇长吴斌陪同。",
            ["顾林|党委书记|高邮市送桥镇党委", "吴斌|镇长|高邮市送桥镇人民政府"],
        ),
        (
            "市政府副秘书长、办公室主任孙伟参加。",
            ["孙伟|副秘书长|高邮市人民政府", "孙伟|主任|高邮市人民政府办公室"],
        ),
        ("市农业农村局四级调研员李国平介绍情况。", ["李国平|四级调研员|高邮市农业农村局"]),
        ("安吉县委书记杨卫东率党政代表团来访。", ["杨卫东|书记|安吉县委"]),
        ("一行人直奔汉堡江苏商会会长温如玉的办公室。", ["温如玉|会长|汉堡江苏商会"]),
        ("中国驻日本大使馆一等秘书白露出席。", ["白露|一等秘书|中国驻日本大使馆"]),
    ],
)
def test_a_chain_of_posts_before_a_name(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_a_chain_inherits_the_zone() -> None:
    text = "开发区党工委副书记、管委会常务副主任,送桥镇党委书记顾林出席。"
    assert posts(text, **ZONE) == [
        "顾林|党工委副书记|高邮经济开发区党工委",
        "顾林|管委会常务副主任|高邮经济开发区管委会",
        "顾林|党委书记|高邮市送桥镇党委",
    ]


def test_a_post_that_inherits_its_body_is_a_little_less_sure() -> None:
    first, second = read("市发改委主任温如玉、副主任白露参加会议。")._.tenures
    assert (first.confidence, second.confidence) == (0.97, 0.92)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("副市长周启、史文山、张继参加会议。", ["周启", "史文山", "张继"]),
        ("市领导金庆、梅国平及市政协副主席章晓军到场。", ["金庆", "梅国平", "章晓军"]),
        ("参加会议的市领导有:刘强、李伟、王军。", ["刘强", "李伟", "王军"]),
        ("区领导杨海、端武、李军参加会议。", ["杨海", "端武", "李军"]),
    ],
)
def test_a_title_holds_for_every_name_of_a_list(text: str, expected: list[str]) -> None:
    assert [t.person for t in read(text, **ZONE)._.tenures] == expected


def test_a_list_whose_post_changes_in_the_middle() -> None:
    text = "市人大常委会主任张红,副主任潘建、王东,一级调研员冀万福出席。"
    assert posts(text) == [
        "张红|主任|高邮市人大常委会",
        "潘建|副主任|高邮市人大常委会",
        "王东|副主任|高邮市人大常委会",
        "冀万福|一级调研员|高邮市人大常委会",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("任命张建军为高邮市财政局局长。", ["张建军|局长|高邮市财政局"]),
        (
            "任命张建军、李晓明为高邮市人民法院审判员。",
            ["张建军|审判员|高邮市人民法院", "李晓明|审判员|高邮市人民法院"],
        ),
        ("张建军同志任高邮镇党委书记。", ["张建军|党委书记|高邮市高邮镇党委"]),
        ("免去李晓明的高邮市财政局局长职务。", ["李晓明|局长|高邮市财政局|former"]),
        ("滕国军不再担任市水务局局长职务。", ["滕国军|局长|高邮市水务局|former"]),
        ("同意巩占山辞去高邮市副市长职务。", ["巩占山|副市长|高邮市人民政府|former"]),
        (
            "布和,男,蒙古族,1976年9月生,现任市民政局副局长,拟任市财政局局长。",
            ["布和|副局长|高邮市民政局", "布和|局长|高邮市财政局|designate"],
        ),
        (
            "任命:\n许香兰(女) 高邮市司法局局长\n全永哲 高邮市审计局局长\n免去:\n许香兰 高邮市信访局局长",
            ["许香兰|局长|高邮市司法局", "全永哲|局长|高邮市审计局", "许香兰|局长|高邮市信访局|former"],
        ),
        ("访谈嘉宾:王强,市商务局局长。", ["王强|局长|高邮市商务局"]),
        ("王强(市委副书记):各部门要抓好落实。", ["王强|副书记|高邮市委"]),
        ("提名王强为高邮市市长候选人。", []),
    ],
)
def test_posts_behind_their_holder(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市委副书记、代市长丁伟主持。", ["丁伟|副书记|高邮市委", "丁伟|市长|高邮市人民政府|acting"]),
        ("原市人大常委会副主任张国平出席。", ["张国平|副主任|高邮市人大常委会|former"]),
        ("副市长(挂职)顾小雷陪同。", ["顾小雷|副市长(挂职)|高邮市人民政府"]),
        ("公安局长赵勇汇报。", ["赵勇|局长|高邮市公安局"]),
    ],
)
def test_how_a_post_is_held(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("韦尔莫(中国)有限公司总经理林启南说。", ["林启南|总经理|韦尔莫（中国）有限公司"]),
        ("该项目由南通鼎盛重工有限公司兴建。公司董事长钱志刚说。", ["钱志刚|董事长|南通鼎盛重工有限公司"]),
        (
            "江苏天宇集团副总裁兼财务总监李静来访。",
            ["李静|副总裁|江苏天宇集团", "李静|财务总监|江苏天宇集团"],
        ),
        ("在高邮湖商会走访时,执行会长林广平说。", ["林广平|执行会长|高邮湖商会"]),
    ],
)
def test_company_officers(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    "name",
    [
        "韩冬",
        "陈卫红",
        "司徒婉芬",
        "尉迟立新",
        "乌云达来",
        "阿拉坦巴根",
        "白玛次仁",
        "托马斯·克莱因",
        "叶尔兰·哈森",
        "山本健一",
        "孟庆和",
    ],
)
@pytest.mark.parametrize(
    "after", ["说,项目进展顺利。", "主持会议。", "、张三参加。", "在会上指出,", "率代表团到访。"]
)
def test_where_a_name_ends(name: str, after: str) -> None:
    assert read(f"副市长{name}{after}")._.tenures[0].person == name


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("温如玉", "刚到场,雨就停了。"),
        ("白露", "笑说,今年不愁订单。"),
        ("王强", "欣慰地说,厂子活了。"),
        ("顾林", "准备再上一条线。"),
        ("李志刚", "说,项目进展顺利。"),
        ("李志刚", "刚走,客商就来了。"),
    ],
)
def test_a_name_ends_before_what_is_told_of_it(name: str, after: str) -> None:
    assert read(f"副市长{name}{after}")._.tenures[0].person == name


def test_a_known_name_is_none_inside_a_longer_surname() -> None:
    text = "小日向久治出席。"
    assert name_end(text, 0, ("小日", "久治")) == 5
    assert name_end("小日出席。", 0, ("小日",)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "市委书记要亲自抓,县长要具体抓。",
        "各镇党委书记签订责任状。",
        "市长热线、书记信箱、局长接访日等制度。",
        "有关负责人、分管领导和班子成员参加会议。",
        "本报讯(记者王明 通讯员李华)",
        "领导干部要带头学习,代表们认真审议。",
    ],
)
def test_people_in_general_hold_nothing(text: str) -> None:
    assert posts(text) == []


def test_bare_levels_mean_the_place_of_the_page() -> None:
    text = "区委书记李明、区长王芳、区住建局局长贺明参加。"
    found = [t.body.name for t in read(text, **DISTRICT)._.tenures]
    assert found == ["天元区委", "天元区人民政府", "天元区住房和城乡建设局"]


def test_spans_and_evidence() -> None:
    doc = read("会议由市委副书记杨海主持。杨海强调,要抓好落实。")
    spans = [(span.label_, span.text) for span in doc.spans["kg_officials"]]
    assert spans == [("BODY", "市委"), ("TITLE", "副书记"), ("PERSON", "杨海"), ("PERSON", "杨海")]
    (tenure,) = doc._.tenures
    assert (tenure.post, tenure.passages[0].exact, tenure.rule) == (
        "市委副书记",
        "市委副书记杨海",
        "officials.chain",
    )
    assert tenure.body is not None
    assert "市委" in tenure.body.aliases


def test_reporters_are_no_officials_where_they_share_a_name() -> None:
    doc = read("本报讯(记者 杨海)市长杨海主持会议。")
    people = [span.start_char for span in doc.spans["kg_officials"] if span.label_ == "PERSON"]
    assert people == [doc.text.index("杨海主持")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市政协主席李阿支莫。", ["李阿支莫"]),
        ("副市长曲比建军介绍项目情况。", ["曲比建军"]),
        ("扬州市市长及永乾到综保区调研。", ["及永乾"]),
        ("市长及国家、省有关部门负责人参加。", []),
        ("市长及相关部门参加。", []),
        ("村委会主任但家贵记得。", ["但家贵"]),
        ("书记但王强没有去。", []),
        ("完成总工程量的七成。", []),
        ("组织部部长佘军前不久来过。", ["佘军"]),
        ("德国总统施泰因迈尔访问西班牙。", ["施泰因迈尔"]),
        ("在市委书记尹力和市长殷勇陪同下。", ["尹力", "殷勇"]),
        ("社长岩下节生接待了代表团。", ["岩下节生"]),
        ("副县长(援疆)熊国良主持。", ["熊国良"]),
        ("副市长江敦涛参加。", ["江敦涛"]),
    ],
)
def test_names_that_are_hard_to_bound(text: str, expected: list[str]) -> None:
    assert [t.person for t in read(text)._.tenures] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市水务局召开会议,局党组书记、局长梁建华出席。",
            ["梁建华|党组书记|高邮市水务局党组", "梁建华|局长|高邮市水务局"],
        ),
        (
            "县农业学校校长仙学明、党委书记水生龙接待。",
            ["仙学明|校长|县农业学校", "水生龙|党委书记|县农业学校党委"],
        ),
        (
            "与村支书李八斤、火腿合作社理事长黄永寿交谈。",
            ["李八斤|村支书|", "黄永寿|理事长|火腿合作社"],
        ),
        (
            "代表团走访爱发科株式会社,会长小日向久治、社长岩下节生接待了代表团。",
            ["小日向久治|会长|爱发科株式会社", "岩下节生|社长|爱发科株式会社"],
        ),
        (
            "省长孟凡利、香港特别行政区行政长官李家超、国家体育总局局长高志丹致辞。",
            [
                "孟凡利|省长|江苏省人民政府",
                "李家超|行政长官|香港特别行政区",
                "高志丹|局长|国家体育总局",
            ],
        ),
        (
            "国家铁路局原党组书记、局长费东斌被查。",
            ["费东斌|党组书记|国家铁路局党组|former", "费东斌|局长|国家铁路局|former"],
        ),
    ],
)
def test_whose_a_body_is(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("最高人民法院院长张军作报告。", ["最高人民法院院长"]),
        ("教育部部长怀进鹏说。", ["教育部部长"]),
        ("查干花镇镇长陈晓东表态。", ["查干花镇镇长"]),
        ("市委副书记、市长顾明祥主持。", ["市委副书记", "市长"]),
        ("市商务局党组书记、局长顾明祥说。", ["市商务局党组书记", "市商务局局长"]),
    ],
)
def test_posts_as_printed(text: str, expected: list[str]) -> None:
    assert [t.post for t in read(text)._.tenures] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市委书记、市级总河长阴明说。",
            ["阴明|书记|高邮市委", "阴明|市级总河长|高邮市委"],
        ),
        (
            "市畜牧中心主任、正高级畜牧师妥成云介绍。",
            ["妥成云|主任|高邮市畜牧中心", "妥成云|正高级畜牧师|高邮市畜牧中心"],
        ),
        (
            "龙港茶业有限公司董事长、“玉露”制作技艺代表性传承人蒋师远说。",
            [
                "蒋师远|董事长|龙港茶业有限公司",
                "蒋师远|“玉露”制作技艺代表性传承人|龙港茶业有限公司",
            ],
        ),
        (
            "市委常委、市纪委监委主要负责人战勇出席。",
            ["战勇|常委|高邮市委", "战勇|主要负责人|高邮市纪委监委"],
        ),
        ("有关部门主要负责人张勇等参加。", []),
    ],
)
def test_a_further_title_of_unknown_words(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "薛白,送桥镇党委副书记、镇长,拟任送桥镇党委书记;",
            [
                "薛白|党委副书记|高邮市送桥镇党委",
                "薛白|镇长|高邮市送桥镇人民政府",
                "薛白|党委书记|高邮市送桥镇党委|designate",
            ],
        ),
        (
            "石敢,送桥镇人大主席,拟任四级调研员;",
            ["石敢|主席|高邮市送桥镇人大", "石敢|四级调研员|高邮市送桥镇人大|designate"],
        ),
    ],
)
def test_a_post_in_view_behind_the_present_one(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_a_list_with_remarks_in_brackets() -> None:
    text = "全会增补左玉良、妥建福(回族)、安维国(裕固族)为市委委员。"
    assert posts(text) == [f"{name}|委员|高邮市委" for name in ("左玉良", "妥建福", "安维国")]


def test_a_department_is_its_company_s() -> None:
    text = "晋柳环保建材有限公司的中控室里,生产部部长郝二虎盯着大屏。"
    assert posts(text) == ["郝二虎|部长|晋柳环保建材有限公司生产部"]


def test_a_national_bureau_is_not_the_place_s() -> None:
    assert posts("中铁十五局工区长冷石伸出手。") == ["冷石|工区长|中铁十五局"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "沈志刚、李四清等9人当选市工商联副主席。",
            ["沈志刚|副主席|高邮市工商业联合会", "李四清|副主席|高邮市工商业联合会"],
        ),
        (
            "海联有限公司总经理汤金辉、兆邦有限公司董事长钱粮当选市总商会副会长。",
            [
                "汤金辉|总经理|海联有限公司",
                "钱粮|董事长|兆邦有限公司",
                "汤金辉|副会长|高邮市总商会",
                "钱粮|副会长|高邮市总商会",
            ],
        ),
        ("以省长巴特为团长的代表团来访。", ["巴特|省长|江苏省人民政府"]),
    ],
)
def test_elected_together(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("智利驻华大使卡洛斯·门多萨出席。", ["卡洛斯·门多萨|驻华大使|智利"]),
        ("国家陶瓷博物馆馆长让-皮埃尔·杜瓦尔说。", ["让-皮埃尔·杜瓦尔|馆长|国家陶瓷博物馆"]),
        ("农业农村部党组原成员毕美嘉出席。", ["毕美嘉|党组成员|农业农村部党组|former"]),
    ],
)
def test_guests(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "送桥镇党委书记德吉、琼林村第一书记索朗平措走边。",
            ["德吉|党委书记|高邮市送桥镇党委", "索朗平措|第一书记|高邮市送桥镇琼林村"],
        ),
        (
            "市委书记巨江涛、市长艾尼瓦尔·托乎提陪同。",
            ["巨江涛|书记|高邮市委", "艾尼瓦尔·托乎提|市长|高邮市人民政府"],
        ),
        ("市生态环境局督察专员黎忠说。", ["黎忠|督察专员|高邮市生态环境局"]),
    ],
)
def test_a_post_is_no_part_of_a_name(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_a_zone_s_committee_keeps_its_zone() -> None:
    text = "会议研究西岔园区一事。高邮经济开发区党工委副书记、管委会主任欧阳正出席。"
    assert posts(text, **ZONE)[-1] == "欧阳正|管委会主任|高邮经济开发区管委会"


def test_a_company_s_own_committee() -> None:
    text = "一重集团有限公司为裕龙石化有限公司制造的反应器装车。党委书记、董事长徐鹏说。"
    assert posts(text) == ["徐鹏|党委书记|一重集团有限公司党委", "徐鹏|董事长|一重集团有限公司"]


def test_who_stands_for_a_firm_in_brackets() -> None:
    assert posts("金鼎铸造厂(法定代表人:佟为业)事故报告已经批复。") == ["佟为业|法定代表人|金鼎铸造厂"]


def test_a_rank_that_is_taken_away() -> None:
    assert posts("免去萨广志的市水务局四级主任科员职级。") == ["萨广志|四级主任科员|高邮市水务局|former"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市十六届人大常委会举行第九次会议。主任介军营、副主任姬少敏出席。",
            ["介军营|主任|高邮市人大常委会", "姬少敏|副主任|高邮市人大常委会"],
        ),
        (
            "石嘴山市委书记滑志敏,市长白玉珍参加。",
            ["滑志敏|书记|石嘴山市委", "白玉珍|市长|石嘴山市人民政府"],
        ),
        (
            "市政府副市长药勤、郑重、郗凤,市公安局局长牛力参加。",
            [
                "药勤|副市长|高邮市人民政府",
                "郑重|副市长|高邮市人民政府",
                "郗凤|副市长|高邮市人民政府",
                "牛力|局长|高邮市公安局",
            ],
        ),
        ("钼都新材料有限公司的炉子点火。常务副总关山月说。", ["关山月|常务副总|钼都新材料有限公司"]),
        ("市长当场叫来市生态环境局局长计东风。", ["计东风|局长|高邮市生态环境局"]),
    ],
)
def test_whose_a_bare_post_is(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # seats that one person has, and as many names
        (
            "岭口镇党委书记、镇长陆远和谢春林走访企业。",
            ["陆远|党委书记|高邮市岭口镇党委", "谢春林|镇长|高邮市岭口镇人民政府"],
        ),
        # a head that asks for another kind of body than the one listed before
        (
            "市教育局与城南职校签约,局长陆远、副校长谢春林出席。",
            ["陆远|局长|高邮市教育局", "谢春林|副校长|城南职校"],
        ),
        # one seat: who is listed behind has another post
        ("市水务局局长陆远、谢春林陪同。", ["陆远|局长|高邮市水务局"]),
        ("副市长(苏州挂职)陆远推介。", ["陆远|副市长|高邮市人民政府"]),
        ("市人大常委会副主任(分管财经)陆远出席。", ["陆远|副主任|高邮市人大常委会"]),
        ("由分管副市长陆远接着说。", ["陆远|副市长|高邮市人民政府"]),
        ("签约企业代表、海安重工副总裁陆远致辞。", ["陆远|副总裁|海安重工"]),
        ("△市供销社党组书记陆远近日考察。", ["陆远|党组书记|高邮市供销合作社联合社党组"]),
        ("陆远全票当选岭口村党支部书记。", ["陆远|书记|高邮市岭口村党支部"]),
        (
            "会议选举产生:\n市人民政府副市长:陆远、谢春林(女,回族)\n市监察委员会主任:石川",
            [
                "陆远|副市长|高邮市人民政府",
                "谢春林|副市长|高邮市人民政府",
                "石川|主任|高邮市监察委员会",
            ],
        ),
        ("县委书记从文彬主持召开会议。", ["从文彬|书记|县委"]),
        (  # names of a roll are parted by spaces and brackets
            "大会选举产生:\n市人大常委会主任:陆远(土家族)\n副主任:谢春林(女,苗族)石川",
            [
                "陆远|主任|高邮市人大常委会",
                "谢春林|副主任|高邮市人大常委会",
                "石川|副主任|高邮市人大常委会",
            ],
        ),
        (
            "岭口镇党委书记陆远、镇长谢春林和村民座谈。",
            ["陆远|党委书记|高邮市岭口镇党委", "谢春林|镇长|高邮市岭口镇人民政府"],
        ),
        ("2021年5月,市商务局干部陆远到岭口镇石塘村当第一书记。", ["陆远|第一书记|高邮市岭口镇石塘村"]),
        ("和田地区商务局副局长陆远应邀参加。", ["陆远|副局长|和田地区商务局"]),
    ],
)
def test_posts_that_take_a_careful_reader(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # in brackets behind the name
            "会上,张国强(市发改委主任)、李红霞(市商务局副局长)作了发言。",
            ["张国强|主任|高邮市发展和改革委员会", "李红霞|副局长|高邮市商务局"],
        ),
        (  # serving elsewhere
            "挂职三垛镇党委副书记、副镇长的周海参加。",
            ["周海|党委副书记|高邮市三垛镇党委", "周海|副镇长|高邮市三垛镇人民政府"],
        ),
        ("陪同的有市委常委陈光,还有市商务局局长李军。", ["陈光|常委|高邮市委", "李军|局长|高邮市商务局"]),
        ("陆远现场交代市水务局局长方圆办理。", ["方圆|局长|高邮市水务局"]),
        ("记者见到市商务局局长李军时,他刚回来。", ["李军|局长|高邮市商务局"]),
        ("施工单位江苏华建集团项目经理王磊表态。", ["王磊|项目经理|江苏华建集团"]),
        ("绿野公司采购经理刘洋签约。", ["刘洋|采购经理|绿野公司"]),
        ("荷兰孚宝公司中国区战略总监安娜·范德维发言。", ["安娜·范德维|中国区战略总监|荷兰孚宝公司"]),
        (  # what a bracket says of the one before is no part of the next body
            "会议选举陈光(回族)市人民法院院长李军。",
            ["李军|院长|高邮市人民法院"],
        ),
        ("石川公司创始人、总裁禹风、北京同仁公司副总裁欧阳丹发言。", ["禹风", "欧阳丹"]),
    ],
)
def test_how_the_genre_names_people_beside_chains(text: str, expected: list[str]) -> None:
    found = posts(text)
    if "|" not in expected[0]:
        found = list(dict.fromkeys(post.split("|")[0] for post in found))
    assert found == expected


def test_a_regiment_owns_its_committee() -> None:
    found = posts("3月17日,一六三团召开大会。团党委书记、政委陈光讲话,团党委副书记、团长李军主持。")
    assert found == [
        "陈光|党委书记|一六三团党委",
        "陈光|政委|一六三团",
        "李军|党委副书记|一六三团党委",
        "李军|团长|一六三团",
    ]


def test_the_company_that_a_sentence_has_gone_to() -> None:
    found = posts("市长陆远走访企业。在捷威动力,陆远向公司总经理刘学文了解生产情况。")
    assert found == ["陆远|市长|高邮市人民政府", "刘学文|总经理|捷威动力"]


def test_a_congress_is_one_body_whichever_its_term() -> None:
    found = posts("大会选举陈光为高邮市第十九届人民代表大会常务委员会主任。")
    assert found == ["陈光|主任|高邮市人大常委会"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("南岭皮业有限公司的负责人巴雅尔则提出诉求。", ["巴雅尔|负责人|南岭皮业有限公司"]),
        ("投资方苏州恒泰生物的项目经理秦守信红着脸答话。", ["秦守信|项目经理|苏州恒泰生物"]),
        ("“云岭花坊”创办人段玉兰等12人参加。", ["段玉兰|创办人|云岭花坊"]),
        ("施工方辽宁宏远建工集团项目副经理蔡石头说。", ["蔡石头|项目副经理|辽宁宏远建工集团"]),
        ("石桥村党支部书记“陈大炮”陈满仓用喇叭喊话。", ["陈满仓|书记|高邮市石桥村党支部"]),
        ("三垛镇党委副书记和志远等4人先后发言。", ["和志远|党委副书记|高邮市三垛镇党委"]),
        ("市民政局副局长石川共进早餐。", ["石川|副局长|高邮市民政局"]),
        ("三垛镇镇长石川作专题汇报。", ["石川|镇长|高邮市三垛镇人民政府"]),
        ("三垛镇镇长石川掰着指头算账。", ["石川|镇长|高邮市三垛镇人民政府"]),
        ("县委书记来镇调研。", []),
        (
            "石川任市统计局局长,不再兼任市数据局局长,由陆远接任。",
            ["石川|局长|高邮市统计局", "石川|局长|高邮市数据局|former", "陆远|局长|高邮市数据局"],
        ),
        ("市政府聘任石川为市统计局局长。", ["石川|局长|高邮市统计局"]),
        (  # abroad: the place that the delegation has gone to
            "在匈牙利佩奇市,陆远与市长安德拉什·科瓦奇会谈。",
            ["安德拉什·科瓦奇|市长|匈牙利佩奇市"],
        ),
        (  # whose a bare post is: of what the article tells of
            "县政协召开协商会,副主席石川主持。",
            ["石川|副主席|县政协"],
        ),
        ("中医师石川、非遗传承人陆远提出建议。", []),
    ],
)
def test_names_between_words(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_a_title_inside_a_name_that_the_page_has() -> None:
    assert posts("市长关长山到会。关长山一线督导复工。") == ["关长山|市长|高邮市人民政府"]


def test_a_word_that_is_a_name_elsewhere() -> None:
    doc = read("市法院院长高原出席。双方就高原特色农业座谈,高原表示支持。")
    people = [span.start_char for span in doc.spans["kg_officials"] if span.label_ == "PERSON"]
    assert people == [5, 22]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # 和 behind 、 is a letter of the name
            "县委常委、和润工业园区党工委书记陆远讲话。",
            ["陆远|常委|县委", "陆远|党工委书记|和润工业园区党工委"],
        ),
        (  # what one takes is no part of the next one's chain
            "理事会换届,茶农石川当选会长,市妇联副主席顾林出席。",
            ["石川|会长|", "顾林|副主席|高邮市妇女联合会"],
        ),
        (  # whoever is brought along is of the leader's place
            "润州区副区长石川带着区文旅局局长陆远来访。",
            ["石川|副区长|镇江市润州区人民政府", "陆远|局长|镇江市润州区文化和旅游局"],
        ),
        (
            "一行人来到湖西农业大学,副校长石川陪同,该校食品学院院长陆远讲解。",
            ["石川|副校长|湖西农业大学", "陆远|院长|湖西农业大学食品学院"],
        ),
        (  # a letter that begins a town's name is no 前
            "前洲镇举行签约仪式,前洲商会会长石川代表签约。",
            ["石川|会长|前洲商会"],
        ),
        (  # a doubled letter that is the town's own
            "集镇镇党委书记石川说。",
            ["石川|党委书记|高邮市集镇镇党委"],
        ),
        ("这一笔出自临泽镇党委书记石川之手。", ["石川|党委书记|高邮市临泽镇党委"]),
    ],
)
def test_whose_a_post_is_by_its_sentence(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_a_town_s_page_means_its_own_town() -> None:
    text = "市总工会到汤庄镇慰问。\n会议决定:石川兼任镇招商办主任。"
    assert posts(text, town="临泽镇") == ["石川|主任|高邮市临泽镇招商办公室"]
    assert posts(text.replace("\n", ""), town="临泽镇") == ["石川|主任|高邮市汤庄镇招商办公室"]


def test_a_bare_zone_is_the_one_that_the_paragraph_names() -> None:
    found = posts("考察团来到江阴港综合保税区,综保区管理局局长石川陪同。", zones=("江阴港综合保税区",))
    assert found == ["石川|局长|江阴港综合保税区管理局"]
    found = posts("考察团来到海虞投资区,投资区经发局局长石川陪同。", zones=("海虞投资区",))
    assert found == ["石川|局长|海虞投资区经济发展局"]


def test_a_county_s_only_zone_of_a_kind_takes_the_county_s_name() -> None:
    found = posts("市工业集中区党工委书记石川报告。")
    assert found == ["石川|党工委书记|高邮工业集中区党工委"]


def test_a_county_inside_the_name_of_its_town() -> None:
    context = {"place": "扬州市", "place_code": "3210", "level": PlaceLevel.CITY, "parent": "江苏省"}
    found = posts("各县来到扬州。\n宝应县委书记石川讲话。\n金湖县银涂镇举行仪式,县长陆远致辞。", **context)
    assert found[-1] == "陆远|县长|金湖县人民政府"


@pytest.mark.parametrize(
    ("name", "after"),
    [("石川", "别让农户吃亏"), ("顾今", "很干脆"), ("石川", "没有多说"), ("顾林", "不愿多谈")],
)
def test_a_name_ends_before_what_is_denied(name: str, after: str) -> None:
    assert posts(f"三垛镇党委书记{name}{after}。") == [f"{name}|党委书记|高邮市三垛镇党委"]


def test_a_remark_between_a_title_and_its_holder() -> None:
    found = posts("三垛镇副镇长(江宁挂职干部)顾林说。")
    assert found == ["顾林|副镇长|高邮市三垛镇人民政府"]


def test_a_duty_that_only_the_model_knows() -> None:
    text = "苏州恒泰有限公司仓务总监石川说。"
    firm, told = (0, 8), {12: 8}
    (chain,) = find_chains(text, find_titles(text), (), (), [firm], told)
    assert (chain.posts[0].body.text, chain.posts[0].title.words) == ("苏州恒泰有限公司", "仓务总监")


def test_a_list_of_names_ends_before_a_village() -> None:
    assert posts("恒泰有限公司总经理石川与柳堡村签下协议。") == ["石川|总经理|恒泰有限公司"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石家庄市元氏县副县长顾林来访。", ["顾林|副县长|元氏县人民政府"]),
        ("客人走进文化园,同侨联主席顾林种下榕树。", ["顾林|主席|高邮市归国华侨联合会"]),
        ("润州区副区长顾林来访。", ["顾林|副区长|镇江市润州区人民政府"]),
    ],
)
def test_places_and_associations_in_front_of_a_post(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_a_zone_that_no_table_knows_may_be_either_kind() -> None:
    (tenure,) = read("柘口经开区管委会主任顾林来访。")._.tenures
    assert tenure.body is not None
    assert {tenure.body.name, *tenure.body.aliases} >= {
        "柘口经济技术开发区管委会",
        "柘口经济开发区管委会",
    }


def test_a_town_in_a_post_stays_a_town() -> None:
    doc = read("三垛镇镇长石川出席。")
    assert [span._.entity.name for span in doc.spans["kg_places"]] == ["高邮市三垛镇"]
    assert [span._.body.name for span in doc.spans["kg_officials"] if span._.body] == ["高邮市三垛镇人民政府"]
