package health.consulta.portal.day;

import health.consulta.contract.consultation.Consultation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a visit of the day stands: colour, icon, word, and what is done next.
enum Standing {
  EXPECTED("confirmed", "circle-check", "arrive"),
  /// Expected, and should have begun.
  LATE("late", "clock", "arrive"),
  ARRIVED("arrived", "user-check", "admit"),
  IN_ROOM("progress", "play", "complete"),
  DONE("done", "check-check", null),
  MISSED("noshow", "user-x", null),
  CANCELLED("cancelled", "circle-x", null);

  private static final Duration GRACE = Duration.ofMinutes(5);

  final String tone;
  final String icon;

  /// The step that comes next, as the API names it.
  final @Nullable String next;

  Standing(String tone, String icon, @Nullable String next) {
    this.tone = tone;
    this.icon = icon;
    this.next = next;
  }

  static Standing of(Consultation visit, Instant now) {
    return switch (visit.status()) {
      case PLANNED -> now.isAfter(visit.start().plus(GRACE)) ? LATE : EXPECTED;
      case ARRIVED -> ARRIVED;
      case IN_PROGRESS -> IN_ROOM;
      case COMPLETED -> DONE;
      case NO_SHOW -> MISSED;
      case CANCELLED -> CANCELLED;
    };
  }

  String key() {
    return "day." + name();
  }
}
