package health.consulta.launcher.doctor;

import static health.consulta.launcher.doctor.World.CANCELLED;
import static health.consulta.launcher.doctor.World.COMING;
import static health.consulta.launcher.doctor.World.COMPLETED;
import static health.consulta.launcher.doctor.World.DOCTOR;
import static health.consulta.launcher.doctor.World.EXPIRED;
import static health.consulta.launcher.doctor.World.FOREVER;
import static health.consulta.launcher.doctor.World.MISSED;
import static health.consulta.launcher.doctor.World.NOW;
import static health.consulta.launcher.doctor.World.PATIENT;
import static health.consulta.launcher.doctor.World.REASON;
import static health.consulta.launcher.doctor.World.id;
import static health.consulta.launcher.doctor.World.span;
import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.launcher.doctor.Snapshot.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Each invariant is broken in each of its ways, and each time it is found.
class JudgeTest {
  private final World world = new World();

  private void expect(String... violations) {
    assertThat(world.violations()).containsExactlyInAnyOrder(violations);
  }

  @Test
  void all_holds() {
    expect();
  }

  @Nested
  class I1 {
    private void occupy(String name, OccupationKind kind, Span busy, Instant activeUntil) {
      world.occupations.add(
          new Snapshot.Occupation(
              id(name), DOCTOR, kind, busy.from(), busy.until(), busy, activeUntil, REASON, 1));
    }

    @Test
    void a_practitioner_is_taken_twice() {
      occupy("hold", OccupationKind.HOLD, span(20), NOW.plusSeconds(1));
      var first = COMING.compareTo(id("hold")) < 0 ? COMING : id("hold");
      var second = first.equals(COMING) ? id("hold") : COMING;
      expect(
          "I1: Of practitioner %s the occupations %s and %s overlap."
              .formatted(DOCTOR, first, second));
    }

    private void seat(String name, int seats) {
      var busy = span(40);
      world.occupations.add(
          new Snapshot.Occupation(
              id(name),
              DOCTOR,
              OccupationKind.ABSENCE,
              busy.from(),
              busy.until(),
              busy,
              FOREVER,
              REASON,
              seats));
    }

    @Test
    void a_group_shares_its_time_up_to_its_seats() {
      seat("one", 2);
      seat("two", 2);
      expect();
      seat("three", 2);
      expect("I1: The group of %s has more than 2 seats.".formatted(id("one")));
    }

    @Test
    void a_long_time_hides_no_overlap_behind_a_short_one() {
      var morning = NOW.plus(Duration.ofHours(40));
      occupy("long", OccupationKind.ABSENCE, new Span(morning, morning.plusSeconds(9000)), FOREVER);
      occupy(
          "short",
          OccupationKind.ABSENCE,
          new Span(morning.plusSeconds(60), morning.plusSeconds(120)),
          FOREVER);
      occupy(
          "late",
          OccupationKind.ABSENCE,
          new Span(morning.plusSeconds(8999), morning.plusSeconds(9999)),
          FOREVER);
      assertThat(world.violations())
          .hasSize(2)
          .allMatch(text -> text.contains(id("long").toString()));
    }

    @Test
    void a_hold_that_ran_out_takes_nothing() {
      occupy("hold", OccupationKind.HOLD, span(20), NOW);
      expect();
    }

    @Test
    void times_that_touch_do_not_overlap() {
      occupy("next", OccupationKind.ABSENCE, new Span(span(20).until(), FOREVER), FOREVER);
      expect();
    }

    @Test
    void a_patient_is_in_two_places() {
      World.change(
          world.bookings,
          booking -> booking.id().equals(MISSED),
          booking ->
              new Snapshot.Booking(
                  MISSED,
                  PATIENT,
                  PATIENT,
                  DOCTOR,
                  new Span(span(-26).from().plusSeconds(60), span(-26).until()),
                  booking.status(),
                  booking.policy(),
                  booking.holdExpiresAt(),
                  booking.course(),
                  booking.moves(),
                  booking.told()));
      expect(
          "I1: Of patient %s the bookings %s and %s overlap.".formatted(PATIENT, COMPLETED, MISSED),
          "I2: The NO_SHOW booking %s and its occupation differ.".formatted(MISSED));
    }

