package health.consulta.e2e;

import static org.awaitility.Awaitility.await;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.Tariff;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.contract.user.ConfirmEmail;
import health.consulta.contract.user.ListPractitioner;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Login;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.Register;
import health.consulta.launcher.Platform;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A running platform and the people in it. Each journey has a practitioner of its own, so that
/// none disturbs another.
final class Town implements AutoCloseable {
  static final String PASSWORD = "Un-mot-de-passe-long-1!";
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final Clock CLOCK = Clock.system(PARIS);

  /// What a visit costs, in cents.
  static final int FEE = 2500;

  static final Duration SOON = Duration.ofSeconds(60);

  private static final String SPECIALTY = "GENERAL_PRACTICE";
  private static final String REASON = "FOLLOW_UP";
  private static final int MINUTES = 30;

  private final Platform platform;
  private final Rest api;
  private final Rest people;
  private final Mailbox mailbox;
  private final Bank bank;
  private @Nullable Browsers browsers;
  private final AtomicInteger practitioners = new AtomicInteger();

  Town(Platform platform) {
    this.platform = platform;
    this.api = new Rest(platform.url());
    this.people = Rest.on(platform.port("user")); // beside the gateway's limit on sign-ins
    this.mailbox = new Mailbox(Rest.on(platform.port("mailbox")));
    this.bank = new Bank(Rest.on(platform.port("sandbox")));
    api.post("/api/tariffs", administrator(), tariff(SPECIALTY));
  }

  Platform platform() {
    return platform;
  }

