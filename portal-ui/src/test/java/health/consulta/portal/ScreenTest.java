package health.consulta.portal;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import health.consulta.contract.Role;
import health.consulta.portal.session.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.ClassUtils;

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
    views().forEach(routes.getRoutes()::add);
    MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, context, MockedUI::new));
    UI.getCurrent().setLocale(Locale.FRENCH);
  }

  /// The views are not public, so Karibu does not find them by itself.
  static Stream<Class<? extends Component>> views() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    return scanner.findCandidateComponents("health.consulta.portal").stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
        .map(view -> view.asSubclass(Component.class));
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
    var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
    request.setUserPrincipalInt(security.getAuthentication());
    request.setUserInRole((who, role) -> account.roles().contains(Role.valueOf(role)));
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
