package health.consulta.portal.messages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is looked at.
///
/// @param whose messages; absent: of all whose agendas the reader runs
/// @param lists how many pages of conversations
/// @param open the conversation beside the list
/// @param pages how many pages of its messages
record Asked(@Nullable UUID whose, int lists, @Nullable UUID open, int pages) {
  static Asked all() {
    return new Asked(null, 1, null, 1);
  }

  Asked of(@Nullable UUID practitioner) {
    return new Asked(practitioner, lists, open, pages);
  }

  Asked opening(@Nullable UUID conversation) {
    return new Asked(whose, lists, conversation, 1);
  }

  Asked longer() {
    return new Asked(whose, lists + 1, open, pages);
  }

  Asked older() {
    return new Asked(whose, lists, open, pages + 1);
  }
}
