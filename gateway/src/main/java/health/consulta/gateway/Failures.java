package health.consulta.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/// Every failure on the way as a problem, and a page for a person where the portal is away.
@Component
@Order(-2) // before the framework's own
class Failures implements WebExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private final Problems problems;
  private final PortalAway portalAway;

  Failures(Problems problems, PortalAway portalAway) {
    this.problems = problems;
    this.portalAway = portalAway;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted()) return Mono.error(failure);
    var problem = problem(failure);
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      log.warn("{} does not answer: {}", route(exchange), failure.toString());
      if (isPortal(exchange) && wantsPage(exchange)) return portalAway.show(exchange, problem);
    }
    if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) log.error("unforeseen", failure);
    return problems.write(exchange, problem);
  }

  private static Problem problem(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause())
      if (e instanceof BodyLimit.TooLarge tooLarge) return tooLarge.problem();
    if (isAway(failure)) return Problem.unavailable();
    if (failure instanceof ResponseStatusException known) {
      var status = HttpStatus.valueOf(known.getStatusCode().value());
      return status == HttpStatus.NOT_FOUND
          ? new Problem(status, "NOT_FOUND", "There is nothing here, or it is not yours.")
          : new Problem(
              status, status.name(), "The request does not fit: " + status.getReasonPhrase() + ".");
    }
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR, "UNFORESEEN", "Something went wrong on our side.");
  }

  /// Whether it is silence of a service, or of the way to it.
  static boolean isAway(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause())
      if (e instanceof IOException
          || e instanceof TimeoutException
          || e instanceof CallNotPermittedException
          || e instanceof WebClientException
          || e instanceof ServiceUnavailableException
          || e instanceof ResponseStatusException known && isAway(known)) return true;
    return false;
  }

  private static boolean isAway(ResponseStatusException known) {
    return known.getStatusCode().value() == HttpStatus.SERVICE_UNAVAILABLE.value()
        || known.getStatusCode().value() == HttpStatus.GATEWAY_TIMEOUT.value();
  }

  private static boolean isPortal(ServerWebExchange exchange) {
    return Routes.PORTAL.equals(route(exchange));
  }

  private static boolean wantsPage(ServerWebExchange exchange) {
    return exchange.getRequest().getMethod() == HttpMethod.GET
        && exchange.getRequest().getHeaders().getAccept().stream()
            .anyMatch(type -> !type.isWildcardType() && type.includes(MediaType.TEXT_HTML));
  }

  private static @Nullable String route(ServerWebExchange exchange) {
    Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    return route == null ? null : route.getId();
  }
}
