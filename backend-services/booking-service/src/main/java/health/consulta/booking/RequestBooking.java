package health.consulta.booking;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import health.consulta.kit.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

  static final Consumer<Booking> ALONE = booking -> {};

  private final Bookings bookings;
  private final AnonymousHolds holds;
  private final TakeOffer offers;
  private final Agenda agenda;
  private final Payments payments;
  private final Mandates mandates;
  private final ConfirmBooking confirm;
  private final OnlineBooking online;
  private final SealAnswers seal;
  private final KeepNote notes;
  private final BookingSettings settings;
  private final Clock clock;

  RequestBooking(
      Bookings bookings,
      AnonymousHolds holds,
      TakeOffer offers,
      Agenda agenda,
      Payments payments,
      Mandates mandates,
      ConfirmBooking confirm,
      OnlineBooking online,
      SealAnswers seal,
      KeepNote notes,
      BookingSettings settings,
      Clock clock) {
    this.bookings = bookings;
    this.holds = holds;
    this.offers = offers;
    this.agenda = agenda;
    this.payments = payments;
    this.mandates = mandates;
    this.confirm = confirm;
    this.online = online;
    this.seal = seal;
    this.notes = notes;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param id the booking's; asking twice under the same id books once
  /// @param locale of the payment page
  /// @throws HoldExpired when it was given up before, since a neighbour did not answer
  public Booking request(UUID id, UUID accountId, BookSlot wanted, String locale) {
    var patientId = wanted.patientId() == null ? accountId : wanted.patientId();
    mandates.require(accountId, patientId);
    var claimed =
        Optional.ofNullable(wanted.holdToken()).map(token -> claim(token, accountId, wanted));
    var bookingId = claimed.map(Claim::id).orElse(id);
    var booking =
        bookings
            .find(bookingId)
            .orElseGet(() ->
                hold(bookingId, accountId, patientId, claimed, wanted, settings.hold(), ALONE));
    if (!booking.accountId().equals(accountId) || booking.groupId().isPresent())
      throw new HoldExpired();
    return standing(booking, wanted.paymentProvider(), locale);
  }

  /// The practice books for a patient, who pays there.
  ///
  /// @param id the booking's; asking twice under the same id books once
  public Booking request(UUID id, Staff staff, BookSlot wanted, String locale) {
    return request(id, staff, wanted, locale, ALONE);
  }

  /// @param joined tells a new booking what it belongs to
  Booking request(UUID id, Staff staff, BookSlot wanted, String locale, Consumer<Booking> joined) {
    var patient = wanted.patientId();
    if (patient == null) throw new Invalid("patientId", "is needed");
    if (wanted.paymentProvider() != PaymentProvider.NONE)
      throw new Invalid("paymentProvider", "must be NONE: the patient pays at the practice");
    var account = mandates.accountOf(patient).orElseThrow(NotFound::new);
    var booking =
        bookings
            .find(id)
            .orElseGet(() -> {
              var held = hold(id, patient, wanted, settings.hold(), staff);
              var answers = answers(id, held, wanted, false);
              var belongs = joined.andThen(booked -> note(booked, staff, wanted.note()));
              return add(id, account, patient, held.paidOnSite(), answers, Party.PRACTICE, belongs);
            });
    return standing(booking, PaymentProvider.NONE, locale);
  }

  private void note(Booking booked, Staff staff, @Nullable String text) {
    if (text != null) booked.note(notes.note(booked.id(), text, staff.by()), null);
  }

  /// One of a group, held a while longer; its payment is started when all are held.
  ///
  /// @param joined tells a new booking what else it belongs to
  Booking hold(
      UUID id,
      Group group,
      Optional<Claim> claimed,
      BookSlot wanted,
      Duration longer,
      Consumer<Booking> joined) {
    var account = group.accountId();
    var patient = wanted.patientId() == null ? account : wanted.patientId();
    return hold(
        id,
        account,
        patient,
        claimed,
        wanted,
        settings.hold().plus(longer),
        joined.andThen(booking -> booking.joinGroup(group.id())));
  }

  Booking startPayment(Booking held, PaymentProvider provider, String locale) {
    var started = payments.start(held, provider, locale);
    BookingFailpoint.REQUEST_PAYMENT_STARTED.pass();
    var noted = bookings.change(held.id(), b -> b.started(started)).orElseThrow(NotFound::new);
    BookingFailpoint.REQUEST_PAYMENT_NOTED.pass();
    return noted;
  }

  private Claim claim(String token, UUID accountId, BookSlot wanted) {
    return TakeOffer.isOffer(token)
        ? offers.claim(token, accountId, wanted)
        : holds.claim(token, wanted);
  }

  /// A hold that was taken before sign-in asks what it asked then, and is kept until its answers
  /// are right.
  private Booking hold(
      UUID id,
      UUID accountId,
      UUID patientId,
      Optional<Claim> claimed,
      BookSlot wanted,
      Duration length,
      Consumer<Booking> joined) {
    var shown = claimed.map(claim -> claim.visit().questions());
    online.check(wanted.practitionerId(), patientId);
    shown.ifPresent(questions -> Answers.of(questions, wanted.answers(), true));
    claimed.ifPresent(Claim::take);
    var held = hold(id, patientId, wanted, length, null);
    var visit = shown.map(held::asking).orElse(held);
    return add(
        id, accountId, patientId, visit, answers(id, visit, wanted, true), Party.PATIENT, joined);
  }

  private Answers answers(UUID id, Visit held, BookSlot wanted, boolean all) {
    try {
      return Answers.of(held.questions(), wanted.answers(), all);
    } catch (Refusal wrong) {
      agenda.release(id, held);
      throw wrong;
    }
  }

  private Visit hold(
      UUID id, UUID patientId, BookSlot wanted, Duration length, @Nullable Staff staff) {
    return agenda.hold(
        id,
        wanted.practitionerId(),
        wanted.visitReasonId(),
        wanted.start(),
        patientId,
        length,
        staff);
  }

  private Booking add(
      UUID id,
      UUID accountId,
      UUID patientId,
      Visit visit,
      Answers answers,
      Party by,
      Consumer<Booking> joined) {
    BookingFailpoint.REQUEST_TIME_HELD.pass();
    var booking = Booking.hold(id, accountId, patientId, visit, by, clock.instant());
    joined.accept(booking);
    if (!answers.isEmpty()) booking.answered(seal.seal(id, answers));
    var added = bookings.add(booking);
    BookingFailpoint.REQUEST_STORED.pass();
    if (added) return booking;
    return bookings.find(id).orElseThrow(NotFound::new);
  }

  /// What was given up under this id is no booking, and nobody pays for it.
  ///
  /// @throws HoldExpired also when it ran out meanwhile
  private Booking standing(Booking booking, PaymentProvider provider, String locale) {
    var asked = booking.status() == BookingStatus.HELD ? goOn(booking, provider, locale) : booking;
    if (asked.status() == BookingStatus.EXPIRED) throw new HoldExpired();
    return asked;
  }

  /// Also where an earlier request came to an end, when it is sent again.
  private Booking goOn(Booking held, PaymentProvider provider, String locale) {
    var booking = held.payment().isPresent() ? held : pay(held, provider, locale);
    return booking.mayConfirm() ? confirm.confirm(booking.id()) : booking;
  }

  private Booking pay(Booking held, PaymentProvider provider, String locale) {
    try {
      return startPayment(held, provider, locale);
    } catch (Refusal e) {
      giveUp(held, e);
      throw e;
    }
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
