package health.consulta.kit.web;

import health.consulta.kit.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// RFC 9457 problems: `type`, `title`, `status`, `detail`, `code`, and `errors` where fields are
/// wrong.
public class Problems {
  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  static HttpStatus status(Refusal.Kind kind) {
    return switch (kind) {
      case MALFORMED -> HttpStatus.BAD_REQUEST;
      case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  static ResponseEntity<Object> of(
      HttpStatus status, String code, String detail, List<Refusal.Part> parts) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(
        URI.create("urn:consulta:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
    problem.setProperty("code", code);
    if (!parts.isEmpty()) problem.setProperty("errors", parts);
    var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS)
      answer.header(HttpHeaders.RETRY_AFTER, "2");
    return answer.body(problem);
  }

  public static ResponseEntity<Object> of(Refusal refusal) {
    var answer = of(status(refusal.kind()), refusal.code(), refusal.detail(), refusal.parts());
    if (!answer.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)) return answer;
    var headers = new HttpHeaders(answer.getHeaders());
    headers.set(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfter().toSeconds()));
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }

  /// For a filter, which answers before any controller.
  void write(HttpServletResponse response, Refusal refusal) throws IOException {
    write(response, status(refusal.kind()), refusal.code(), refusal.detail());
  }

  /// For a filter, which answers before any controller.
  public void write(HttpServletResponse response, HttpStatus status, String code, String detail)
      throws IOException {
    var problem = of(status, code, detail, List.of());
    response.setStatus(status.value());
    problem.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    response.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
  }
}
