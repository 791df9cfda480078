package health.consulta.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
class RegistryApplicationTest {
  private static final String INSTANCE =
      """
      {"instance":{"instanceId":"sample:1","hostName":"127.0.0.1","app":"SAMPLE","ipAddr":"127.0.0.1",\
      "vipAddress":"sample","status":"UP","port":{"$":1234,"@enabled":"true"},\
      "dataCenterInfo":{"@class":"com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo","name":"MyOwn"},\
      "leaseInfo":{"renewalIntervalInSecs":1,"durationInSecs":1}}}\
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  int port;

  @Value("${local.management.port}")
  int managementPort;

  @Test
  void it_is_ready_on_the_management_port() throws Exception {
    var answer = get("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("UP");
  }

  @Test
  void an_instance_is_found_at_once_and_missed_soon_after_its_last_sign_of_life() throws Exception {
    var registered =
        http.send(
            HttpRequest.newBuilder(URI.create(apps() + "/SAMPLE"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(INSTANCE))
                .build(),
            BodyHandlers.ofString());
    assertThat(registered.statusCode()).isEqualTo(204);
    assertThat(get(apps()).body()).contains("sample:1");
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(get(apps()).body()).doesNotContain("sample:1"));
  }

  private String apps() {
    return "http://127.0.0.1:" + port + "/eureka/apps";
  }

  private HttpResponse<String> get(String uri) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(uri)).header("Accept", "application/json").build(),
        BodyHandlers.ofString());
  }
}
