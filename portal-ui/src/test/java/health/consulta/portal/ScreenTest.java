package health.consulta.portal;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import health.consulta.portal.session.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A screen without a browser, in front of a [FakeGateway] with a small [Practice].
@SpringBootTest(
    classes = PortalApplication.class,
    properties = "spring.kafka.listener.auto-startup=false")
@Import(ScreenTest.Now.class)
public abstract class ScreenTest {
  protected static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  protected static final FakeGateway GATEWAY = new FakeGateway(0);

  protected Practice practice = new Practice(TODAY);
  @Autowired private ApplicationContext context;

  @DynamicPropertySource
  static void gateway(DynamicPropertyRegistry properties) {
    properties.add("consulta.gateway", GATEWAY::url);
  }

  @BeforeEach
  void open() {
    GATEWAY.heal();
    practice = new Practice(TODAY);
    practice.serve(GATEWAY);
    SecurityContextHolder.clearContext();
    var routes = new Routes().autoDiscoverViews("health.consulta.portal");
    MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
    UI.getCurrent().setLocale(Locale.FRENCH);
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
    SecurityContextHolder.clearContext();
  }

  protected void signIn(UUID id) {
    var account = practice.accounts.get(id);
    var security = new SecurityContextImpl(new SignedIn(account, () -> id.toString()));
    VaadinSession.getCurrent()
        .getSession()
        .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, security);
    SecurityContextHolder.setContext(security);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Now {
    @Bean
    @Primary
    Clock tuesdayMorning() {
      return Clock.fixed(Instant.parse("2026-11-24T09:42:00Z"), Practice.PARIS);
    }
  }
}
