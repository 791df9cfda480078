package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import health.consulta.contract.AccessKind;
import health.consulta.contract.user.ChangeAccount;
import health.consulta.contract.user.ProvePassword;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PrivacyServiceTest extends ScreenTest {
  private static final LocalDate BORN = LocalDate.of(1990, 4, 2);

  @Autowired private PrivacyService privacy;

  @BeforeEach
  void patient() {
    signIn(Practice.LEA);
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(
            VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent()));
  }

  @AfterEach
  void noRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void what_is_changed_is_known_to_the_session_at_once() {
    privacy.change("Léa-Marie", "Petit", BORN, "en");
    var asked = GATEWAY.calls.getLast().body(ChangeAccount.class);
    assertThat(asked).isEqualTo(new ChangeAccount("Léa-Marie", "Petit", BORN, "en"));
    assertThat(privacy.me().firstName()).isEqualTo("Léa-Marie");
    assertThat(privacy.me().locale()).isEqualTo("en");
  }

  @Test
  void readings_name_for_whom_only_when_it_is_somebody_else() {
    var readings = privacy.readings(0);
    assertThat(readings.total()).isEqualTo(readings.items().size()).isPositive();
    assertThat(readings.items()).extracting(Reading::whose).contains(null, "Léo Petit");
    assertThat(readings.items()).extracting(Reading::kind).contains(AccessKind.ANSWERS);
  }

  @Test
  void closing_says_what_stays_asks_for_the_password_and_signs_out() {
    assertThat(privacy.kept()).extracting(KeptName::name).containsExactly("Léa Petit");
    GATEWAY.refuse("POST /api/users/me/erasure", 422, "WRONG_PASSWORD");
    assertThatThrownBy(() -> privacy.erase("wrong")).hasMessage("WRONG_PASSWORD");
    var session = (FakeHttpSession) VaadinServletRequest.getCurrent().getSession();
    assertThat(session.isValid()).isTrue();
    GATEWAY.heal();
    privacy.erase("right");
    assertThat(GATEWAY.calls.getLast().body(ProvePassword.class))
        .isEqualTo(new ProvePassword("right"));
    assertThat(session.isValid()).isFalse();
  }
}
