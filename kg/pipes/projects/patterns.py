"""Cues of projects: what ends a name, what stands in front of one, what it is worth, how far it is."""

from __future__ import annotations

import re

from kg.currencies import CURRENCY
from kg.lexicon import words
from kg.wordfinder import any_of, gated

HEAD = re.compile(
    r"(?<!过)项目(?!部|区(?=[,。;、内里的])|化|库|组|长|办|制|方|公司|集群|名单|清单|台账|审批|为王|个|数|贷款|调度|融资|专班|(?:\(第[^()]{1,4}[批期轮]\))?集中(?:签约|开工|竣工|投产)(?:活动|仪式)|(?:建设)?(?:推进会|推进大会|观摩|拉练))"
    r"|工程(?!师|机械|项目|质量|局|院|大学|学院|有限|公司|技术|(?:技术)?(?:研究)?中心|建设项目|量|款)"
)
"""The nouns that end the name of a project."""
HEADS = ("项目", "工程", "建设项目", "建设工程")
"""Behind a park that is a project itself: 来到闽南氟材料产业园|项目和…."""

PUBLIC_WORKS = gated(
    "人村古遗增雨步护亮掘开竖供修公加医厂变国坝堤大学安小广延引扩排提搬改整枢桥棚楼水污河治泵清渠灌环生电省码碧管绿航调路输迁采铁闸防隧饮馆高",
    r"人饮|增容|水源|雨污|步道|护岸|管网|河道|河|水系|路|桥|[国省]道|改建|大道|改造|整治|治理|供水|排水|污水|供热|供气|电网|变电|输电|码头|航道|隧道|铁路|高速|堤|坝|泵|闸|灌|渠|水库"
    r"|绿化|安置|棚改|学校|医院|饮水|修复|修缮|加固|扩建|迁建|枢纽|楼|馆|小区|公园|广场|村落|古建|遗址|调水|引水|防洪|清淤|亮化|搬迁|提升|采选|开采|掘进|竖井|扩能|迁改|延长线|环线|碧道|绿道|生态|厂",
)
"""What a 工程 that is built, not campaigned for, has in its name."""

CAMPAIGN = re.compile(
    r"培育|梯次|人才|名师|名校|品牌|素质|满意|素养|民生实事|创建|服务|教育|文明|党建|链长|强基|育|惠民|民心|形象|面子"
)
"""What the name of a campaign called 工程 has in it."""

