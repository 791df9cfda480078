package health.consulta.booking.messaging;

import health.consulta.booking.NoteFreedTime;
import health.consulta.booking.TakeOffer;
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
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// Booking hears its own news, whoever died after it: a visit that is off leaves a time for who
/// waits, and who took an offer waits no longer once they have it.
@Component
class BookingEvents {
  private final NoteFreedTime freed;
  private final TakeOffer offers;

  BookingEvents(NoteFreedTime freed, TakeOffer offers) {
    this.freed = freed;
    this.offers = offers;
  }

  @KafkaListener(topics = Topics.BOOKINGS)
  void on(BookingEvent event, @Header(EventHeaders.ID) UUID id) {
    switch (event) {
      case BookingCancelled off -> {
        if (off.confirmed()) freed.calledOff(id, off.bookingId(), off.start());
        else offers.settled(off.bookingId());
      }
      case BookingRescheduled moved -> freed.movedAway(id, moved);
      case BookingConfirmed confirmed -> offers.settled(confirmed.bookingId());
      case BookingExpired expired -> offers.settled(expired.bookingId());
      case BookingPaymentFailed failed -> offers.settled(failed.bookingId());
      case BookingHeld _, BookingProgressed _, VisitDelayed _ -> {}
    }
  }
}
