package health.consulta.kit.demo;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClockController {
  private final ShiftedClock clock;

  ClockController(ShiftedClock clock) {
    this.clock = clock;
  }

  @PutMapping("/internal/clock")
  @PreAuthorize("hasRole('SERVICE')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void shift(@RequestBody Shift shift) {
    clock.shift(Duration.ofSeconds(shift.seconds()));
  }

  /// @param seconds from the system's time; negative is the past
  record Shift(long seconds) {}
}
