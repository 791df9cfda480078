package health.consulta.notification;

import health.consulta.contract.notification.NotificationKind;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Tells a person: in the bell at once, by mail as soon as it can go. The same reason twice tells
/// once.
@Service
public class Notify {
  private final Bells bells;
  private final Messages messages;
  private final People people;
  private final Postman postman;
  private final Clock clock;

  Notify(Bells bells, Messages messages, People people, Postman postman, Clock clock) {
    this.bells = bells;
    this.messages = messages;
    this.people = people;
    this.postman = postman;
    this.clock = clock;
  }

  /// @param eventId the reason
  public void mail(UUID eventId, MailKind kind, UUID accountId, Facts facts) {
    if (messages.add(Message.of(eventId, kind, accountId, facts, clock.instant()))) postman.wake();
  }

  /// The person saw by themselves what the bell told them of.
  public void seen(NotificationKind kind, UUID accountId, UUID subjectId) {
    bells.change(accountId, bell -> bell.readAbout(kind, subjectId));
  }

  /// Who has no account has no bell.
  ///
  /// @param subjectId the booking, invoice or account
  /// @param start of the visit, where it is about one
  public void ring(
      UUID eventId,
      NotificationKind kind,
      UUID accountId,
      UUID subjectId,
      @Nullable Instant start) {
    var contact = people.contact(accountId);
    if (contact.filter(Contact::hasNoAccount).isPresent()) return;
    var locale = contact.map(Contact::locale).orElse("fr");
    bells.post(accountId, Wording.line(eventId, kind, subjectId, locale, start, clock.instant()));
  }
}
