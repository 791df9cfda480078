package health.consulta.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;

/// The gateway before fake services, the same for all tests that need no other settings.
abstract class Gateway extends Client {

  static final Map<String, Upstream> SERVICES = new LinkedHashMap<>();
  static final Upstream PORTAL = new Upstream("portal");
  static final Keys KEYS = new Keys("one");

  static {
    for (var service : Documents.SERVICES) SERVICES.put(service, new Upstream(service));
    SERVICES
        .get("user")
        .answers((request, response) ->
            response.sendString(
                Mono.just(request.uri().equals("/api/auth/jwks") ? KEYS.set() : "user")));
  }

  @DynamicPropertySource
  static void upstreams(DynamicPropertyRegistry properties) {
    SERVICES.forEach((service, upstream) -> at(properties, service, 0, upstream));
    properties.add("consulta.portal-url", PORTAL::url);
  }
}
