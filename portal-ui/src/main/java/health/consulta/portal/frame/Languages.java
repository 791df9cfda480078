package health.consulta.portal.frame;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// French first, English by choice. The choice is a cookie, so that React and Flow read the same
/// one.
@Configuration(proxyBeanMethods = false)
public class Languages {
  public static final String COOKIE = "langue";

  @Bean
  DefaultI18NProvider words() {
    return new DefaultI18NProvider(List.of(Locale.FRENCH, Locale.ENGLISH));
  }

  @Bean
  VaadinServiceInitListener chosenLanguage() {
    return (ServiceInitEvent started) -> started.getSource().addUIInitListener(Languages::choose);
  }

  private static void choose(UIInitEvent opened) {
    opened.getUI().setLocale(chosen(VaadinService.getCurrentRequest()));
  }

  private static Locale chosen(VaadinRequest request) {
    var cookies = request.getCookies();
    return cookies != null && Stream.of(cookies).anyMatch(Languages::english)
        ? Locale.ENGLISH
        : Locale.FRENCH;
  }

  private static boolean english(Cookie cookie) {
    return cookie.getName().equals(COOKIE) && cookie.getValue().equals("en");
  }
}