    @Test
    void the_guard_of_a_patient_has_let_two_through() {
      var half = new Span(span(20).from().plusSeconds(60), span(20).until());
      world.patientTimes.add(
          new Snapshot.PatientTime(PATIENT, id("hold"), half, NOW.plusSeconds(1)));
      expect(
          "I1: Of patient %s the guarded times %s and %s overlap."
              .formatted(PATIENT, COMING, id("hold")));
    }
  }

  @Nested
  class I2 {
    private void payment(UUID booking, PaymentStatus status) {
      World.change(
          world.payments,
          payment -> payment.bookingId().equals(booking),
          payment ->
              new Snapshot.Payment(
                  payment.id(),
                  booking,
                  payment.policy(),
                  status,
                  payment.intent(),
                  payment.captured(),
                  payment.refunded()));
    }

    @Test
    void a_booking_takes_no_time() {
      world.occupations.removeIf(time -> time.id().equals(COMING));
      expect("I2: The CONFIRMED booking %s takes no time.".formatted(COMING));
    }

    @Test
    void a_booking_has_only_a_hold() {
      world.occupations.removeIf(time -> time.id().equals(MISSED));
      world.occupations.add(
          new Snapshot.Occupation(
              MISSED,
              DOCTOR,
              OccupationKind.HOLD,
              span(-25).from(),
              span(-25).until(),
              span(-25),
              NOW,
              REASON,
              1));
      expect("I2: The NO_SHOW booking %s and its occupation differ.".formatted(MISSED));
    }

    @Test
    void a_booking_takes_time_twice() {
      world.takes(COMING, 30);
      expect(
          "I2: The CONFIRMED booking %s takes time more than once.".formatted(COMING),
          "I2: The CONFIRMED booking %s and its occupation differ.".formatted(COMING));
    }

    @Test
    void a_cancelled_booking_still_takes_time() {
      world.takes(CANCELLED, 21);
      expect("I2: The CANCELLED booking %s still takes time.".formatted(CANCELLED));
    }

    @Test
    void a_time_is_of_no_booking() {
      world.takes(id("nobody"), 50);
      expect("I2: The occupation %s is of no booking.".formatted(id("nobody")));
    }

    @Test
    void a_patient_is_not_guarded() {
      world.patientTimes.clear();
      expect(
          "I2: The CONFIRMED booking %s is missing in the times of its patient.".formatted(COMING));
    }

    @Test
    void a_patient_is_kept_from_booking_again() {
      world.patientTimes.add(new Snapshot.PatientTime(PATIENT, CANCELLED, span(21), FOREVER));
      expect(
          "I2: The CANCELLED booking %s still stands in the times of its patient."
              .formatted(CANCELLED));
    }

    @Test
    void a_confirmed_booking_has_no_payment() {
      world.payments.removeIf(payment -> payment.bookingId().equals(COMING));
      expect("I2: The CONFIRMED booking %s has 0 payments.".formatted(COMING));
    }

    @Test
    void an_authorisation_lapsed_before_the_visit() {
      payment(COMING, PaymentStatus.RELEASED);
      assertThat(world.violations())
          .contains(
              "I2: The CONFIRMED booking %s wants AUTHORISE, and its payment %s is RELEASED."
                  .formatted(COMING, id("payment of " + COMING)));
    }

    @Test
    void a_missed_visit_keeps_its_authorisation() {
      payment(MISSED, PaymentStatus.AUTHORISED);
      assertThat(world.violations())
          .contains(
              "I2: The NO_SHOW booking %s wants AUTHORISE, and its payment %s is AUTHORISED."
                  .formatted(MISSED, id("payment of " + MISSED)));
    }

