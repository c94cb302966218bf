"""Cues of newspaper layout, on width-folded text."""

from __future__ import annotations

import re

from kg.wordfinder import gated

END_MARKS = "。！？!?…;"
CLOSERS = "”’」』》)】"
PAUSES = ",、—"

ROLE = re.compile(
    r"(?:本报|本台|本网|本刊|本社|本版|全媒体|全媒|融媒体?|新媒体|首席|特派|特约|见习|实习|驻[一-鿿]{1,6}|文字|摄影|视频|通讯|评论|新闻|客户端)*"
    r"(?:记者(?!站)|通讯员|实习生|撰稿人?|撰文|采写|报道员|供稿|作者|评论员|编写|整理|执笔)"
)
"""``全媒体记者``, ``特约通讯员``: who signs an article."""

CREDIT = gated(
    "供图报提摄撰文综",
    r"(?:(?:摄影|图文|综合)?报道|文[/·]?图|图[/·]?文|摄影|供图|提供|"
    r"[文图摄]并[文图摄]|(?:^|(?<=[ /]))[文图]|摄)(?=$|[ /、:)])"
    r"|(?:^|(?<= ))(?:文字?|图片?|摄影?|撰文|供图) ?(?=[/:|丨])",
)
PHOTO = re.compile(r"(?:摄影|供图|(?<!文)摄|(?:^| )图)(?:报道)?$|(?:^| )图[/:]")
"""Who took a picture, not who wrote and took it (``文/图``)."""
COLLECTED = re.compile(
    r"^(?:本[组版栏期]|以上)?(?:稿件|文章|图片|报道|消息)?(?:均?由|:)(.{2,40}?) ?"
    r"(?:采写|撰写|整理|采编|编辑整理)$"
)
"""``(本组稿件由张靖婕 李欣 采写)``: who wrote a column of short reports."""
MARKS = "■□●○◎◆◇▲△※▇❖♦"
BULLETS = f"{MARKS}▍▎▶►◀*★☆▪▌—-"

_PAPER = r"(?:本报|本台|本网|本刊|新华社|[一-鿿]{2,6}?(?:日报|晚报|晨报|早报|周报|时报|导报|垦区报|商报))"
_PLACE_DAY = r" ?[一-鿿]{0,8}? ?(?:\d{1,2}月)?(?:\d{1,2}日)? ?[专快急综合]{0,2}"
_NEWSROOM = r"[一-鿿]{0,12}(?<![通资简短音视])讯(?= ?\([^()]{0,12}(?:记者|通讯员))"
_DATELINE = r"[一-鿿]{2,20}?(?:\d{1,2}月)?\d{1,2}日[专快急]?[讯电](?= ?\()"
_AGENCY = (
    r"[一-鿿]{2,8}?(?:融媒(?:体(?:中心)?)?|新闻|广电|电视台)(?:\d{1,2}月)?(?:\d{1,2}日)?"
    r"[专快]?[讯电](?=[ (:】\]“\d]|$)"
)
_OPENING = (
    rf"(?:据?{_PAPER}{_PLACE_DAY}(?:讯|消息|电(?=[ (:】\]]|$))|{_AGENCY}|{_NEWSROOM}|{_DATELINE}"
    r"|又讯(?=[】\] :(]))"
)
_LEAD_IN = r"\d|近日|日前|昨|今|连日|[】\]]"
_SIGNED = rf"{ROLE.pattern} ?[一-鿿· 、]{{2,30}}?(?:报道[:,]?|(?= ?(?:{_LEAD_IN}|$)))"
DISPATCH = re.compile(
    rf"^[{MARKS}]? ?[【\[]?{_OPENING}[】\]]? ?(?:\(([^()]{{2,80}})\)|(?P<signed>{_SIGNED}))?[】\]]?[:,]? ?"
)
"""``本报讯(记者 东方)``, ``本报嘉兴9月15日电(特派记者 赵娟)``: where an article begins."""

