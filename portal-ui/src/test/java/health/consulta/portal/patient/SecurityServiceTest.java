package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.Items;
import health.consulta.contract.user.AddPasskey;
import health.consulta.contract.user.ChangePassword;
import health.consulta.contract.user.NewSecondFactor;
import health.consulta.contract.user.Passkey;
import health.consulta.contract.user.PasskeyCreation;
import health.consulta.contract.user.RecoveryCodes;
import health.consulta.contract.user.SecondFactor;
import health.consulta.contract.user.SignedIn;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecurityServiceTest extends ScreenTest {
  private static final String ME = "/api/users/me";

  private static final Passkey KEY =
      new Passkey(Practice.id(3), "Mon téléphone", Instant.EPOCH, null, true);
  private static final PasskeyCreation OFFER =
      new PasskeyCreation(
          "challenge",
          new PasskeyCreation.RelyingParty("localhost", "Consulta"),
          new PasskeyCreation.User("id", "lea@demo.test", "lea@demo.test"),
          List.of(new PasskeyCreation.Algorithm("public-key", -7)),
          300_000,
          List.of(),
          new PasskeyCreation.Selection("required", true, "required"),
          "none");

  @Autowired private SecurityService security;

  @BeforeEach
  void patient() {
    var here = new SignedIn(Practice.id(1), "Firefox, Linux", Instant.EPOCH, Instant.EPOCH, true);
    GATEWAY
        .on("POST /api/users/me/password", call -> new byte[0])
        .on("GET /api/users/me/sessions", call -> new Items<>(List.of(here)))
        .on("DELETE /api/users/me/sessions", call -> new byte[0])
        .on("DELETE /api/users/me/sessions/{id}", call -> new byte[0])
        .on("GET /api/users/me/second-factor", call -> new SecondFactor(true, 9))
        .on("POST /api/users/me/second-factor", call -> new NewSecondFactor("ABCD", "otpauth://x"))
        .on("POST /api/users/me/second-factor/end", call -> new byte[0])
        .on(
            "POST /api/users/me/second-factor/confirm",
            call -> new RecoveryCodes(List.of("AAAA-BBBB")));
    GATEWAY
        .on("GET /api/users/me/passkeys", call -> new Items<>(List.of(KEY)))
        .on("POST /api/users/me/passkeys/options", call -> OFFER)
        .on("POST /api/users/me/passkeys", call -> KEY)
        .on("PATCH /api/users/me/passkeys/{id}", call -> KEY)
        .on("DELETE /api/users/me/passkeys/{id}", call -> new byte[0]);
    signIn(Practice.LEA);
  }

  @Test
  void a_password_is_changed_by_who_knows_the_one_before() {
    security.changePassword("before", "a-longer-one-after");
    var asked = GATEWAY.calls.getLast().body(ChangePassword.class);
    assertThat(asked).isEqualTo(new ChangePassword("before", "a-longer-one-after"));
    GATEWAY.refuse("POST " + ME + "/password", 422, "WRONG_PASSWORD");
    assertThatThrownBy(() -> security.changePassword("wrong", "a-longer-one-after"))
        .hasMessage("WRONG_PASSWORD");
  }

  @Test
  void sign_ins_are_shown_and_ended() {
    assertThat(security.sessions()).extracting(OpenSession::device).containsOnly("Firefox, Linux");
    security.endSession(Practice.id(2));
    security.endOtherSessions();
    assertThat(GATEWAY.asked())
        .contains("DELETE " + ME + "/sessions/" + Practice.id(2), "DELETE " + ME + "/sessions");
  }

  @Test
  void a_second_factor_is_set_up_and_ended() {
    assertThat(security.begin("password").secret()).isEqualTo("ABCD");
    assertThat(security.confirm("123456")).containsExactly("AAAA-BBBB");
    assertThat(security.secondFactor()).isEqualTo(new Factor(true, 9));
    security.end("password");
    assertThat(GATEWAY.asked()).contains("POST " + ME + "/second-factor/end");
  }

  @Test
  void passkeys_are_listed_made_renamed_and_removed_by_the_practices_people_too() {
    signIn(Practice.SOPHIE);
    assertThat(security.passkeys()).containsExactly(OwnPasskey.of(KEY));
    assertThat(security.passkeyCreation("password")).isEqualTo(OFFER);
    var made = new AddPasskey.Credential(new AddPasskey.Response("client", "object", List.of()));
    security.addPasskey("Mon téléphone", made);
    assertThat(GATEWAY.calls.getLast().body(AddPasskey.class))
        .isEqualTo(new AddPasskey("Mon téléphone", made));
    security.renamePasskey(Practice.id(3), "Bureau");
    security.removePasskey(Practice.id(3));
    assertThat(GATEWAY.asked())
        .contains(
            "PATCH " + ME + "/passkeys/" + Practice.id(3),
            "DELETE " + ME + "/passkeys/" + Practice.id(3));
    GATEWAY.refuse("POST " + ME + "/passkeys", 409, "PASSKEY_KNOWN");
    assertThatThrownBy(() -> security.addPasskey("Mon téléphone", made))
        .hasMessage("PASSKEY_KNOWN");
  }
}
