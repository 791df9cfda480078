package health.consulta.portal;

import com.vaadin.hilla.EndpointInvocationException.EndpointHttpException;
import com.vaadin.hilla.EndpointInvoker;
import com.vaadin.hilla.exception.EndpointException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.node.ObjectNode;

/// A patient who is signed in asks the endpoints of patients' pages.
abstract class EndpointTest extends ScreenTest {
  @Autowired private EndpointInvoker endpoints;

  @BeforeEach
  void patient() {
    signIn(Practice.LEA);
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest(), new MockHttpServletResponse()));
  }

  @AfterEach
  void gone() {
    RequestContextHolder.resetRequestAttributes();
  }

  /// @return 200, or what the browser would be answered with
  int status(String service, String method, ObjectNode body) {
    try {
      var caller = SecurityContextHolder.getContext().getAuthentication();
      var name = service.toLowerCase(Locale.ROOT);
      endpoints.invoke(name, method, body, caller, role -> role.endsWith("PATIENT"));
      return 200;
    } catch (EndpointHttpException refused) {
      return refused.getHttpStatusCode();
    } catch (EndpointException refused) { // thrown on by Hilla, which answers 400
      return 400;
    }
  }
}
