package health.consulta.user.directory;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Role;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.Assistant;
import health.consulta.contract.user.InviteAssistant;
import health.consulta.contract.user.ListPractitioner;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Locations;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.ResetPassword;
import health.consulta.contract.user.UserEvent.PasswordResetRequested;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import health.consulta.user.Api;
import health.consulta.user.Mailbox;
import health.consulta.user.WholeService;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@WholeService
class PracticeIT {
  @Autowired private Api api;
  @Autowired private Mailbox mailbox;
  private String token = "";
  private String path = "";
  private Practitioner listed;

  @BeforeEach
  void a_practitioner() {
    var email = Api.someEmail();
    var profile = Profiles.named("Claire", Profiles.unique(), "Lyon");
    var form = new ListPractitioner(email, WholeService.PASSWORD, profile);
    listed =
        api.read(api.post("/api/practitioners", form, api.administrator()), Practitioner.class);
    token = api.tokens(email).accessToken();
    path = "/api/practitioners/" + listed.id();
  }

  @Test
  void a_place_is_added_and_the_others_keep_their_ids() {
    var before = places();
    var more =
        Stream.concat(
                before.items().stream(),
                Stream.of(
                    new Location(null, "Annexe", "2 rue Haute", "69001", "Lyon", "Europe/Paris")))
            .toList();
    var after = put(new Locations(more, before.version()));
    assertThat(after).hasStatusOk();
    var now = api.read(after, Locations.class);
    assertThat(now.items()).hasSize(2).startsWith(before.items().getFirst());
    assertThat(now.version()).isGreaterThan(before.version());
    assertThat(places()).isEqualTo(now);
    mailbox.next(
        PractitionerListed.class,
        told -> told.accountId().equals(listed.id()) && told.profile().locations().size() == 2);
    assertThat(api.code(put(before))).isEqualTo("STALE");
  }

  @Test
  void places_that_make_no_sense_and_strangers_are_refused() {
    var version = places().version();
    var nowhere = new Location(null, "x", "y", "69001", "Lyon", "Mars/Olympus");
    assertThat(put(new Locations(List.of(nowhere), version))).hasStatus(422);
    assertThat(put(new Locations(List.of(), version))).hasStatus(400);
    var patient = api.tokens(api.patient()).accessToken();
    assertThat(api.get(path + "/locations", patient)).hasStatus(403);
    assertThat(api.get(path + "/locations", null)).hasStatus(401);
    assertThat(api.get(path + "/locations", another())).hasStatus(404);
    assertThat(api.get(path + "/assistants", another())).hasStatus(404);
  }

  @Test
  void a_new_assistant_chooses_the_password_by_mail_and_runs_the_agenda_until_let_go() {
    var email = Api.someEmail();
    var form = new InviteAssistant(email, "Sophie", "Durand");
    assertThat(api.post(path + "/assistants", form, token)).hasStatus(201);
    var link = mailbox.next(PasswordResetRequested.class, told -> told.email().equals(email));
    api.post(
        "/api/auth/password-reset/confirm", new ResetPassword(link.token(), WholeService.PASSWORD));
    var hers = api.tokens(email).accessToken();
    assertThat(me(hers).practitioners()).containsExactly(listed.id());
    assertThat(me(hers).roles()).containsExactly(Role.ASSISTANT);
    assertThat(api.get(path + "/locations", hers)).hasStatusOk();
    assertThat(api.get(path + "/assistants", hers)).hasStatus(403);
    assertThat(names()).containsExactly("Sophie");
    assertThat(remove(me(hers).id().toString())).hasStatus(204);
    assertThat(remove(me(hers).id().toString())).hasStatus(404);
    assertThat(names()).isEmpty();
    var later = api.tokens(email).accessToken();
    assertThat(api.get(path + "/locations", later)).hasStatus(404);
  }

  @Test
  void an_assistant_of_another_practice_is_added_and_a_patient_is_not() {
    var email = Api.someEmail();
    var form = new InviteAssistant(email, "Sophie", "Durand");
    api.post(path + "/assistants", form, token);
    var other = api.publish(Profiles.named("Ana", Profiles.unique(), "Nice"));
    var there = "/api/practitioners/" + other.id() + "/assistants";
    assertThat(api.post(there, form, api.administrator())).hasStatus(201);
    var patient = new InviteAssistant(api.patient(), "Léa", "Petit");
    assertThat(api.code(api.post(path + "/assistants", patient, token))).isEqualTo("EMAIL_TAKEN");
    assertThat(api.post(path + "/assistants", new InviteAssistant("x", "", ""), token))
        .hasStatus(400);
  }

  private String another() {
    var email = Api.someEmail();
    var profile = Profiles.named("Ana", Profiles.unique(), "Nice");
    var form = new ListPractitioner(email, WholeService.PASSWORD, profile);
    api.post("/api/practitioners", form, api.administrator());
    return api.tokens(email).accessToken();
  }

  private Account me(String whose) {
    return api.read(api.get("/api/users/me", whose), Account.class);
  }

  private List<String> names() {
    var items = api.read(api.get(path + "/assistants", token), Team.class).items();
    return items.stream().map(Assistant::firstName).toList();
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult remove(String id) {
    return api.send(HttpMethod.DELETE, path + "/assistants/" + id, null, token);
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult put(Locations wanted) {
    return api.send(HttpMethod.PUT, path + "/locations", wanted, token);
  }

  private Locations places() {
    return api.read(api.get(path + "/locations", token), Locations.class);
  }

  private record Team(List<Assistant> items) {}
}
