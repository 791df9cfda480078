package health.consulta.booking;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.FreedTime.Cause;
import health.consulta.contract.booking.FreedTime.Status;
import health.consulta.kit.Refusal;
import health.consulta.kit.Stale;
import health.consulta.kit.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings a freed time from one who waits to the next. Each step is noted in the freed time before
/// the next one is done, and bears being done again: whoever finds it due goes on, after taking a
/// lease on it.
@Component
class OfferTime {
  private static final Logger log = LoggerFactory.getLogger(OfferTime.class);

  /// The hold lasts longer than the offer, so that who takes it in its last second has it.
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final FreedTimes freed;
  private final ChooseWaiting choose;
  private final WaitingList waiting;
  private final Bookings bookings;
  private final Agenda agenda;
  private final WaitingSettings settings;
  private final Clock clock;

  OfferTime(
      FreedTimes freed,
      ChooseWaiting choose,
      WaitingList waiting,
      Bookings bookings,
      Agenda agenda,
      WaitingSettings settings,
      Clock clock) {
    this.freed = freed;
    this.choose = choose;
    this.waiting = waiting;
    this.bookings = bookings;
    this.agenda = agenda;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1_000)
  void sweep() {
    for (var time : freed.due(clock.instant())) goOn(time.id());
  }

  /// Waits whose last day is over everywhere.
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void pass() {
    waiting.pass(clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1));
  }

  /// Does what is due, unless somebody else does.
  void goOn(UUID id) {
    attempt(
        id,
        time -> {
          if (time.isDue(clock.instant())) leased(time);
        });
  }

  /// The booking of who took it up is settled: nobody has to wait until it is due.
  void settled(UUID bookingId) {
    freed
        .ofOffer(bookingId)
        .filter(time -> time.status() == Status.TAKEN_UP)
        .ifPresent(time -> attempt(time.id(), this::leased));
  }

  private void leased(FreedTime time) {
    time.lease(clock.instant());
    freed.save(time);
    step(time);
  }

  /// Begins with one that was just noted, and is leased by who noted it.
  void lookFor(UUID id) {
    attempt(id, this::look);
  }

  private void attempt(UUID id, Consumer<FreedTime> act) {
    try {
      freed.find(id).ifPresent(act);
    } catch (Stale e) {
      log.debug("freed time {} is somebody else's", id);
    } catch (Unavailable e) {
      log.info("freed time {} is gone on with later: {}", id, e.detail());
    }
  }

  private void step(FreedTime time) {
    switch (time.status()) {
      case LOOKING -> look(time);
      case OFFERED -> lapse(time);
      case TAKEN_UP -> follow(time);
      case BOOKED, RELEASED, GONE -> {}
    }
  }

  private void lapse(FreedTime time) {
    time.lapse(clock.instant());
    ended(time);
  }

  /// What became of the booking decides.
  private void follow(FreedTime time) {
    var now = clock.instant();
    var offer = time.last().orElseThrow();
    var booking = bookings.find(offer.id());
    if (booking.isEmpty() ? time.waitsForBooking(now) : isHeld(booking.get())) {
      time.follow(now);
      freed.save(time);
    } else if (booking.isPresent() && wasConfirmed(booking.get())) {
      waiting.accepted(offer.entryId(), offer.id());
      BookingFailpoint.OFFER_BOOKED.pass();
      time.booked(now);
      freed.save(time);
    } else {
      time.notBooked(now);
      ended(time);
    }
  }

  private static boolean isHeld(Booking booking) {
    return booking.status() == BookingStatus.HELD;
  }

  private static boolean wasConfirmed(Booking booking) {
    return booking.history().stream().anyMatch(step -> step.after() == BookingStatus.CONFIRMED);
  }

  private void ended(FreedTime time) {
    freed.save(time);
    BookingFailpoint.OFFER_ENDED.pass();
    look(time);
  }

  private void look(FreedTime time) {
    clear(time);
    while (time.status() == Status.LOOKING) {
      var proposed = time.last().filter(Offer::proposed);
      if (proposed.isPresent()) hold(time, proposed.get());
      else propose(time);
    }
  }

  /// Gives back what the visit, and the last offer, still hold.
  private void clear(FreedTime time) {
    time.released().ifPresent(visit -> agenda.release(time.bookingId(), visit));
    time.last()
        .filter(offer -> !offer.proposed())
        .ifPresent(offer -> {
          agenda.release(offer.id(), offer.heldVisit());
          BookingFailpoint.OFFER_TIME_RELEASED.pass();
          waiting.back(offer.entryId(), offer.id());
          BookingFailpoint.OFFER_ENTRY_RETURNED.pass();
        });
  }

  private void propose(FreedTime time) {
    if (settings.offer(time.start(), clock.instant()).isPresent() && choose.next(time)) {
      freed.save(time);
      BookingFailpoint.OFFER_PROPOSED.pass();
    } else {
      time.release();
      freed.save(time);
      BookingFailpoint.FREED_RELEASED.pass();
    }
  }

  private void hold(FreedTime time, Offer proposed) {
    var now = clock.instant();
    var length = settings.offer(time.start(), now);
    if (length.isEmpty()) giveUp(time, proposed, Cause.NOT_BOOKABLE);
    else if (!waiting.offer(proposed.entryId(), proposed.id())) {
      var left = waiting.find(proposed.entryId()).filter(one -> one.waitsFor() != null).isEmpty();
      giveUp(time, proposed, left ? Cause.LEFT : Cause.HOLDS_AN_OFFER);
    } else hold(time, proposed, now, length.get());
  }

  private void hold(FreedTime time, Offer proposed, Instant now, Duration length) {
    BookingFailpoint.OFFER_ENTRY_MARKED.pass();
    var refusal = held(time, proposed, now, length);
    if (refusal.isEmpty()) return;
    var same = proposed.visitReasonId().equals(time.visitReasonId());
    if (same && refusal.get().code().equals("SLOT_TAKEN")) {
      giveBack(time, proposed, Cause.NOT_BOOKABLE);
      time.gone();
      freed.save(time);
    } else giveUp(time, proposed, cause(refusal.get()));
  }

  private Optional<Refusal> held(FreedTime time, Offer proposed, Instant now, Duration length) {
    try {
      var visit =
          agenda.offer(
              proposed.id(),
              time.practitionerId(),
              proposed.visitReasonId(),
              time.start(),
              proposed.patientId(),
              length.plus(MARGIN));
      BookingFailpoint.OFFER_TIME_HELD.pass();
      time.offered(visit, now, visit.holdExpiresAt().minus(MARGIN));
      freed.save(time);
      BookingFailpoint.OFFER_STORED.pass();
      return Optional.empty();
    } catch (Unavailable | Stale e) {
      throw e;
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  private static Cause cause(Refusal refusal) {
    return refusal.code().equals("PATIENT_BUSY") ? Cause.HAS_A_VISIT_THEN : Cause.NOT_BOOKABLE;
  }

  private void giveUp(FreedTime time, Offer proposed, Cause cause) {
    giveBack(time, proposed, cause);
    freed.save(time);
  }

  private void giveBack(FreedTime time, Offer proposed, Cause cause) {
    waiting.back(proposed.entryId(), proposed.id());
    time.withdraw(proposed, cause);
  }
}