_AT_A_PLACE = (
    r"(?:安排|[选搭摆放停站])在(?=.{4})|在(?:[\u4e00-\u9fff]{2,12}[区园镇乡村港城市县州旗盟]|当地|这里)(?:投资|规划)?"
    r"(?:建(?:设(?!项目|工程))?|设立?(?![备施计])|(?:开设|[创开兴]办|办(?!公)))(?=.{2})"
    r"|拟在[\u4e00-\u9fff]{2,10}?(?:设立?|建设?|办)(?=.{4})|设[在于]|(?:记者|笔者|大家|一行人?)在|(?:仪式|会|活动|会议)在"
    r"|(?<=[市县区旗])[在有](?=[\u4e00-\u9fff]{4})"
)
"""在三垛镇建|铜箔工厂, 会在|铜箔工厂|举行."""
_DOING = (
    "能(?:生产|产出?|加工)(?=.{2})|(?<=[再新要拟想还将又])上一[个座条家](?=.{2})|[台韩日德美港澳外法英侨]资企业(?=.{4})|揽[下获]了?|[又新喜再]添|(?<=公司)对接|(?<=集团)对接|加快(?!速)|谈[妥成定拢]了?"
    "|保障(?!性)|引进了?(?!落户)|储备了?(?=.)(?!项目|库|中心|基地|站|粮|林|电|区)|获批(?:建设)?"
    "|(?:合作|共同)(?:开发|建设)|共建(?!共享)|[狠紧真深]抓住?|改(?:造|建)?成了?|(?:详细|实地|深入|现场)?了解"
    r"|配套建设(?=.{4})(?!项目|工程)|收获了?(?![机季期率后面])|已?落地(?=.{3})|(?<=[,。;\n])(?:先|再|又|专|只)?看|(?<=[区园镇乡道村团县市内方边侧旁])建(?![设成材筑档制])"
)
"""Verbs that are so only with what stands around them: 喜添|铜箔工厂."""
_PARTICLES = (
    "[那这][条座处家](?=.{4})|(?<=[式会动典议工约幕礼训产坛])暨|(?:人民政府|管委会|公司|集团)[与和](?=.{4})|(?<=[,:])即"
    "|(?<![华因行作有])为(?!民|农|主)|(?<![成造迁])就(?!业|地|近|医)|(?<![军上大小])将(?!军)"
    "|(?<![针面绝相应轮配结核])对(?!外|接|口|讲|虾|氨|位|苯|硝|甲|二)|(?<=[^第统单])一个是|(?<=.)是|(?<![一])把|让"
    "|(?<![迟达得直感独])到(?!位|账|期|港|家)|(?<![可所予])以(?!上|下|内|及|色|旧|来)|了(?!解)|着"
    "|[和及与](?=新建|在建|总投资|年产)"
)
"""Single letters where they are no part of a word: 将, 把, 对; not 将军, 对外."""
_LETTERS = "收一与专为了人以仪会保停储先公共再到加即又及只合和喜在大安实对将就已建引把"
_LETTERS += "上台韩日德美港澳外法英侨配拟揽搭摆改放新是暨有活深狠现看真着站笔管紧能获落让记设详谈这选那集"
"""What any of these begins with."""
_OTHERS = gated(_LETTERS, f"{_AT_A_PLACE}|{_DOING}|{_PARTICLES}")
CUT = gated(
    _LETTERS + "".join(sorted({word[0] for word in words("lead_ups")})),
    f"{any_of(words('lead_ups'))}(?:了(?!解))?|{_OTHERS.pattern}",
)
"""What a name's clause has in front of it: the last of these ends where the name may begin."""

_COUNTED_FIRST = r"(?<=[,。;\n])[要当就首]?数(?![字据控码量学值智显模贸])"
""",首|数|铜箔工厂."""
_WHEN = (
    r"“(?:五一|十一|国庆|七一|元旦)”前?|\d{4}年度?|[一二三四]季度|\d{1,2}月(?:份|\d{1,2}日)?|上半年|下半年|年度|今年|明年|去年|\)"
    "|当天|当日|同日|同期|目前|现在|如今|眼下|眼前|日前|近日|新增|刚刚|刚|正在|即将"
)
_HOW = "全力|全面|有序|有效|持续|积极|顺利|重点"
_OF_RANK = "(?:省|市|县|区|国家|州|旗)级|(?:省|市|县|区|州)(?:重大|重点)|重大"
_HOW_FAR = (
    r"新建(?=.{3})|新\(扩\)建|在建|续建|拟建|新(?:签约|开工|落户|竣工|投产|引进)(?=.{3})|开工|投产|竣工"
)
_JOINING = "的|和|与|及|、|以及|其中|有(?!机|色|轨|氧)|园[内里]|[区镇村]里"
_SOME = (
    "[一另]个(?=.{2})|[一另][座条家套](?=.{4})|首个|首批|一批|包括|还有|另有|要|也|又|再(?!生|制造)|已"
    "|本次|此次|这次"
)
_LEADING = (
    "由|从|在|于|并|且|而|则|因(?!特)|其(?=.{4})|(?:该|这家)(?:公司|企业|集团)"
    "|(?:公司|企业)(?=[年日新]|[一二三四五]期)"
)
_NOUNS = "项目|建设(?=.{3})|落地(?=.{3})|总投资|计划投资|投资(?=.{3})"
MODIFIER = re.compile(
    f"(?:{_COUNTED_FIRST}|{_WHEN}|{_HOW}|{_OF_RANK}|{_HOW_FAR}|{_JOINING}|{_SOME}|{_LEADING}|{_NOUNS})"
)
"""Words in front of a name that are no part of it."""

