package health.consulta.launcher;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A Spring process of the platform.
///
/// @param module its folder in the project
/// @param megabytes the largest heap
/// @param store which database it owns
/// @param route a cheap path of it behind the gateway; empty for what is not behind it
record Service(String name, String module, String main, int megabytes, Store store, String route) {
  enum Store {
    NONE,
    MYSQL,
    MONGODB
  }

  static final Service REGISTRY =
      new Service(
          "registry",
          "registry",
          "health.consulta.registry.RegistryApplication",
          96,
          Store.NONE,
          "");

  /// All that start once the registry is up.
  static final List<Service> ALL =
      List.of(
          backend("user", "User", Store.MYSQL, "/api/auth/jwks"),
          backend("consultation", "Consultation", Store.MONGODB, "/api/consultations"),
          backend("booking", "Booking", Store.MONGODB, "/api/bookings"),
          backend("payment", "Payment", Store.MYSQL, "/api/payments/ledger"),
          backend("billing", "Billing", Store.MYSQL, "/api/invoices"),
          backend("notification", "Notification", Store.MONGODB, "/api/notifications"),
          backend("reporting", "Reporting", Store.MONGODB, "/api/reports/activity"),
          new Service(
              "gateway",
              "gateway",
              "health.consulta.gateway.GatewayApplication",
              128,
              Store.NONE,
              ""),
          new Service(
              "portal",
              "portal-ui",
              "health.consulta.portal.PortalApplication",
              512,
              Store.NONE,
              ""));

  /// The registry and all that start after it.
  static List<Service> all() {
    return Stream.concat(Stream.of(REGISTRY), ALL.stream()).toList();
  }

  private static Service backend(String name, String word, Store store, String route) {
    return new Service(
        name,
        "backend-services/" + name + "-service",
        "health.consulta.%s.%sApplication".formatted(name, word),
        144,
        store,
        route);
  }

  /// Is it reached through the gateway under `/api`?
  boolean backend() {
    return !route.isEmpty();
  }

  static Optional<Service> named(String name) {
    return ALL.stream().filter(service -> service.name().equals(name)).findFirst();
  }
}
