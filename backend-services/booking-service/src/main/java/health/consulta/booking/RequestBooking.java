package health.consulta.booking;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.NotFound;
import health.consulta.kit.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A patient asks for a slot: it is held, the booking is stored, the payment started. Nothing is
/// left behind when a step fails; and if this process dies between two steps, the hold runs out by
/// itself.
@Component
public class RequestBooking {
  private static final Logger log = LoggerFactory.getLogger(RequestBooking.class);

  private final Bookings bookings;
  private final AnonymousHolds holds;
  private final Agenda agenda;
  private final Payments payments;
  private final Mandates mandates;
  private final ConfirmBooking confirm;
  private final BookingSettings settings;
  private final Clock clock;

  RequestBooking(
      Bookings bookings,
      AnonymousHolds holds,
      Agenda agenda,
      Payments payments,
      Mandates mandates,
      ConfirmBooking confirm,
      BookingSettings settings,
      Clock clock) {
    this.bookings = bookings;
    this.holds = holds;
    this.agenda = agenda;
    this.payments = payments;
    this.mandates = mandates;
    this.confirm = confirm;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param id the booking's; asking twice under the same id books once
  /// @param locale of the payment page
  public Booking request(UUID id, UUID accountId, BookSlot wanted, String locale) {
    if (wanted.answers() != null && !wanted.answers().isEmpty()) throw new NoQuestions();
    var patientId = wanted.patientId() == null ? accountId : wanted.patientId();
    if (!mandates.mayActFor(accountId, patientId)) throw new NotFound();
    var bookingId = wanted.holdToken() == null ? id : holds.claim(wanted.holdToken(), wanted);
    var booking =
        bookings.find(bookingId).orElseGet(() -> hold(bookingId, accountId, patientId, wanted));
    if (!booking.accountId().equals(accountId)) throw new HoldExpired();
    return booking.payment().isPresent() ? booking : pay(booking, wanted.paymentProvider(), locale);
  }

  private Booking hold(UUID id, UUID accountId, UUID patientId, BookSlot wanted) {
    var visit =
        agenda.hold(
            id,
            wanted.practitionerId(),
            wanted.visitReasonId(),
            wanted.start(),
            patientId,
            settings.hold());
    var booking = Booking.hold(id, accountId, patientId, visit, clock.instant());
    if (bookings.add(booking)) return booking;
    return bookings.find(id).orElseThrow(NotFound::new);
  }

  private Booking pay(Booking held, PaymentProvider provider, String locale) {
    PaymentState started;
    try {
      started = payments.start(held, provider, locale);
    } catch (Refusal e) {
      giveUp(held, e);
      throw e;
    }
    var booking = bookings.change(held.id(), b -> b.started(started)).orElseThrow(NotFound::new);
    return booking.mayConfirm() ? confirm.confirm(booking.id()) : booking;
  }

  private void giveUp(Booking held, Refusal why) {
    log.info("booking {} given up: {}", held.id(), why.code());
    bookings
        .change(held.id(), booking -> booking.expire(clock.instant()))
        .filter(booking -> booking.status() == BookingStatus.EXPIRED)
        .ifPresent(booking -> agenda.release(booking.id(), booking.visit()));
  }
}
