package health.consulta.reporting;

import java.util.SortedMap;

/// A figure of the days of a month, written as `1:4 2:3 17:5`: days of which there is nothing to
/// say are left out. As short as this, the figures of a year are read in no time.
final class Daily {
  private Daily() {}

  static String write(SortedMap<Integer, Long> days) {
    var text = new StringBuilder();
    days.forEach((day, value) -> text.append(day).append(':').append(value).append(' '));
    return text.toString().strip();
  }

  /// @param days takes each day from the first to the last with its value
  static void read(String text, int first, int last, Day days) {
    long number = 0;
    int day = 0;
    boolean negative = false;
    for (int at = 0; at <= text.length(); at++) {
      char sign = at < text.length() ? text.charAt(at) : ' ';
      switch (sign) {
        case ':' -> {
          day = (int) number;
          number = 0;
        }
        case ' ' -> {
          if (day >= first && day <= last) days.is(day, negative ? -number : number);
          number = 0;
          negative = false;
        }
        case '-' -> negative = true;
        default -> number = 10 * number + sign - '0';
      }
    }
  }

  interface Day {
    void is(int day, long value);
  }
}