DISPATCH_LINE = re.compile(rf"^[{MARKS}]? ?[【\[]?{_OPENING}")
BYLINE_HEAD = re.compile(
    r"^[(【]((?:[一-鿿]{0,4}(?:记者|通讯员))[^()【】]{2,60})[)】] ?"
    rf"|^(?P<signed>{_SIGNED}) ?(?=.)"
    rf"|^\((?P<names>(?:文[/:])?[一-鿿· 、]{{2,20}})\) ?(?={_LEAD_IN})"
)
"""``(记者 蒋亚军)2月8日,…``, ``本报记者 王珊报道:…``, ``(胡央娟)近日,…``: no dispatch line in front."""
DATED = re.compile(
    r"^“?(?:(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|初|底|末)|近日|日前|近期|昨[日天]|今[日天]|连日来|近年来|今年以来|"
    r"\d{1,2}日(?:上午|下午|晚|,)|记者\S{0,12}(?:获悉|了解到))"
)
"""How the first sentence of an article likes to begin."""

LEAD_DATE = re.compile(r"^(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:[上下]午|晚|清晨|凌晨|至|,|—)")

EDITOR_NOTE = re.compile(
    r"^[(【]?(?:编者按|编者的话|编者语|开栏的话|开栏语|导语|导读|核心提示|阅读提示|编前)"
)
TURN = re.compile(r"^\(?(?:[上紧]接|接上?)(?:本版|第|[A-Z]?\d|[一-鿿]版|头版|一版)[^。]{0,12}\)?$")
TURN_INLINE = re.compile(r"^\([上紧]接[^()。]{1,12}\)(?=.)")
TURN_HERE = re.compile(r"^\(?[上紧]接本版(头条|首条)?")
TURN_TO = re.compile(r"\(?(?:下转|转)(?:第|本版|[A-Z]?\d|[一二三四五六七八]版)[^。()]{0,10}\)?$")

DOCUMENT = re.compile(r"^[^。,;]{2,24}(?:公示|公告|通告|名单|任免|简讯|快讯|一句话新闻|名录|公报)$")
"""Headings of papers that are printed as they are."""

PAPER = re.compile(r"^(?:(?:任前|干部)?公示|公告|通告|通报|任免名单|人事任免|干部任免)$")
"""The name of a kind of paper alone, in the place of a headline."""
PASSED = re.compile(
    r"^[^。,;:]{4,24}第?[一二三四五六七八九十百]+次会议(?:\d{1,2}月\d{1,2}日)?(?:决定)?(?:任命|任免|免去):?$"
)
"""What a list of appointments is headed by: ``市人大常委会第十六次会议11月13日任命:``."""
QUESTION = re.compile(r"^(?:(?:本报)?记者|问|主持人|答):")
"""A line of an interview."""

ADDRESS = re.compile(r"^(?:各位[一-鿿]{1,6}|同志们|朋友们|尊敬的[一-鿿、]{2,12}|女士们)[、,!:]?.{0,12}$")
"""Whom a speaker turns to: ``各位代表!``."""
CONTACT = re.compile(r"^[一-鿿]{0,8}(?:电话|热线|邮箱|地址|联系人|网址)[:(]")
"""The last line of a notice: ``举报电话:(0997)7120000``."""

BRIEFS = re.compile(
    r"^[【\[〔|■□●◆◇▲○◎ ]*[一-鿿]{0,4}"
    r"(?:简讯|短讯|快讯|快报|短波|短章|短播|集锦|拾零|速览|简明新闻|一句话新闻|速递|简报|动态)[】\]〕| ]*$"
)
"""Headings of columns of short reports, whose items may each be signed."""
BOX = re.compile(
    r"^(?:(?:相关|新闻|知识)?链接|新闻背景|背景资料|延伸阅读|名词解释|记者手记|编后语?|编后记|新闻助读)$"
)
"""Headings of boxes that belong to the article they stand in."""

TORN_OFF = re.compile("[一-鿿]{1,3}[。,;!?]")
"""How a column begins that goes on in the middle of a sentence: ``持。市发改局局长…``."""
SENTENCE_LIKE = re.compile(r"[一-鿿](?:,|是一|位于|将以|已经|正在|随着|通过|为了|来到了?)[一-鿿]")
"""What running text says more often than headlines do."""