    @Test
    void an_expired_booking_can_still_be_paid() {
      payment(EXPIRED, PaymentStatus.STARTED);
      assertThat(world.violations())
          .contains(
              "I2: The EXPIRED booking %s has the payment %s, which is still STARTED."
                  .formatted(EXPIRED, id("payment of " + EXPIRED)));
    }

    @Test
    void a_hold_should_have_run_out() {
      world.bookings.add(held(NOW.minus(Duration.ofMinutes(2))));
      expect("I2: The HELD booking %s should have expired by now.".formatted(id("held")));
    }

    @Test
    void a_hold_that_just_ran_out_is_being_ended() {
      world.bookings.add(held(NOW.minus(Duration.ofSeconds(50))));
      expect();
    }

    @Test
    void a_held_booking_takes_its_time_for_good() {
      world.bookings.add(held(NOW.plusSeconds(60)));
      world.takes(id("held"), 60);
      expect("I2: The HELD booking %s takes its time for good.".formatted(id("held")));
    }

    private Snapshot.Booking held(Instant until) {
      return new Snapshot.Booking(
          id("held"),
          PATIENT,
          PATIENT,
          DOCTOR,
          span(60),
          BookingStatus.HELD,
          PaymentPolicy.AUTHORISE,
          Optional.of(until),
          Set.of(BookingStatus.HELD),
          0,
          Optional.empty());
    }

    @Test
    void money_is_of_no_booking() {
      world.payments.add(
          new Snapshot.Payment(
              id("lost"),
              id("nobody"),
              PaymentPolicy.AUTHORISE,
              PaymentStatus.CAPTURED,
              Optional.empty(),
              0,
              0));
      expect("I2: The CAPTURED payment %s is of no booking.".formatted(id("lost")));
    }
  }

  @Nested
  class I3 {
    @Test
    void a_transaction_does_not_balance() {
      World.change(
          world.ledger,
          _ -> true,
          posted ->
              new Snapshot.Posted(
                  posted.id(),
                  posted.kind(),
                  posted.paymentId(),
                  posted.bookingId(),
                  posted.reference(),
                  List.of(2500L, -2499L)));
      expect("I3: The ledger transaction %s does not balance.".formatted(id("posted")));
    }

    @Test
    void a_capture_was_not_booked() {
      world.ledger.clear();
      world.takings.removeIf(taking -> taking.figure().equals("captured"));
      expect(
          "I3: The payment %s and the ledger differ.".formatted(id("payment of " + COMPLETED)),
          "I3: Of payment intent pi_%s our ledger has a CAPTURE of 0, the provider's of 2500."
              .formatted(COMPLETED));
    }

    @Test
    void the_provider_refunded_what_we_do_not_know() {
      world.move("refund", COMPLETED);
      expect(
          "I3: Of payment intent pi_%s our ledger has a REFUND of 0, the provider's of 2500."
              .formatted(COMPLETED));
    }

    @Test
    void the_provider_holds_what_is_over() {
      world.provider.removeIf(
          line -> line.kind().equals("release") && line.bookingId().equals(CANCELLED.toString()));
      expect(
          "I3: The provider still holds the authorisation pi_%s of booking %s, which is CANCELLED."
              .formatted(CANCELLED, CANCELLED));
    }

    @Test
    void the_provider_holds_what_no_booking_knows() {
      world.move("authorisation", id("nobody"));
      expect(
          "I3: The provider still holds the authorisation pi_%s of booking %s, which is unknown."
              .formatted(id("nobody"), id("nobody")));
    }

    @Test
    void the_provider_let_an_authorisation_go() {
      world.move("release", COMING);
      expect(
          "I3: The payment %s is AUTHORISED, and the provider holds nothing for it."
              .formatted(id("payment of " + COMING)));
    }

