package health.consulta.gateway;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Answers with a [Problem], before or instead of any service.
@Component
class Problems {
  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  Mono<Void> write(ServerWebExchange exchange, Problem problem) {
    var headers = exchange.getResponse().getHeaders();
    if (problem.status() == HttpStatus.UNAUTHORIZED)
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    if (problem.status() == HttpStatus.CONTENT_TOO_LARGE)
      headers.setConnection("close"); // the rest of the body is not waited for
    return write(
        exchange,
        problem,
        MediaType.APPLICATION_PROBLEM_JSON,
        json.writeValueAsBytes(problem.body()));
  }

  Mono<Void> write(ServerWebExchange exchange, Problem problem, MediaType type, byte[] body) {
    var response = exchange.getResponse();
    response.setStatusCode(problem.status());
    response.getHeaders().setContentType(type);
    response.getHeaders().setContentLength(body.length);
    if (problem.retryAfter() > 0)
      response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter()));
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }
}
