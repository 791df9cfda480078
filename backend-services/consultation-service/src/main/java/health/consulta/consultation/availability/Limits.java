package health.consulta.consultation.availability;

import health.consulta.contract.consultation.BookingWindow.Kind;
import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.VisitReason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How soon and how far ahead a visit may be booked, seen from now.
public final class Limits {
  private final Practice practice;
  private final Instant now;
  private final Instant notice;
  private final @Nullable LocalDate first;
  private final LocalDate last;

  public Limits(Practice practice, VisitReason reason, Instant now) {
    this.practice = practice;
    this.now = now;
    this.notice = now.plus(Duration.ofMinutes(reason.minimumNoticeMinutes()));
    var window = reason.window();
    var today = LocalDate.ofInstant(now, practice.zone());
    this.first = window.kind() == Kind.FIXED ? window.from() : null;
    this.last =
        switch (window.kind()) {
          case FIXED -> Objects.requireNonNull(window.to());
          case ROLLING_DAYS -> today.plusDays(Objects.requireNonNull(window.days()));
          case BUSINESS_DAYS -> businessDays(today, Objects.requireNonNull(window.days()));
        };
  }

  /// No start before it, on account of notice and window.
  Instant earliest() {
    return opening().isAfter(notice) ? opening() : notice;
  }

  /// No start before it, on account of the window.
  public Instant opening() {
    return first == null ? Instant.MIN : LocalTimes.at(practice.zone(), first, LocalTime.MIDNIGHT);
  }

  /// No start at or after it.
  public Instant end() {
    return LocalTimes.end(practice.zone(), last, LocalTime.MIDNIGHT);
  }

  void against(Instant start, List<Cause> causes) {
    var date = LocalDate.ofInstant(start, practice.zone());
    if (start.isBefore(now)) causes.add(new Cause(Code.IN_THE_PAST, start.toString()));
    else if (start.isBefore(notice)) causes.add(new Cause(Code.TOO_SOON, notice.toString()));
    if (first != null && date.isBefore(first))
      causes.add(new Cause(Code.TOO_EARLY, first.toString()));
    if (date.isAfter(last)) causes.add(new Cause(Code.TOO_FAR, last.toString()));
  }

  private LocalDate businessDays(LocalDate today, int days) {
    var date = today;
    for (int counted = 0; counted < days; ) {
      date = date.plusDays(1);
      if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
          && !PublicHolidays.on(practice.holidays(), date)) counted++;
    }
    return date;
  }
}