    @Test
    void a_refund_is_of_the_intent_of_its_payment() {
      world.move("refund", COMPLETED);
      world.ledger.add(
          new Snapshot.Posted(
              id("back"),
              Kind.REFUND,
              id("payment of " + COMPLETED),
              COMPLETED,
              "re_1",
              List.of(2500L, -2500L)));
      assertThat(world.violations()).noneMatch(text -> text.contains("payment intent"));
    }
  }

  @Nested
  class I4 {
    @Test
    void a_number_is_missing() {
      world.invoices.set(0, World.invoice(2, COMPLETED));
      assertThat(world.violations())
          .contains(
              "I4: In series 2026 of issuer %s invoice N-2 stands where number 1 should."
                  .formatted(DOCTOR));
    }

    @Test
    void a_number_was_taken_and_not_used() {
      world.series.set(0, new Snapshot.Series(DOCTOR, "2026", 2));
      expect(
          "I4: In series 2026 of issuer %s the last number is 2, with 1 invoices."
              .formatted(DOCTOR));
    }

    @Test
    void a_completed_booking_has_no_invoice() {
      world.invoices.clear();
      world.series.clear();
      assertThat(world.violations())
          .contains("I4: The COMPLETED booking %s has 0 invoices.".formatted(COMPLETED));
    }

    @Test
    void a_credit_note_is_no_second_invoice() {
      world.credited();
      expect();
    }

    @Test
    void nobody_was_told_of_a_credit_note_and_no_report_knows_it() {
      world.credited();
      world.mails.removeLast();
      world.takings.removeLast();
      expect(
          "I5: There are 0 mails of INVOICE_CREDITED for A-1 instead of 1.",
          "I5: There are 0 rows of the revenue report with -500 invoiced of booking %s instead of 1."
              .formatted(COMPLETED));
    }

    @Test
    void a_visit_is_invoiced_that_did_not_take_place() {
      world.invoices.add(World.invoice(2, MISSED));
      assertThat(world.violations())
          .contains(
              "I4: The invoice N-2 is of booking %s, which is not COMPLETED.".formatted(MISSED));
    }

    @Test
    void what_others_pay_of_an_invoice_is_not_captured_from_the_patient() {
      World.change(
          world.invoices,
          _ -> true,
          one ->
              new Snapshot.Invoice(
                  one.id(),
                  false,
                  one.issuerId(),
                  one.series(),
                  one.sequence(),
                  one.number(),
                  one.bookingId(),
                  one.accountId(),
                  one.issuedOn(),
                  4000,
                  2500,
                  2500,
                  4000,
                  false,
                  false));
      world.takings.removeIf(taking -> taking.figure().equals("invoiced"));
      world.takings.add(new Snapshot.Taking(COMPLETED, "invoiced", 4000));
      world.fromPayers.add(new Snapshot.Taking(COMPLETED, "captured", 1500));
      assertThat(world.violations()).hasSize(1).first().asString().contains("captured");
      world.takings.add(new Snapshot.Taking(COMPLETED, "captured", 1500));
      expect();
    }

    @Test
    void of_an_invoice_and_the_one_in_its_place_the_last_stands_for_the_visit() {
      World.change(world.invoices, _ -> true, one -> as(one, 2500, 0, false, true));
      world.invoices.add(as(World.invoice(2, COMPLETED), 4000, 2500, true, false));
      assertThat(world.violations())
          .noneMatch(said -> said.contains("has 2 invoices"))
          .noneMatch(said -> said.contains("as paid") || said.contains("is over"));
      world.invoices.set(1, as(World.invoice(2, COMPLETED), 4000, 0, true, false));
      assertThat(world.violations())
          .contains(
              "I4: The invoice N-2 counts 0 as paid, and payment %s has 2500."
                  .formatted(id("payment of " + COMPLETED)));
    }

    private static Snapshot.Invoice as(
        Snapshot.Invoice one, long total, long paid, boolean replaces, boolean replaced) {
      return new Snapshot.Invoice(
          one.id(),
          false,
          one.issuerId(),
          one.series(),
          one.sequence(),
          one.number(),
          one.bookingId(),
          one.accountId(),
          one.issuedOn(),
          total,
          total,
          paid,
          total,
          replaces,
          replaced);
    }

