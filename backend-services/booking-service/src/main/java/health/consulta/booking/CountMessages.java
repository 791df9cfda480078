package health.consulta.booking;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// How a conversation stands is counted from its messages; doing it twice changes nothing.
@Component
public class CountMessages {
  private final Conversations conversations;

  CountMessages(Conversations conversations) {
    this.conversations = conversations;
  }

  /// @param number of a message that is to be among them
  public void of(UUID conversationId, int number) {
    conversations
        .find(conversationId)
        .filter(conversation -> conversation.messages() < number)
        .ifPresent(conversation -> conversations.settle(conversationId));
  }
}
