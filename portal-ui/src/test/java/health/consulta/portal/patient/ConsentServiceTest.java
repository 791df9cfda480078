package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.Items;
import health.consulta.contract.user.AskConsent;
import health.consulta.contract.user.Consent;
import health.consulta.contract.user.ConsentStep;
import health.consulta.contract.user.Mandate;
import health.consulta.contract.user.MandateLink;
import health.consulta.contract.user.RequestMandateLinks;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsentServiceTest extends ScreenTest {
  private static final Instant AT = Instant.parse("2026-11-28T10:00:00Z");
  private static final Mandate PAULE =
      new Mandate(
          Practice.id(61),
          "Paule Petit",
          "Léa",
          Consent.AGREED,
          List.of(
              new ConsentStep(Consent.AWAITED, AT.minusSeconds(60)),
              new ConsentStep(Consent.AGREED, AT)));

  @Autowired private ConsentService consent;
  @Autowired private FamilyService family;

  @BeforeEach
  void somebody_asked() {
    GATEWAY
        .on("POST /api/users/mandates/look", call -> PAULE)
        .on("POST /api/users/mandates/agree", call -> PAULE)
        .on("POST /api/users/mandates/end", call -> PAULE)
        .on("POST /api/users/mandates/links", call -> new byte[0])
        .on("GET /api/users/me/mandates", call -> new Items<>(List.of(PAULE)))
        .on("POST /api/users/me/mandates/{id}/agree", call -> PAULE)
        .on("POST /api/users/me/mandates/{id}/end", call -> PAULE)
        .on("POST /api/users/me/dependants/{id}/consent", call -> Practice.LEO);
  }

  @Test
  void a_link_is_looked_at_and_answered_without_an_account() {
    var seen = consent.look("secret");
    assertThat(seen.actor()).isEqualTo("Paule Petit");
    assertThat(seen.since()).isEqualTo(AT);
    assertThat(GATEWAY.calls.getLast().body(MandateLink.class).token()).isEqualTo("secret");
    assertThat(consent.agree("secret").consent()).isEqualTo(Consent.AGREED);
    consent.end("secret");
    consent.mail("anne@demo.test");
    assertThat(GATEWAY.calls.getLast().body(RequestMandateLinks.class).email())
        .isEqualTo("anne@demo.test");
    GATEWAY.refuse("POST /api/users/mandates/agree", 422, "TOKEN_INVALID");
    assertThatThrownBy(() -> consent.agree("used")).hasMessage("TOKEN_INVALID");
  }

  @Test
  void who_has_an_account_sees_and_answers_there() {
    signIn(Practice.LEA);
    assertThat(consent.mine()).extracting(Acting::id).containsExactly(PAULE.id());
    consent.agreeMine(PAULE.id());
    consent.endMine(PAULE.id());
    assertThat(GATEWAY.calls.getLast().line())
        .isEqualTo("POST /api/users/me/mandates/" + PAULE.id() + "/end");
    family.ask(Practice.LEO.id(), "leo@demo.test");
    assertThat(GATEWAY.calls.getLast().body(AskConsent.class).email()).isEqualTo("leo@demo.test");
  }
}
