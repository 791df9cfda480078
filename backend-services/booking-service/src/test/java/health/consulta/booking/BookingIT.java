package health.consulta.booking;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.ChangeRules;
import health.consulta.contract.Interval;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Question;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.Refusal;
import health.consulta.kit.Unavailable;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
@Import(BookingIT.Neighbours.class)
class BookingIT {
  private final UUID patient = UUID.randomUUID();
  private final Instant start = Some.START;

  @Autowired private RestTestClient http;
  @Autowired private ConfirmBooking confirm;
  @Autowired private FailPayment fail;
  @Autowired private Bookings bookings;
  @Autowired private PlayedAgenda agenda;
  @Autowired private PlayedPayments payments;
  @Autowired private PlayedMandates mandates;

  @BeforeEach
  void calm_neighbours() {
    agenda.hold = Duration.ofMinutes(10);
    agenda.free = true;
    agenda.silent = false;
    agenda.held.clear();
    agenda.taken.clear();
    agenda.refuseAfter = Integer.MAX_VALUE;
    agenda.questions = List.of();
    payments.away = false;
    payments.standing = Standing.STARTED;
  }

  @Test
  void
      a_booking_is_held_then_confirmed_when_the_card_is_authorised_and_hearing_it_twice_changes_nothing() {
    var id = book("key-1");
    confirm.paid(id, Standing.AUTHORISED);
    confirm.paid(id, Standing.AUTHORISED);
    var booking = bookings.find(id).orElseThrow();
    assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
    assertThat(booking.history()).hasSize(2);
  }

  @Test
  void a_declined_card_ends_the_booking_and_frees_the_time() {
    var id = book("key-2");
    fail.fail(id, "card_declined");
    fail.fail(id, "card_declined");
    assertThat(bookings.find(id).orElseThrow().status()).isEqualTo(BookingStatus.PAYMENT_FAILED);
    assertThat(agenda.released).contains(id);
  }

  @Test
  void an_unpaid_hold_that_ran_out_expires_and_frees_the_time() {
    agenda.hold = Duration.ofSeconds(-30);
    var id = book("key-3");
    await().untilAsserted(() -> assertThat(status(id)).isEqualTo(BookingStatus.EXPIRED));
    await().untilAsserted(() -> assertThat(agenda.released).contains(id));
  }

  @Test
  void a_payment_whose_news_was_lost_confirms_when_the_hold_runs_out() {
    agenda.hold = Duration.ofSeconds(-30);
    payments.standing = Standing.UNKNOWN;
    var id = book("key-4");
    payments.standing = Standing.AUTHORISED;
    await().untilAsserted(() -> assertThat(status(id)).isEqualTo(BookingStatus.CONFIRMED));
  }

  @Test
  void a_payment_of_which_nothing_is_known_is_not_a_decline() {
    agenda.hold = Duration.ofSeconds(-30);
    payments.standing = Standing.UNKNOWN;
    var id = book("key-5");
    var asked = payments.asked;
    await().until(() -> payments.asked > asked + 1);
    assertThat(status(id)).isEqualTo(BookingStatus.HELD);
    payments.standing = Standing.FAILED;
    await().untilAsserted(() -> assertThat(status(id)).isEqualTo(BookingStatus.EXPIRED));
  }

  @Test
  void a_time_that_went_to_somebody_else_expires_the_paid_booking() {
    var id = book("key-6");
    agenda.free = false;
    confirm.paid(id, Standing.AUTHORISED);
    assertThat(status(id)).isEqualTo(BookingStatus.EXPIRED);
  }

  @Test
  void a_silent_payment_service_is_a_503_and_leaves_nothing_held() {
    payments.away = true;
    http.post()
        .uri("/api/bookings")
        .header("Authorization", token(patient))
        .body(wanted())
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectHeader()
        .exists("Retry-After")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("DEPENDENCY_DOWN");
    assertThat(agenda.released).containsAll(agenda.held);
  }

  @Test
  void what_was_given_up_is_no_booking_when_it_is_asked_for_again() {
    payments.away = true;
    asked("given up"); // the client asks once more by itself when it hears 503
    payments.away = false;
    var started = payments.started;
    asked("given up").expectStatus().isEqualTo(HttpStatus.CONFLICT);
    assertThat(payments.started).isEqualTo(started);
    assertThat(agenda.released).containsAll(agenda.held);
  }

