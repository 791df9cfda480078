package health.consulta.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.AddPatient;
import health.consulta.contract.user.ChangePatient;
import health.consulta.contract.user.FindPatientOnFile;
import health.consulta.contract.user.ListPractitioner;
import health.consulta.contract.user.PatientOnFile;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.Relation;
import health.consulta.contract.user.ServiceLogin;
import health.consulta.contract.user.UserEvent.PatientCorrected;
import health.consulta.contract.user.UserEvent.PatientFiled;
import health.consulta.kit.NotFound;
import health.consulta.user.Api;
import health.consulta.user.Mailbox;
import health.consulta.user.WholeService;
import health.consulta.user.directory.Profiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeService
class PatientsOnFileIT {
  private static final LocalDate BIRTH = LocalDate.of(1961, 5, 8);

  @Autowired private Api api;
  @Autowired private Mailbox mailbox;
  @Autowired private ActForOthers others;
  @Autowired private KeepFile file;
  private String token = "";
  private String path = "";

  @BeforeEach
  void a_practitioner() {
    var email = Api.someEmail();
    path = "/api/practitioners/" + practitioner(email).id() + "/patients";
    token = api.tokens(email).accessToken();
  }

  @Test
  void a_patient_without_an_account_is_put_on_file_and_found_by_name_date_and_number() {
    var eleonore = added(form("Éléonore", "Le Goff", "+33 6 12 34 56 78", false));
    assertThat(eleonore.phone()).isEqualTo("0612345678");
    for (var words : List.of("goff elé", "08/05/1961", "06 12 34", "le goff 1961-05-08"))
      assertThat(found(words)).as(words).containsExactly(eleonore);
    for (var words : List.of("goff marie", "09/05/1961", "07 12 34", "%", "_"))
      assertThat(found(words)).as(words).isEmpty();
    mailbox.next(PatientFiled.class, told -> told.accountId().equals(eleonore.id()));
    assertThat(others.name(eleonore.id()).displayName()).isEqualTo("Éléonore Le Goff");
    assertThat(others.account(eleonore.id())).isEqualTo(eleonore.id());
    assertThat(others.mayActFor(eleonore.id(), eleonore.id())).isFalse();
  }

  @Test
  void a_namesake_of_the_same_birth_date_is_hinted_at_and_may_be_another() {
    added(form("Jean", "Roy", null, false));
    var again = add(form(" jean ", "ROY", "0612345678", false), token);
    assertThat(again).hasStatus(409);
    assertThat(api.code(again)).isEqualTo("PATIENT_ON_FILE");
    assertThat(found("roy")).hasSize(1);
    added(form("Jean", "Roy", "0612345678", true));
    assertThat(found("roy")).hasSize(2);
  }

  @Test
  void adding_twice_under_one_id_adds_once() {
    var practice = UUID.randomUUID();
    var id = UUID.randomUUID();
    for (int twice = 0; twice < 2; twice++)
      file.add(id, practice, form("Jean", "Roy", null, false), practice);
    assertThat(file.find(practice, "roy")).hasSize(1);
  }

  @Test
  void what_is_on_file_is_corrected_and_what_stood_there_is_kept() {
    var jean = added(form("Jean", "Roi", null, false));
    var wanted = corrected("Jean", "Roy", "06 12 34 56 78", false, jean.version());
    for (int twice = 0; twice < 2; twice++) {
      var answer = correct(jean.id(), wanted, token);
      assertThat(answer).hasStatusOk();
      assertThat(api.read(answer, PatientOnFile.class))
          .isEqualTo(
              new PatientOnFile(
                  jean.id(), "Jean", "Roy", BIRTH.plusYears(1), "0612345678", jean.version() + 1));
    }
    assertThat(found("roy 09/05/1962")).isEmpty();
    assertThat(found("roy 08/05/1962")).hasSize(1);
    mailbox.next(PatientCorrected.class, told -> told.accountId().equals(jean.id()));
    assertThat(others.name(jean.id()).displayName()).isEqualTo("Jean Roy");
    var name = others.name(UUID.fromString(me(token))).displayName();
    var kept = api.get(path + "/" + jean.id() + "/corrections", token);
    assertThat(kept).bodyJson().extractingPath("$.items[*].lastName").isEqualTo(List.of("Roi"));
    assertThat(kept).bodyJson().extractingPath("$.items[0].byName").isEqualTo(name);
  }

