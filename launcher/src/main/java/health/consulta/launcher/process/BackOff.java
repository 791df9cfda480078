package health.consulta.launcher.process;

import java.time.Duration;

/// How long to wait before a process is started again, and when to give up.
///
/// @param first the wait after the first failure; it doubles each time
/// @param longest no wait is longer
/// @param attempts so many starts in a row that never came up are enough
public record BackOff(Duration first, Duration longest, int attempts) {
  public static final BackOff USUAL = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30), 5);

  Duration after(int failures) {
    var wait = first.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
