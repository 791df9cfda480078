package health.consulta.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.user.ConfirmEmail;
import health.consulta.contract.user.UserEvent.AccountConfirmed;
import health.consulta.contract.user.UserEvent.AccountRegistered;
import health.consulta.contract.user.UserEvent.RegistrationRepeated;
import health.consulta.user.Api;
import health.consulta.user.Mailbox;
import health.consulta.user.TestClock;
import health.consulta.user.WholeService;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class RegistrationIT {
  private static final String PASSWORD = WholeService.PASSWORD;

  @Autowired private Api api;
  @Autowired private Mailbox mailbox;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void a_patient_registers_confirms_and_signs_in() {
    var email = Api.someEmail();
    var secret = api.register(email, PASSWORD);
    assertThat(api.login(email, PASSWORD)).hasStatus(403);

    assertThat(api.post("/api/auth/confirm", new ConfirmEmail(secret))).hasStatus(204);

    assertThat(api.login(email, PASSWORD)).hasStatusOk();
    assertThat(mailbox.next(AccountConfirmed.class, event -> event.email().equals(email)))
        .isNotNull();
  }

  @Test
  void only_the_right_password_learns_that_the_address_is_unconfirmed() {
    var email = Api.someEmail();
    api.register(email, PASSWORD);
    assertThat(api.code(api.login(email, PASSWORD))).isEqualTo("EMAIL_NOT_CONFIRMED");
    assertThat(api.code(api.login(email, "another-password"))).isEqualTo("BAD_CREDENTIALS");
  }

  @Test
  void a_link_works_once() {
    var secret = api.register(Api.someEmail(), PASSWORD);
    api.post("/api/auth/confirm", new ConfirmEmail(secret));
    var again = api.post("/api/auth/confirm", new ConfirmEmail(secret));
    assertThat(again).hasStatus(422);
    assertThat(api.code(again)).isEqualTo("TOKEN_INVALID");
  }

  @Test
  void a_link_ends_after_a_day() {
    var email = Api.someEmail();
    var secret = api.register(email, PASSWORD);
    clock.advance(Duration.ofHours(24).plusSeconds(1));
    assertThat(api.post("/api/auth/confirm", new ConfirmEmail(secret))).hasStatus(422);
    assertThat(api.login(email, PASSWORD)).hasStatus(403);
  }

  @Test
  void the_secret_of_a_link_is_not_in_the_database() {
    var secret = api.register(Api.someEmail(), PASSWORD);
    assertThat(
            jdbc.sql("select count(*) from mailed_link where hash = ?")
                .param(secret)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from mailed_link where hash = ?")
                .param(new Secret(secret).hash())
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void a_second_registration_looks_the_same_and_only_the_owner_is_told() {
    var email = api.patient();
    var again =
        api.post("/api/auth/register", Api.form(email.toUpperCase(), "an-attackers-password"));
    assertThat(again).hasStatus(201);
    assertThat(again.getResponse().getContentLength()).isZero();
    assertThat(mailbox.next(RegistrationRepeated.class, event -> event.email().equals(email)))
        .isNotNull();
    assertThat(api.login(email, "an-attackers-password")).hasStatus(401);
    assertThat(api.login(email, PASSWORD)).hasStatusOk();
  }

  @Test
  void the_last_registration_before_the_confirmation_counts() {
    var email = Api.someEmail();
    var first = api.register(email, "an-attackers-password");
    var second = api.register(email, PASSWORD);
    assertThat(api.post("/api/auth/confirm", new ConfirmEmail(first))).hasStatus(422);
    assertThat(api.post("/api/auth/confirm", new ConfirmEmail(second))).hasStatus(204);
    assertThat(api.login(email, "an-attackers-password")).hasStatus(401);
    assertThat(api.login(email, PASSWORD)).hasStatusOk();
  }

  @Test
  void many_registrations_at_once_make_one_account() {
    var email = Api.someEmail();
    var statuses =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(i -> api.post("/api/auth/register", Api.form(email, PASSWORD)))
            .map(result -> result.getResponse().getStatus())
            .toList();
    assertThat(statuses).allMatch(status -> status == 201 || status == 409);
    assertThat(
            jdbc.sql("select count(*) from account where email = ?")
                .param(email)
                .query(Long.class)
                .single())
        .isOne();
    mailbox.next(AccountRegistered.class, event -> event.email().equals(email));
  }
}
