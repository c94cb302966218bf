"""Where a project's name begins and ends, and what only looks like one."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str, headline: str = "") -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return projects


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "签约的是总投资5亿元的扬州辰欣市政工程植物油脂深加工项目。",
            ["扬州辰欣市政工程植物油脂深加工项目"],
        ),
        ("苏州远邦涂料研发工程中心项目签约。", ["苏州远邦涂料研发工程中心项目"]),
        (
            "总投资2亿元的广州桓越电子科技高频、高速覆铜板项目签约。",
            ["广州桓越电子科技高频、高速覆铜板项目"],
        ),
        ("高邮市人民政府与海川光伏新材料项目成功签约。", ["海川光伏新材料项目"]),
        ("续建项目1个,即申岚新材料项目。", ["申岚新材料项目"]),
        ("主要有微型光纤放大器产业化基地项目。", ["微型光纤放大器产业化基地项目"]),
        (
            "在海桓年产3万吨网片项目现场和年产2万吨育苗基质项目现场,他询问了进度。",
            ["海桓年产3万吨网片项目", "年产2万吨育苗基质项目"],
        ),
        ("高邮市在送桥镇湖鲜交易市场项目现场设分会场。", ["湖鲜交易市场项目"]),
        (
            "生物炼制一体化项目总投资50亿元。主要建设20万吨/年氧化钙生产线、10万吨/年骨料生产线。",
            ["生物炼制一体化项目"],
        ),
        ("林下药材加工项目由高邮绿芽公司投资。拟在三垛镇建设一家樟油提取厂。", ["林下药材加工项目"]),
        ("建立重点跟踪项目名单。", []),
        ("一批高质量产业项目落户开发区。", []),
        ("可进一步壮大高新区产业项目集群。", []),
        ("1-8月份跟踪在谈项目累计40个。", []),
        ("全市工业经济新增长点项目要抓紧。", []),
        ("各级狠抓产业项目建设。", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [project.name for project in found(text)] == names


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("湖南福岚环保科技重金属螯合剂项目签约。", [["湖南福岚环保科技"]]),
        ("华桓电子科技园项目签约。", [["华桓电子"]]),
        ("江苏南通辰欣智能装备项目签约。", [["江苏南通辰欣"]]),
        ("高邮市清水河流域水环境综合治理项目开工。", [[]]),
        ("游客服务综合体项目开工。", [[]]),
        ("总投资3000万元的海西高铁引道绿化、亮化建设项目开工。", [[]]),
        ("高邮市工业集中区污水处理厂二期项目开工。", [[]]),
        (
            "桓发能源集团有限公司总投资9亿元建设年产20万套发电设备项目、年产5万套光伏模块项目。",
            [["桓发能源集团有限公司"]] * 2,
        ),
        (
            "高邮星海啤酒厂新厂区建设项目、送桥镇荷塘小学建设项目、年产2万吨苹果汁项目等14个项目开工。",
            [["高邮星海啤酒厂"], [], []],
        ),
    ],
)
def test_whose_they_are(text: str, firms: list[list[str]]) -> None:
    assert [[firm.name for firm in project.companies] for project in found(text)] == firms


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("计划投资8亿元的方形电芯项目等8个总投资59亿元的项目签约。", [[800000000]]),
        ("总投资2亿元的彩岚印染项目。基础设施类3项,总投资规模1.5亿元。", [[200000000]]),
        ("海川光伏新材料项目一、二期投资总计达2.3亿元。", [[230000000]]),
    ],
)
def test_sums(text: str, money: list[list[int]]) -> None:
    assert [[int(i.amount.value) for i in project.investments] for project in found(text)] == money
