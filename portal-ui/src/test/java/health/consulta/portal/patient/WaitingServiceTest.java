package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.JoinWaitingList;
import health.consulta.contract.booking.WaitingEntry;
import health.consulta.contract.booking.WaitingStatus;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class WaitingServiceTest extends ScreenTest {
  private static final Instant START = Instant.parse("2026-11-26T08:10:00Z");
  private static final Instant SOON = Instant.parse("2026-11-24T10:12:00Z");
  private static final Place PLACE =
      new Place(Practice.CLAIRE, Practice.reason(Practice.CLAIRE, 1), START);

  @Autowired private WaitingService waiting;
  @Autowired private BookingService booking;

  @BeforeEach
  void patient() {
    signIn(Practice.LEA);
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    practice.waits.add(waits(offer(SOON)));
  }

  @AfterEach
  void gone() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void a_patient_waits_from_today_on_with_the_key_of_the_attempt() {
    var wishes =
        new Wishes(null, TODAY.plusDays(60), Set.of(DayOfWeek.MONDAY), null, LocalTime.of(12, 0));
    waiting.join(Practice.CLAIRE, PLACE.visitReasonId(), wishes, "key");
    var call = GATEWAY.calls.getLast();
    assertThat(call.key()).isEqualTo("key");
    assertThat(call.body(JoinWaitingList.class))
        .isEqualTo(
            new JoinWaitingList(
                Practice.CLAIRE,
                PLACE.visitReasonId(),
                null,
                TODAY,
                TODAY.plusDays(60),
                Set.of(DayOfWeek.MONDAY),
                null,
                LocalTime.of(12, 0)));
  }

  @Test
  void a_wait_shows_for_whom_it_is_and_what_is_held_with_its_fee() {
    var wait = waiting.waits().getFirst();
    assertThat(wait.forWhom()).isEqualTo("Léo");
    assertThat(wait.reasonName()).isEqualTo("Consultation en vidéo");
    assertThat(wait.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    assertThat(wait.offer().fee().amount().minor()).isEqualTo(3500);
    assertThat(wait.offer().expiresAt()).isEqualTo(SOON);
    assertThat(wait.offer().now()).isBefore(SOON);
  }

  @Test
  void what_is_taken_is_booked_with_the_token_of_the_offer() {
    assertThat(waiting.take(Practice.id(71))).isEqualTo(PLACE);
    var held = booking.hold(PLACE);
    assertThat(held.expiresAt()).isEqualTo(SOON);
    assertThat(held.patientId()).isEqualTo(Practice.LEO.id());
    assertThat(held.extensible()).isFalse();
    assertThat(GATEWAY.asked()).doesNotContain("POST /api/holds");
    book();
    assertThat(booked().holdToken()).isEqualTo("offer.71");
    assertThat(booked().patientId()).isEqualTo(Practice.LEO.id());
    waiting.take(Practice.id(71)); // in another tab
    assertThat(booking.hold(PLACE).bookingId()).isNotNull();
  }

  @Test
  void leaving_the_booking_leaves_the_offer_where_it_is() {
    waiting.take(Practice.id(71));
    booking.drop(PLACE);
    assertThat(booking.held(PLACE)).isNull();
    assertThat(GATEWAY.asked()).noneMatch(line -> line.startsWith("DELETE"));
  }

  @Test
  void an_offer_that_ran_out_is_not_shown_and_not_taken() {
    practice.waits.set(0, waits(offer(Instant.parse("2026-11-24T09:42:00Z"))));
    assertThat(waiting.waits().getFirst().offer()).isNull();
    assertThatThrownBy(() -> waiting.take(Practice.id(71))).hasMessage("OFFER_OVER");
  }

  @Test
  void an_offer_that_is_over_at_the_booking_is_kept_no_more() {
    waiting.take(Practice.id(71));
    GATEWAY.refuse("POST /api/bookings", 409, "OFFER_OVER");
    assertThatThrownBy(this::book).hasMessage("OFFER_OVER");
    assertThat(booking.held(PLACE)).isNull();
    assertThat(booking.hold(PLACE).patientId()).isNull();
    assertThat(GATEWAY.asked()).contains("POST /api/holds");
  }

  @Test
  void an_offer_is_let_pass_and_a_list_is_left() {
    waiting.decline(Practice.id(71));
    waiting.leave(Practice.id(70));
    assertThat(GATEWAY.asked())
        .endsWith(
            "POST /api/waiting-list/offers/" + Practice.id(71) + "/decline",
            "DELETE /api/waiting-list/" + Practice.id(70));
  }

  private void book() {
    booking.book(
        PLACE, PaymentPolicy.AUTHORISE, PaymentProvider.STRIPE, "key", Practice.LEO.id(), null);
  }

  private static BookSlot booked() {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().equals("POST /api/bookings"))
        .reduce((first, next) -> next)
        .orElseThrow()
        .body(BookSlot.class);
  }

  private static WaitingEntry.Offer offer(Instant expiresAt) {
    return new WaitingEntry.Offer(
        Practice.id(71), START, START.plusSeconds(900), expiresAt, "offer.71");
  }

  private static WaitingEntry waits(WaitingEntry.@Nullable Offer offer) {
    return new WaitingEntry(
        Practice.id(70),
        WaitingStatus.OFFERED,
        Practice.CLAIRE,
        PLACE.visitReasonId(),
        Practice.LEO.id(),
        TODAY,
        TODAY.plusDays(60),
        Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY),
        null,
        LocalTime.of(12, 0),
        START,
        offer,
        null);
  }
}