    @Test
    void an_invoice_is_over_another_amount_than_was_captured() {
      World.change(
          world.invoices,
          _ -> true,
          one ->
              new Snapshot.Invoice(
                  one.id(),
                  false,
                  one.issuerId(),
                  one.series(),
                  one.sequence(),
                  one.number(),
                  one.bookingId(),
                  one.accountId(),
                  one.issuedOn(),
                  2501,
                  2501,
                  2499,
                  2500,
                  false,
                  false));
      assertThat(world.violations())
          .contains(
              "I4: The invoice N-1 and its lines differ.",
              "I4: The invoice N-1 is over 2501, and payment %s captured 2500."
                  .formatted(id("payment of " + COMPLETED)),
              "I4: The invoice N-1 counts 2499 as paid, and payment %s has 2500."
                  .formatted(id("payment of " + COMPLETED)));
    }

    @Test
    void billing_did_not_hear_of_a_capture() {
      World.change(
          world.quotes,
          quote -> quote.bookingId().equals(COMPLETED),
          _ -> new Snapshot.Quote(COMPLETED, 0, 0));
      expect(
          "I4: The payment %s and what billing knows of booking %s differ."
              .formatted(id("payment of " + COMPLETED), COMPLETED));
    }
  }

  @Nested
  class I5 {
    @Test
    void a_confirmed_booking_has_no_consultation() {
      world.consultations.removeIf(one -> one.bookingId().equals(COMING));
      expect("I5: The confirmed booking %s has 0 consultations.".formatted(COMING));
    }

    @Test
    void a_consultation_is_of_no_booking() {
      world.consultations.add(
          new Snapshot.Consultation(id("lost"), id("nobody"), ConsultationStatus.PLANNED));
      expect("I5: The consultation %s is of no confirmed booking.".formatted(id("lost")));
    }

    @Test
    void a_booking_did_not_follow_its_consultation() {
      World.change(
          world.consultations,
          one -> one.bookingId().equals(COMING),
          one -> new Snapshot.Consultation(one.id(), COMING, ConsultationStatus.ARRIVED));
      expect("I5: The booking %s is CONFIRMED, and its consultation is ARRIVED.".formatted(COMING));
    }

    @Test
    void booking_did_not_hear_of_its_payment() {
      World.change(
          world.bookings,
          booking -> booking.id().equals(COMPLETED),
          booking ->
              new Snapshot.Booking(
                  COMPLETED,
                  PATIENT,
                  PATIENT,
                  DOCTOR,
                  booking.time(),
                  booking.status(),
                  booking.policy(),
                  booking.holdExpiresAt(),
                  booking.course(),
                  booking.moves(),
                  Optional.of(PaymentStatus.AUTHORISED)));
      expect(
          "I5: The payment of booking %s is CAPTURED, and booking takes it for AUTHORISED."
              .formatted(COMPLETED));
    }

    @Test
    void a_confirmation_was_not_mailed() {
      world.mails.removeIf(mail -> mail.subject().equals(COMING.toString()));
      expect("I5: There are 0 mails of BOOKING_CONFIRMED for %s instead of 1.".formatted(COMING));
    }

    @Test
    void a_confirmation_was_mailed_twice() {
      world.mails.add(new Snapshot.Mail("BOOKING_CONFIRMED", COMING.toString()));
      expect("I5: There are 2 mails of BOOKING_CONFIRMED for %s instead of 1.".formatted(COMING));
    }

    @Test
    void who_lost_an_unconfirmed_booking_may_be_told_or_not() {
      var lost = id("given up");
      world.booking(lost, 90, BookingStatus.CANCELLED, false, PaymentStatus.RELEASED);
      expect();
      world.mails.add(new Snapshot.Mail("BOOKING_CANCELLED", lost.toString()));
      expect();
      world.mails.add(new Snapshot.Mail("BOOKING_CANCELLED", lost.toString()));
      expect("I5: There are 2 mails of BOOKING_CANCELLED for %s instead of 0.".formatted(lost));
    }

