package health.consulta.booking;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import health.consulta.kit.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /// The practice books for a patient, who pays there.
  ///
  /// @param id the booking's; asking twice under the same id books once
  public Booking request(UUID id, Staff staff, BookSlot wanted, String locale) {
    var patient = wanted.patientId();
    if (patient == null) throw new Invalid("patientId", "is needed");
    if (wanted.paymentProvider() != PaymentProvider.NONE)
      throw new Invalid("paymentProvider", "must be NONE: the patient pays at the practice");
    if (!mandates.mayActFor(patient, patient)) throw new NotFound();
    var booking =
        bookings
            .find(id)
            .orElseGet(() ->
                add(
                    id,
                    patient,
                    patient,
                    hold(id, patient, wanted, staff).paidOnSite(),
                    Party.PRACTICE));
    return booking.payment().isPresent() ? booking : pay(booking, PaymentProvider.NONE, locale);
  }

  private Booking hold(UUID id, UUID accountId, UUID patientId, BookSlot wanted) {
    return add(id, accountId, patientId, hold(id, patientId, wanted, null), Party.PATIENT);
  }

  private Visit hold(UUID id, UUID patientId, BookSlot wanted, @Nullable Staff staff) {
    return agenda.hold(
        id,
        wanted.practitionerId(),
        wanted.visitReasonId(),
        wanted.start(),
        patientId,
        settings.hold(),
        staff);
  }

  private Booking add(UUID id, UUID accountId, UUID patientId, Visit visit, Party by) {
    BookingFailpoint.REQUEST_TIME_HELD.pass();
    var booking = Booking.hold(id, accountId, patientId, visit, by, clock.instant());
    var added = bookings.add(booking);
    BookingFailpoint.REQUEST_STORED.pass();
    if (added) return booking;
    return bookings.find(id).orElseThrow(NotFound::new);
  }

  /// @throws HoldExpired when it was given up before: a payment would be for nothing
  private Booking pay(Booking held, PaymentProvider provider, String locale) {
    if (held.status() != BookingStatus.HELD) throw new HoldExpired();
    PaymentState started;
    try {
      started = payments.start(held, provider, locale);
      BookingFailpoint.REQUEST_PAYMENT_STARTED.pass();
    } catch (Refusal e) {
      giveUp(held, e);
      throw e;
    }
    var booking = bookings.change(held.id(), b -> b.started(started)).orElseThrow(NotFound::new);
    BookingFailpoint.REQUEST_PAYMENT_NOTED.pass();
    return booking.mayConfirm() ? confirm.confirm(booking.id()) : booking;
  }

  private void giveUp(Booking held, Refusal why) {
    log.info("booking {} given up: {}", held.id(), why.code());
    bookings
        .change(held.id(), booking -> booking.expire(clock.instant()))
        .filter(booking -> booking.status() == BookingStatus.EXPIRED)
        .ifPresent(booking -> {
          BookingFailpoint.REQUEST_GIVEN_UP.pass();
          agenda.release(booking.id(), booking.visit());
        });
  }
}