  Rest api() {
    return api;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  Bank bank() {
    return bank;
  }

  /// A token of the first administrator.
  String administrator() {
    var first = platform.accounts().getFirst();
    return token(first.email(), first.password());
  }

  Visitor visitor() {
    if (browsers == null) browsers = new Browsers(platform.url());
    return browsers.visitor();
  }

  /// A patient who has registered and confirmed, without a browser.
  Patient patient(String firstName, String lastName) {
    var email = address(firstName, lastName);
    people.post(
        "/api/auth/register",
        "",
        new Register(email, PASSWORD, firstName, lastName, LocalDate.of(1990, 5, 17), "fr"));
    people.post("/api/auth/confirm", "", new ConfirmEmail(mailbox.confirmation(email).token()));
    return new Patient(email, firstName + " " + lastName, signedIn(email));
  }

  /// A practitioner with a wide open agenda, one visit reason by video, and fees.
  Practice practice(String firstName, String lastName) {
    return practice(firstName, lastName, PaymentPolicy.AUTHORISE);
  }

  Practice practice(String firstName, String lastName, PaymentPolicy policy) {
    return practice(firstName, lastName, policy, SPECIALTY, Set.of("fr"));
  }

  /// The only practitioner of a specialty, by video, with what they speak.
  Practice specialist(String firstName, String lastName, String specialty, Set<String> languages) {
    api.post("/api/tariffs", administrator(), tariff(specialty));
    var practice = practice(firstName, lastName, PaymentPolicy.AUTHORISE, specialty, languages);
    var search = "/api/slots/search?limit=1&specialty=" + specialty;
    await().atMost(SOON).until(() -> !api.get(search, "").path("items").isEmpty());
    return practice;
  }

  private Practice practice(
      String firstName,
      String lastName,
      PaymentPolicy policy,
      String specialty,
      Set<String> languages) {
    var place =
        new Location(
            UUID.randomUUID(), "Cabinet", "1 rue de la Paix", "69001", "Lyon", PARIS.getId());
    var profile =
        new Practitioner(
            UUID.randomUUID(),
            rpps(practitioners.incrementAndGet()),
            "Dr",
            firstName,
            lastName,
            specialty,
            Sector.SECTOR_1,
            languages,
            Set.of(Mode.VIDEO),
            true,
            "",
            List.of(place));
    var email = address(firstName, lastName);
    var administrator = administrator();
    var id =
        id(
            api.post(
                "/api/practitioners",
                administrator,
                new ListPractitioner(email, PASSWORD, profile)));
    var agenda = "/api/agendas/" + id;
    api.put(
        agenda + "/opening-rules",
        administrator,
        new OpeningRules(id, PARIS.getId(), everyDay(place.id()), HolidayCalendar.NONE, 0));
    var reason = id(api.post(agenda + "/visit-reasons", administrator, reason(id, policy)));
    await()
        .atMost(SOON)
        .until(() ->
            api.status(quote(id, reason, CLOCK.instant())) == 200); // the fee travels by an event
    return new Practice(id, reason, profile.displayName(), lastName, email);
  }

  /// A visit that the practice books; nothing is paid online for it.
  UUID booked(Practice practice, Patient patient, java.time.Instant start) {
    var wanted =
        new BookSlot(
            practice.id(),
            practice.reason(),
            start,
            id(api.get("/api/users/me", patient.token())),
            PaymentProvider.NONE,
            null,
            null);
    return id(api.post("/api/bookings", token(practice.email(), PASSWORD), wanted));
  }

  /// Opens the practice for that time only.
  void opensOnlyAt(Practice practice, java.time.Instant start) {
    var path = "/api/agendas/" + practice.id() + "/opening-rules";
    var was = Rest.JSON.treeToValue(api.get(path, administrator()), OpeningRules.class);
    var time = start.atZone(PARIS);
    var only =
        new OpeningRule(
            time.getDayOfWeek(),
            time.toLocalTime(),
            time.toLocalTime().plusMinutes(MINUTES),
            was.rules().getFirst().locationId(),
            Set.of(Mode.VIDEO),
            time.toLocalDate(),
            time.toLocalDate(),
            WeekParity.EVERY);
    api.put(
        path,
        administrator(),
        new OpeningRules(practice.id(), was.zone(), List.of(only), was.holidays(), was.version()));
  }

  /// Free times of the day after today, in order.
  List<java.time.Instant> freeTomorrow(Practice practice) {
    return free(practice, tomorrow());
  }

  /// Free times of a day, in order.
  List<java.time.Instant> free(Practice practice, LocalDate day) {
    var path =
        "/api/slots?practitionerId=%s&visitReasonId=%s&from=%s&to=%s"
            .formatted(
                practice.id(),
                practice.reason(),
                day.atStartOfDay(PARIS).toInstant(),
                day.plusDays(1).atStartOfDay(PARIS).toInstant());
    return api.get(path, "")
        .path("items")
        .valueStream()
        .map(slot -> java.time.Instant.parse(slot.path("start").asString()))
        .toList();
  }

  /// The bookings of a patient.
  List<JsonNode> bookings(String token) {
    return api.get("/api/bookings?size=100", token).path("items").valueStream().toList();
  }

  String status(Patient patient, UUID booking) {
    return booking(patient, booking).path("status").asString();
  }

  /// The status of a booking's payment.
  String payment(Patient patient, UUID booking) {
    return booking(patient, booking).path("payment").path("status").asString();
  }

  JsonNode booking(Patient patient, UUID booking) {
    return api.get("/api/bookings/" + booking, patient.token());
  }

  String token(String email, String password) {
    return people
        .post("/api/auth/login", "", new Login(email, password, null))
        .path("accessToken")
        .asString();
  }

  /// One of the town's people, for as long as a test takes.
  SignedIn signedIn(String email) {
    return new SignedIn(() -> token(email, PASSWORD));
  }

  static LocalDate tomorrow() {
    return LocalDate.now(CLOCK).plusDays(1);
  }

  static UUID id(JsonNode node) {
    return UUID.fromString(node.path("id").asString());
  }

  static String address(String firstName, String lastName) {
    var name = Normalizer.normalize(firstName + "." + lastName, Normalizer.Form.NFD);
    return name.replaceAll("[^A-Za-z.]", "").toLowerCase(Locale.ROOT) + "@e2e.test";
  }

  @Override
  public void close() {
    if (browsers != null) browsers.close();
    platform.close();
  }

  static String quote(UUID practitioner, UUID reason, java.time.Instant start) {
    return "/api/quotes?practitionerId=%s&visitReasonId=%s&start=%s"
        .formatted(practitioner, reason, start);
  }

  private static Tariff tariff(String specialty) {
    return new Tariff(
        UUID.randomUUID(),
        null,
        specialty,
        Sector.SECTOR_1,
        REASON,
        Mode.VIDEO,
        Money.euros(FEE),
        null,
        null,
        LocalDate.now(CLOCK).withDayOfYear(1),
        null,
        0);
  }

  private static VisitReason reason(UUID practitioner, PaymentPolicy policy) {
    return new VisitReason(
        UUID.randomUUID(),
        practitioner,
        REASON,
        "Suivi en vidéo",
        Mode.VIDEO,
        policy,
        MINUTES,
        0,
        0,
        MINUTES,
        null,
        30,
        BookingWindow.ofDays(60),
        new Caps(null, 1_000, null), // so that seats of the week are taken too
        Audience.EVERYONE,
        true);
  }

  private static List<OpeningRule> everyDay(UUID place) {
    return Stream.of(DayOfWeek.values())
        .map(day ->
            new OpeningRule(
                day,
                LocalTime.of(8, 0),
                LocalTime.of(20, 0),
                place,
                Set.of(Mode.VIDEO),
                null,
                null,
                WeekParity.EVERY))
        .toList();
  }

  /// Eleven digits with a right check digit (Luhn), in a range that is given to nobody.
  private static String rpps(int number) {
    var body = "9980000%03d".formatted(number);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return body + (10 - sum % 10) % 10;
  }

  /// @param name as it is shown, with the title
  record Practice(UUID id, UUID reason, String name, String lastName, String email) {}

  record Patient(String email, String name, SignedIn signedIn) {
    String token() {
      return signedIn.token();
    }
  }
}
