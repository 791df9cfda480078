package health.consulta.payment.messaging;

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
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.sql.SqlInbox;
import health.consulta.payment.FollowBooking;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class BookingEvents {
  private final SqlInbox inbox;
  private final FollowBooking money;

  BookingEvents(SqlInbox inbox, FollowBooking money) {
    this.inbox = inbox;
    this.money = money;
  }

  @KafkaListener(topics = Topics.BOOKINGS)
  void on(BookingEvent event, @Header(EventHeaders.ID) UUID id) {
    switch (event) {
      case BookingExpired _, BookingPaymentFailed _, BookingCancelled _ ->
          inbox.once(id, () -> money.over(event.bookingId()));
      case BookingRescheduled moved ->
          inbox.once(
              id,
              () ->
                  money.moved(
                      moved.bookingId(),
                      moved.practitionerId(),
                      moved.visitReasonId(),
                      moved.locationId(),
                      moved.start()));
      case BookingHeld _, BookingConfirmed _, BookingProgressed _, VisitDelayed _ -> {}
    }
  }
}
