package health.consulta.portal.gateway;

import jakarta.servlet.http.Cookie;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The language chosen in this browser: French, unless its cookie says English.
public final class ScreenLanguage {
  private static final String COOKIE = "langue";

  private ScreenLanguage() {}

  /// Which of the two is read.
  public static String of(String french, String english) {
    return current().equals("en") ? english : french;
  }

  static String current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange
        ? of(exchange.getRequest().getCookies())
        : "fr";
  }

  public static String of(Cookie @Nullable [] cookies) {
    return cookies != null && Stream.of(cookies).anyMatch(ScreenLanguage::english) ? "en" : "fr";
  }

  private static boolean english(Cookie cookie) {
    return cookie.getName().equals(COOKIE) && cookie.getValue().equals("en");
  }
}
