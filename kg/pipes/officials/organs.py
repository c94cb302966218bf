"""Words for the organs of a place, zone or body, and for firms: what several patterns are made of."""

from __future__ import annotations

import re

PARTY = "党工委|党委|党组|党总支|党支部"
"""An owner's party organs: 开发区党工委, 财政局党组."""
DISCIPLINE = "纪工委|纪委监委|纪委"
CONGRESS = "人大常委会|人大"
GOVERNMENT = "人民政府|政府"
ZONE_OFFICE = "管委会|管理委员会"
"""Administer a zone: 高新区管委会."""
COURTS = "人民法院|法院|人民检察院|检察院"
VILLAGE = "村委会|居委会|村支部"
MASS = "工会|团委|妇联|武装部"
"""Stand beside party and government of a place."""
FIRM = "公司|集团|银行|信用联?社|合作联社|农信联?社|株式会社|财团|合作社|企业"
"""What the name of a firm holds, whatever its legal form."""
ORGAN = (
    f"{PARTY}|工委|{DISCIPLINE}|监察委员会|监委|{ZONE_OFFICE}|管理局|{CONGRESS}|政协|{GOVERNMENT}|{COURTS}|"
    f"政法委|{MASS}|行署|行政公署|办事处|{VILLAGE}|董事会|监事会|"
    "委(?=$|宣传部|组织部|统战部|政法委|办|巡察|社会|政研|网信|编办|老干部|机关|常委|农办|党校|督查|财经|改革)"
)
"""Where the name of an organ begins behind its owner's: 高邮市|人民政府."""
CHAMBER = "(?:总|青|青年)商会"
"""One that a place has of its kind."""
TOWN_SERVICE = "卫生院|中心校|(?:财政|司法|供电|自然资源)所|(?:文化|农技|林业|水利)站"
"""What a town has one of: 送桥镇|卫生院."""
NATIONAL = "中共中央|中央|全国|国务院|最高人民"
"""What organs of no place begin with: 全国政协, 中央军委."""
OWNED = re.compile(
    f"^(?!{NATIONAL})(?:{PARTY}|工委|{DISCIPLINE}|监委|{ZONE_OFFICE}|{CONGRESS}|政协|{GOVERNMENT}|{COURTS}|"
    f"审判委员会|检察委员会|政法委|{MASS}|派出所|行署|办事处|{VILLAGE}|业委会|村支委|宣传部|组织部|统战部|"
    "办公室|(?!国家|中[国铁建交核冶]).{2,8}[庭局科处室组]$|.{1,5}(?<!党)[办委]$|.{1,3}[联协]$|董事会|"
    ".{1,5}(?:工作|经济发展|产业发展)部$|(?:护理|医务|保卫|后勤|教学)部$|"
    f"(?:{CHAMBER}|{TOWN_SERVICE})$)"
)
"""What always belongs to an owner that stands before it, or that is left out: 党组, 办公室, 安全科."""