NOTICE = re.compile(
    r"^[【\[〔]?(?:(?:今日|明日|今明两天|本周)?天气(?:预报)?|气象信息|遗失|声明|启事|公益广告|广告|更正|致歉|招租|出租|出售|转让|征订|"
    r"讣告|招聘|诚聘|寻[物人]|招领|分类信息|便民(?:信息|服务|热线|提示)|温馨提示|友情提示|通知|订[报阅]启?事?)"
    r"(?:启事|声明)?(?:[: 】\]〕]|$)"
    r"|^[一-鿿]{0,10}(?:遗失声明|声明作废|招租|出租(?=,|$)|招聘启事|诚聘|寻[物人]启事|失物招领|(?:计划)?停[水电气](?:通知|公告|信息)|搬迁公告|"
    r"(?:转让|出让|拍卖|变更|招标|采购|施工|绕行|招租)(?:公告|公示|通告)$|注销公告|减资公告|清算公告|拍卖公告|招标公告|中标公告|征稿启事|征订启事|更正启事)"
)
"""Small advertisements and services, which are printed on a page but are no articles."""

CAPTION = re.compile(
    r"(?:俯瞰|鸟瞰|航拍|效果|示意|实景|现场|资料)图$|^(?:上图|下图|左图|右图|图)(?:[①②③④⑤一二三四]|为|是|:)|^[▲△▼▽←→↑↓]"
)
SIGNATURE = re.compile(
    r"^(?:中共)?[一-鿿]{2,24}(?:委员会|组织部|宣传部|局|厅|办公室|政府|有限公司|公司|中心|委办|政府办)$"
)
POSTING = re.compile(
    r"^[一-鿿·]{1,6} ?[一-鿿]?(?:\([^()]*\))? "
    r"[^ ]{2,40}(?:长|主任|书记|委员|[审检][^ ]员|调研员|职务)(?:\([^()]*\))?$"
)
"""An item of an appointment list: ``许香兰(女) 敦化市司法局局长``."""

NUMBERED = re.compile(r"^[一二三四五六七八九十]{1,2}、[^。,;:]{4,36}。(?=.)")
"""A report with its number and headline in the line: ``三、干部任免。6月20日,…``."""
NUMBERED_LINE = re.compile(r"^[一二三四五六七八九十]{1,2}、[^。;]{4,36}(?<![。,;:!?])$")
"""The same in a line of its own: ``二、县领导到镇检查防汛``."""
SHARED = re.compile(r"^[ (]*本[组版栏期](?:稿件|撰稿|文字|图文|文图|图片|采写|采访|报道)(?:均?由)?[:/ ]*")
"""``本版撰稿:邬倩 冉儒军``: who wrote all of a page or column."""
LABEL = re.compile(r"^[【\[〔|] ?[^【】\[\]〔〕|。,;]{1,12} ?[】\]〕|]$")
"""The name of a section in brackets, over its articles or over a column of briefs: ``【政协】``."""

LIST_ITEM = re.compile(
    r"^(?:[■□●○◆◇▲△·※]|\d{1,2}[.、)]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、)"
)