    @Test
    void every_move_is_told() {
      world.moved(COMING, 2);
      world.tell("BOOKING_RESCHEDULED", COMING);
      expect(
          "I5: There are 1 mails of BOOKING_RESCHEDULED for %s instead of 2.".formatted(COMING),
          "I5: There are 1 bell lines of BOOKING_RESCHEDULED for %s instead of 2."
              .formatted(COMING));
      world.tell("BOOKING_RESCHEDULED", COMING);
      expect();
    }

    @Test
    void a_bell_did_not_ring() {
      World.change(world.bells, _ -> true, _ -> new Snapshot.Bell(PATIENT, List.of(), false));
      assertThat(world.violations())
          .hasSize(7)
          .contains(
              "I5: There are 0 bell lines of INVOICE_ISSUED for %s instead of 1."
                  .formatted(id("invoice 1")));
    }

    @Test
    void a_message_is_no_news_of_a_booking() {
      World.change(
          world.bells,
          _ -> true,
          bell -> {
            var lines = new ArrayList<>(bell.lines());
            lines.add(new Snapshot.Bell.Line("MESSAGE_RECEIVED", UUID.randomUUID()));
            return new Snapshot.Bell(bell.accountId(), lines, false);
          });
      expect();
    }

    @Test
    void a_full_bell_has_forgotten() {
      World.change(world.bells, _ -> true, _ -> new Snapshot.Bell(PATIENT, List.of(), true));
      expect();
    }

    @Test
    void the_activity_report_is_behind() {
      World.change(
          world.visits,
          visit -> visit.bookingId().equals(MISSED),
          _ -> new Snapshot.Visit(MISSED, Set.of("booked")));
      expect(
          "I5: The activity report has not the NO_SHOW of booking %s as it is.".formatted(MISSED));
    }

    @Test
    void the_activity_report_counts_what_was_never_confirmed() {
      world.visits.add(new Snapshot.Visit(EXPIRED, Set.of("booked")));
      expect(
          "I5: The activity report has a row of booking %s, which was never confirmed."
              .formatted(EXPIRED));
    }

    @Test
    void the_revenue_report_counts_a_capture_twice() {
      world.takings.add(new Snapshot.Taking(COMPLETED, "captured", 2500));
      expect(
          "I5: There are 2 rows of the revenue report with 2500 captured of booking %s instead of 1."
              .formatted(COMPLETED));
    }

    @Test
    void the_revenue_report_lacks_an_invoice() {
      world.takings.removeIf(taking -> taking.figure().equals("invoiced"));
      expect(
          "I5: There are 0 rows of the revenue report with 2500 invoiced of booking %s instead of 1."
              .formatted(COMPLETED));
    }
  }

  @Nested
  class I6 {
    @Test
    void an_event_was_not_sent_for_more_than_a_minute() {
      world.waiting.add(
          new Snapshot.Waiting("booking.bookings", "b1", NOW.minus(Duration.ofSeconds(61)), true));
      world.waiting.add(
          new Snapshot.Waiting("booking.bookings", "b2", NOW.minus(Duration.ofSeconds(59)), true));
      expect("I6: In booking.bookings something of b1 has waited for more than a minute.");
    }

    @Test
    void an_event_will_never_be_sent() {
      world.waiting.add(
          new Snapshot.Waiting("booking.bookings", "b1", NOW.minus(Duration.ofHours(1)), false));
      expect(
          "I6: In booking.bookings something of b1 has waited for more than a minute, and nobody"
              + " will find it.");
    }

    @Test
    void a_message_was_laid_aside() {
      world.deadLetters.put("bookings.dead", 3L);
      expect("I6: In bookings.dead there are dead letters: 3.");
    }
  }
}
