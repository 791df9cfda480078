package health.consulta.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What a person sees while the portal starts: a plain page that tries again by itself.
@Component
class PortalAway {
  private static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final Problems problems;
  private final byte[] french = page("fr");
  private final byte[] english = page("en");

  PortalAway(Problems problems) {
    this.problems = problems;
  }

  Mono<Void> show(ServerWebExchange exchange, Problem problem) {
    exchange.getResponse().getHeaders().setCacheControl("no-store");
    return problems.write(exchange, problem, HTML, isEnglish(exchange) ? english : french);
  }

  private static boolean isEnglish(ServerWebExchange exchange) {
    try {
      var ranges = exchange.getRequest().getHeaders().getAcceptLanguage();
      return Locale.ENGLISH.equals(Locale.lookup(ranges, LOCALES));
    } catch (IllegalArgumentException e) {
      return false; // a header that is none
    }
  }

  private static byte[] page(String language) {
    try {
      return new ClassPathResource("portal-away_" + language + ".html").getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