CLASS_OF = re.compile(r"一批|一些|若干|部分|多个|各类|各个|一系列|系列$|这些|那些|每个|所有|全部|众多|不少")
"""Words that turn a noun with 项目 into a class of projects (一批新能源项目)."""

CLASS_END = re.compile(
    rf"(?:{any_of(words('class_ends'))}|(?<!调峰)(?<!应急)(?<!物资)(?<!粮食)储备|(?<!升)级|(?<![调饱中])和)$"
)
"""Ends of a class of projects: 在建, 入库, 储备; not of 应急储备, 产业升级, 润滑油调和."""
SHORT_CLASS_END = re.compile(
    r"(?:业|投资|合作|协作|援建|技改|技术改造|达标|优质|前沿|配套|建设|民生|实事|管理|工作|活动|大|好|小|新|老|多|(?<!改)性|式|化|\d)$"
)
"""Ends of a class of projects that also end long names (…风光储一体化)."""
GENERIC = re.compile(rf"(?:{any_of(words('class_words'))}|[\d.、“”\"+-]|[A-Z]{{2,}}+)+")
"""A description that no project alone has (重大产业, 亿元以上, 援疆)."""

PHASE = re.compile(r"[(]?(?:[一二三四五六七八九十]|首|\d)期[)]?")
CAPACITY = re.compile(
    r"(?:年(?:产|加工|处理|回收|屠宰))?(?<![\d.])\d[\d.]*(?:[万亿千百]{0,2})"
    r"(?:GWh|GW|MWh|MW|兆瓦时|兆瓦|吉瓦时|吉瓦|千瓦时|千瓦|平方米|立方米|吨|锭|套|台|片|件|辆|头|只|个|米|公里|千伏|支|瓶|粒|根|条)"
)
COMPANY_WORDS = words("company_words")
"""What follows a brand as part of a company's short name (新瑞光电, 恒禾农机)."""
COMPANY_WORD = any_of(COMPANY_WORDS)
"""A pattern of them."""

TRADES = "铝铜钢铁锂钛钒硅矿煤茶酒乳糖盐纸药酱豆米面鞋布棉麻羊牛禽蛋渔林果菌种肥塑木竹瓷玻车船管泵阀灯纺"
"""What firms live by that call themselves 业 of it: 元成|豆|业."""
TRADE_END = re.compile(rf"[\u4e00-\u9fff]{{2,5}}(?:{COMPANY_WORD}|[{TRADES}]业)$")
"""Ends of the short names of firms: 元成豆业, 永鲜食品."""
SIGNS = re.compile("签[字署订约下]|落笔")
"""What those do who sign for a project."""
ENTRY_MARK = (
    r"(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]|第[一二三四五六七八九十]{1,2}[站项个][·:]|(?:NO|No)\.?\d{1,2}[.、:]?"
    r"|[①-⑳■●◆▲◎◇○□△▪▶►※•]|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?(?: ?\d{1,2}[.、:]?(?![\d个年万亿]))?)"
)
"""What an entry of a list or an outline begins with: 3., ②, 第一站:, 📍01."""
COUNTS = {n: i for i, n in enumerate("两三四五六七八九十", 2)} | {str(i): i for i in range(2, 13)}
"""How a list counts its items: A、B|两|个项目."""
NUMBER = r"(?:\d{1,3}|[两三四五六七八九十]{1,3})"
"""How many: 7个项目, 三宗."""
BUILD_VERBS = any_of(words("build_verbs"))
"""What somebody does to a project who owns it: 由远航集团|兴建|."""
OWNER = (
    r"(?:业主|主人|东家|老板|投资方|出资方|投资主体|建设单位|建设主体|项目主体|投资单位|运营方|投资商|建设方|实施主体|实施单位"
    r"|建设业主|项目业主|项目法人|项目方|投资企业|项目单位|签约企业|签约方)"
)
"""What somebody is called whose a project is: |业主|为县交投公司."""
SUM = rf"(?:\d[\d.]*[万亿]{{0,2}}(?:元?[~至到]|—))?\d[\d.]*[万亿]{{1,2}}[余多]?{CURRENCY}"
"""A sum as projects cost it: 4.6亿元, 2000万美元, 1.2亿英镑."""
PAYS = (
    r"(?:计划|打算|准备|决定|有意|先后|一次性|一口气|拟|将|要|已|还|又|再|就|总|共)*"
    rf"(?:投资了?|投了?|投入|斥资|出资|耗资|拿出|追加|押上|砸[下进]|掏出)(?:约|近|超|逾)?{SUM}"
)
"""What somebody does who pays for a project: 计划投资4.6亿元."""
BUILDS = (
    r"(?:在[\u4e00-\u9fff]{2,14}?)?(?:投资|规划|用于|要|打算|准备)?"
    r"(?:建设|新建|续建|兴建|兴办|投建|开建|筹建|建造|修建|打造|布局|新上|实施|上马|设立|扩建|开发|研制|追加|建[起成]|[建办上把将])(?:的|了?一?[座条个]|了)?"
)
"""What follows the sum that is put into something: ``,在城北片区建``, ``,把``."""

