package health.consulta.user.directory;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Mode;
import health.consulta.contract.user.ListPractitioner;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Need;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.Understood;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import health.consulta.user.Api;
import health.consulta.user.Mailbox;
import health.consulta.user.WholeService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@WholeService
class DirectoryIT {
  @Autowired private Api api;
  @Autowired private Mailbox mailbox;

  @Test
  void a_listed_practitioner_is_public_at_once_and_can_sign_in() {
    var email = Api.someEmail();
    var profile = Profiles.named("Claire", Profiles.unique(), "Lyon");
    var form = new ListPractitioner(email, WholeService.PASSWORD, profile);
    var answer = api.post("/api/practitioners", form, api.administrator());
    assertThat(answer).hasStatus(201);
    var listed = api.read(answer, Practitioner.class);
    assertThat(api.get("/api/practitioners/" + listed.id(), null)).hasStatusOk();
    assertThat(api.login(email, WholeService.PASSWORD)).hasStatusOk();
    var told = mailbox.next(PractitionerListed.class, e -> e.accountId().equals(listed.id()));
    assertThat(told.profile()).isEqualTo(listed);
  }

  @Test
  void accents_and_capitals_make_no_difference() {
    var name = Profiles.unique();
    var listed = api.publish(Profiles.named("Hélène", name, "Besançon"));
    assertThat(found("q=helene " + name)).containsExactly(listed.id());
    assertThat(found("q=HÉLÈNE " + name + " besancon")).containsExactly(listed.id());
    assertThat(found("q=" + name + "&city=BESANCON")).containsExactly(listed.id());
    assertThat(found("q=" + name + "&city=690")).containsExactly(listed.id());
    assertThat(found("q=" + name + "&city=Paris")).isEmpty();
  }

  @Test
  void each_filter_narrows() {
    var name = Profiles.unique();
    var one = api.publish(Profiles.named("Ana", name, "Lyon"));
    var base = Profiles.named("Zoé", name, "Nice");
    var two =
        api.publish(Profiles.with(base, Profiles.digits(), Set.of(Mode.ON_SITE), base.locations()));
    var q = "q=" + name;
    assertThat(found(q)).containsExactly(one.id(), two.id());
    assertThat(found(q + "&specialty=DERMATOLOGY")).containsExactly(two.id());
    assertThat(found(q + "&mode=VIDEO")).containsExactly(one.id());
    assertThat(found(q + "&language=de")).containsExactly(two.id());
    assertThat(found(q + "&newPatients=true")).containsExactly(one.id());
    assertThat(found(q + "&newPatients=false")).containsExactly(two.id());
    assertThat(found(q + "&page=1&size=1")).containsExactly(two.id());
    assertThat(found("q=%" + name)).isEmpty();
    assertThat(found(q + "&sector=SECTOR_2")).isEmpty();
    assertThat(found(q + "&sector=SECTOR_1")).containsExactly(one.id(), two.id());
  }

  @Test
  void the_place_that_is_step_free_is_the_one_in_the_city() {
    var base = Profiles.named("Ana", Profiles.unique(), "Lyon");
    var places =
        List.of(
            new Location(null, "Haut", "1 rue", "69002", "Lyon", "Europe/Paris"),
            new Location(null, "Bas", "2 rue", "35000", "Rennes", "Europe/Paris", true));
    var listed = api.publish(Profiles.with(base, base.rpps(), Set.of(Mode.ON_SITE), places));
    assertThat(listed.locations()).extracting(Location::stepFree).containsExactly(false, true);
    var q = "q=" + base.lastName() + "&stepFree=true";
    assertThat(found(q)).containsExactly(listed.id());
    assertThat(found(q + "&city=Rennes")).containsExactly(listed.id());
    assertThat(found(q + "&city=Lyon")).isEmpty();
  }

  @Test
  void who_sees_people_by_video_needs_no_place_that_is_step_free() {
    var base = Profiles.named("Ida", Profiles.unique(), "Lyon");
    var stairs =
        List.of(new Location(null, "Haut", "1 rue", "69002", "Lyon", "Europe/Paris", false));
    var listed =
        api.publish(Profiles.with(base, base.rpps(), Set.of(Mode.VIDEO, Mode.ON_SITE), stairs));
    var q = "q=" + base.lastName() + "&stepFree=true";
    assertThat(found(q)).containsExactly(listed.id());
    assertThat(found(q + "&mode=VIDEO&city=Lyon")).containsExactly(listed.id());
    assertThat(found(q + "&city=Rennes")).isEmpty();
    assertThat(found(q + "&mode=ON_SITE")).isEmpty();
  }

  @Test
  void a_need_is_understood_by_specialty_and_by_name_with_a_slip_of_the_finger() {
    var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "bcdefabcd";
    var listed = api.publish(Profiles.named("Hélène", "Queyras" + letters, "Brest"));
    var name = listed.lastName();
    assertThat(understood("hélène " + name).practitioners()).containsExactly(listed);
    var slipped = "q" + name.charAt(2) + name.charAt(1) + name.substring(3);
    assertThat(understood(slipped).practitioners()).contains(listed);
    var complaint = understood("J’ai des boutons partout");
    assertThat(complaint.specialties()).first().isEqualTo("DERMATOLOGY");
    assertThat(complaint.practitioners()).isEmpty();
    assertThat(understood("douleur dans la poitrine").urgent()).isTrue();
    for (var bad : List.of("", "   ", "x".repeat(101)))
      assertThat(api.post("/api/practitioners/suggestions", Map.of("text", bad))).hasStatus(400);
    assertThat(api.post("/api/practitioners/suggestions", "{}")).hasStatus(400);
  }

