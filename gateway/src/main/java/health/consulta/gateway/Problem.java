package health.consulta.gateway;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/// The body of a refusal (RFC 9457), of the same shape as the services' own.
///
/// @param code stable, upper snake case
/// @param retryAfter seconds, 0 where a retry is of no use
record Problem(HttpStatus status, String code, String detail, long retryAfter) {
  private static final int SOON = 2;

  Problem(HttpStatus status, String code, String detail) {
    this(status, code, detail, 0);
  }

  static Problem unavailable() {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "DEPENDENCY_DOWN",
        "A part of the platform does not answer at the moment.",
        SOON);
  }

  LinkedHashMap<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:consulta:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    body.put("title", status.getReasonPhrase());
    body.put("status", status.value());
    body.put("detail", detail);
    body.put("code", code);
    return body;
  }
}
