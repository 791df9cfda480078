package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.FreedTime.Cause;
import health.consulta.contract.booking.FreedTime.Outcome;
import health.consulta.contract.booking.FreedTime.Status;
import health.consulta.contract.booking.JoinWaitingList;
import health.consulta.contract.booking.WaitingEntry;
import health.consulta.contract.booking.WaitingStatus;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
@Import(BookingIT.Neighbours.class)
class WaitingListIT {
  private final Instant now = Clock.systemUTC().instant();
  private final Instant start = now.plus(Duration.ofDays(4)).truncatedTo(ChronoUnit.HOURS);
  private final UUID practitioner = UUID.randomUUID();
  private final UUID reason = UUID.randomUUID();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final String staff = "Bearer " + TestTokens.assistant(UUID.randomUUID(), practitioner);

  @Autowired private RestTestClient http;
  @Autowired private Bookings bookings;
  @Autowired private FreedTimes freed;
  @Autowired private WaitingList waiting;
  @Autowired private MongoOperations mongo;
  @Autowired private OfferTime offerTime;
  @Autowired private NoteFreedTime note;
  @Autowired private ConfirmBooking confirm;
  @Autowired private BookingIT.PlayedAgenda agenda;
  @Autowired private BookingIT.PlayedMandates mandates;
  @Autowired private BookingIT.PlayedPayments payments;

  @BeforeEach
  void calm_neighbours() {
    agenda.hold = Duration.ofMinutes(10);
    agenda.asAsked = true;
    agenda.free = true;
    agenda.questions = List.of();
    agenda.busy.clear();
    payments.standing = Standing.STARTED;
    payments.away = false;
  }

  @Test
  void a_cancelled_visit_is_offered_to_who_waits_longest_who_takes_it() {
    joined(first);
    joined(second);
    cancelled();
    var offer = offered(first);
    assertThat(offer.start()).isEqualTo(start);
    assertThat(agenda.held).contains(offer.id());
    assertThat(entry(second).status()).isEqualTo(WaitingStatus.WAITING);

    take(first, offer).expectStatus().isCreated();
    confirm.paid(offer.id(), Standing.AUTHORISED);
    await()
        .untilAsserted(() -> assertThat(entry(first).status()).isEqualTo(WaitingStatus.ACCEPTED));
    await().untilAsserted(() -> assertThat(time().status()).isEqualTo(Status.BOOKED));
    assertThat(bookings.find(offer.id()).orElseThrow().accountId()).isEqualTo(first);
    assertThat(agenda.released).doesNotContain(offer.id());
  }

  @Test
  void who_took_it_has_it_as_soon_as_it_is_confirmed() {
    joined(first);
    cancelled();
    var offer = offered(first);
    take(first, offer).expectStatus().isCreated();
    due(now.plus(Duration.ofHours(1))); // no sweep looks before
    confirm.paid(offer.id(), Standing.AUTHORISED);
    await()
        .untilAsserted(() -> assertThat(entry(first).status()).isEqualTo(WaitingStatus.ACCEPTED));
    await().untilAsserted(() -> assertThat(time().status()).isEqualTo(Status.BOOKED));
  }

