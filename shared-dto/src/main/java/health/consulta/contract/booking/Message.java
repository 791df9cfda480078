package health.consulta.contract.booking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message of a conversation.
///
/// @param number its place in the conversation, from 1
/// @param text plain
/// @param writer who wrote it, for the practice alone; absent: they are nobody any more
public record Message(
    UUID id, int number, MessageSide by, Instant at, String text, @Nullable String writer) {}
