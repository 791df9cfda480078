package health.consulta.contract.booking;

import health.consulta.contract.OfPatients;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A time that became free, to whom it was offered in which order, and why, for the practice.
///
/// @param passedOver who was passed over after the last offer
/// @param names what the patients are called; who is nobody any more is left out
public record FreedTime(
    UUID id,
    UUID practitionerId,
    UUID visitReasonId,
    Instant start,
    Status status,
    List<Offer> offers,
    List<PassedOver> passedOver,
    Map<UUID, String> names)
    implements OfPatients {
  public FreedTime {
    if (names == null) names = Map.of();
  }

  @Override
  public List<UUID> patients() {
    return Stream.concat(offers.stream().map(Offer::patientId), all().map(PassedOver::patientId))
        .toList();
  }

  private Stream<PassedOver> all() {
    return Stream.concat(
        passedOver.stream(), offers.stream().flatMap(offer -> offer.passedOver().stream()));
  }

  public enum Status {
    LOOKING,
    OFFERED,
    /// Somebody takes it, and has not paid yet.
    TAKEN_UP,
    BOOKED,
    /// Nobody was left, or it is too late: it is everybody's.
    RELEASED,
    /// Somebody else has it.
    GONE
  }

  public enum Outcome {
    OPEN,
    TAKEN_UP,
    BOOKED,
    DECLINED,
    /// The patient let it run out.
    LAPSED,
    /// Taken up, and then not paid.
    NOT_BOOKED
  }

  public enum Fit {
    REASON,
    OTHER_REASON,
    DATE,
    WEEKDAY,
    TIME_OF_DAY
  }

  public enum Cause {
    OTHER_DATES,
    OTHER_WEEKDAYS,
    OTHER_TIMES_OF_DAY,
    GAVE_IT_UP,
    HAD_THIS_OFFER,
    HOLDS_AN_OFFER,
    HAS_A_VISIT_THEN,
    ONLINE_BOOKING_BLOCKED,
    /// The agenda does not have it for that patient and reason.
    NOT_BOOKABLE,
    LEFT
  }

  /// @param position among those who wait for the practitioner, from 1
  /// @param fits what of the wishes it meets
  /// @param passedOver who came before, and why it was not them
  public record Offer(
      UUID id,
      UUID entryId,
      UUID patientId,
      int position,
      List<Fit> fits,
      List<PassedOver> passedOver,
      @Nullable Instant offeredAt,
      @Nullable Instant expiresAt,
      Outcome outcome,
      @Nullable Instant endedAt) {}

  public record PassedOver(UUID entryId, UUID patientId, int position, Cause cause) {}
}