  @Test
  void what_is_declined_goes_to_the_next_then_to_everybody_and_all_of_it_is_on_record() {
    joined(first);
    joined(second);
    cancelled();
    var one = offered(first);
    decline(first, one.id()).expectStatus().isNoContent();
    decline(first, one.id()).expectStatus().isNoContent();
    var two = offered(second);
    assertThat(agenda.released).contains(one.id());
    assertThat(entry(first).status()).isEqualTo(WaitingStatus.WAITING);
    decline(second, two.id()).expectStatus().isNoContent();
    assertThat(agenda.released).contains(two.id());
    var time = time();
    assertThat(time.status()).isEqualTo(Status.RELEASED);
    assertThat(time.offers()).extracting(Offer::outcome).containsOnly(Outcome.DECLINED);
    assertThat(time.offers().get(1).passedOver())
        .singleElement()
        .satisfies(over -> assertThat(over.cause()).isEqualTo(Cause.HAD_THIS_OFFER));
    get("/freed-times?practitionerId=" + practitioner, staff)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].offers[1].position")
        .isEqualTo(2)
        .jsonPath("$.items[0].names['" + second + "']")
        .isEqualTo("Patient " + second);
  }

  @Test
  void an_offer_that_runs_out_goes_to_the_next_and_is_not_to_be_taken_any_more() {
    joined(first);
    joined(second);
    cancelled();
    var offer = offered(first);
    due(now);
    offered(second);
    assertThat(agenda.released).contains(offer.id());
    take(first, offer)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("OFFER_OVER");
    assertThat(time().offers().getFirst().outcome()).isEqualTo(Outcome.LAPSED);
  }

  @Test
  void who_takes_it_and_does_not_pay_waits_on_and_the_next_has_it() {
    joined(first);
    joined(second);
    cancelled();
    agenda.hold = Duration.ofSeconds(-30);
    var offer = offered(first);
    take(first, offer).expectStatus().isCreated();
    offered(second);
    assertThat(time().offers().getFirst().outcome()).isEqualTo(Outcome.NOT_BOOKED);
    assertThat(entry(first).status()).isEqualTo(WaitingStatus.WAITING);
  }

  @Test
  void whom_it_does_not_suit_is_passed_over_and_why_is_on_record() {
    var date = start.atZone(BookingIT.PlayedAgenda.ZONE).toLocalDate();
    var other = Set.of(date.getDayOfWeek().plus(1));
    var early = start.atZone(BookingIT.PlayedAgenda.ZONE).toLocalTime().minusMinutes(1);
    join(person(), date.plusDays(1), date.plusDays(9), null, null).expectStatus().isCreated();
    join(person(), date, date, other, null).expectStatus().isCreated();
    join(person(), date, date, null, early).expectStatus().isCreated();
    var busy = person();
    agenda.busy.add(busy);
    joined(busy);
    joined(first);
    cancelled();
    offered(first);
    assertThat(time().offers().getFirst().passedOver())
        .extracting(over -> over.cause())
        .containsExactly(
            Cause.OTHER_DATES,
            Cause.OTHER_WEEKDAYS,
            Cause.OTHER_TIMES_OF_DAY,
            Cause.HAS_A_VISIT_THEN);
  }

  @Test
  void two_cancellations_at_once_give_a_patient_one_offer_and_the_event_heard_twice_one_time()
      throws Exception {
    joined(first);
    var one = confirmed(start);
    var two = confirmed(start.plusSeconds(3600));
    var id = UUID.randomUUID();
    sideBySide(
        List.of(() -> note(id, one), () -> note(id, one), () -> note(UUID.randomUUID(), two)));
    var times = freed.page(practitioner, 0, 10).items();
    assertThat(times).extracting(FreedTime::status).hasSize(2).contains(Status.OFFERED);
    assertThat(times).extracting(FreedTime::status).contains(Status.RELEASED);
  }

  @Test
  void taking_against_declining_ends_in_one_of_the_two() throws Exception {
    for (int round = 0; round < 8; round++) {
      var patient = person();
      joined(patient);
      note(UUID.randomUUID(), confirmed(start.plusSeconds(3600L * round)));
      var offer = offered(patient);
      sideBySide(
          List.of(
              () -> take(patient, offer).returnResult(String.class).getStatus(),
              () -> decline(patient, offer.id()).returnResult(String.class).getStatus()));
      var outcome = freed.ofOffer(offer.id()).orElseThrow().offers().getFirst().outcome();
      var booking = bookings.find(offer.id());
      if (outcome == Outcome.DECLINED) assertThat(booking).isEmpty();
      else assertThat(outcome).isEqualTo(Outcome.TAKEN_UP);
      assertThat(booking.isPresent()).isEqualTo(outcome == Outcome.TAKEN_UP);
      delete(entry(patient).id(), bearer(patient));
    }
  }

  @Test
  void a_proposal_whose_process_died_is_brought_to_its_end() {
    joined(first);
    var booking = confirmed(start);
    bookings.change(booking.id(), b -> b.cancel(now, Party.PATIENT, "ill"));
    var id = UUID.randomUUID();
    var longAgo = now.minus(Duration.ofMinutes(5));
    var visit = booking.visit();
    freed.add(FreedTime.of(id, booking, visit, visit.from(visit.start()), longAgo));
    sweepTwice();
    var offer = offered(first);
    assertThat(freed.find(id).orElseThrow().offers())
        .extracting(Offer::id)
        .containsExactly(offer.id());
    assertThat(agenda.released).contains(booking.id());
  }

  @Test
  void who_leaves_gives_the_offer_to_the_next() {
    var mine = joined(first);
    joined(second);
    cancelled();
    var offer = offered(first);
    delete(mine, bearer(first)).expectStatus().isNoContent();
    delete(mine, bearer(first)).expectStatus().isNoContent();
    offered(second);
    assertThat(agenda.released).contains(offer.id());
    assertThat(entry(first).status()).isEqualTo(WaitingStatus.LEFT);
    joined(first); // and may come back
  }

  @Test
  void one_waits_once_for_a_reason_and_for_five_things_at_most() {
    joined(first);
    refused(join(first), HttpStatus.CONFLICT, "ALREADY_WAITING");
    for (int n = 0; n < 4; n++) join(first, UUID.randomUUID()).expectStatus().isCreated();
    refused(join(first, UUID.randomUUID()), HttpStatus.CONFLICT, "TOO_MANY_WAITS");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    var day = LocalDate.ofInstant(now, BookingIT.PlayedAgenda.ZONE);
    refused(
        join(first, day.plusDays(2), day, null, null), HttpStatus.UNPROCESSABLE_CONTENT, "INVALID");
    refused(
        join(first, day.minusDays(9), day.minusDays(2), null, null),
        HttpStatus.UNPROCESSABLE_CONTENT,
        "INVALID");
    refused(
        join(first, day, day.plusYears(3), null, null),
        HttpStatus.UNPROCESSABLE_CONTENT,
        "INVALID");
    http.post()
        .uri("/api/waiting-list")
        .header("Authorization", bearer(first))
        .header("Content-Type", "application/json")
        .body("{}")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void the_practice_puts_a_patient_on_the_list_whose_account_hears_of_the_offer() {
    mandates.accounts.put(second, first); // a child
    mandates.dependants.add(second);
    try {
      join(staff, wanted(second)).expectStatus().isCreated();
      assertThat(entry(first).patientId()).isEqualTo(second);
      cancelled();
      offered(first);
    } finally {
      mandates.dependants.remove(second);
    }
  }

  @Test
  void the_practice_puts_nobody_on_it_whom_no_offer_would_reach_or_for_another_practice() {
    refused(join(staff, wanted(null)), HttpStatus.UNPROCESSABLE_CONTENT, "INVALID");
    mandates.unaccounted.add(first);
    refused(
        join(staff, wanted(first)), HttpStatus.UNPROCESSABLE_CONTENT, "PATIENT_WITHOUT_ACCOUNT");
    mandates.accounts.put(second, BookingIT.PlayedMandates.NOBODY);
    refused(join(staff, wanted(second)), HttpStatus.NOT_FOUND, "NOT_FOUND");
    var stranger = "Bearer " + TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER);
    join(stranger, wanted(first)).expectStatus().isForbidden();
  }

  private JoinWaitingList wanted(UUID patient) {
    var day = LocalDate.ofInstant(now, BookingIT.PlayedAgenda.ZONE);
    return new JoinWaitingList(
        practitioner, reason, patient, day, day.plusDays(30), null, null, null);
  }

  @Test
  void another_persons_entry_is_not_there_and_the_list_is_the_practices() {
    var mine = joined(first);
    var stranger = "Bearer " + TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER);
    delete(mine, bearer(second)).expectStatus().isNotFound();
    delete(mine, stranger).expectStatus().isNotFound();
    get("?practitionerId=" + practitioner, stranger).expectStatus().isNotFound();
    get("/freed-times?practitionerId=" + practitioner, stranger).expectStatus().isNotFound();
    get("?practitionerId=" + practitioner, bearer(first)).expectStatus().isForbidden();
    http.get().uri("/api/waiting-list").exchange().expectStatus().isUnauthorized();
    get("?practitionerId=" + practitioner, staff)
        .expectBody()
        .jsonPath("$.items[0].id")
        .isEqualTo(mine.toString());
    cancelled();
    var offer = offered(first);
    decline(second, offer.id()).expectStatus().isNotFound();
    refused(take(second, offer), HttpStatus.CONFLICT, "OFFER_OVER");
    delete(mine, staff).expectStatus().isNoContent();
    assertThat(entry(first).status()).isEqualTo(WaitingStatus.LEFT);
  }

  @Test
  void who_waited_until_a_day_that_is_over_waits_no_more() {
    var over = joined(first);
    var on = joined(second);
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(over)),
        Update.update("wishes.until", LocalDate.now().minusDays(3)),
        Waiting.class);
    offerTime.pass();
    assertThat(waiting.find(over).orElseThrow().status()).isEqualTo(WaitingStatus.PASSED);
    assertThat(waiting.find(on).orElseThrow().status()).isEqualTo(WaitingStatus.WAITING);
  }

  private void sweepTwice() {
    try {
      sideBySide(
          List.of(
              () -> {
                offerTime.sweep();
                return true;
              },
              () -> {
                offerTime.sweep();
                return true;
              }));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static <T> void sideBySide(List<Callable<T>> acts) throws Exception {
    try (var threads = Executors.newFixedThreadPool(acts.size())) {
      for (var done : threads.invokeAll(acts)) done.get();
    }
  }

  private Object note(UUID eventId, Booking booking) {
    note.calledOff(eventId, booking.id(), booking.visit().start());
    return true;
  }

  private Booking confirmed(Instant at) {
    var some = Some.visit(PaymentPolicy.AUTHORISE);
    var visit =
        new Visit(
            practitioner,
            reason,
            "Consultation",
            at,
            at.plusSeconds(1_200),
            some.mode(),
            some.locationId(),
            some.policy(),
            1,
            now,
            some.changes(),
            List.of());
    var who = person();
    var booking = Booking.hold(UUID.randomUUID(), who, who, visit, Party.PATIENT, now);
    booking.started(Some.payment(Standing.AUTHORISED));
    booking.confirm(now);
    bookings.add(booking);
    return booking;
  }

  private void cancelled() {
    var booking = confirmed(start);
    http.post()
        .uri("/api/bookings/{id}/cancel", booking.id())
        .header("Authorization", bearer(booking.accountId()))
        .body(java.util.Map.of("reason", "ill"))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private FreedTime time() {
    return freed.page(practitioner, 0, 1).items().getFirst();
  }

  private void due(Instant at) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(time().id())),
        Update.update("due_at", at),
        FreedTime.class);
  }

  private WaitingEntry.Offer offered(UUID patient) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> entry(patient).offer(), offer -> offer != null);
  }

  private WaitingEntry entry(UUID patient) {
    var body = get("", bearer(patient)).expectBody(Entries.class).returnResult().getResponseBody();
    return body.items().getFirst();
  }

  record Entries(List<WaitingEntry> items) {}

  private UUID joined(UUID patient) {
    return join(patient)
        .expectStatus()
        .isCreated()
        .expectBody(WaitingEntry.class)
        .returnResult()
        .getResponseBody()
        .id();
  }

  private ResponseSpec join(UUID patient) {
    return join(patient, reason);
  }

  private ResponseSpec join(UUID patient, UUID what) {
    var day = LocalDate.ofInstant(now, BookingIT.PlayedAgenda.ZONE);
    return join(
        patient,
        new JoinWaitingList(practitioner, what, null, day, day.plusDays(30), null, null, null));
  }

  private ResponseSpec join(
      UUID patient, LocalDate from, LocalDate until, Set<DayOfWeek> days, LocalTime latest) {
    return join(
        patient, new JoinWaitingList(practitioner, reason, null, from, until, days, null, latest));
  }

  private ResponseSpec join(UUID patient, JoinWaitingList wanted) {
    return join(bearer(patient), wanted);
  }

  private ResponseSpec join(String who, JoinWaitingList wanted) {
    return http.post()
        .uri("/api/waiting-list")
        .header("Authorization", who)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(wanted)
        .exchange();
  }

  private ResponseSpec take(UUID patient, WaitingEntry.Offer offer) {
    return http.post()
        .uri("/api/bookings")
        .header("Authorization", bearer(patient))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            new BookSlot(
                practitioner,
                reason,
                offer.start(),
                null,
                PaymentProvider.STRIPE,
                offer.holdToken(),
                null))
        .exchange();
  }

  private ResponseSpec decline(UUID patient, UUID offerId) {
    return http.post()
        .uri("/api/waiting-list/offers/{id}/decline", offerId)
        .header("Authorization", bearer(patient))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .exchange();
  }

  private ResponseSpec delete(UUID id, String who) {
    return http.delete().uri("/api/waiting-list/{id}", id).header("Authorization", who).exchange();
  }

  private ResponseSpec get(String path, String who) {
    return http.get().uri("/api/waiting-list" + path).header("Authorization", who).exchange();
  }

  private static void refused(ResponseSpec answer, HttpStatus status, String code) {
    answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
  }

  private static UUID person() {
    return UUID.randomUUID();
  }

  private static String bearer(UUID account) {
    return "Bearer " + TestTokens.of(account, Role.PATIENT);
  }
}