_COMPASS = (
    "[进出跨]境|[东南西北]向|灾后|俄蒙|东盟|欧盟|中亚|东南亚|东北亚|[亚欧]{2}|[进出]口|城[东南西北中]|[东南西北中]部"
    "|[东西][南北]|华[东南北中](?!电|药|为)"
)
_REGIONS = "长三角|珠三角|粤港澳|京津冀|川渝|成渝|闽宁|沪滇|粤桂|浙川|东西部"
_QUARTERS = "老城|新城|中心|县城|城区|[一二三]号|第[一二三]"
_PROVINCES = r"[京津沪渝冀豫辽皖鲁苏浙赣鄂桂晋陕闽粤藏川琼滇黔湘疆蒙]{2}(?=[\u4e00-\u9fff])"
_TWO_STATES = r"中[缅老越俄韩日德法泰哈蒙欧亚](?![\u4e00-\u9fff]{0,2}(?:公司|集团))"
DIRECTIONS = re.compile(f"(?:{_COMPASS}|{_REGIONS}|{_QUARTERS}|{_PROVINCES}|{_TWO_STATES})")
"""What names of projects begin with that is no brand: |城东|污水处理厂, |苏皖|合作园."""
COMES_TO = (
    "选址|位于|坐落|牵手|入驻|进驻|扎根|安家|地处|毗邻|紧邻|租[用下]"
    "|[相看]中|看上|结缘|情定|登陆|抢滩|加盟|搬[进入到至往]|[搬回外]?迁[至到入往进]|转移[到至]|[改迁移]址|布置|(?:调整|改放|改落)(?=[到在至])"
)
"""What is done to a place alone, to no project: 恒朗集团|相中|三垛智造产业园."""
SETTLES = f"{COMES_TO}|落户|落[子位地定]|花落|改投|布局|选[定中]|敲定|挺进|重仓"
"""What is done to a place, or to a project as well: |落子|三垛镇, |落子|铜箔四期."""
HELD_IN = re.compile(
    r"(?:\([^()]{2,16}\))?(?:的?主会场|(?![^,。;]{0,4}分会场)[\u4e00-\u9fff]{0,8}?(?:现场)?(?:隆重|成功|正式)?(?:举行|举办|召开|启幕|开幕|闭幕|落幕|收官|拉开(?:帷|大)?幕))"
)
"""Behind a place in which something is held: 在城南产业园|举行, 高新区(下称园区)|主会场; no second ground."""
STOP = r"(?:第[一二三四五六七八九十\d]{1,3}[站组片处]|(?:站点?|点位?|线路)[一二三四五六七八九十\d]{1,3})"
"""What numbers the stops of a tour in a list: 第一站, 点位2."""
