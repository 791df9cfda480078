package health.consulta.contract.billing;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a visit will cost, by the grid of its date.
///
/// @param amount the supplements included
/// @param base the part at the agreed tariff
/// @param excess what is asked beyond it
/// @param supplement what the hour or the day adds
/// @param locationId absent: the line is for anywhere
/// @param byAge what the line adds at an age, and whether it does here; absent: nothing at any
/// @param patientPart what is asked of the patient; absent: all
public record Quote(
    UUID practitionerId,
    UUID visitReasonId,
    Instant start,
    UUID tariffId,
    Money amount,
    Money base,
    Money excess,
    @Nullable Supplement supplement,
    @Nullable UUID locationId,
    @Nullable ByAge byAge,
    @Nullable Money patientPart) {
  /// The patient pays all.
  public Quote(
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      UUID tariffId,
      Money amount,
      Money base,
      Money excess,
      @Nullable Supplement supplement,
      @Nullable UUID locationId,
      @Nullable ByAge byAge) {
    this(
        practitionerId,
        visitReasonId,
        start,
        tariffId,
        amount,
        base,
        excess,
        supplement,
        locationId,
        byAge,
        null);
  }

  /// What is asked of the patient.
  public Money due() {
    return patientPart == null ? amount : patientPart;
  }

  /// What is told in writing before the visit, where it has to be.
  public Optional<FeeNotice> notice() {
    return FeeNotice.of(amount, base);
  }

  public record ByAge(AgeSupplement supplement, Counts counts) {}

  /// Whether the patient is of the age.
  public enum Counts {
    ADDED,
    OTHER_AGE,
    /// Nothing is added as long as nobody knows.
    AGE_UNKNOWN
  }
}
