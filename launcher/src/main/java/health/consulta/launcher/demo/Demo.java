package health.consulta.launcher.demo;

import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.user.AddAssistant;
import health.consulta.contract.user.ConfirmEmail;
import health.consulta.contract.user.ListPractitioner;
import health.consulta.contract.user.Login;
import health.consulta.contract.user.Register;
import health.consulta.launcher.Account;
import health.consulta.launcher.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Fills a fresh platform through the services' own API: people, agendas, fees, and visits of the
/// past and coming weeks. What lies in the past is lived through by the same code, with the
/// platform's clocks set back meanwhile.
public final class Demo {
  private static final String PASSWORD = Account.DEMO.getFirst().password();
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Pattern TOKEN = Pattern.compile("/confirm\\?token=([A-Za-z0-9_.~%-]+)");
  private static final String LOADING = "loading";
  private static final String LOADED = "loaded";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api api;
  private final Clocks clocks;
  private final Consumer<String> say;

  private Demo(Api api, Clocks clocks, Consumer<String> say) {
    this.api = api;
    this.clocks = clocks;
    this.say = say;
  }

  /// Loads the demo data unless this platform has them.
  ///
  /// @param say hears how far it is
  public static void loadOnce(Platform platform, Consumer<String> say) {
    var state = platform.options().home().demo();
    try {
      switch (Files.readString(state)) {
        case LOADED -> {}
        case LOADING ->
            say.accept("The demo data are incomplete: ./consulta run --fresh makes them anew.");
        default -> {
          Files.writeString(state, LOADING);
          load(platform, say);
          Files.writeString(state, LOADED);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param platform a fresh one
  private static void load(Platform platform, Consumer<String> say) {
    var api = new Api(platform.ports());
    new Demo(api, new Clocks(api, platform), say).load();
  }

  private void load() {
    var administrator = login(Account.DEMO.getFirst().email());
    say.accept("Demo data: fees, practitioners and their agendas");
    for (var tariff : Grid.tariffs(LocalDate.now(PARIS).withDayOfYear(1)))
      api.post("billing", "/api/tariffs", administrator.token(), tariff);
    var practices = new ArrayList<Practice>();
    for (var doctor : Cast.DOCTORS) practices.add(practice(administrator, doctor));
    api.post(
        "user",
        "/api/users/assistants",
        administrator.token(),
        new AddAssistant(
            "sophie.durand@demo.test",
            PASSWORD,
            "Sophie",
            "Durand",
            Set.of(practices.get(0).id(), practices.get(1).id())));
    say.accept("Demo data: patients register and confirm");
    var patients = each(Cast.PATIENTS, this::patient);
    var known = practices.getLast();
    await(() -> quoted(known) ? known : null);
    new Visits(api, clocks, administrator, practices, patients, say).live();
  }

  private Practice practice(Session administrator, Cast.Doctor doctor) {
    var listed =
        api.post(
            "user",
            "/api/practitioners",
            administrator.token(),
            new ListPractitioner(doctor.email(), PASSWORD, doctor.profile()));
    var id = id(listed);
    var location = id(listed.path("locations").path(0)); // the directory names it
    var agenda = "/api/agendas/" + id;
    var rules = new OpeningRules(id, doctor.zone(), Grid.rules(location), doctor.holidays(), 0);
    api.put("consultation", agenda + "/opening-rules", administrator.token(), rules);
    var reasons = new HashMap<String, UUID>();
    for (VisitReason reason : Grid.reasons(id))
      reasons.put(
          reason.code(),
          id(api.post("consultation", agenda + "/visit-reasons", administrator.token(), reason)));
    return new Practice(id, ZoneId.of(doctor.zone()), Map.copyOf(reasons));
  }

  private Session patient(Cast.Patient patient) {
    api.post(
        "user",
        "/api/auth/register",
        "",
        new Register(
            patient.email(),
            PASSWORD,
            patient.firstName(),
            patient.lastName(),
            patient.birthDate(),
            patient.locale()));
    var token = await(() -> mailedToken(patient.email()));
    api.post("user", "/api/auth/confirm", "", new ConfirmEmail(token));
    return login(patient.email());
  }

  private @org.jspecify.annotations.Nullable String mailedToken(String address) {
    var mails = api.get("mailbox", "/api/messages?to=" + Api.encoded(address), "").path("items");
    for (var mail : mails) {
      var found =
          TOKEN.matcher(
              api.get("mailbox", "/api/messages/" + mail.path("id").asString(), "").toString());
      if (found.find())
        return java.net.URLDecoder.decode(found.group(1), java.nio.charset.StandardCharsets.UTF_8);
    }
    return null;
  }

  private boolean quoted(Practice practice) {
    var path =
        "/api/quotes?practitionerId=%s&visitReasonId=%s&start=%s"
            .formatted(practice.id(), practice.reason("FOLLOW_UP"), Clock.systemUTC().instant());
    return api.answer("billing", path, "", "GET", Map.of()).statusCode() == 200;
  }

  private Session login(String email) {
    return new Session(
        () -> api.post("user", "/api/auth/login", "", new Login(email, PASSWORD, null)),
        Clock.systemUTC());
  }

  static UUID id(JsonNode created) {
    return UUID.fromString(created.path("id").asString());
  }

  /// Does it for each, a few at a time, in order of the list.
  static <A, B> List<B> each(List<A> list, java.util.function.Function<A, B> act) {
    try (var workers = Executors.newFixedThreadPool(4)) {
      var results = list.stream().map(one -> workers.submit(() -> act.apply(one))).toList();
      var done = new ArrayList<B>();
      for (var result : results) done.add(result.get());
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /// @param find gives null while there is nothing yet
  static <T> T await(Supplier<@org.jspecify.annotations.Nullable T> find) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var found = find.get();
      if (found != null) return found;
      if (System.nanoTime() > deadline)
        throw new IllegalStateException(
            "the demo data waited " + PATIENCE.toSeconds() + " s in vain");
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
  }

  /// @param reasons visit reasons by code
  record Practice(UUID id, ZoneId zone, Map<String, UUID> reasons) {
    UUID reason(String code) {
      return java.util.Objects.requireNonNull(reasons.get(code));
    }
  }
}
