// Reading a period off the front of words: first the year, then a range of months, a quarter or a half, a date or
// a month; what is left is the rest.
#include "firm/paste/period.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "firm/paste/cells.h"

namespace greengauge::firm {
namespace {

/// Takes digits off the front: at most `most` of them; 0 if there are none or more.
int take_digits(std::string& text, std::size_t most) {
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  if (size == 0 || size > most) return 0;
  const int value = std::atoi(text.substr(0, size).c_str());
  text.erase(0, size);
  return value;
}

bool take(std::string& text, std::string_view front) {
  if (!text.starts_with(front)) return false;
  text.erase(0, front.size());
  return true;
}

/// Takes "2025年", "2025", "24年" off the front; 0 if it does not start with a year.
int take_year(std::string& text) {
  std::string rest = text;
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  int year = digits == 4 || digits == 2 ? take_digits(rest, 4) : 0;
  const bool named = take(rest, "年度") || take(rest, "年");
  if (digits == 2 && !named) return 0;
  if (digits == 2) year += 2000;
  if (year < 1990 || year > 2100) return 0;
  text = rest;
  return year;
}

constexpr std::array<std::string_view, 12> chinese_numbers = {
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};

/// "3月", "三月份" as a whole; 0 for anything else.
int chinese_month(std::string text) {
  for (const std::string_view word : {"月份", "月"})
    if (text.ends_with(word)) {
      text.resize(text.size() - word.size());
      for (std::size_t i = 0; i < 12; ++i)
        if (text == chinese_numbers[i]) return static_cast<int>(i) + 1;
      const int month = take_digits(text, 2);
      return text.empty() && month <= 12 ? month : 0;
    }
  return 0;
}

int english_month(std::string text) {
  static constexpr std::array<std::string_view, 12> names = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  if (text.ends_with(".")) text.pop_back();
  for (std::size_t i = 0; i < 12; ++i)
    if (text == names[i] || (text.size() >= 3 && text.size() <= 4 && names[i].starts_with(text)))
      return static_cast<int>(i) + 1;
  return 0;
}

/// "08:30", "t00:00:00": a time of day, which is not used.
bool is_time(std::string_view text) {
  if (text.starts_with("t")) text.remove_prefix(1);
  return contains(text, ":") && text.find_first_not_of("0123456789:") == text.npos;
}

/// "-03", "/3", ".11", "-01-31", "-01-3108:30" after a year: month and day.
bool take_date(std::string text, Period& period) {
  const auto take_mark = [&] { return take(text, "-") || take(text, "/") || take(text, "."); };
  if (!take_mark()) return false;
  const int month = take_digits(text, 2);
  if (month < 1 || month > 12) return false;
  int day = 0;
  if (take_mark()) {
    const std::size_t digits = std::min<std::size_t>(text.find_first_not_of("0123456789"), 2);
    day = std::atoi(text.substr(0, digits).c_str());
    text.erase(0, digits);
    if (day < 1 || day > 31) return false;
    if (is_time(text)) text.clear();
  }
  if (!text.empty()) return false;
  period.month = period.last_month = month;
  period.day = day;
  return true;
}

/// A quarter or a half in the words; removes it.
bool take_part(std::string& text, Period& period) {
  const auto remove = [&](std::string_view words, int first, int last) {
    const std::size_t at = text.find(words);
    if (at == text.npos) return false;
    text.erase(at, words.size());
    period.month = first;
    period.last_month = last;
    return true;
  };
  for (int quarter = 1; quarter <= 4; ++quarter) {
    const std::string digit = std::to_string(quarter);
    const std::string name(chinese_numbers[static_cast<std::size_t>(quarter) - 1]);
    for (const std::string& words :
         {"第" + name + "季度", name + "季度", "第" + digit + "季度", digit + "季度", "q" + digit})
      if (remove(words, quarter * 3 - 2, quarter * 3)) return true;
  }
  return remove("上半年", 1, 6) || remove("下半年", 7, 12) || remove("h1", 1, 6) ||
         remove("h2", 7, 12);
}

/// "1-12月", "1月-12月": a sum over months; removes it.
bool take_range(std::string& text, Period& period) {
  std::string rest = text;
  const int first = take_digits(rest, 2);
  take(rest, "月");
  if (first < 1 || !(take(rest, "-") || take(rest, "—") || take(rest, "~") || take(rest, "至")))
    return false;
  const int last = take_digits(rest, 2);
  if (last <= first || last > 12 || !take(rest, "月")) return false;
  take(rest, "份");
  period.month = first;
  period.last_month = last;
  text = rest;
  return true;
}

}  // namespace

Period period_of(std::string_view words) {
  Period period;
  std::string text = plain_words(words);
  period.year = take_year(text);
  if (take_range(text, period) || take_part(text, period)) {
    period.rest = text;
    return period;
  }
  if (period.year && take_date(text, period)) return period;
  const int month =
      period.year ? chinese_month(text) : std::max(chinese_month(text), english_month(text));
  if (month) {
    period.month = period.last_month = month;
    return period;
  }
  // "3月用电量", "2025年3月5日"
  if (const std::size_t at = text.find("月"); at != text.npos && at <= 6) {
    const int leading = chinese_month(text.substr(0, at) + "月");
    if (leading) {
      period.month = period.last_month = leading;
      text.erase(0, at + std::string_view("月").size());
      std::string rest = text;
      const int day = take_digits(rest, 2);
      if (day >= 1 && day <= 31 && (take(rest, "日") || take(rest, "号"))) {
        period.day = day;
        text = rest;
      }
    }
  }
  period.rest = text;
  return period;
}

}  // namespace greengauge::firm
