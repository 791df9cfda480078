package health.consulta.gateway;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// What belongs to programs; all else belongs to the portal.
interface Api {
  String[] PATHS = {"/api", "/api/**", "/fhir", "/fhir/**", "/internal", "/internal/**"};

  List<PathPattern> PATTERNS =
      Stream.of(PATHS).map(PathPatternParser.defaultInstance::parse).toList();

  static boolean matches(ServerHttpRequest request) {
    return PATTERNS.stream().anyMatch(pattern -> pattern.matches(request.getPath()));
  }
}