  @Test
  void communes_are_found_by_anybody() {
    var answer = api.get("/api/practitioners/communes?q=villeur", null);
    assertThat(answer).hasStatusOk().bodyText().contains("Villeurbanne", "69100");
    assertThat(api.get("/api/practitioners/communes", null)).hasStatus(400);
    assertThat(api.get("/api/practitioners/communes?q=" + "x".repeat(61), null)).hasStatus(400);
  }

  @Test
  void a_wrong_check_digit_only_warns() {
    var base = Profiles.named("Ana", Profiles.unique(), "Lyon");
    var admin = api.administrator();
    for (var digits : List.of("1", "2")) {
      var rpps = Profiles.digits().substring(1) + digits;
      var profile = Profiles.with(base, rpps, base.modes(), base.locations());
      var answer =
          api.post(
              "/api/practitioners",
              new ListPractitioner(Api.someEmail(), WholeService.PASSWORD, profile),
              admin);
      assertThat(answer).hasStatus(201);
      assertThat(answer.getResponse().getHeader("Consulta-Warning") == null)
          .isEqualTo(new Rpps(rpps).hasValidCheckDigit());
    }
  }

  @Test
  void an_address_and_an_rpps_number_are_given_once_and_a_refusal_leaves_nothing() {
    var email = api.patient();
    var profile = Profiles.named("Ana", Profiles.unique(), "Lyon");
    var admin = api.administrator();
    var taken =
        api.post(
            "/api/practitioners",
            new ListPractitioner(email, WholeService.PASSWORD, profile),
            admin);
    assertThat(api.code(taken)).isEqualTo("EMAIL_TAKEN");
    api.publish(profile);
    var other = Api.someEmail();
    var same =
        api.post(
            "/api/practitioners",
            new ListPractitioner(other, WholeService.PASSWORD, profile),
            admin);
    assertThat(api.code(same)).isEqualTo("RPPS_TAKEN");
    assertThat(api.login(other, WholeService.PASSWORD)).hasStatus(401);
  }

  @Test
  void a_revised_profile_keeps_the_ids_of_its_places() {
    var listed = api.publish(Profiles.named("Ana", Profiles.unique(), "Lyon"));
    var place = listed.locations().getFirst();
    var moved =
        List.of(
            new Location(
                UUID.randomUUID(), "Second", "2 quai", "97400", "Saint-Denis", "Indian/Reunion"),
            new Location(place.id(), "Cabinet", "9 rue Neuve", "69003", "Lyon", "Europe/Paris"));
    var change = Profiles.with(listed, listed.rpps(), listed.modes(), moved);
    var answer =
        api.send(HttpMethod.PUT, "/api/practitioners/" + listed.id(), change, api.administrator());
    assertThat(answer).hasStatusOk();
    var revised = api.read(answer, Practitioner.class);
    assertThat(revised.locations().get(1).id()).isEqualTo(place.id());
    assertThat(revised.locations().get(0).id()).isNotEqualTo(moved.get(0).id());
    assertThat(api.read(api.get("/api/practitioners/" + listed.id(), null), Practitioner.class))
        .isEqualTo(revised);
  }

  @Test
  void a_place_needs_a_real_time_zone() {
    var base = Profiles.named("Ana", Profiles.unique(), "Lyon");
    var nowhere = List.of(new Location(null, "C", "1 rue", "69002", "Lyon", "Europe/Nowhere"));
    var profile = Profiles.with(base, base.rpps(), base.modes(), nowhere);
    var form = new ListPractitioner(Api.someEmail(), WholeService.PASSWORD, profile);
    assertThat(api.post("/api/practitioners", form, api.administrator())).hasStatus(422);
  }

  @Test
  void only_an_administrator_lists() {
    var profile = Profiles.named("Ana", Profiles.unique(), "Lyon");
    var form = new ListPractitioner(Api.someEmail(), WholeService.PASSWORD, profile);
    assertThat(api.post("/api/practitioners", form)).hasStatus(401);
    var patient = api.tokens(api.patient()).accessToken();
    assertThat(api.post("/api/practitioners", form, patient)).hasStatus(403);
    var path = "/api/practitioners/" + UUID.randomUUID();
    assertThat(api.send(HttpMethod.PUT, path, profile, null)).hasStatus(401);
    assertThat(api.send(HttpMethod.PUT, path, profile, patient)).hasStatus(403);
    assertThat(api.send(HttpMethod.PUT, path, profile, api.administrator())).hasStatus(404);
  }

  @Test
  void bad_questions_are_told_so() {
    for (var query :
        List.of(
            "page=-1",
            "size=0",
            "size=101",
            "size=x",
            "mode=FAX",
            "newPatients=perhaps",
            "sector=X")) assertThat(api.get("/api/practitioners?" + query, null)).hasStatus(400);
    assertThat(api.get("/api/practitioners/rubbish", null)).hasStatus(400);
    assertThat(api.get("/api/practitioners/" + UUID.randomUUID(), null)).hasStatus(404);
  }

  private Understood understood(String text) {
    var answer = api.post("/api/practitioners/suggestions", new Need(text));
    assertThat(answer).hasStatusOk();
    return api.read(answer, Understood.class);
  }

  private List<UUID> found(String query) {
    var encoded = query.replace("%", "%25").replace(" ", "%20");
    var answer = api.get("/api/practitioners?" + encoded, null);
    assertThat(answer).hasStatusOk();
    var items = (List<?>) api.read(answer, Map.class).get("items");
    return items.stream()
        .map(item -> UUID.fromString((String) ((Map<?, ?>) item).get("id")))
        .toList();
  }
}
