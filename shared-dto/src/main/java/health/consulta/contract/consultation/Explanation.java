package health.consulta.contract.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Why a time can be booked or not: every cause, none when it can.
public record Explanation(
    UUID practitionerId, UUID visitReasonId, Instant start, List<Cause> causes) {
  /// @param detail what stands in the way, such as the rule or the other occupation's times
  public record Cause(Code code, String detail) {}

  public enum Code {
    REASON_INACTIVE,
    NOT_FOR_THIS_PATIENT,
    IN_THE_PAST,
    TOO_SOON,
    /// Before the first date of a fixed window.
    TOO_EARLY,
    TOO_FAR,
    CLOSED,
    HOLIDAY,
    ABSENT,
    MODE_NOT_OFFERED,
    OFF_THE_GRID,
    ACROSS_MIDNIGHT,
    OCCUPIED,
    /// All seats of the group visit are taken.
    FULL,
    DAY_CAP_REACHED,
    WEEK_CAP_REACHED
  }
}
