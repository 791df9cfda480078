package health.consulta.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import org.springframework.data.mongodb.core.query.Update;

/// The day on which something counts, in Paris wherever it happened, as it is stored: with its ISO
/// week and its month, so that grouping needs no date arithmetic.
record Day(LocalDate date) {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  static Day of(Instant instant) {
    return new Day(LocalDate.ofInstant(instant, PARIS));
  }

  Update in(Update update) {
    return update.set("day", date.toString()).set("week", week()).set("month", month());
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
