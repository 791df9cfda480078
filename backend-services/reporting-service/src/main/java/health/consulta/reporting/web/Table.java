package health.consulta.reporting.web;

import health.consulta.contract.Money;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.NoShowReport;
import health.consulta.contract.reporting.OccupancyReport;
import health.consulta.contract.reporting.OutstandingReport;
import health.consulta.contract.reporting.Report;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.contract.reporting.WaitingReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/// A report as a table for spreadsheets, with the total as the last row.
///
/// @param rows texts, counts and amounts, as many in each as there are heads
record Table(String name, List<String> heads, List<List<Object>> rows) {
  static Table of(String name, Report<?> report) {
    var rows = new ArrayList<List<Object>>();
    for (var line : report.lines()) rows.add(row(line));
    rows.add(row(report.total()));
    return new Table(name, heads(report), rows);
  }

  private static List<String> heads(Report<?> report) {
    return switch (report) {
      case ActivityReport _ ->
          List.of("group", "booked", "completed", "cancelled", "noShows", "newPatients");
      case NoShowReport _ -> List.of("group", "due", "noShows", "lostMinutes");
      case WaitingReport _ ->
          List.of("group", "visits", "leadMinutes", "admitted", "waitedMinutes");
      case OccupancyReport _ -> List.of("group", "openMinutes", "bookedMinutes");
      case RevenueReport _ -> List.of("group", "captured", "refunded", "invoiced", "currency");
      case OutstandingReport _ ->
          List.of("group", "invoices", "invoiced", "paid", "outstanding", "currency");
    };
  }

  private static List<Object> row(Report.Line of) {
    return switch (of) {
      case ActivityReport.Line line ->
          List.of(
              line.group(),
              line.booked(),
              line.completed(),
              line.cancelled(),
              line.noShows(),
              line.newPatients());
      case NoShowReport.Line line ->
          List.of(line.group(), line.due(), line.noShows(), line.lostMinutes());
      case WaitingReport.Line line ->
          List.of(
              line.group(),
              line.visits(),
              line.leadMinutes(),
              line.admitted(),
              line.waitedMinutes());
      case OccupancyReport.Line line ->
          List.of(line.group(), line.openMinutes(), line.bookedMinutes());
      case RevenueReport.Line line ->
          List.of(
              line.group(),
              amount(line.captured()),
              amount(line.refunded()),
              amount(line.invoiced()),
              line.captured().currency());
      case OutstandingReport.Line line ->
          List.of(
              line.group(),
              line.invoices(),
              amount(line.invoiced()),
              amount(line.paid()),
              amount(line.outstanding()),
              line.outstanding().currency());
    };
  }

  private static BigDecimal amount(Money money) {
    return BigDecimal.valueOf(money.minor(), 2);
  }

  /// As RFC 4180 says.
  String csv() {
    var table = new StringBuilder(csv(heads.toArray()));
    rows.forEach(row -> table.append(csv(row.toArray())));
    return table.toString();
  }

  private static String csv(Object... cells) {
    return Arrays.stream(cells).map(Table::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /// A text that a spreadsheet would take for a formula is marked as text.
  private static String cell(Object value) {
    var text = value.toString();
    if (value instanceof String && text.matches("(?s)[=+\\-@\\t\\r].*")) text = "'" + text;
    return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /// Numbers are numbers there, and a text is never a formula.
  byte[] xlsx() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Consulta", "1.0")) {
      var sheet = book.newWorksheet(name);
      for (int at = 0; at < heads.size(); at++) sheet.value(0, at, heads.get(at));
      for (int row = 1; row <= rows.size(); row++)
        for (int at = 0; at < heads.size(); at++)
          switch (rows.get(row - 1).get(at)) {
            case BigDecimal amount -> {
              sheet.value(row, at, amount);
              sheet.style(row, at).format("0.00").set();
            }
            case Number count -> sheet.value(row, at, count);
            case Object text -> sheet.value(row, at, text.toString());
          }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
