package health.consulta.portal.patient;

import health.consulta.contract.booking.Conversation;
import health.consulta.contract.booking.MessageSide;
import health.consulta.contract.user.Practitioner;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// A practitioner whom the patient wrote to, or may write to.
///
/// @param conversationId absent while nothing is written
/// @param answered whether the last word is the practice's
record Correspondent(
    @NonNull Profile profile,
    @Nullable UUID conversationId,
    @Nullable Instant lastAt,
    boolean answered,
    int unread) {
  static Correspondent of(Conversation conversation, Practitioner who) {
    return new Correspondent(
        Profile.of(who),
        conversation.id(),
        conversation.lastAt(),
        conversation.lastBy() == MessageSide.PRACTICE,
        conversation.unread());
  }

  static Correspondent unwritten(Practitioner who) {
    return new Correspondent(Profile.of(who), null, null, false, 0);
  }
}
