package health.consulta.kit.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The system's clock, moved: what the demo data of past weeks is made by.
class ShiftedClock extends Clock {
  private final Clock base;
  private volatile Duration shift = Duration.ZERO;

  ShiftedClock(Clock base) {
    this.base = base;
  }

  void shift(Duration by) {
    shift = by;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(shift);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ShiftedClock(base.withZone(zone));
  }
}
