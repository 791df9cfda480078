package health.consulta.consultation.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Clears away holds that ran out, so that open screens see the time free. They stopped counting
/// when they ran out.
@Component
class ExpiredHolds {
  private final Days days;
  private final ReleaseHold release;
  private final Clock clock;

  ExpiredHolds(Days days, ReleaseHold release, Clock clock) {
    this.days = days;
    this.release = release;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1_000)
  void sweep() {
    var now = clock.instant();
    days.expiring(now).forEach(day -> sweep(day, now));
  }

  private void sweep(Day day, Instant now) {
    var expired = day.all().stream().filter(occupation -> !occupation.active(now)).toList();
    for (var occupation : expired)
      release.expire(day.practitionerId(), LocalDate.parse(day.date()), occupation);
    if (expired.isEmpty())
      days.expectExpiry(
          day,
          day.all().stream()
              .map(Occupation::activeUntil)
              .filter(until -> until.isBefore(Occupation.FOREVER))
              .min(Instant::compareTo));
  }
}
