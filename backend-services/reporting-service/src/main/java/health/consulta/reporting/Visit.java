package health.consulta.reporting;

import health.consulta.contract.Mode;
import health.consulta.contract.reporting.ActivityFigure;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What is known of a visit. What it adds to a figure stands under the figure's name; a visit
/// counts as soon as its time is known, and what became of it is never taken back.
public final class Visit {
  private final Document fields;

  Visit(Document fields) {
    this.fields = fields;
  }

  public Visit at(UUID practitionerId, Instant start) {
    Day.of(start).in(fields);
    fields
        .append("practitionerId", practitionerId)
        .append("start", Date.from(start))
        .append("booked", 1L);
    return this;
  }

  /// @param visitReasonId absent: as it was
  public Visit planned(
      Instant start, Instant end, @Nullable UUID visitReasonId, Mode mode, UUID locationId) {
    fields
        .append("minutes", Duration.between(start, end).toMinutes())
        .append("mode", mode.name())
        .append("locationId", locationId);
    if (visitReasonId != null) fields.append("visitReasonId", visitReasonId);
    return this;
  }

  public Visit bookedAt(Instant at) {
    fields.append("bookedAt", Date.from(at));
    return this;
  }

  /// @param at absent: it was noted too soon
  public Visit arrived(@Nullable Instant at) {
    return step("arrivedAt", at);
  }

  /// @param at absent: it was noted too soon
  public Visit admitted(@Nullable Instant at) {
    return step("admittedAt", at);
  }

  private Visit step(String name, @Nullable Instant at) {
    if (at == null) fields.remove(name);
    else fields.append(name, Date.from(at));
    return this;
  }

  /// @param outcome COMPLETED, CANCELLED or NO_SHOWS
  public Visit became(ActivityFigure outcome) {
    fields.append(field(outcome), 1L);
    return this;
  }

  /// What follows from the rest.
  void derive() {
    var minutes = fields.get("minutes", Long.class);
    var missed = fields.containsKey("noShows");
    var cancelled = fields.containsKey("cancelled");
    var lead = cancelled ? null : minutes("bookedAt", "start");
    var waited = minutes("arrivedAt", "admittedAt");
    put("due", missed || fields.containsKey("completed") ? 1L : null);
    put("lostMinutes", missed ? minutes : null);
    put("bookedMinutes", cancelled ? null : minutes);
    put("leads", lead == null ? null : 1L);
    put("leadMinutes", lead);
    put("admitted", waited == null ? null : 1L);
    put("waitedMinutes", waited);
  }

  private void put(String field, @Nullable Long value) {
    if (value == null) fields.remove(field);
    else fields.append(field, value);
  }

  private @Nullable Long minutes(String from, String until) {
    var first = fields.getDate(from);
    var last = fields.getDate(until);
    if (first == null || last == null) return null;
    return Math.max(0, Duration.between(first.toInstant(), last.toInstant()).toMinutes());
  }

  static String field(ActivityFigure figure) {
    return switch (figure) {
      case BOOKED -> "booked";
      case COMPLETED -> "completed";
      case CANCELLED -> "cancelled";
      case NO_SHOWS -> "noShows";
      case NEW_PATIENTS -> "newPatients";
    };
  }
}
