package health.consulta.contract.booking;

import health.consulta.contract.Event;
import java.util.UUID;

/// That somebody wrote or read, never what. Topic `messages`, key: the message, or the
/// conversation. Numbers, not their order, say what was read.
public sealed interface MessageEvent extends Event {
  UUID conversationId();

  UUID practitionerId();

  /// The patient's side.
  UUID accountId();

  MessageSide by();

  @Override
  default String aggregateId() {
    return conversationId().toString();
  }

  record MessageSent(
      UUID conversationId,
      UUID messageId,
      UUID practitionerId,
      UUID accountId,
      MessageSide by,
      int number)
      implements MessageEvent {
    @Override
    public String aggregateId() {
      return messageId.toString();
    }
  }

  /// @param upTo number of the last message that this side has read
  record ConversationRead(
      UUID conversationId, UUID practitionerId, UUID accountId, MessageSide by, int upTo)
      implements MessageEvent {}
}
