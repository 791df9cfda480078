package health.consulta.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// How far the dates of a series lie apart; the local time stays the same.
public record Interval(@Min(1) @Max(90) int every, @NotNull Unit unit) {
  public enum Unit {
    DAYS,
    WEEKS
  }
}