  private RestTestClient.ResponseSpec asked(String key) {
    return http.post()
        .uri("/api/bookings")
        .header("Authorization", token(patient))
        .header("Idempotency-Key", key + patient)
        .body(wanted())
        .exchange();
  }

  @Test
  void the_same_key_and_body_give_the_first_answer_and_another_body_is_refused() {
    assertThat(book("key-7")).isEqualTo(book("key-7"));
    http.post()
        .uri("/api/bookings")
        .header("Authorization", token(patient))
        .header("Idempotency-Key", "key-7" + patient)
        .body(
            new BookSlot(
                UUID.randomUUID(),
                UUID.randomUUID(),
                start,
                null,
                PaymentProvider.STRIPE,
                null,
                null))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void cancelling_while_it_is_confirmed_ends_in_one_of_the_two_and_a_cancelled_one_keeps_no_time()
      throws Exception {
    for (int round = 0; round < 10; round++) {
      var id = book("race-" + round);
      try (var racers = Executors.newFixedThreadPool(2)) {
        var confirmed = racers.submit(() -> confirm.paid(id, Standing.AUTHORISED));
        var cancelled = racers.submit(() -> cancel(id, patient, HttpStatus.OK));
        confirmed.get();
        cancelled.get();
      }
      assertThat(status(id)).isEqualTo(BookingStatus.CANCELLED);
      assertThat(agenda.released).contains(id);
    }
  }

  @Test
  void a_cancelled_booking_whose_money_comes_late_keeps_no_time() {
    var id = book("key-9");
    cancel(id, patient, HttpStatus.OK);
    for (var late : new Standing[] {Standing.AUTHORISED, Standing.RELEASED}) {
      agenda.released.clear(); // it was taken again, and who took it died
      confirm.paid(id, late);
      assertThat(status(id)).isEqualTo(BookingStatus.CANCELLED);
      assertThat(agenda.released).as("after %s", late).contains(id);
    }
  }

  @Test
  void somebody_elses_booking_is_not_there() {
    var id = book("key-8");
    http.get()
        .uri("/api/bookings/{id}", id)
        .header("Authorization", token(UUID.randomUUID()))
        .exchange()
        .expectStatus()
        .isNotFound();
    cancel(id, UUID.randomUUID(), HttpStatus.NOT_FOUND);
    assertThat(status(id)).isEqualTo(BookingStatus.HELD);
  }

  @Test
  void the_practice_books_for_a_patient_who_pays_there() {
    payments.standing = Standing.STARTED;
    var answer = practiceBooks(PaymentProvider.NONE, "urgent", staff()).expectStatus().isCreated();
    var booking =
        answer
            .expectBody(health.consulta.contract.booking.Booking.class)
            .returnResult()
            .getResponseBody();
    assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
    assertThat(booking.patientId()).isEqualTo(patient);
    assertThat(booking.policy()).isEqualTo(PaymentPolicy.ON_SITE);
    assertThat(booking.history().getFirst().by()).isEqualTo("PRACTICE");
    assertThat(agenda.staff.override()).isEqualTo("urgent");
  }

  @Test
  void what_is_asked_for_again_is_confirmed_where_the_agenda_did_not_answer_before() {
    var token = staff();
    var key = UUID.randomUUID();
    agenda.silent = true;
    practiceBooks(PaymentProvider.NONE, null, token, key)
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    agenda.silent = false;
    practiceBooks(PaymentProvider.NONE, null, token, key)
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("CONFIRMED");
  }

  @Test
  void what_the_practice_books_belongs_to_who_acts_for_the_patient_and_for_nobody_it_books_not() {
    var mother = UUID.randomUUID();
    mandates.accounts.put(patient, mother);
    var booking =
        practiceBooks(PaymentProvider.NONE, null, staff())
            .expectStatus()
            .isCreated()
            .expectBody(health.consulta.contract.booking.Booking.class)
            .returnResult()
            .getResponseBody();
    assertThat(bookings.find(booking.id()).orElseThrow().accountId()).isEqualTo(mother);
    cancel(booking.id(), mother, HttpStatus.OK);
    mandates.accounts.put(patient, PlayedMandates.NOBODY);
    practiceBooks(PaymentProvider.NONE, null, staff()).expectStatus().isNotFound();
  }

  @Test
  void only_the_practice_itself_books_for_its_patients() {
    var stranger = "Bearer " + TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER);
    practiceBooks(PaymentProvider.NONE, null, stranger).expectStatus().isForbidden();
    practiceBooks(PaymentProvider.NONE, "urgent", token(patient)).expectStatus().isForbidden();
    practiceBooks(PaymentProvider.STRIPE, null, staff())
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String staff() {
    return "Bearer " + TestTokens.assistant(UUID.randomUUID(), wanted().practitionerId());
  }

  private RestTestClient.ResponseSpec practiceBooks(
      PaymentProvider provider, String override, String token) {
    return practiceBooks(provider, override, token, UUID.randomUUID());
  }

  private RestTestClient.ResponseSpec practiceBooks(
      PaymentProvider provider, String override, String token, UUID key) {
    return http.post()
        .uri("/api/bookings")
        .header("Authorization", token)
        .header("Idempotency-Key", key.toString())
        .body(
            new BookSlot(
                wanted().practitionerId(),
                wanted().visitReasonId(),
                start,
                patient,
                provider,
                null,
                null,
                override,
                null))
        .exchange();
  }

  @Test
  void one_cannot_book_for_a_stranger() {
    http.post()
        .uri("/api/bookings")
        .header("Authorization", token(patient))
        .body(
            new BookSlot(
                UUID.randomUUID(),
                UUID.randomUUID(),
                start,
                UUID.randomUUID(),
                PaymentProvider.STRIPE,
                null,
                null))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void missing_fields_broken_json_and_large_bodies_are_refused_with_their_code() {
    refused("{}", HttpStatus.BAD_REQUEST, "INVALID");
    refused("{\"start\":", HttpStatus.BAD_REQUEST, "MALFORMED");
    refused("\"" + "a".repeat(1_200_000) + "\"", HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE");
  }

  @Test
  void a_token_without_expiry_of_another_audience_or_expired_is_refused() {
    for (var bad :
        new String[] {
          TestTokens.token(
              patient, Set.of(Role.PATIENT), claims -> claims.claims(all -> all.remove("exp"))),
          TestTokens.token(
              patient, Set.of(Role.PATIENT), claims -> claims.audience(java.util.List.of("other"))),
          TestTokens.token(
              patient,
              Set.of(Role.PATIENT),
              claims ->
                  claims
                      .issuedAt(Some.NOW.minusSeconds(9000))
                      .expiresAt(Some.NOW.minusSeconds(8000))),
          "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."
        })
      http.get()
          .uri("/api/bookings")
          .header("Authorization", "Bearer " + bad)
          .exchange()
          .expectStatus()
          .isUnauthorized();
  }

  private void refused(String body, HttpStatus status, String code) {
    http.post()
        .uri("/api/bookings")
        .header("Authorization", token(patient))
        .header("Content-Type", "application/json")
        .body(body)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  private UUID book(String key) {
    return http.post()
        .uri("/api/bookings")
        .header("Authorization", token(patient))
        .header("Idempotency-Key", key + patient)
        .body(wanted())
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody(health.consulta.contract.booking.Booking.class)
        .returnResult()
        .getResponseBody()
        .id();
  }

  private final BookSlot wanted =
      new BookSlot(
          UUID.randomUUID(), UUID.randomUUID(), start, null, PaymentProvider.STRIPE, null, null);

  private BookSlot wanted() {
    return wanted;
  }

  private void cancel(UUID id, UUID account, HttpStatus expected) {
    http.post()
        .uri("/api/bookings/{id}/cancel", id)
        .header("Authorization", token(account))
        .body(Map.of("reason", "ill"))
        .exchange()
        .expectStatus()
        .isEqualTo(expected);
  }

  private BookingStatus status(UUID id) {
    return bookings.find(id).orElseThrow().status();
  }

  private static String token(UUID account) {
    return "Bearer " + TestTokens.of(account, Role.PATIENT);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Neighbours {
    @Bean
    @Primary
    PlayedAgenda playedAgenda() {
      return new PlayedAgenda();
    }

    @Bean
    @Primary
    PlayedPayments playedPayments() {
      return new PlayedPayments();
    }

    @Bean
    @Primary
    PlayedFees playedFees() {
      return new PlayedFees();
    }

    @Bean
    @Primary
    People playedPeople() {
      return patients -> patients.stream().collect(toMap(id -> id, id -> "Patient " + id));
    }

    @Bean
    @Primary
    PlayedMandates playedMandates() {
      return new PlayedMandates();
    }
  }

  static class PlayedAgenda implements Agenda {
    final Set<UUID> held = ConcurrentHashMap.newKeySet();
    final Set<UUID> released = ConcurrentHashMap.newKeySet();
    volatile Duration hold = Duration.ofMinutes(10);
    volatile boolean free = true;
    volatile Staff staff;
    volatile Runnable moves = () -> {};
    volatile List<Question> questions = List.of();
    final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    final Set<Instant> taken = ConcurrentHashMap.newKeySet();
    volatile boolean asAsked;
    volatile PaymentPolicy policy = PaymentPolicy.AUTHORISE;
    volatile ChangeRules rules = ChangeRules.FREE;
    volatile UUID dies;
    volatile Duration pause = Duration.ZERO;
    final Set<UUID> confirmed = ConcurrentHashMap.newKeySet();
    volatile int refuseAfter = Integer.MAX_VALUE;
    volatile Instant start = Clock.systemUTC().instant().plusSeconds(86_400);
    final Set<Instant> releasedAt = ConcurrentHashMap.newKeySet();

    @Override
    public Visit hold(
        UUID holdId,
        UUID practitionerId,
        UUID visitReasonId,
        Instant start,
        UUID patientId,
        Duration asked,
        Staff by) {
      if (held.size() >= refuseAfter) throw new HoldExpired();
      if (taken.contains(start)) throw new HoldExpired();
      held.add(holdId);
      if (holdId.equals(dies)) throw new IllegalStateException("the process dies here");
      var at = asAsked ? start : this.start;
      staff = by;
      var some = Some.visit(PaymentPolicy.AUTHORISE);
      var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
      return new Visit(
          practitionerId,
          visitReasonId,
          "Consultation",
          at,
          at.plusSeconds(1_200),
          some.mode(),
          some.locationId(),
          policy,
          1,
          now.plus(hold),
          rules,
          questions);
    }

    final Map<UUID, Instant> extended = new ConcurrentHashMap<>();

    @Override
    public boolean extend(UUID holdId, Visit visit, Instant until) {
      if (away) throw new Unavailable("agenda");
      if (free) extended.put(holdId, until);
      return free;
    }

    volatile boolean away;

    /// Does not answer when a time is to be confirmed.
    volatile boolean silent;

    @Override
    public Visit offer(
        UUID offerId,
        UUID practitionerId,
        UUID visitReasonId,
        Instant start,
        UUID patientId,
        Duration asked) {
      if (busy.contains(patientId)) throw new PatientBusy();
      if (taken.contains(start)) throw new HoldExpired();
      held.add(offerId);
      var some = Some.visit(PaymentPolicy.AUTHORISE);
      var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
      return new Visit(
          practitionerId,
          visitReasonId,
          "Consultation",
          start,
          start.plusSeconds(1_200),
          some.mode(),
          some.locationId(),
          some.policy(),
          1,
          now.plus(asked),
          ChangeRules.FREE,
          questions);
    }

    @Override
    public ZoneId zone(UUID practitionerId, UUID visitReasonId) {
      return ZONE;
    }

    @Override
    public boolean confirm(UUID bookingId, Visit visit, UUID patientId) {
      if (silent) throw new Unavailable("agenda");
      if (free) confirmed.add(bookingId);
      return free;
    }

    @Override
    public SeriesDates series(
        UUID practitionerId,
        UUID reason,
        Instant start,
        Interval interval,
        int count,
        boolean staff) {
      var first = start.atZone(ZONE);
      var unit = ChronoUnit.valueOf(interval.unit().name());
      var dates =
          IntStream.range(0, count)
              .mapToObj(n -> first.plus((long) n * interval.every(), unit).toInstant())
              .map(each ->
                  new SeriesDates.Date(
                      each, taken.contains(each) ? List.of("OCCUPIED") : List.of(), List.of()))
              .toList();
      return new SeriesDates(ZONE, dates);
    }

    @Override
    public List<SeriesDates.Date> standing(
        UUID practitionerId, UUID reason, List<Instant> starts, Set<UUID> without, boolean staff) {
      leaving = without;
      return starts.stream()
          .map(each ->
              taken.contains(each)
                  ? new SeriesDates.Date(
                      each, List.of("OCCUPIED"), List.of(each.plusSeconds(1_800)))
                  : new SeriesDates.Date(each, List.of(), List.of()))
          .toList();
    }

    volatile Set<UUID> leaving = Set.of();

    @Override
    public Optional<Instant> next(UUID practitionerId, UUID reason, Instant from, Instant until) {
      return Optional.of(from.plus(pause)).filter(start -> start.isBefore(until));
    }

    volatile List<Instant> freeStarts = List.of();
    final Set<UUID> closed = ConcurrentHashMap.newKeySet();

    @Override
    public List<Instant> free(UUID practitionerId, UUID reason, Instant from, Instant until) {
      return freeStarts;
    }

    @Override
    public void close(UUID id, UUID practitionerId, Instant from, Instant until, String reason) {
      closed.add(id);
    }

    @Override
    public Visit move(UUID bookingId, Visit visit, UUID patientId, Moving moving) {
      moves.run();
      var to = moving.to();
      if (taken.contains(to)) throw new HoldExpired();
      staff = moving.staff();
      var minutes = visit.minutes(moving.change());
      var there = visit.after(moving);
      return there
          .at(to, to.plusSeconds(60L * (minutes == null ? 20 : minutes)), visit.locationId(), 2)
          .with(there.practitionerId(), there.visitReasonId(), "Consultation", minutes);
    }

    @Override
    public void release(UUID holdId, Visit visit) {
      releasedAt.add(visit.start());
      released.add(holdId);
    }
  }

  static final class PatientBusy extends Refusal {
    PatientBusy() {
      super(Kind.CONFLICT, "PATIENT_BUSY", "elsewhere");
    }
  }

  /// The grid has a line for every visit but those of one reason.
  static class PlayedFees implements Fees {
    volatile UUID unknown;
    volatile UUID asked;

    @Override
    public void check(UUID practitionerId, UUID visitReasonId, Instant start, UUID locationId) {
      asked = locationId;
      if (visitReasonId.equals(unknown)) throw new NoTariff();
    }
  }

  static final class NoTariff extends Refusal {
    NoTariff() {
      super(Kind.UNPROCESSABLE, "TARIFF_MISSING", "no line");
    }
  }

  static class PlayedMandates implements Mandates {
    static final UUID NOBODY = new UUID(0, 0);
    final Set<UUID> dependants = ConcurrentHashMap.newKeySet();
    final Set<UUID> asked = ConcurrentHashMap.newKeySet();
    final Set<UUID> unaccounted = ConcurrentHashMap.newKeySet();
    final Map<UUID, UUID> accounts = new ConcurrentHashMap<>();

    @Override
    public Standing standing(UUID accountId, UUID patientId) {
      if (asked.contains(patientId)) return Standing.AWAITED;
      return accountId.equals(patientId) && !unaccounted.contains(patientId)
              || dependants.contains(patientId)
          ? Standing.GIVEN
          : Standing.NONE;
    }

    @Override
    public Optional<UUID> accountOf(UUID patientId) {
      return Optional.ofNullable(accounts.getOrDefault(patientId, patientId))
          .filter(account -> !account.equals(NOBODY));
    }
  }

  static class PlayedPayments implements Payments {
    volatile Funds funds =
        new Funds(Standing.STARTED, Money.euros(2500), Money.euros(0), Money.euros(0));

    @Override
    public Funds funds(UUID paymentId) {
      return funds;
    }

    volatile Standing standing = Standing.STARTED;
    volatile boolean away;
    volatile int asked;
    volatile int started;

    @Override
    public PaymentState start(Booking booking, PaymentProvider provider, String locale) {
      if (away) throw new Unavailable("payment service");
      started++;
      return Some.payment(standing);
    }

    @Override
    public PaymentState ask(UUID paymentId) {
      asked++;
      return Some.payment(standing);
    }
  }
}
