package health.consulta.portal.agenda;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.AgendaDay.Closure;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.portal.frame.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the browser draws of a [Column]; `staff/agenda/model.ts` reads it.
record DayPicture(
    String key,
    String practitioner,
    String who,
    String label,
    long start,
    String zone,
    int hour,
    int length,
    boolean today,
    List<Range> open,
    List<Shut> shut,
    List<EntryPicture> entries) {
  private static final int TINTS = 6;

  /// From how many minutes on an entry shows its reason too.
  private static final int TWO_LINES = 20;

  static DayPicture of(
      Column column, Hours hours, boolean today, Map<UUID, String> others, Locale locale) {
    var day = column.day();
    return new DayPicture(
        column.key(),
        day.practitionerId().toString(),
        column.who().displayName(),
        column.date(locale) + ", " + column.who().displayName(),
        column.start(hours),
        day.zone(),
        hours.from(),
        hours.length(),
        today,
        day.open().stream()
            .map(open ->
                new Range(column.minutes(open.start(), hours), column.minutes(open.end(), hours)))
            .toList(),
        day.closures().stream().map(closure -> shut(closure, column, hours)).toList(),
        day.entries().stream()
            .sorted(Comparator.comparing(AgendaEntry::start))
            .map(entry -> entry(entry, column, hours, others.getOrDefault(entry.id(), ""), locale))
            .toList());
  }

  private static Shut shut(Closure closure, Column column, Hours hours) {
    var kind = Words.of("agenda.shut." + closure.kind());
    var reason = closure.reason();
    return new Shut(
        column.minutes(closure.start(), hours),
        column.minutes(closure.end(), hours),
        closure.kind().name(),
        reason == null || reason.isBlank() ? kind : kind + ", " + reason);
  }

  private static EntryPicture entry(
      AgendaEntry entry, Column column, Hours hours, String by, Locale locale) {
    var state = State.of(entry);
    var reason = entry.visitReasonName();
    var expiry = entry.expiresAt();
    return new EntryPicture(
        entry.id().toString(),
        column.minutes(entry.start(), hours),
        (int) Duration.between(entry.start(), entry.end()).toMinutes(),
        column.clock(entry.start()),
        who(entry),
        reason == null ? "" : reason,
        entry.visitReasonId() == null
            ? 0
            : 1 + Math.floorMod(entry.visitReasonId().hashCode(), TINTS),
        state.tone,
        state.icon,
        Words.of(state.key()),
        label(entry, column, locale) + (by.isEmpty() ? "" : ", " + Words.of("agenda.editing", by)),
        entry.mode() == Mode.VIDEO,
        state == State.HELD && expiry != null ? expiry.toEpochMilli() : 0,
        state == State.CONFIRMED && entry.bookingId() != null,
        kept(entry.from(), entry.start()),
        kept(entry.end(), entry.until()),
        by);
  }

  private static int kept(@Nullable Instant from, @Nullable Instant until) {
    return from == null || until == null ? 0 : (int) Duration.between(from, until).toMinutes();
  }

  /// Who has the time, or why it is taken.
  static String who(AgendaEntry entry) {
    var patient = entry.patientName();
    if (patient != null) return patient;
    return switch (State.of(entry)) {
      case HELD -> Words.of("agenda.hold");
      case ABSENCE -> Words.of("agenda.absence");
      default -> Words.of("agenda.panel");
    };
  }

  /// What is seen stands in it as it is seen, so that who speaks to the screen is understood (WCAG
  /// 2.5.3); a short entry shows no reason.
  private static String label(AgendaEntry entry, Column column, Locale locale) {
    var minutes = Duration.between(entry.start(), entry.end()).toMinutes();
    var reason = Stream.ofNullable(entry.visitReasonName());
    var seen = Stream.of(column.clock(entry.start()), who(entry));
    return Stream.of(
            Stream.of(column.date(locale), Words.of("agenda.minutes", minutes)),
            minutes < TWO_LINES ? Stream.concat(reason, seen) : Stream.concat(seen, reason),
            Stream.of(Words.of(State.of(entry).key())))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(", "));
  }

  record Range(int from, int to) {}

  record Shut(int from, int to, String kind, String words) {}

  /// @param tint of the visit reason, from 1; 0 for none
  /// @param until when a hold ends, in epoch milliseconds; 0 for none
  /// @param before minutes kept free before it
  /// @param by who else has it open
  record EntryPicture(
      String id,
      int from,
      int length,
      String clock,
      String who,
      String why,
      int tint,
      String tone,
      String icon,
      String state,
      String label,
      boolean video,
      long until,
      boolean movable,
      int before,
      int after,
      String by) {}
}
