package health.consulta.launcher.sandbox.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The system's clock, shifted by what the tests asked for. The shift is part of the journal.
public final class SandboxClock implements InstantSource {
  private final Clock system;
  private volatile Duration offset = Duration.ZERO;

  SandboxClock(Clock system) {
    this.system = system;
  }

  @Override
  public Instant instant() {
    return system.instant().plus(offset);
  }

  /// Unshifted: signatures carry this time, since their readers compare it with their own clock.
  public Instant systemInstant() {
    return system.instant();
  }

  void set(Instant now) {
    offset = Duration.between(system.instant(), now);
  }

  void restore(long millis) {
    offset = Duration.ofMillis(millis);
  }

  long offsetMillis() {
    return offset.toMillis();
  }
}
