"""Pages of websites and messengers' accounts: posts below each other, with what is printed around each."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Article, Page

NEWS = "6月12日，市委书记温如玉到黄河沿线调研防汛工作，副市长齐望山参加。"
FARM = "“一亩地多收四千块。”近日，在柳河村的田埂上，种植大户白露指着刚栽下的葱苗说。"


def split(text: str) -> list[Article]:
    return [a for a in split_page(Page("page.txt", text, "0" * 64)) if not a.is_furniture]


@pytest.mark.parametrize("size", ["", " 点击率：1267 【字体：大 中 小】 打印 关闭"])
def test_headlines_stand_over_their_stamps(size: str) -> None:
    web = (
        "无障碍浏览 | 长者助手 | 繁體 | 登录\n石川县人民政府\n首页 政务公开 解读回应 办事服务\n"
        "您现在的位置：首页 > 新闻中心\n温如玉调研防汛 提出三点要求\n"
        f"发布时间：2023-06-12 09:42:15 来源：石川县融媒体中心 作者：顾林 方晓{size}\n{NEWS}\n"
        "下一篇：没有了\n分享到： 微信 微博\n责任编辑：安然\n您现在的位置：首页 > 乡镇动态\n"
        f"柳河镇：葱田里算出“轮作账”\n发布时间：2023-06-11 16:10:03 来源：柳河镇人民政府{size}\n{FARM}\n"
        "网站地图 | 联系我们 | 关于我们\n主办：石川县人民政府办公室 网站标识码：5325240001\n"
    )
    first, second = split(web)
    assert (first.headline, first.authors) == ("温如玉调研防汛 提出三点要求", ("顾林", "方晓"))
    assert (second.headline, second.authors) == ("柳河镇：葱田里算出“轮作账”", ())
    assert second.text.endswith("葱苗说。")


@pytest.mark.parametrize(
    "stamp", ["原创 小荔 石川融媒 2024-06-12 18:30 宁夏", "石川融媒 2024年6月12日 18:30"]
)
@pytest.mark.parametrize("top", ["", "石川发布\n今天\n"])
def test_pictures_in_a_post(stamp: str, top: str) -> None:
    post = (
        f"{top}温如玉调研防汛工作\n{stamp}\n点击上方蓝字关注我们\n\n{NEWS}\n\n"
        "▲温如玉察看水情。（摄影 方晓）\n\n温如玉要求压实责任，确保安全度汛。\n\n▲齐望山介绍物资储备\n\n"
        "来源：石川融媒\n记者：顾林\n编辑：安然\n\n"
        "往期推荐\n★石川这三个村上榜\n★这封信请家长收下\n阅读 1.2万 赞 86 在看 41\n"
    )
    found, *others = split(post)
    assert (found.headline, found.authors) == ("温如玉调研防汛工作", ("顾林",))
    assert "安全度汛" in found.text
    assert all(not other.headline and other.text.startswith("▲") for other in others)


def test_headlines_below_the_numbers_of_a_digest() -> None:
    titles = ["葱田搭上“空中快线”", "老街，修旧如旧开门迎客", "课堂搬进了制茶车间"]
    digest = "\n\n".join(f"0 {n}\n{title}\n\n{FARM}\n\n文｜顾林" for n, title in enumerate(titles, 1))
    assert [(a.headline, a.authors) for a in split(digest)] == [(title, ("顾林",)) for title in titles]


def test_subheadings_in_bold_letters_and_columns_above_headlines() -> None:
    page = (
        "# 石川日报\n\n## 湖畔起新潮\n\n□ 本报记者 顾林\n\n春天的产业园，货车排着队进出厂门。\n\n"
        "**“一辆车”带来“一条链”**\n\n6月12日，恒朗基地二期竣工。\n\n"
        "**“一颗芯”点亮“一座园”**\n\n6月11日，衬底项目投产。\n\n"
        "## 对话\n\n### 招商要看得准\n\n记者：今年目标呢？\n\n温如玉：引进项目80个。\n\n（整理：方晓）\n"
    )
    first, second = split(page)
    assert (first.headline, first.authors) == ("湖畔起新潮", ("顾林",))
    assert "恒朗基地" in first.text
    assert "衬底项目" in first.text
    assert (second.headline, second.authors) == ("招商要看得准", ("方晓",))


def test_items_with_small_squares() -> None:
    page = (
        f"温如玉调研防汛\n\n本报讯（记者 顾林）{NEWS}\n\n前两个月，成绩单来了\n\n"
        "▪规上工业增加值同比增长12.4%\n"
        "▪工业用电量2.36亿千瓦时，同比增长9.7%\n▪新签约项目14个\n"
    )
    assert [a.headline for a in split(page)] == ["温如玉调研防汛", "前两个月，成绩单来了"]


def test_a_headline_of_three_lines_with_spaces_over_a_report() -> None:
    page = (
        "石川日报 2023年7月6日 星期四 第1版\n\n签约的落笔 开工的挥锹 投产的剪彩\n我区19个重大项目同日亮相\n"
        f"总投资97.3亿元 温如玉宣布开工 白露致辞\n\n　　本报讯（记者 顾林）{NEWS}\n"
    )
    (found,) = split(page)
    assert "我区19个重大项目同日亮相" in found.headline
    assert found.authors == ("顾林",)


def test_contents_whose_headlines_have_brackets_below() -> None:
    page = (
        "石川政务信息\n第 37 期\n\n本期要目\n◆柳河镇轮作田增收\n◆三项措施防溺水\n\n"
        "【柳河镇轮作田增收】\n　　今年，柳河镇轮作1.2万亩。\n（县供销联社 方晓）\n\n"
        "【三项措施防溺水】\n　　入夏以来，云岭镇巡查河段12处。\n（云岭镇党政办 白露）\n"
    )
    found = [(a.headline.strip("【】"), a.authors) for a in split(page)]
    assert found == [("柳河镇轮作田增收", ("方晓",)), ("三项措施防溺水", ("白露",))]


def test_posts_of_an_account_below_each_other() -> None:
    page = (
        "石川发布\n2023-07-22 18:30 发表于陕西\n\n柳河镇：蚕房里的“第三季”\n\n原创 顾林 方晓 石川发布\n\n"
        "收录于合集 #乡村振兴 41个\n\n头伏刚过，蚕房里又亮起了灯。\n\n▲工人添桑叶\n\n"
        "“今年咱养三季。”养蚕户说。\n\n"
        "▲蚕茧收购点前排队过秤\n\n三季蚕占两成。\n\n投票\n你家养过蚕吗？（单选）\n○ 正在养\n\n"
        "阅读 4126 赞 73 在看 39\n"
        "精选留言\n读者：真好！\n―――――――――\n\n城关镇：一场院坝会\n\n石川发布\n\n文图：安然\n\n"
        "昨晚，社区把会开到了老槐树下。\n\n（供稿：白露　配音：阿慧）\n\n- END -\n点个“在看”，让更多人看到\n"
    )
    first, *others = (a for a in split(page) if not a.text.startswith("▲"))
    assert (first.headline, first.authors) == ("柳河镇：蚕房里的“第三季”", ("顾林", "方晓"))
    assert first.text.endswith("三季蚕占两成。")
    second = next(a for a in others if a.headline)
    assert (second.headline, second.authors) == ("城关镇：一场院坝会", ("安然", "白露"))


def test_a_list_of_news_with_its_path_and_pages() -> None:
    page = (
        "石川新闻网 > 乡镇 > 今日动态\n搜索：请输入关键字\n\n【柳河镇】深海平台移交养殖户\n"
        "日期：2024-05-17 10:21:08　点击：312\n"
        f"　　石川新闻网讯（顾林）{NEWS}\n[责任编辑：安然]\n\n"
        "【云岭镇】梯田音乐会带火民宿\n日期：2024-05-17 09:40　点击：87\n"
        f"　　石川新闻网讯　通讯员方晓报道：{NEWS}\n[责任编辑：安然]\n\n"
        "共 48 页　首页　上一页　1  2  下一页\n"
        "版权声明：转载请注明出处。\n热点排行\n1  白露开展走访\n2  冬闲田种上油菜\n"
    )
    found = [(a.headline, a.authors) for a in split(page) if a.headline]
    assert found == [
        ("【柳河镇】深海平台移交养殖户", ("顾林",)),
        ("【云岭镇】梯田音乐会带火民宿", ("方晓",)),
    ]


def test_the_feed_of_an_app() -> None:
    page = (
        "爱石川APP\n推荐　要闻　镇街　问政　直播　我的\n\n【置顶】县委常委会会议召开　研究防汛\n"
        "石川融媒　04-18 20:15　评论 12\n"
        f"{NEWS}\n记者：顾林\n编辑：安然\n收起全文\n转发 31　评论 12　点赞 204\n\n广告\n"
        f"恒朗银行春耕贷　一键申请\n查看详情 >\n\n"
        "云岭隧道贯通啦！\n记者 方晓　04-17 19:08　评论 46\n今天上午，云岭隧道顺利贯通。\n▶ 视频 01:12\n"
        "收起全文\n"
        "转发 190　评论 46　点赞 1320\n热评\n@河边的风：回娘家方便了！\n\n乡村夜校开课表\n"
        "石川文旅　昨天 09:00　评论 5\n"
        "周一在柳河镇，周三在云岭镇。\n转发 22　评论 5　点赞 61\n\n已经到底啦\n"
    )
    assert [(a.headline, a.authors) for a in split(page) if a.headline] == [
        ("【置顶】县委常委会会议召开　研究防汛", ("顾林",)),
        ("云岭隧道贯通啦！", ("方晓",)),
        ("乡村夜校开课表", ()),
    ]


def test_a_list_of_posts_with_links() -> None:
    page = (
        "[首页](/) » [镇街动态](/zjdt/) » 列表\n\n## 镇街动态\n\n**2024-10-16**　|　石川县柳河镇\n\n"
        "### 茶园里办起夜校\n\n"
        f"{FARM}（白露）\n\n[阅读全文](/zjdt/1016a.html)　👁 318　👍 12\n\n---\n\n"
        f"**2024-10-15**　|　云岭镇\n\n"
        f"### 豆干街换上放心秤\n\n![豆干街](/upload/1.jpg)\n*图为街上校秤。*\n\n{NEWS}（方晓）\n\n"
        f"« 上一页　1　**2**　下一页 »\n"
    )
    found = [(a.headline, a.authors) for a in split(page) if a.headline]
    assert found == [("茶园里办起夜校", ("白露",)), ("豆干街换上放心秤", ("方晓",))]


def test_fields_of_an_index_over_each_post() -> None:
    fields = (
        "索引号：SH06100-{n}\n发文机构：石川县农业农村局\n标　　题：{title}\n"
        "发布时间：2023-11-2{n} 15:20\n内容概述：{title}"
    )
    titles = ["机械化起垄现场会召开", "我局开展“双随机”抽查"]
    posts = "\n\n――――――――\n\n".join(
        f"{fields.format(n=n, title=title)}\n\n{title}\n\n　　{NEWS}\n\n撰稿：顾林　审核：白露"
        for n, title in enumerate(titles)
    )
    page = (
        "石川县农业农村局\n首页 | 机构概况 | 部门动态 | 互动交流\n\n当前位置：首页 >> 部门动态\n\n"
        f"◆ {titles[0]}　　[2023-11-20]\n◆ {titles[1]}　　[2023-11-21]\n\n―――――― 正 文 ――――――\n\n{posts}\n"
    )
    assert [(a.headline, a.authors) for a in split(page)] == [(title, ("顾林",)) for title in titles]


def test_posts_under_the_names_of_their_places() -> None:
    page = (
        "石川早读\n石川县融媒体中心官方账号\n\n头条\n河边的“石头书记”\n\n　文｜顾林　方晓\n"
        "　图｜受访者提供\n\n"
        f"{FARM}\n\n次条\n新馆试开放，这份攻略请收好\n\n{NEWS}\n\n三条\n云岭镇“掐表”交地\n\n{NEWS}\n"
    )
    assert [(a.headline, a.authors) for a in split(page)] == [
        ("河边的“石头书记”", ("顾林", "方晓")),
        ("新馆试开放，这份攻略请收好", ()),
        ("云岭镇“掐表”交地", ()),
    ]


def test_what_stands_around_the_screen_of_an_app() -> None:
    page = (
        "9:41\n‹ 返回　　　　看石川 APP　　　　···\n\n推荐　要闻　乡镇　视听\n\n【图文】半山腰的晒青场\n"
        f"看石川客户端　2024-10-09 18:26　+关注\n　　{FARM}\n　　来源：石川融媒体中心｜作者：顾林\n"
        "👍 98　💬 12　⭐ 收藏　↗ 转发\n\n— 下一篇 —\n\n万张零工订单一键接\n"
        "看石川客户端　2024-10-09 11:08　+关注\n"
        f"　　{FARM}\n　　（县水利局 方晓 柳河镇 白露）\n👍 57　💬 3　⭐ 收藏　↗ 转发\n\n— 专题 —\n"
    )
    assert [(a.headline, a.authors) for a in split(page)] == [
        ("【图文】半山腰的晒青场", ("顾林",)),
        ("万张零工订单一键接", ("方晓", "白露")),
    ]


@pytest.mark.parametrize("below", ["本报讯（记者 顾林）", "本报记者 顾林\n"])
def test_an_advertisement_ends_where_a_report_begins(below: str) -> None:
    page = f"石川日报 2023年7月6日 星期四\n广告\n恒朗家具城开业\n温如玉调研防汛\n{below}{NEWS}\n"
    (found,) = (a for a in split(page) if a.headline)
    assert (found.headline, found.authors) == ("温如玉调研防汛", ("顾林",))


@pytest.mark.parametrize("rubric", ["阅读分享", "评论 阅读"])
def test_words_without_counts_are_no_counts(rubric: str) -> None:
    page = (
        f"石川日报 2023年7月6日 星期四\n\n{rubric}\n\n{FARM}\n\n温如玉调研防汛\n\n本报讯（记者 顾林）{NEWS}\n"
    )
    assert rubric in [a.headline for a in split(page)]


def test_a_time_alone_is_furniture_at_the_top_only() -> None:
    page = f"9:41\n\n温如玉调研防汛\n\n本报讯（记者 顾林）{NEWS}\n\n14:30\n签约仪式开始。\n"
    assert "14:30" in "".join(a.text for a in split(page))
    assert "9:41" not in "".join(a.text for a in split(page))
