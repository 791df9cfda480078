package health.consulta.notification;

import health.consulta.contract.Mode;
import health.consulta.kit.event.Relay;
import health.consulta.notification.Mailing.Appointment;
import health.consulta.notification.Mailing.Mail;
import health.consulta.notification.Mailing.Undeliverable;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends what is due. Each message is claimed first, so that of several instances one sends it. One
/// that died between the mail server's answer and the note of it sends again, under the same id.
@Component
public class Postman extends Relay {
  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final int ROUND = 50;
  private static final int STEPS = 8;

  private final Messages messages;
  private final People people;
  private final MailTemplates templates;
  private final Mailing mailing;
  private final ForgetPerson forget;
  private final Clock clock;

  Postman(
      Messages messages,
      People people,
      MailTemplates templates,
      Mailing mailing,
      ForgetPerson forget,
      Clock clock) {
    super("postman");
    this.messages = messages;
    this.people = people;
    this.templates = templates;
    this.mailing = mailing;
    this.forget = forget;
    this.clock = clock;
  }

  @Override
  protected boolean relay() {
    var due = messages.due(clock.instant(), ROUND);
    for (var message : due) messages.claim(message, clock.instant()).ifPresent(this::deliver);
    return due.size() == ROUND;
  }

  private void deliver(Message message) {
    try {
      var mail = mail(message);
      if (mail.isEmpty()) {
        again(message, "who it is for is not known yet");
        return;
      }
      if (mail.get().to().isEmpty()) {
        failed(message); // somebody without an account
        return;
      }
      mailing.send(mail.get());
      if (message.kind().last()) forget.forget(message.accountId());
      messages.sent(
          message,
          new Contact(message.accountId(), mail.get().to(), "", "").masked(),
          clock.instant());
    } catch (Undeliverable e) {
      log.warn("{} was refused for good", message);
      failed(message);
    } catch (RuntimeException e) {
      again(message, e.getClass().getSimpleName()); // its words may name somebody
    }
  }

  private void again(Message message, String why) {
    var now = clock.instant();
    if (message.worthTrying(now)) {
      messages.again(message, now.plus(pause(message.attempts())).truncatedTo(ChronoUnit.MILLIS));
      return;
    }
    log.warn("{} is given up after {} attempts: {}", message, message.attempts(), why);
    failed(message);
  }

  private void failed(Message message) {
    if (message.kind().last()) forget.forget(message.accountId());
    messages.failed(message);
  }

  /// One second, two, four, up to a bit over four minutes.
  static Duration pause(int attempts) {
    return Duration.ofSeconds(1L << Math.min(Math.max(attempts - 1, 0), STEPS));
  }

  /// @return empty while the person or the practitioner is not known
  private Optional<Mail> mail(Message message) {
    var visit = message.facts().visit();
    return contact(message)
        .flatMap(contact ->
            visit == null
                ? Optional.of(mail(message, contact, null))
                : appointment(visit).map(appointment -> mail(message, contact, appointment)));
  }

  private Optional<Contact> contact(Message message) {
    var reader = message.facts().reader();
    return reader == null
        ? people.contact(message.accountId())
        : Optional.of(new Contact(message.accountId(), reader.address(), "", reader.locale()));
  }

  private Mail mail(Message message, Contact contact, @Nullable Appointment appointment) {
    return new Mail(
        message.messageId(),
        message.kind(),
        contact.email(),
        contact.firstName(),
        contact.language(),
        templates.words(message.kind(), contact.language()),
        message.facts(),
        appointment);
  }

  private Optional<Appointment> appointment(Facts.Visit visit) {
    var place = visit.placeId() == null ? new UUID(0, 0) : visit.placeId();
    return people
        .practice(visit.practitionerId())
        .map(practice ->
            new Appointment(
                visit,
                practice.name(),
                practice.zone(place),
                visit.mode() == Mode.ON_SITE ? practice.address(place) : ""));
  }
}
