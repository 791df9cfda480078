package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.user.AskConsent;
import health.consulta.contract.user.Consent;
import health.consulta.contract.user.MandateLink;
import health.consulta.contract.user.RequestMandateLinks;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsentServiceTest extends ScreenTest {
  private static final UUID PAULE = Practice.id(61);

  @Autowired private ConsentService consent;
  @Autowired private FamilyService family;

  @Test
  void a_link_is_looked_at_and_answered_without_an_account() {
    var seen = consent.look("secret");
    assertThat(seen.actor()).isEqualTo("Paule Petit");
    assertThat(seen.since()).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(GATEWAY.calls.getLast().body(MandateLink.class).token()).isEqualTo("secret");
    assertThat(consent.agree("secret").consent()).isEqualTo(Consent.AGREED);
    assertThat(consent.end("secret").consent()).isEqualTo(Consent.REFUSED);
    consent.mail("anne@demo.test");
    assertThat(GATEWAY.calls.getLast().body(RequestMandateLinks.class).email())
        .isEqualTo("anne@demo.test");
    GATEWAY.refuse("POST /api/users/mandates/agree", 422, "TOKEN_INVALID");
    assertThatThrownBy(() -> consent.agree("used")).hasMessage("TOKEN_INVALID");
  }

  @Test
  void who_has_an_account_sees_and_answers_there() {
    signIn(Practice.LEA);
    assertThat(consent.mine()).extracting(Acting::id).containsExactly(PAULE);
    consent.agreeMine(PAULE);
    consent.endMine(PAULE);
    assertThat(GATEWAY.calls.getLast().line())
        .isEqualTo("POST /api/users/me/mandates/" + PAULE + "/end");
    family.ask(Practice.LEO.id(), "leo@demo.test");
    assertThat(GATEWAY.calls.getLast().body(AskConsent.class).email()).isEqualTo("leo@demo.test");
  }
}
