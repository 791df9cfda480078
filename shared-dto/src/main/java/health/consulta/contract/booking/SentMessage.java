package health.consulta.contract.booking;

import java.time.Instant;
import java.util.UUID;

/// A message is on its way; its text is not told again, so that no kept answer has it.
///
/// @param number its place in the conversation
public record SentMessage(UUID id, UUID conversationId, int number, Instant at) {}
