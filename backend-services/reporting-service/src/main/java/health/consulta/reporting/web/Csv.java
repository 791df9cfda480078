package health.consulta.reporting.web;

import health.consulta.contract.Money;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.RevenueReport;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Reports as tables (RFC 4180), with the total as the last row.
interface Csv {
  static String of(ActivityReport report) {
    var table = new StringBuilder(row("group", "booked", "completed", "cancelled", "noShows"));
    report.lines().forEach(line -> table.append(row(line)));
    return table.append(row(report.total())).toString();
  }

  static String of(RevenueReport report) {
    var table = new StringBuilder(row("group", "captured", "refunded", "invoiced", "currency"));
    report.lines().forEach(line -> table.append(row(line)));
    return table.append(row(report.total())).toString();
  }

  private static String row(ActivityReport.Line line) {
    return row(line.group(), line.booked(), line.completed(), line.cancelled(), line.noShows());
  }

  private static String row(RevenueReport.Line line) {
    return row(
        line.group(),
        amount(line.captured()),
        amount(line.refunded()),
        amount(line.invoiced()),
        line.captured().currency());
  }

  private static BigDecimal amount(Money money) {
    return BigDecimal.valueOf(money.minor(), 2);
  }

  private static String row(Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /// A text that a spreadsheet would take for a formula is marked as text.
  private static String cell(Object value) {
    var text = value.toString();
    if (value instanceof String && text.matches("(?s)[=+\\-@\\t\\r].*")) text = "'" + text;
    return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
