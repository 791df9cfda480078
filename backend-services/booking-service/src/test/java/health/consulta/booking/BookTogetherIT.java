package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.BookingGroup;
import health.consulta.contract.booking.BookingGroup.Status;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
@Import(BookingIT.Neighbours.class)
class BookTogetherIT {
  private final UUID parent = UUID.randomUUID();
  private final UUID child = UUID.randomUUID();
  private final UUID practitioner = UUID.randomUUID();
  private final UUID reason = UUID.randomUUID();
  private final Instant start =
      Clock.systemUTC().instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);

  @Autowired private RestTestClient http;
  @Autowired private MongoTemplate mongo;
  @Autowired private Bookings bookings;
  @Autowired private Groups groups;
  @Autowired private ConfirmBooking confirm;
  @Autowired private FailPayment fail;
  @Autowired private SettleGroup settle;
  @Autowired private BookingIT.PlayedAgenda agenda;
  @Autowired private BookingIT.PlayedMandates mandates;
  @Autowired private BookingIT.PlayedPayments payments;

  @BeforeEach
  void a_family() {
    mandates.dependants.add(child);
    agenda.asAsked = true;
    agenda.held.clear();
    agenda.released.clear();
    agenda.hold = Duration.ofMinutes(10);
    agenda.free = true;
    payments.standing = Standing.STARTED;
  }

  @AfterEach
  void calm_agenda() {
    agenda.asAsked = false;
    agenda.free = true;
    agenda.refuseAfter = Integer.MAX_VALUE;
    agenda.pause = Duration.ZERO;
    agenda.hold = Duration.ofMinutes(10);
  }

  @Test
  void visits_follow_each_other_and_are_confirmed_with_the_last_payment() {
    agenda.pause = Duration.ofMinutes(10); // the practice needs a while between them
    var group = booked("key-1");
    assertThat(group.status()).isEqualTo(Status.OPEN);
    assertThat(group.bookings())
        .extracting(Booking::start)
        .containsExactly(start, start.plusSeconds(1_800));
    assertThat(group.bookings()).extracting(Booking::patientId).containsExactly(parent, child);
    confirm.paid(id(group, 0), Standing.AUTHORISED);
    assertThat(statuses(group)).containsOnly(BookingStatus.HELD);
    confirm.paid(id(group, 1), Standing.AUTHORISED);
    confirm.paid(id(group, 1), Standing.AUTHORISED);
    assertThat(statuses(group)).containsOnly(BookingStatus.CONFIRMED);
    assertThat(groups.find(group.id()).carriedOut()).isTrue();
  }

  @Test
  void nothing_is_held_for_somebody_of_age_who_has_not_agreed() {
    mandates.asked.add(child);
    for (var request : List.of(book("key-0", child), bookAlone("key-00", child)))
      request
          .expectStatus()
          .isEqualTo(HttpStatus.CONFLICT)
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("CONSENT_AWAITED");
    assertThat(agenda.held).isEmpty();
    mandates.asked.remove(child);
    book("key-000", child).expectStatus().isCreated();
  }

  @Test
  void the_same_request_twice_books_once_and_what_needs_no_payment_is_confirmed_at_once() {
    payments.standing = Standing.AUTHORISED;
    var first = booked("key-2");
    assertThat(first.status()).isEqualTo(Status.CONFIRMED);
    assertThat(booked("key-2").id()).isEqualTo(first.id());
    assertThat(agenda.held).hasSize(2);
  }

  @Test
  void one_time_that_cannot_be_had_gives_back_the_others() {
    agenda.refuseAfter = 1;
    book("key-3", child).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    assertThat(agenda.held).hasSize(1);
    assertThat(agenda.released).containsAll(agenda.held);
    agenda.pause = Duration.ofHours(2);
    agenda.refuseAfter = Integer.MAX_VALUE;
    book("key-4", child)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("NO_ROOM_TOGETHER");
    assertThat(agenda.released).containsAll(agenda.held);
  }

  @Test
  void one_declined_payment_ends_all_and_a_paid_one_among_them() {
    var group = booked("key-5");
    confirm.paid(id(group, 0), Standing.AUTHORISED);
    fail.fail(id(group, 1), "card_declined");
    fail.fail(id(group, 1), "card_declined");
    assertThat(statuses(group))
        .containsExactly(BookingStatus.EXPIRED, BookingStatus.PAYMENT_FAILED);
    assertThat(agenda.released).contains(id(group, 0), id(group, 1));
    confirm.paid(id(group, 0), Standing.AUTHORISED); // late news
    assertThat(statuses(group)).doesNotContain(BookingStatus.CONFIRMED);
  }

  @Test
  void a_time_that_went_to_somebody_else_ends_all() {
    var group = booked("key-6");
    agenda.free = false;
    for (int n = 0; n < 2; n++) confirm.paid(id(group, n), Standing.AUTHORISED);
    assertThat(statuses(group)).containsOnly(BookingStatus.EXPIRED);
    assertThat(agenda.released).contains(id(group, 0), id(group, 1));
  }

  @Test
  void one_that_is_not_paid_in_time_ends_all() {
    agenda.hold = Duration.ofSeconds(-900);
    var group = booked("key-7");
    await().untilAsserted(() -> assertThat(statuses(group)).containsOnly(BookingStatus.EXPIRED));
    await().untilAsserted(() -> assertThat(groups.find(group.id()).carriedOut()).isTrue());
  }

  @Test
  void who_gives_up_one_before_it_is_confirmed_gives_up_all() {
    var group = booked("key-8");
    http.post()
        .uri("/api/bookings/{id}/cancel", id(group, 0))
        .header("Authorization", token(parent))
        .body(Map.of("reason", "ill"))
        .exchange()
        .expectStatus()
        .isOk();
    assertThat(statuses(group)).containsExactly(BookingStatus.CANCELLED, BookingStatus.EXPIRED);
  }

  @Test
  void paying_the_last_one_while_another_is_declined_ends_in_one_of_the_two() throws Exception {
    for (int round = 0; round < 10; round++) {
      var group = booked("race-" + round);
      confirm.paid(id(group, 0), Standing.AUTHORISED);
      try (var racers = Executors.newFixedThreadPool(2)) {
        var paid = racers.submit(() -> confirm.paid(id(group, 1), Standing.AUTHORISED));
        var declined = racers.submit(() -> fail.fail(id(group, 0), "card_declined"));
        paid.get();
        declined.get();
      }
      settle.settle(group.id());
      var statuses = statuses(group);
      if (statuses.contains(BookingStatus.CONFIRMED))
        assertThat(statuses).containsOnly(BookingStatus.CONFIRMED);
      else assertThat(agenda.released).contains(id(group, 0), id(group, 1));
    }
  }

  @Test
  void a_group_whose_process_died_is_ended_and_a_decided_one_is_carried_out() {
    var died = groups.open(UUID.randomUUID(), parent, 2, null);
    since(died, Duration.ofMinutes(5));
    var decided = booked("key-9");
    for (var booking : decided.bookings())
      bookings.change(booking.id(), b -> b.paid(Standing.AUTHORISED));
    groups.decide(decided.id(), Status.CONFIRMED, Status.OPEN);
    since(groups.find(decided.id()), Duration.ofMinutes(1));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          assertThat(groups.find(died.id()).status()).isEqualTo(Status.ENDED);
          assertThat(statuses(decided)).containsOnly(BookingStatus.CONFIRMED);
        });
  }

  @Test
  void a_stranger_is_no_family_and_sees_no_group() {
    book("key-10", UUID.randomUUID()).expectStatus().isNotFound();
    assertThat(agenda.held).isEmpty();
    var group = booked("key-11");
    http.get()
        .uri("/api/booking-groups/{id}", group.id())
        .header("Authorization", token(UUID.randomUUID()))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void a_time_held_before_sign_in_becomes_the_first_of_the_group() {
    var hold = held();
    var group = booked("key-12", hold);
    assertThat(group.bookings())
        .extracting(Booking::start)
        .containsExactly(start, start.plusSeconds(1_200));
    assertThat(id(group, 0)).isEqualTo(hold.holdId());
    assertThat(booked("key-12", hold)).isEqualTo(group);
    assertThat(agenda.held).hasSize(2);
    confirm.paid(id(group, 0), Standing.AUTHORISED);
    assertThat(statuses(group)).containsOnly(BookingStatus.HELD);
    confirm.paid(id(group, 1), Standing.AUTHORISED);
    assertThat(statuses(group)).containsOnly(BookingStatus.CONFIRMED);
  }

  @Test
  void a_time_held_before_sign_in_stays_held_when_there_is_no_room_for_all() {
    var hold = held();
    agenda.pause = Duration.ofHours(2);
    refused("key-13", hold, "NO_ROOM_TOGETHER");
    assertThat(agenda.released).doesNotContain(hold.holdId());
    agenda.pause = Duration.ZERO;
    assertThat(booked("key-14", hold).status()).isEqualTo(Status.OPEN);
  }

  @Test
  void a_hold_becomes_one_booking_whoever_brings_its_token_again() {
    var hold = held();
    var group = booked("key-15", hold);
    refused("key-16", hold, "HOLD_EXPIRED"); // the other tab, before it is paid
    assertThat(statuses(group)).containsOnly(BookingStatus.HELD);
    assertThat(agenda.released).doesNotContain(id(group, 0), id(group, 1));
    http.post()
        .uri("/api/bookings")
        .header("Authorization", token(parent))
        .header("Idempotency-Key", "key-17" + parent)
        .body(
            new BookSlot(
                practitioner, reason, start, null, PaymentProvider.STRIPE, hold.holdToken(), null))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
    refused("key-18", new Hold(hold.holdId(), hold.holdId() + ".wrong", start), "HOLD_EXPIRED");
    refused("key-19", new Hold(hold.holdId(), "no token", start), "HOLD_EXPIRED");
    assertThat(statuses(group)).containsOnly(BookingStatus.HELD);
  }

  @Test
  void who_dies_before_the_hold_was_taken_over_goes_on_with_the_same_request() {
    var hold = held();
    agenda.dies = hold.holdId();
    book("key-20", child, hold.holdToken()).expectStatus().is5xxServerError();
    agenda.dies = null;
    var group = booked("key-20", hold);
    assertThat(id(group, 0)).isEqualTo(hold.holdId());
    assertThat(group.bookings()).hasSize(2);
  }

  private Hold held() {
    return http.post()
        .uri("/api/holds")
        .body(new HoldSlot(practitioner, reason, start))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody(Hold.class)
        .returnResult()
        .getResponseBody();
  }

  private void refused(String key, Hold hold, String code) {
    book(key, child, hold.holdToken())
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  private BookingGroup booked(String key, Hold hold) {
    return book(key, child, hold.holdToken())
        .expectStatus()
        .isCreated()
        .expectBody(BookingGroup.class)
        .returnResult()
        .getResponseBody();
  }

  private void since(Group group, Duration ago) {
    var then = Clock.systemUTC().instant().minus(ago);
    mongo.save(
        new Group(group.id(), group.accountId(), group.size(), null, group.status(), then, false));
  }

  private BookingGroup booked(String key) {
    return book(key, child)
        .expectStatus()
        .isCreated()
        .expectBody(BookingGroup.class)
        .returnResult()
        .getResponseBody();
  }

  private ResponseSpec book(String key, UUID second) {
    return book(key, second, null);
  }

  private ResponseSpec book(String key, UUID second, String holdToken) {
    var visits =
        List.of(
            new health.consulta.contract.booking.BookTogether.Visit(reason, null, null),
            new health.consulta.contract.booking.BookTogether.Visit(reason, second, null));
    return http.post()
        .uri("/api/booking-groups")
        .header("Authorization", token(parent))
        .header("Idempotency-Key", key + parent)
        .body(
            new health.consulta.contract.booking.BookTogether(
                practitioner, visits, start, PaymentProvider.STRIPE, holdToken))
        .exchange();
  }

  private ResponseSpec bookAlone(String key, UUID whose) {
    return http.post()
        .uri("/api/bookings")
        .header("Authorization", token(parent))
        .header("Idempotency-Key", key + parent)
        .body(new BookSlot(practitioner, reason, start, whose, PaymentProvider.STRIPE, null, null))
        .exchange();
  }

  private List<BookingStatus> statuses(BookingGroup group) {
    return group.bookings().stream()
        .map(booking -> bookings.find(booking.id()).orElseThrow().status())
        .toList();
  }

  private static UUID id(BookingGroup group, int number) {
    return group.bookings().get(number).id();
  }

  private static String token(UUID account) {
    return "Bearer " + TestTokens.of(account, Role.PATIENT);
  }
}