  @Test
  void of_two_who_correct_at_once_the_second_reads_it_again() {
    var jean = added(form("Jean", "Roi", null, false));
    var first = corrected("Jean", "Roy", null, false, jean.version());
    assertThat(correct(jean.id(), first, token)).hasStatusOk();
    var late = correct(jean.id(), corrected("Jean", "Rey", null, false, jean.version()), token);
    assertThat(late).hasStatus(409);
    assertThat(api.code(late)).isEqualTo("STALE");
    var read = api.read(api.get(path + "/" + jean.id(), token), PatientOnFile.class);
    assertThat(read.lastName()).isEqualTo("Roy");
  }

  @Test
  void a_correction_that_makes_a_namesake_is_hinted_at() {
    var other = new AddPatient("Jean", "Roy", BIRTH.plusYears(1), null, false);
    added(other);
    var jean = added(form("Jean", "Roi", null, false));
    var hinted = correct(jean.id(), corrected("jean", "roy", null, false, 0), token);
    assertThat(hinted).hasStatus(409);
    assertThat(api.code(hinted)).isEqualTo("PATIENT_ON_FILE");
    assertThat(correct(jean.id(), corrected("jean", "roy", null, true, 0), token)).hasStatusOk();
    var phone = corrected("jean", "roy", "0612345678", false, 1);
    assertThat(correct(jean.id(), phone, token)).hasStatusOk();
  }

  @Test
  void only_the_practice_that_put_them_on_file_reads_and_corrects_them() {
    var jean = added(form("Jean", "Roi", null, false));
    var form = corrected("Jean", "Roy", null, false, 0);
    var email = Api.someEmail();
    var theirs = "/api/practitioners/" + practitioner(email).id() + "/patients";
    var stranger = api.tokens(email).accessToken();
    for (var place : List.of(path, theirs)) {
      assertThat(api.put(place + "/" + jean.id(), form, stranger)).hasStatus(404);
      assertThat(api.get(place + "/" + jean.id(), stranger)).hasStatus(404);
      assertThat(api.get(place + "/" + jean.id() + "/corrections", stranger)).hasStatus(404);
    }
    var patient = api.tokens(api.patient()).accessToken();
    assertThat(correct(jean.id(), form, patient)).hasStatus(403);
    assertThat(correct(jean.id(), form, null)).hasStatus(401);
    assertThat(correct(UUID.randomUUID(), form, token)).hasStatus(404);
    assertThat(correct(jean.id(), corrected("Jean", "", null, false, 0), token)).hasStatus(400);
  }

  @Test
  void only_who_runs_the_practice_reads_and_writes_its_file() {
    added(form("Jean", "Roy", null, false));
    var form = form("Anne", "Roy", null, false);
    var other = Api.someEmail();
    practitioner(other);
    var words = new FindPatientOnFile("roy");
    for (var stranger : List.of(api.tokens(other).accessToken())) {
      assertThat(add(form, stranger)).hasStatus(404);
      assertThat(api.post(path + "/search", words, stranger)).hasStatus(404);
    }
    for (var nobody : List.of(api.tokens(api.patient()).accessToken(), api.administrator())) {
      assertThat(add(form, nobody)).hasStatus(403);
      assertThat(api.post(path + "/search", words, nobody)).hasStatus(403);
    }
    assertThat(add(form, null)).hasStatus(401);
    assertThat(api.post(path + "/search", words, null)).hasStatus(401);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThat(add(form("", "Roy", null, false), token)).hasStatus(400);
    assertThat(add(form("Jean", "Roy", "call me", false), token)).hasStatus(400);
    assertThat(add(form("Jean", "Roy", "12", false), token)).hasStatus(400);
    var unborn = new AddPatient("Jean", "Roy", LocalDate.of(2999, 1, 1), null, false);
    assertThat(add(unborn, token)).hasStatus(400);
    assertThat(api.post(path + "/search", new FindPatientOnFile(" "), token)).hasStatus(400);
  }

