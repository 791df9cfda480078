package health.consulta.notification.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.contract.user.Consent;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.UserEvent;
import health.consulta.contract.user.UserEvent.AccountChanged;
import health.consulta.contract.user.UserEvent.AccountConfirmed;
import health.consulta.contract.user.UserEvent.AccountErased;
import health.consulta.contract.user.UserEvent.AccountRegistered;
import health.consulta.contract.user.UserEvent.MandateAnswered;
import health.consulta.contract.user.UserEvent.MandateLinkSent;
import health.consulta.contract.user.UserEvent.PasswordResetRequested;
import health.consulta.contract.user.UserEvent.PatientCorrected;
import health.consulta.contract.user.UserEvent.PatientFiled;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import health.consulta.contract.user.UserEvent.RegistrationRepeated;
import health.consulta.contract.user.UserEvent.SecurityChanged;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.mongo.MongoInbox;
import health.consulta.notification.Contact;
import health.consulta.notification.Facts;
import health.consulta.notification.MailKind;
import health.consulta.notification.Notify;
import health.consulta.notification.People;
import health.consulta.notification.Practice;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class UserEvents {
  private final MongoInbox inbox;
  private final People people;
  private final Notify notify;

  UserEvents(MongoInbox inbox, People people, Notify notify) {
    this.inbox = inbox;
    this.people = people;
    this.notify = notify;
  }

  @KafkaListener(topics = Topics.USERS)
  void on(UserEvent event, @Header(EventHeaders.ID) UUID id) {
    inbox.once(id, () -> handle(event, id));
  }

  private void handle(UserEvent event, UUID id) {
    switch (event) {
      case AccountRegistered e -> {
        people.put(new Contact(e.accountId(), e.email(), e.firstName(), e.locale()));
        notify.mail(id, MailKind.CONFIRM_ADDRESS, e.accountId(), Facts.secret(e.token()));
      }
      case RegistrationRepeated e -> {
        people.putIfUnknown(new Contact(e.accountId(), e.email(), e.firstName(), e.locale()));
        notify.mail(id, MailKind.ACCOUNT_EXISTS, e.accountId(), Facts.none());
      }
      case PasswordResetRequested e -> {
        people.putIfUnknown(new Contact(e.accountId(), e.email(), e.firstName(), e.locale()));
        notify.mail(id, MailKind.RESET_PASSWORD, e.accountId(), Facts.secret(e.token()));
      }
      case AccountConfirmed e ->
          people.put(new Contact(e.accountId(), e.email(), e.firstName(), e.locale()));
      case AccountChanged e ->
          people.put(new Contact(e.accountId(), e.email(), e.firstName(), e.locale()));
      case SecurityChanged e -> tell(id, e);
      case PatientFiled e -> people.put(Contact.withoutAddress(e.accountId()));
      case PatientCorrected e -> {} // nobody writes to them
      case MandateLinkSent e -> notify.mail(id, kind(e), e.dependantId(), facts(e));
      case MandateAnswered e ->
          notify.ring(id, kind(e.consent()), e.accountId(), e.dependantId(), null);
      case AccountErased e -> notify.mail(id, MailKind.ACCOUNT_ERASED, e.accountId(), Facts.none());
      case PractitionerListed e -> people.put(practice(e.profile()));
    }
  }

  private static MailKind kind(MandateLinkSent event) {
    return event.agreed() ? MailKind.MANDATE_GIVEN : MailKind.MANDATE_ASKED;
  }

  /// They may have no account.
  private static Facts facts(MandateLinkSent event) {
    return Facts.secret(event.token(), new Facts.Reader(event.email(), event.locale()));
  }

  private static NotificationKind kind(Consent consent) {
    return consent == Consent.AGREED
        ? NotificationKind.MANDATE_AGREED
        : NotificationKind.MANDATE_ENDED;
  }

  private void tell(UUID id, SecurityChanged event) {
    var account = event.accountId();
    var name = event.change().name();
    notify.ring(id, NotificationKind.valueOf(name), account, account, null);
    notify.mail(id, MailKind.valueOf(name), account, Facts.device(event.device()));
  }

  private static Practice practice(Practitioner profile) {
    return new Practice(
        profile.id(),
        profile.displayName(),
        profile.locations().stream().map(UserEvents::place).toList());
  }

  private static Practice.Place place(Location location) {
    var address = location.street() + ", " + location.postalCode() + " " + location.city();
    return new Practice.Place(location.id(), address, location.zone());
  }
}
