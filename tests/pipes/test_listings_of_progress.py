"""Cards and tables of how far projects are: times in labels, several sums put in, offices that build."""

from __future__ import annotations

from tests.support import read


def told(text: str) -> list[tuple[str, tuple[str, ...], list[str], list[str]]]:
    """Name, who builds it, other sums in 亿元 than the whole and milestones of each project."""
    return [
        (
            project.name,
            tuple(firm.name for firm in project.companies),
            [f"{i.amount.value / 10**8:g}" for i in project.investments if i.kind.value == "other"],
            [stage.value for stage in project.stages],
        )
        for project in read(text)._.projects
    ]


def test_labels_may_have_a_time_in_front_and_any_number_tell_what_is_put_in() -> None:
    text = (
        "重点项目上半年进展公示\n"
        "★高强紧固件智能工厂项目\n业主单位:恒朗紧固件公司\n总投资:3.2亿元\n2024年计划投资:1.1亿元\n"
        "5月底前完成投资:6500万元\n累计完成投资:2.4亿元\n二季度进展:主体封顶,力争8月竣工。\n"
        "★米糠油深加工二期项目\n业主单位:云禾食品公司\n总投资:1.4亿元\n当年计划投资:4000万元\n"
        "累计完成投资:1.4亿元\n目前进展:已通过竣工验收。"
    )
    assert told(text) == [
        ("高强紧固件智能工厂项目", ("恒朗紧固件公司",), ["1.1", "0.65", "2.4"], ["在建", "竣工"]),
        ("米糠油深加工二期项目", ("云禾食品公司",), ["0.4", "1.4"], ["竣工"]),
    ]


def test_columns_may_have_a_time_in_front() -> None:
    text = (
        "项目名称|建设单位|总投资(亿元)|今年计划投资|截至5月底完成投资|一季度进展\n"
        "高强紧固件智能工厂|恒朗紧固件公司|3.2|1.1|0.6|在建\n"
        "米糠油深加工二期|云禾食品公司|1.4|0.4|0.3|投产"
    )
    assert told(text) == [
        ("高强紧固件智能工厂", ("恒朗紧固件公司",), ["1.1", "0.6"], ["在建"]),
        ("米糠油深加工二期", ("云禾食品公司",), ["0.4", "0.3"], ["投产"]),
    ]


def test_an_office_that_a_column_or_label_gives_builds_but_who_brought_a_firm_does_not() -> None:
    text = (
        "★三荡口湿地修复工程\n建设单位:市自然资源和规划局\n总投资:1.2亿元\n"
        "★恒昇泵阀二期项目\n引进单位:市商务局\n总投资:8000万元\n建设地点:三垛镇"
    )
    firms = [firm for _, found, _, _ in told(text) for firm in found]
    assert firms[0] == "市自然资源和规划局"
    assert "市商务局" not in firms


def test_works_alone_in_a_cell_of_progress_say_that_it_is_built() -> None:
    text = (
        "项目名称|建设单位|总投资(亿元)|形象进度\n紧固件智能工厂|恒朗紧固件公司|3.2|上水库正在清表\n"
        "米糠油深加工二期|云禾食品公司|1.4|管网铺设8公里\n阀体铸造三期|恒昇公司|2|65%\n"
        "伺服电机二期|朔川公司|2|正在办理施工许可证\n预制菜厨房|白露公司|1|完成施工图设计"
    )
    assert [stages for _, _, _, stages in told(text)] == [["在建"], ["在建"], ["在建"], [], []]
