package health.consulta.portal.frame;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import health.consulta.portal.gateway.ScreenLanguage;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// French first, English by choice. The choice is a cookie, so that React and Flow read the same
/// one.
@Configuration(proxyBeanMethods = false)
public class Languages {
  @Bean
  DefaultI18NProvider words() {
    return new DefaultI18NProvider(List.of(Locale.FRENCH, Locale.ENGLISH));
  }

  @Bean
  VaadinServiceInitListener chosenLanguage() {
    return (ServiceInitEvent started) -> started.getSource().addUIInitListener(Languages::choose);
  }

  private static void choose(UIInitEvent opened) {
    opened.getUI().setLocale(chosen());
  }

  /// English as it is written in Europe: 23/10/2026.
  private static Locale chosen() {
    var language = ScreenLanguage.of(VaadinService.getCurrentRequest().getCookies());
    return language.equals("en") ? Locale.UK : Locale.FRENCH;
  }
}
