"use strict";
// Numbers, money and dates as people write them, in either language.
kg.format = (() => {
  // In front of sums in English; a currency without a sign stands behind them by its code.
  const SIGNS = { CNY: "¥", USD: "US$", EUR: "€", HKD: "HK$", JPY: "JP¥", GBP: "£" };
  const BOUNDS = { min: ["超", "over "], max: ["近", "up to "], about: ["约", "about "] };

  const digits = (value) => String(Number(value.toPrecision(12)));

  // 12.5亿元, ¥1.25bn, 31个
  function amount(value, unit, bound = "", language = 0) {
    const prefix = BOUNDS[bound]?.[language] || "";
    const size = Math.abs(value);
    if (language === 0) {
      const written = kg.data.currencies?.[unit] || unit;
      if (size >= 1e8) return `${prefix}${digits(value / 1e8)}亿${written}`;
      if (size >= 1e4) return `${prefix}${digits(value / 1e4)}万${written}`;
      return `${prefix}${digits(value)}${written}`;
    }
    const scaled = size >= 1e9 ? `${digits(value / 1e9)}bn` : size >= 1e6 ? `${digits(value / 1e6)}m` : digits(value);
    const sign = SIGNS[unit];
    return sign ? `${prefix}${sign}${scaled}` : `${prefix}${scaled}${unit === "%" ? "%" : unit ? ` ${unit}` : ""}`;
  }

  const growth = (value) => (value === null ? "" : `${value > 0 ? "+" : ""}${digits(value)}%`);

  // 第3位, 前30位; #3, top 30. A bound says that the position is only the last that is meant.
  const place = (position, bound, language) => (language === 0 ? `${bound ? "前" : "第"}${position}位` : bound ? `top ${position}` : `#${position}`);
  const moved = (value) => (value === null ? "" : `${value > 0 ? "+" : ""}${value}`);

  // A date as people write it: one of no year, --09-18 in the data, is 09-18.
  const date = (value) => value.replace(/^--/, "");

  // Where a period begins, as a fraction of years: 2023-Q3 → 2023.5. NaN without a year.
  function year(period) {
    const found = /^(\d{4})(?:-(?:Q(\d)|H(\d)|(\d{2})))?/.exec(period || "");
    if (!found) return NaN;
    const [, y, quarter, half, month] = found;
    return Number(y) + (quarter ? (quarter - 1) / 4 : half ? (half - 1) / 2 : month ? (month - 1) / 12 : 0);
  }

  return { amount, date, growth, moved, place, year };
})();
