package health.consulta.gateway;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/// `/api/docs`: the API of every service on one page, all of it served from here.
@Configuration
class Documents {
  static final List<String> SERVICES =
      List.of("user", "booking", "consultation", "payment", "billing", "notification", "reporting");

  @Bean
  RouterFunction<ServerResponse> documentsPage(@Value("${consulta.swagger-ui}") String version) {
    var page = new ClassPathResource("docs/index.html");
    return RouterFunctions.route(
            GET("/api/docs").or(GET("/api/docs/")),
            request -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue(page))
        .and(RouterFunctions.resources("/api/docs/page/**", new ClassPathResource("docs/")))
        .and(
            RouterFunctions.resources(
                "/api/docs/ui/**",
                new ClassPathResource("META-INF/resources/webjars/swagger-ui/" + version + "/")));
  }
}
