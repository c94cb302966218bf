"""What web pages print around an article: stamps, sources, buttons, links to others."""

from __future__ import annotations

import re

from kg.pages.patterns import ROLE
from kg.wordfinder import gated

FIELD = (
    r"(?:(?:信息|文章|新闻|稿件|图片)?来源|[稿图]源|(?:发布|发表|更新|上传)?(?:时间|日期)|发布[者人]?"
    r"|(?:浏览|点击|阅读|访问)(?:次数|人次|量|数|率)?|(?:责任)?编辑|审核|字体大小|字[号数体]|打印|分享到?"
    r"|索引号|发文(?:机[构关]|字号)|公文时效|公开方式|组配分类|发布机构|成文(?:日期|时间))"
)
"""What a web page says of an article besides its authors."""
STAMP = r"(?:20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}\.\d{1,2}\.20\d\d)"
CLOCK = r" ?\d{1,2}:\d\d(?::\d\d)?"
_SAID = r"[^。;!?“”]*"
_BUTTON = (
    r"(?:打印(?:正文|本页)?|关闭(?:窗口)?|[大中小]字体|扫码带走|分享到?|收藏|纠错|返回(?:顶部|首页|列表)"
    r"|扫一扫在手机打开当前页|↑? ?TOP)"
)
MORE = re.compile(
    "相关(?:阅读|新闻|文章|推荐)|往期(?:推荐|回顾|精彩|文章)|推荐阅读|猜你喜欢|广告|投票|精选留言|热评|(?:热点|点击|热门)(?:排行|文章|新闻)"
)
"""What stands over links to other posts, and over what readers write or choose below one."""
_HOUSE = rf"{MORE.pattern}|热门标签.*|(?:标 *题|内容概述) ?:[^。]*|(?:©|版权(?:所有|声明)|Copyright).*"
PATH = re.compile(
    r"(?:(?:您(?:当前|现在)?|当前)的?(?:所在)?位置|首页) ?[:|>].*"
    r"|(?:首页|推荐|快讯|要闻)(?: [一-鿿]{2,4}){3,}"
    r"|共 ?\d+ ?页.*|搜索:.*"
    r"|(?:(?:无障碍|长者|登录|注册|繁[体體]|(?:网站|站点)地图|(?:联系|关于)我们|隐私声明|使用帮助)"
    r"[一-鿿]{0,4}[ |·]*){2,}"
)
"""Where one is on a site, and what may be chosen there."""
COUNTS = (
    r"(?=\D{2,8}\d)(?:(?:阅读|[点获]?赞|在看|留言|分享|评论|浏览|转发|收藏|不?满意|已办结)"
    r" ?(?:[\d.]+ ?[万k+]*)?[ |·]*){2,}"
)
TOOLS = re.compile(r"(?:PDF版? ?)?放大 ?\+? ?缩小.*")
"""What stands over each headline of a paper on the web: ``PDF版 放大＋ 缩小－``."""
_CHAT = (
    r"点击(?:上方|下方|文末)[^。;]*关注[^。;]*|喜欢[^。;]*点个[^。;]*|[↓↑ ]{0,4}点个[“ ]*(?:赞|在看)[^。;]*"
    rf"|(?:(?:分享|收藏|点赞|在看|转发)[ ,、]*){{3,}}|{COUNTS}"
    r"|(?:THE )?E ?N ?D[ —–-]*|收录于(?:合集|话题|专辑).*|[今昨]天(?: ?\d{1,2}:\d\d)?|\[?图片\]?"
    rf"|{TOOLS.pattern}"
    r"|(?:收起|展开|阅读|查看)(?:全文|详情|更多) ?>?|(?:已经|没有)(?:到底|更多).{0,4}|▶? ?视频 ?\d\d:\d\d"
)
"""What a messenger's account prints around its posts."""
WEB_LINE = gated(
    r"\[【 \d上下中作信关分发字审小打扫文新日时更来浏点稿编访责返大阅公索组成收纠相版图当您首无长登注繁喜在转"
    r"C©↑TEP|今昨网站联隐使往推猜获评赞留热投共搜精↓标内收展查已没▶不满广快要视放*—–-",
    rf"^(?!.*地点)[\[【 |*—–-]*(?:(?:{FIELD}|作者|责编) ?[:丨|]{_SAID}"
    rf"|{STAMP}(?:{CLOCK})?[ |·]*(?:(?:{FIELD}|作者) ?[: ]|[一-鿿]{{0,12}} ?{ROLE.pattern}){_SAID}"
    rf"|{STAMP}{CLOCK}(?: ?(?:发表于 ?)?[一-鿿]{{2,4}})?"
    rf"|{_BUTTON}(?:[】\] |【\[]+{_BUTTON})*[】\]]?|{_HOUSE}|{PATH.pattern}|{_CHAT})$",
)
"""``来源:清溪发布 | 作者:安然 | 发布时间:2021-01-06``, ``2013-10-28 08:48 浏览人次:``: below a headline."""
POST_LINE = re.compile(
    r"(?!.{0,4}(?:记者|通讯员))(?:原创 ?)?[一-鿿A-Za-z·“”]{1,12} (?:[一-鿿A-Za-z]{2,12} )?"
    rf"(?:{STAMP}|\d\d-\d\d|[今昨]天) \d{{1,2}}:\d\d"
    r"(?: ?(?:发表于 ?)?[一-鿿]{2,4}(?: ?\d+)?)?(?: ?\+ ?关注)?$"
    r"|[‹<] ?返回.*|(?=.*[👍💬⭐↗👁])[^一-鿿]*(?:(?:收藏|转发|点赞|评论|在看)[^一-鿿]*)*$"
    rf"|\*{{0,2}}{STAMP}\*{{0,2}} ?\| ?[一-鿿]{{2,16}}$|[«‹< ]*上一页.*"
    r"|[一-鿿]{4,20}官方(?:账号|微信|平台)$|[—–-]+ ?(?:下一篇|专题) ?[—–-]+$|[—–-]? ?\d{1,3} ?[—–-]$"
)
"""Whose a post is and when it appeared (``石川融媒 2024-06-12 18:30 宁夏``), and pages' numbers."""
STAMPED = re.compile(
    rf"{STAMP}(?:{CLOCK}|.*{FIELD} ?:)|(?:^| )(?:\d\d-\d\d|[今昨]天) \d{{1,2}}:\d\d"
    r"|(?:发布|发表|更新)(?:时间|日期) ?:"
)
"""What only the line below a post's headline says: when it appeared to the minute, or when and from where."""
LINK = re.compile(
    r"^[上下]一[篇条则] ?:|^[^。;]*\.(?i:jpe?g|png|gif|bmp|webp)$"
    r"|^!?\[[^\[\]]{0,24}\]\([^()]*\)(?: ?[»>|·].*|[^一-鿿]*)$"
)
"""A link to what was published before or behind: ``下一篇:清溪县召开项目推进会``; the name of a picture's
file, where the picture was: ``项目推进会现场2.jpg``.
"""
