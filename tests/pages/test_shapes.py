"""Lists that are known by the form of their lines, whatever these tell."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Page

FORMS = {
    "bars": """温如玉|女|1982.06|柳河县副县长|市文旅局局长
石川|男|1979.11|市发改委副主任|柳河县委副书记
顾林|男|1985.03|高新区招商局局长、四级调研员|高新区管委会副主任
""",
    "cells": """指标　单位　1至3月　增长%
固定资产投资　亿元　31.9　-3.2
一般公共预算收入　亿元　5.07　2.5
""",
    "commas": """乡镇，固定资产投资，增长%，新签约
柳河镇，31.9，-3.2，2
恒河镇，5.07，2.5，4
""",
    "semicolons": """“高纯氧化铝”车间；恒昇新材（朗川）；选址白石镇；7月动工
“柚子深加工”车间；朗川果业集团；选址经济开发区；设备已经到场；由顾林联系
""",
    "dashes": """番茄红素提取车间——客商是新疆恒昇生物——在谈
辣椒烘干线——客商是和宁红椒合作社——已签约
水泥制品二期——客商是江苏恒昇建材——在建
""",
    "labels": """总指挥：方　晓　县委书记
副总指挥：白　露　县委副书记、县长
　　　　　顾　林　县委常委、常务副县长
成　员：石　川　县发展和改革局局长
""",
    "stops on a way": """8:20　市行政中心集合
9:00　高新区·恒朗半导体设备车间（主体封顶，正在安装设备，石川、顾林现场介绍）
10:30　柳河县·绿能风机叶片车间（设备安装）
""",
    "alternating": """甲、温泉康养度假村
选址 日多乡|拟投 待定|合作方式 独资、合资，也可以由县里的国有公司参股建设
乙、藏香猪养殖加工
选址 扎西岗乡|拟投 待定|合作方式 不限
""",
}


def headlines(text: str) -> list[str]:
    return [a.headline for a in split_page(Page("page.txt", text, "0" * 64)) if a.headline]


@pytest.mark.parametrize("rows", FORMS.values(), ids=FORMS.keys())
@pytest.mark.parametrize("gap", ["", "\n"], ids=["attached", "apart"])
def test_lines_of_one_form_are_rows(rows: str, gap: str) -> None:
    page = f"""石川到柳河镇调研

本报讯（记者 王凯）9月20日，副县长石川到柳河镇调研春耕。他说，今年要早谋划。

云岭山下新事
{gap}{rows}以上由县委办公室整理，今后每季度公布一次，欢迎大家监督。

方晓会见客商

本报讯（记者 林帆）9月21日，县委书记方晓会见客商。
"""
    articles = [a for a in split_page(Page("page.txt", page, "0" * 64)) if a.headline]
    assert [a.headline for a in articles] == ["石川到柳河镇调研", "云岭山下新事", "方晓会见客商"]
    printed = [line.strip() for line in rows.strip().split("\n")]
    assert len(articles[1].text.split("\n")) == len(printed) + 2


def test_a_list_below_another_has_its_own_headline() -> None:
    page = """恒河高新区先进名单
一、纳税大户（2家）
恒昇机械有限公司　恒朗光电股份有限公司
二、优秀企业家（2名）
温如玉　恒昇机械有限公司董事长
齐望山　恒朗光电股份有限公司总经理

便民服务电话
供水抢修　0839-5550110
政务服务　0839-5550012
招商专线　0839-5550168　联系人：石川

■数说高新区
①规上工业增加值　+9.8%
②固定资产投资　+7.1%
③税收　5.62亿元　-1.1%

夜班车间灯火通明
“订单排到了五月。”2月7日晚，车间主任安然说。隔壁厂区也在赶工。
"""
    assert headlines(page) == ["恒河高新区先进名单", "便民服务电话", "数说高新区", "夜班车间灯火通明"]


def test_sub_headings_of_a_list_begin_no_article() -> None:
    page = """我县项目集中开工

本报讯（记者 林帆）6月7日，县重点项目集中开工仪式举行。部分项目如下。

高新区（2个，22亿元）
恒昇电池隔膜项目，恒昇新材料公司，12.6亿元
芯片封装项目，朗微电子公司，9.5亿元

柳河镇（1个，9800万元）
食用菌深加工项目，清溪菌业集团，9800万元

6月19日
石材制砂项目，白石矿业，1.5亿元

注：以上投资额均为备案数
白露说，要当好服务员。

石川到柳河镇调研

