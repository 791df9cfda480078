package health.consulta.contract.booking;

import health.consulta.contract.AccessKind;
import health.consulta.contract.OfPatients;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an account holder and the practice of a practitioner write to each other; not the words.
///
/// @param messages how many there are
/// @param unread how many of the other side's the reader has not read
/// @param name of the account holder, for the practice; absent: they are nobody any more
/// @param coming their visits to come, in their order; for the practice that asks for this one
public record Conversation(
    UUID id,
    UUID practitionerId,
    UUID accountId,
    int messages,
    Instant lastAt,
    MessageSide lastBy,
    int unread,
    @Nullable String name,
    List<Coming> coming)
    implements OfPatients {
  public Conversation {
    if (coming == null) coming = List.of();
  }

  @Override
  public List<UUID> patients() {
    return Stream.concat(Stream.of(accountId), coming.stream().map(Coming::patientId)).toList();
  }

  @Override
  public AccessKind accessKind() {
    return AccessKind.IDENTITY;
  }

  /// @param patientName absent: they are nobody any more
  public record Coming(
      UUID bookingId, UUID patientId, @Nullable String patientName, Instant start) {}
}