_SPELT = r"二[〇○零0-9一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
_DATE = r"(?:20\d\d年)?\d{1,2}月\d{1,2}日"
MASTHEAD = (
    re.compile(
        r"^[^。,;!?]{0,24}20\d\d年\d{1,2}月(?:\d{1,2}日)?[^。,;!?]{0,40}(?:星期|周)[一二三四五六日天][^。;!?]{0,40}$"
    ),
    re.compile(
        r"^(?:[一-鿿]{2,10}?(?:报|新闻|[周专]刊|时讯|观察)[^。,;!?]{0,12})?"
        r"20\d\d(?:年\d{1,2}月\d{1,2}日|[-./]\d{1,2}[-./]\d{1,2})"
        r"[ |·]?(?:第? ?[A-Z]?\d{1,2} ?版?|第[一二三四五六七八]版)?[ :|·]{0,3}[一-鿿]{0,6}$"
    ),
    re.compile(r"^[一-鿿]{2,8}(?:日报|晚报|晨报|早报|周报|垦区报|时报|导报|商报)(?:社)?$"),
    re.compile(rf"^[^。,;!?]{{0,24}}{_SPELT}[^。,;!?]{{0,12}}(?:星期|周)[一二三四五六日天]$"),
    re.compile(
        r"^[一-鿿]{2,12}(?:融媒|中心|传媒|周讯|资讯|通讯|发布|报道|在线|之窗)[ |·]{0,3}"
        r"20\d\d年\d{1,2}月\d{1,2}日(?:[ |·].{0,16})?$"
    ),
    re.compile(rf"^{_DATE} ?(?:总?第 ?\d+ ?期)?[ |·]{{0,3}}[一-鿿]{{2,16}}(?:主办|主管|承办|出版|编印)$"),
    # 里湖瑶族乡党政办公室编 2023年6月30日, 报:县委办 送:县直有关单位 共印60份
    re.compile(rf"^[一-鿿]{{4,30}}(?:办公室|编辑部|宣传部|中心|[委府]办) ?编印? ?{_DATE}$"),
    re.compile(r"^(?:报|送|发|抄[报送]|主送):[^。]{4,80}份\)?$"),
    re.compile(r"^(?:报|呈|送|抄[报送]|主送):[^。:]{2,60}。? ?(?:送|发|抄[报送]):[^。:]{2,60}。?$"),
    re.compile(r"^(?:报|呈|抄[报送]|主送):[^。:,;!?]{2,40}$"),
    re.compile(r"^(?:签发|审签|核稿)人?: ?[一-鿿]{2,4} .{2,40}$"),
    re.compile(r"^[一-鿿]{2,12} 20\d\d年\d{1,2}月\d{1,2}日 [^。,;!?]{0,10}[版期](?:[ :·|].{0,20})?$"),
    re.compile(r"^\(?(?:20\d\d年)?第 ?\d{1,4} ?期(?:[,;]?总第 ?\d{1,4} ?期)?\)?$"),
    re.compile(r"^(?:本[期版]|今日)(?:要目|导读|看点|目录):[^。!?]{6,120}$"),
    re.compile(r"^[【\[〔](?:本[期版]|今日)(?:要目|导读|看点|目录)[】\]〕]$"),
    re.compile(
        r"^(?:第? ?[A-Z]?\d{1,3} ?版|[A-Z]\d{1,2}|第[一二三四五六七八九十]{1,3}版)(?:[ :·|/].{0,40})?$"
    ),
    re.compile(r"^[^。;]{4,40}(?:[^一-鿿\d]|详见|见)第?[A-Z]?\d{1,2}版\)?$"),
    re.compile(r"^(?:要闻|综合|综合新闻|时政|经济|民生|国内|广告|专版|副刊|本地|综合要闻|时政要闻)$"),
    re.compile(
        r"^[^。,;]{0,30}(?:^编辑|责任编辑|责编|值班编辑|本版编辑|美编|版式|校对|组版|编审|值班主任|视觉)"
        r"[ :/].{1,60}$"
    ),
    re.compile(
        r"^.{0,30}(?:国内统一(?:连续出版物号|刊号)|邮发代号|CN ?\d\d-|总第 ?\d+ ?期|第 ?\d+ ?期 ?$|投稿邮箱|新闻热线|联系电话|电子邮箱|本报地址|邮政编码|广告许可证|https?://|www\.)"
    ),
)
"""Furniture of the page: its newspaper, date, page number and editors."""
DATE_LINE = re.compile(rf"^(?:{_DATE}[ ]?(?:农历[^。,]{{2,12}})?|{_SPELT})$")
LATIN = re.compile(r"^[A-Za-z][A-Za-z .,'&·-]{2,40}$")
"""The same in Latin letters below it: ``NINGHE NEWS``."""
SECTION = re.compile(r"^\d{1,2} [一-鿿]{2,6}$")
"""Page number and section below a newspaper's name, or at the top of a page: ``03 综合新闻``."""
MASTHEAD_TOP = re.compile(
    r"^(?![一-鿿]{0,6}(?:捷|喜|通|预|举|汇|申|简|海|填|警|速)报)[一-鿿]{2,8}?(?:报|新闻|周刊|专刊|时讯|资讯)"
    r"(?:[ (·|][^。,;!?]{1,16})?$"
)
"""The name of a newspaper alone, as the first line of a page: ``阿尔山报``, ``双鸭山日报 友谊农场专刊``."""
