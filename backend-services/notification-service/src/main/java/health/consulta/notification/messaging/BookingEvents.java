package health.consulta.notification.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.booking.BookingEvent;
import health.consulta.contract.booking.BookingEvent.BookingCancelled;
import health.consulta.contract.booking.BookingEvent.BookingConfirmed;
import health.consulta.contract.booking.BookingEvent.BookingExpired;
import health.consulta.contract.booking.BookingEvent.BookingHeld;
import health.consulta.contract.booking.BookingEvent.BookingPaymentFailed;
import health.consulta.contract.booking.BookingEvent.BookingProgressed;
import health.consulta.contract.booking.BookingEvent.BookingRescheduled;
import health.consulta.contract.booking.BookingEvent.VisitDelayed;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.mongo.MongoInbox;
import health.consulta.notification.Facts;
import health.consulta.notification.Facts.Visit;
import health.consulta.notification.MailKind;
import health.consulta.notification.Notify;
import health.consulta.notification.Visits;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// The number of the event within its booking is the revision of the calendar invite: it grows with
/// each change, and a repeated event repeats it.
@Component
class BookingEvents {
  private final MongoInbox inbox;
  private final Visits visits;
  private final Notify notify;

  BookingEvents(MongoInbox inbox, Visits visits, Notify notify) {
    this.inbox = inbox;
    this.visits = visits;
    this.notify = notify;
  }

  @KafkaListener(topics = Topics.BOOKINGS)
  void on(
      BookingEvent event,
      @Header(EventHeaders.ID) UUID id,
      @Header(EventHeaders.SEQUENCE) long sequence) {
    inbox.once(id, () -> handle(event, id, Math.toIntExact(sequence)));
  }

  private void handle(BookingEvent event, UUID id, int revision) {
    switch (event) {
      case BookingConfirmed e -> {
        var visit = confirmed(e, revision);
        visits.put(visit);
        ring(e, id, NotificationKind.BOOKING_CONFIRMED);
        notify.mail(
            id, MailKind.BOOKING_CONFIRMED, e.accountId(), Facts.about(visit).telling(e.notice()));
      }
      case BookingRescheduled e -> {
        var visit = moved(e, revision);
        visits.put(visit);
        tell(e, id, NotificationKind.BOOKING_RESCHEDULED, MailKind.BOOKING_RESCHEDULED, visit);
      }
      case BookingCancelled e -> cancelled(e, id, revision);
      case BookingExpired e ->
          tell(
              e, id, NotificationKind.BOOKING_EXPIRED, MailKind.BOOKING_EXPIRED, only(e, revision));
      case BookingPaymentFailed e ->
          tell(e, id, NotificationKind.PAYMENT_FAILED, MailKind.PAYMENT_FAILED, only(e, revision));
      case VisitDelayed e -> delayed(e, id, revision);
      case BookingHeld _, BookingProgressed _ -> {}
    }
  }

  /// Who gave up an unconfirmed booking knows it.
  private void cancelled(BookingCancelled event, UUID id, int revision) {
    if (!event.confirmed() && event.by().equals("PATIENT")) return;
    var visit =
        visits
            .find(event.bookingId())
            .map(known -> known.revised(revision))
            .orElseGet(() -> only(event, revision));
    tell(event, id, NotificationKind.BOOKING_CANCELLED, MailKind.BOOKING_CANCELLED, visit);
  }

  private void delayed(VisitDelayed event, UUID id, int revision) {
    var visit = visits.find(event.bookingId()).orElseGet(() -> only(event, revision));
    ring(event, id, NotificationKind.VISIT_DELAYED);
    notify.mail(
        id, MailKind.VISIT_DELAYED, event.accountId(), Facts.delayed(visit, event.minutes()));
  }

  private void tell(
      BookingEvent event, UUID id, NotificationKind bell, MailKind mail, Visit visit) {
    ring(event, id, bell);
    notify.mail(id, mail, event.accountId(), Facts.about(visit));
  }

  private void ring(BookingEvent event, UUID id, NotificationKind bell) {
    notify.ring(id, bell, event.accountId(), event.bookingId(), event.start());
  }

  private static Visit confirmed(BookingConfirmed e, int revision) {
    return new Visit(
        e.bookingId(), e.practitionerId(), e.start(), e.end(), e.mode(), e.locationId(), revision);
  }

  private static Visit moved(BookingRescheduled e, int revision) {
    return new Visit(
        e.bookingId(), e.practitionerId(), e.start(), e.end(), e.mode(), e.locationId(), revision);
  }

  private static Visit only(BookingEvent e, int revision) {
    return new Visit(e.bookingId(), e.practitionerId(), e.start(), null, null, null, revision);
  }
}
