package health.consulta.reporting;

import health.consulta.contract.reporting.GroupBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import org.bson.Document;

/// The day on which something counts, in Paris wherever it happened, as it is stored: with its ISO
/// week and its month, so that grouping needs no date arithmetic.
record Day(LocalDate date) {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  static Day of(Instant instant) {
    return new Day(LocalDate.ofInstant(instant, PARIS));
  }

  void in(Document fact) {
    fact.append("day", date.toString()).append("week", week()).append("month", month());
  }

  /// @param groupBy a period
  String group(GroupBy groupBy) {
    return switch (groupBy) {
      case DAY -> date.toString();
      case WEEK -> week();
      case MONTH -> month();
      case PRACTITIONER, REASON, LOCATION, MODE -> throw new IllegalArgumentException("" + groupBy);
    };
  }

  String week() {
    return "%04d-W%02d"
        .formatted(
            date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  String month() {
    return date.toString().substring(0, 7);
  }
}