  @Test
  void what_is_booked_for_somebody_belongs_to_who_acts_for_them() {
    var email = api.patient();
    var mother = api.tokens(email).accessToken();
    var form = new AddDependant("Tom", "Petit", LocalDate.of(2020, 2, 3), Relation.CHILD);
    var tom =
        api.read(
                api.post("/api/users/me/dependants", form, mother),
                health.consulta.contract.user.Dependant.class)
            .id();
    var hers = UUID.fromString(me(mother));
    assertThat(others.account(tom)).isEqualTo(hers);
    assertThat(others.account(hers)).isEqualTo(hers);
    others.end(tom, hers);
    assertThatThrownBy(() -> others.account(tom)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> others.account(UUID.randomUUID())).isInstanceOf(NotFound.class);
  }

  @Test
  void services_ask_whom_a_patient_belongs_to_and_nobody_else_does() {
    var jean = added(form("Jean", "Roy", null, false)).id();
    var login = new ServiceLogin("booking-service", WholeService.SERVICE_SECRET);
    var service =
        (String)
            api.read(api.post("/internal/service-tokens", login), Map.class).get("accessToken");
    assertThat(api.get("/internal/patients/" + jean, service))
        .bodyJson()
        .extractingPath("$.accountId")
        .isEqualTo(jean.toString());
    assertThat(api.get("/internal/patients/" + UUID.randomUUID(), service)).hasStatus(404);
    assertThat(api.get("/internal/patients/" + jean, token)).hasStatus(403);
    var some = List.of(jean, UUID.randomUUID());
    assertThat(api.post("/internal/people", some, service))
        .bodyJson()
        .extractingPath("$[*].lastName")
        .isEqualTo(List.of("Roy"));
    assertThat(api.post("/internal/people", some, token)).hasStatus(403);
    var me = me(token);
    assertThat(api.post("/internal/accounts", List.of(jean, me, UUID.randomUUID()), service))
        .bodyJson()
        .isEqualTo("[\"%s\"]".formatted(me));
    assertThat(api.post("/internal/accounts", List.of(me), token)).hasStatus(403);
  }

  private String me(String of) {
    return (String) api.read(api.get("/api/users/me", of), Map.class).get("id");
  }

  private Practitioner practitioner(String email) {
    var profile = Profiles.named("Claire", Profiles.unique(), "Lyon");
    var form = new ListPractitioner(email, WholeService.PASSWORD, profile);
    return api.read(api.post("/api/practitioners", form, api.administrator()), Practitioner.class);
  }

  private static AddPatient form(
      String first, String last, @Nullable String phone, boolean anyway) {
    return new AddPatient(first, last, BIRTH, phone, anyway);
  }

  private static ChangePatient corrected(
      String first, String last, @Nullable String phone, boolean anyway, long version) {
    return new ChangePatient(first, last, BIRTH.plusYears(1), phone, anyway, version);
  }

  private MvcTestResult correct(UUID id, ChangePatient form, @Nullable String by) {
    return api.put(path + "/" + id, form, by);
  }

  private PatientOnFile added(AddPatient form) {
    var answer = add(form, token);
    assertThat(answer).hasStatus(201);
    return api.read(answer, PatientOnFile.class);
  }

  private MvcTestResult add(AddPatient form, @Nullable String by) {
    return api.post(path, form, by);
  }

  private List<PatientOnFile> found(String words) {
    var answer = api.post(path + "/search", new FindPatientOnFile(words), token);
    assertThat(answer).hasStatusOk();
    return List.of(api.read(answer, Found.class).items());
  }

  record Found(PatientOnFile[] items) {}
}
