package health.consulta.contract.booking;

import health.consulta.contract.Event;
import java.time.Instant;
import java.util.UUID;

/// What those who wait are to hear. Topic `waiting-list`, key: the freed time.
public sealed interface WaitingListEvent extends Event {
  UUID freedTimeId();

  @Override
  default String aggregateId() {
    return freedTimeId().toString();
  }

  /// A time is held for who waits.
  ///
  /// @param accountId who joined the list and hears about it
  record TimeOffered(
      UUID freedTimeId,
      UUID offerId,
      UUID accountId,
      UUID practitionerId,
      Instant start,
      Instant expiresAt)
      implements WaitingListEvent {}
}
