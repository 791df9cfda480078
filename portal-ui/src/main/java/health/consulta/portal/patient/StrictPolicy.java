package health.consulta.portal.patient;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.core.Ordered;

/// On patients' pages the browser runs the scripts that this server names and no other, and asks
/// nobody else for anything. Flow's views evaluate what the server sends and cannot do with it.
///
/// Configured last, so that it comes after all that write scripts into the page.
@AutoConfiguration
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
public class StrictPolicy implements VaadinServiceInitListener {
  /// The first part of every patient view's address.
  static final Set<String> VIEWS =
      Set.of(
          "",
          "accord",
          "confirm",
          "connexion",
          "deplacer",
          "inscription",
          "liste-attente",
          "messages",
          "mot-de-passe",
          "paiement",
          "praticien",
          "compte",
          "mes-donnees",
          "acces",
          "profil",
          "paiements",
          "proches",
          "securite",
          "recherche",
          "reserver",
          "reset",
          "visites");

  /// Dresses Vaadin's components, of which patients' views have none.
  private static final String AURA = "link[data-id^=appShell-aura]";

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self' 'nonce-%s'",
          "style-src 'self' 'unsafe-inline'", // web components and React write styles
          "img-src 'self' data:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "form-action 'self'",
          "base-uri 'self'",
          "frame-ancestors 'none'");

  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent started) {
    if (started.getSource().getDeploymentConfiguration().isProductionMode())
      started.addIndexHtmlRequestListener(StrictPolicy::seal);
  }

  static void seal(IndexHtmlResponse page) {
    if (!covers(page.getVaadinRequest().getPathInfo())) return;
    var nonce = nonce();
    page.getDocument().getElementsByTag("script").attr("nonce", nonce);
    page.getDocument().select(AURA).remove();
    page.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.formatted(nonce));
  }

  static boolean covers(@Nullable String path) {
    var parts = Objects.requireNonNullElse(path, "").replaceFirst("^/", "").split("/");
    return VIEWS.contains(parts[0]);
  }

  private static String nonce() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
