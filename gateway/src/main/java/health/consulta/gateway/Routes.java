package health.consulta.gateway;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder.Builder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/// Which path goes where. `/internal/**` goes nowhere, and so does what is unknown under `/api`.
@Configuration
class Routes {
  static final String PORTAL = "portal";

  @Bean
  RouteLocator routeLocator(
      RouteLocatorBuilder locator,
      @Value("${consulta.portal-url}") String portal,
      @Value("${consulta.portal-time-out}") int portalTimeOut) {
    var routes = locator.routes();
    documents(routes);
    service(
        routes,
        "consultation",
        "/api/practitioners/{id}/visit-reasons",
        "/api/practitioners/{id}/absences");
    service(
        routes, "consultation", "/api/slots", "/api/agendas", "/api/consultations", "/api/feeds");
    service(routes, "user", "/api/auth", "/api/users", "/api/practitioners", "/api/acts");
    service(
        routes,
        "booking",
        "/api/bookings",
        "/api/holds",
        "/api/online-booking",
        "/api/waiting-list",
        "/api/conversations",
        "/api/booking-groups",
        "/api/booking-series",
        "/api/day-plans");
    service(routes, "payment", "/api/payments");
    service(
        routes,
        "billing",
        "/api/tariffs",
        "/api/quotes",
        "/api/invoices",
        "/api/receipts",
        "/api/accounting");
    service(
        routes,
        "notification",
        "/api/notifications",
        "/api/notification-preferences",
        "/api/deliveries");
    service(routes, "reporting", "/api/reports");
    return routes
        .route(
            PORTAL,
            route ->
                route
                    .path(Api.PATHS)
                    .negate()
                    .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, portalTimeOut)
                    .uri(portal))
        .build();
  }

  private static void service(Builder routes, String service, String... roots) {
    var paths =
        Arrays.stream(roots)
            .flatMap(root -> Arrays.stream(new String[] {root, root + "/**"}))
            .toArray(String[]::new);
    routes.route(
        service + " " + roots[0],
        route -> route.path(paths).filters(filters -> guarded(filters, service)).uri(uri(service)));
  }

  private static void documents(Builder routes) {
    for (var service : Documents.SERVICES)
      routes.route(
          service + " document",
          route ->
              route
                  .path("/api/docs/" + service)
                  .filters(filters ->
                      guarded(filters, service).preserveHostHeader().setPath("/v3/api-docs"))
                  .uri(uri(service)));
  }

  /// A GET that did not reach its service is tried once more, on the next instance; nothing else is
  /// ever sent twice.
  @SuppressWarnings("unchecked") // one class literal as generic varargs
  private static GatewayFilterSpec guarded(GatewayFilterSpec filters, String service) {
    return filters
        .circuitBreaker(breaker -> breaker.setName(service))
        .retry(retry ->
            retry
                .setRetries(1)
                .setMethods(HttpMethod.GET)
                .setSeries()
                .setStatuses(new HttpStatus[0])
                .setExceptions(IOException.class));
  }

  private static String uri(String service) {
    return "lb://" + service + "-service";
  }

  /// The client's own second try would repeat a POST whose connection broke.
  @Bean
  HttpClientCustomizer noHiddenRetry() {
    return client -> client.disableRetry(true);
  }
}
