package health.consulta.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// Until when a patient may call off or move a visit, and how often. The practice always may.
///
/// @param cancelMinutes how long before the start, at least
/// @param moveMinutes how long before the start, at least
/// @param moves how many times the patient may move one visit
public record ChangeRules(
    @Min(0) @Max(43_200) int cancelMinutes,
    @Min(0) @Max(43_200) int moveMinutes,
    @Min(0) @Max(20) int moves) {
  /// Both until the start.
  public static final ChangeRules FREE = new ChangeRules(0, 0, 3);
}
