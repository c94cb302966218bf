"""Days that a web page prints below the headlines of its articles."""

from __future__ import annotations

from kg.context import page_context
from kg.context.local import local_context
from kg.pages import split_page
from kg.types import Page

PAGE = """清溪县签约17个项目

2019-02-28 清溪新闻网

27日,清溪县举行集中签约仪式,县长陈明致辞。

清溪县举行集中开工仪式

来源：清溪发布 发布时间：31.07.2018

30日,清溪县举行集中开工仪式,县长陈明出席。
"""


def test_each_article_is_of_its_own_day() -> None:
    page = Page("page.txt", PAGE, "0" * 64)
    articles = split_page(page)
    context = page_context(page, articles)
    days = [local_context(article, context).date for article in articles if article.headline]
    assert days == ["2019-02-28", "2018-07-31"]
