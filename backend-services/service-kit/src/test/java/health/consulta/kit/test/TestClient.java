package health.consulta.kit.test;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.servlet.client.RestTestClient;

/// A client of the service under test.
@TestConfiguration(proxyBeanMethods = false)
public class TestClient {
  @Bean
  @Lazy
  RestTestClient http(WebServerApplicationContext context) {
    return RestTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + context.getWebServer().getPort())
        .build();
  }
}