本报讯（记者 王凯）9月20日，副县长石川到柳河镇调研春耕。
"""
    assert headlines(page) == ["我县项目集中开工", "石川到柳河镇调研"]


def test_rows_set_out_to_the_left_of_what_goes_on_with_them() -> None:
    page = """五月新签约项目榜
　　5月13日上午，朗川县举行重点项目
集中签约仪式，县长白露出席，副县长石
川主持。以下项目均落户经济开发区。
“高纯氧化铝”项目；恒昇新材；总投资
　　4.2亿元；设备2.6亿元
“柚子精深加工”项目；朗川果业集团有
　　限公司；总投资8800万元
“稀土永磁电机”项目；云岭磁业；总投
　　资6亿元；设备3.3亿元
"""
    (article,) = split_page(Page("page.txt", page, "0" * 64))
    assert article.text.split("\n")[-3:] == [
        "“高纯氧化铝”项目;恒昇新材;总投资4.2亿元;设备2.6亿元",
        "“柚子精深加工”项目;朗川果业集团有限公司;总投资8800万元",
        "“稀土永磁电机”项目;云岭磁业;总投资6亿元;设备3.3亿元",
    ]


def test_a_masthead_of_any_name_is_no_headline() -> None:
    page = "朗川快讯　2020年5月15日　星期五\n\n石川到企业走访\n5月14日，副县长石川到企业走访。\n"
    assert headlines(page) == ["石川到企业走访"]


def test_lists_of_posts_by_place_are_one_list() -> None:
    page = """柳河报　2022年9月9日

柳河县新任乡镇领导班子

柳河镇
党委书记　石　川
党委副书记、镇长　江　楠（女）
人大主席　安　然

云岭乡
党委书记　宋　扬
乡　长　柴　禾

关于调整县安全生产委员会组成人员的通知
各乡镇党委、政府，县直各部门：
　　主　任：白　露　县长
　　副主任：方　晓　县委常委、常务副县长
　　　　　　林　帆　副县长
　　成　员：石　川　县应急管理局局长
　　委员会办公室设在县应急管理局，石川兼任办公室主任。
"""
    assert headlines(page) == ["柳河县新任乡镇领导班子", "关于调整县安全生产委员会组成人员的通知"]


def test_a_page_of_lists_shows_its_column_by_its_indents() -> None:
    page = """三季度竣工投产项目
　　《稻米加工园二期》
　　业主：沃野米业有限责任公司，总投
资=3.05亿元，地点=加福镇
　　《亚麻籽榨油车间》
　　业主：清溪油脂，地点=经济开发区，
状态=投产
　　《野生蓝莓酒庄》
　　业主：长白酒业，总投资=7900万元，
地点=长白镇，状态=开工
"""
    (article,) = split_page(Page("page.txt", page, "0" * 64))
    assert [line for line in article.text.split("\n") if line.startswith("业主")] == [
        "业主:沃野米业有限责任公司,总投资=3.05亿元,地点=加福镇",
        "业主:清溪油脂,地点=经济开发区,状态=投产",
        "业主:长白酒业,总投资=7900万元,地点=长白镇,状态=开工",
    ]


def test_days_over_rows_and_notices_with_a_telephone() -> None:
    page = """8月份投产车间清单

8月8日
汽车线束（恒昇线束，经济开发区）
8月17日
辣椒素提取（红椒生物，高岭乡）
医用无纺布（朗洁卫材，固河镇）
电子元件（恒朗光电，固河镇）

值班电话：0839-6667788

夜班车间灯火通明

“订单排到了五月。”2月7日晚，车间主任安然说。隔壁厂区也在赶工。

任前公示
温如玉，女，1985年3月生，现任白石镇镇长，拟任乡镇党委书记。
公示时间5月12日至18日，联系电话5551234。
"""
    articles = [a for a in split_page(Page("page.txt", page, "0" * 64)) if a.headline]
    assert [a.headline for a in articles] == ["8月份投产车间清单", "夜班车间灯火通明", "任前公示"]
    assert articles[0].text.split("\n")[1:4] == ["8月8日", "汽车线束(恒昇线束,经济开发区)", "8月17日"]
    assert articles[2].text.endswith("联系电话5551234。")


def test_items_of_one_mark_belong_together() -> None:
    page = """开发区本周动态

●8月28日，开发区召开安全生产例会，管委会主任顾林主持。

●8月30日，恒昇线束二期厂房主体完工。

●8月31日，园区招聘会举行，提供岗位620个。

石川到柳河镇调研

本报讯（记者 王凯）9月20日，副县长石川到柳河镇调研春耕。
"""
    (first, _) = (a for a in split_page(Page("page.txt", page, "0" * 64)) if not a.is_furniture)
    assert first.text.count("●") == 3
