"""Pages as websites, messengers' accounts and bulletins print them: the articles, without what is around."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Article, Page

MEETING = "　　本报讯（记者 林帆）4月8日，全市工业会议召开，市长温如玉主持并讲话，各县汇报。\n"
PARK = "　　4月9日上午，总投资3.2亿元的冷链物流园在柳河镇动工，由恒通公司投资建设。\n　　（白露）\n"


def split(text: str) -> list[Article]:
    return [a for a in split_page(Page("page.txt", text, "0" * 64)) if not a.is_furniture]


def headed(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(a.headline.replace("\u3000", " "), a.authors) for a in split(text) if a.headline]


@pytest.mark.parametrize(
    "top",
    [
        "清 溪 日 报\nQINGXI RIBAO\n中共清溪市委主管主办\n2024年4月10日\n农历三月初二\n第4218期　今日四版\n",
        "清溪市融媒体中心主办　　ＱＩＮＧＸＩ\n　清 溪 新 闻\n２０２４年４月１０日　第１１期　（内部资料）\n",
        "清溪报 QINGXI NEWS ｜ 02 要闻·深度 ｜ 2024年4月10日 星期三 ｜ 责任编辑 方晓 ｜ 电话 84560012\n",
        "２　综合新闻　　　　　　　清溪报\n２０２４．４．１０\n",
        "清溪开发区\n\n工 作 简 报\n\n第 7 期\n（总第 63 期）\n\n清溪开发区党政办公室 编　　2024年4月10日\n",
        "清溪市人民政府门户网站\n首页 | 走进清溪 | 要闻\n无障碍浏览　长者模式　登录\n当前位置：首页 > 要闻\n",
        "清溪新闻网\n首 页　时 政　乡 镇　部 门　图 片\n2024年4月10日 星期三\n",
        "清溪发布 2024-04-10 18:30 湖南\n点击上方蓝字 关注我们\n",
    ],
)
def test_what_stands_above_the_first_article(top: str) -> None:
    text = f"{top}\n全市工业会议召开\n{MEETING}\n柳河建冷链园\n{PARK}"
    assert headed(text) == [("全市工业会议召开", ("林帆",)), ("柳河建冷链园", ("白露",))]


@pytest.mark.parametrize(
    "foot",
    [
        "清溪市人民政府办公室主办　市大数据中心承办\n网站标识码：6109250003　某ICP备19004418号　网站地图\n",
        "报：市委办、市政府办\n送：管委会领导，各镇（街道）\n发：各部门　　（共印120份）\n",
        "来源丨清溪市融媒体中心\n编辑丨方　晓\n责编丨顾林\n\n喜欢就点个“在看”吧↓↓↓\n分享　收藏　点赞　在看\n",
        "【打印本页】 【关闭窗口】\n主办单位：中共清溪市委宣传部　承办单位：清溪市融媒体中心\n",
        "友情链接：大众网　舜网\n清溪市融媒体中心 版权所有　某ICP备00000000号\n",
    ],
)
def test_what_stands_below_the_last_article(foot: str) -> None:
    text = f"全市工业会议召开\n{MEETING}\n柳河建冷链园\n{PARK}\n{foot}"
    assert headed(text) == [("全市工业会议召开", ("林帆",)), ("柳河建冷链园", ("白露",))]


def test_a_digest_numbers_its_posts() -> None:
    text = (
        "清溪发布 2024-04-10 07:30\n\n[图片]\n\n01\n\n旧厂房里开起食堂\n\n"
        "半年改造，这里成了最大的社区食堂。\n\n"
        "记者丨白露\n\n02\n\n@家长，考试期间这些路限行\n\n考试将于16日举行。\n\n☑ 文庙路禁止货车通行\n"
        "☑ 学府巷禁止一切机动车通行\n\n家长可将车停在体育馆。\n\n文字丨顾林\n摄影丨记者 方晓\n\n"
        "03\n\n明起停水！涉及这3个小区\n\n因管道迁改，明日停水12小时。\n\nEND\n"
    )
    assert headed(text) == [
        ("旧厂房里开起食堂", ("白露",)),
        ("@家长，考试期间这些路限行", ("顾林", "方晓")),
        ("明起停水！涉及这3个小区", ()),
    ]


def test_headings_by_their_marks_and_lines_in_bold() -> None:
    text = (
        "# 海风里长出粮仓\n\n本报记者 白露\n\n船行四十分钟，海面上露出一排方框。\n\n**智能投喂省人工**\n\n"
        "控制室里只有三个人，饲料定时送到箱里。\n\n**渔民变成上班族**\n\n"
        "老渔民石川卖掉小船，成了巡检员。\n\n---\n\n"
        "**一句话·短新闻**\n\n**两条公交专线开通**　12月15日起，两条专线开行。\n\n"
        "**柳河石斛进药房**　石斛日前与三家药房签约。（顾林）\n\n"
        "**老街取消停车**　自下周起，老街禁停。\n\n---\n\n"
        "# 冬交会签下八单\n\n本报讯（记者 林帆）12月14日，冬季交易会落幕。\n"
    )
    assert headed(text) == [
        ("海风里长出粮仓", ("白露",)),
        ("两条公交专线开通", ()),
        ("柳河石斛进药房", ("顾林",)),
        ("老街取消停车", ()),
        ("冬交会签下八单", ("林帆",)),
    ]


def test_columns_set_off_on_both_sides() -> None:
    text = (
        f"全市工业会议召开\n{MEETING}\n◆您问我答◆\n\n养老金怎么认证？\n\n"
        "　　问：能不能在外地办？（城关镇读者\n文先生）\n"
        "　　答：下载程序刷脸就行。\n\n换电池要登记吗？\n\n　　问：换了电池会不会被查？（读者 小周）\n"
        "　　答：同型号的不用。\n\n◆读者来信◆\n\n垃圾池臭了一夏天\n\n　　编辑同志：\n　　村口有个垃圾池。\n"
        f"　　　　　　柳河村村民　石川\n\n●民生速递●\n\n柳河建冷链园\n{PARK}"
    )
    found = headed(text)
    assert [headline for headline, _ in found] == [
        "全市工业会议召开",
        "养老金怎么认证？",
        "换电池要登记吗？",
        "垃圾池臭了一夏天",
        "柳河建冷链园",
    ]
    assert found[1:4] == [(h, a) for (h, _), a in zip(found[1:4], [(), (), ("石川",)], strict=True)]


def test_the_next_page_begins_with_its_section() -> None:
    text = (
        f"全市工业会议召开\n{MEETING}\n\n02 本地\n2024.4.10 星期三 编辑：方晓 美编：阿广\n\n"
        f"柳河建冷链园\n{PARK}"
    )
    assert headed(text) == [("全市工业会议召开", ("林帆",)), ("柳河建冷链园", ("白露",))]


@pytest.mark.parametrize(
    "listed",
    [
        "本期要目\n★ 全市工业会议召开\n★ 柳河建冷链园\n\n",
        "标题导航\n全市工业会议召开\n柳河建冷链园\n\n",
        "今日导读\n04版 暑期别下河\n06版 夜游增开三班船\n\n",
    ],
)
def test_contents_with_marks_or_pages_in_front(listed: str) -> None:
    text = f"清溪报\n2024年4月10日　星期三\n\n{listed}全市工业会议召开\n{MEETING}\n柳河建冷链园\n{PARK}"
    assert headed(text) == [("全市工业会议召开", ("林帆",)), ("柳河建冷链园", ("白露",))]


def test_credits_that_the_column_broke() -> None:
    text = (
        f"全市工业会议召开\n{MEETING}\n"
        "　　近日，柳河社区组织\n辖区孩子走进农耕园，在\n志愿者的指导下磨豆浆。\n温如玉 白露\n摄影报道\n\n"
        "旱地来了新农民\n　　没有一锹土，西红柿照样挂满枝。\n"
        "　　本报记者　方　晓\n　　　　　　　白朝霞\n"
    )
    articles = split(text)
    assert [(a.headline, a.authors) for a in articles][1:] == [
        ("", ("温如玉", "白露")),
        ("旱地来了新农民", ("方晓", "白朝霞")),
    ]


def test_the_first_headline_may_lack_the_mark_that_others_have() -> None:
    told = "清早的工地上，三台吊车已经忙开了。工人们说，年底能干完。\n"
    text = f"**冷链园里吊车忙**\n\n{told}\n# 柳河修路\n\n{MEETING}\n# 白沙架桥\n\n{told}"
    assert [headline for headline, _ in headed(text)] == ["冷链园里吊车忙", "柳河修路", "白沙架桥"]


@pytest.mark.parametrize("headline", ["暑期出行给家长 提个醒", "地铁延时乘客 有福了"])
def test_whom_a_headline_is_for_signs_nothing(headline: str) -> None:
    assert headed(f"{headline}\n{PARK}\n全市工业会议召开\n{MEETING}")[0] == (headline, ("白露",))
