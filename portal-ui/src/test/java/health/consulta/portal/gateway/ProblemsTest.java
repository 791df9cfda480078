package health.consulta.portal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  void code_and_field_errors_are_read() {
    var problem =
        decode(
            422,
            """
            {"status":422,"code":"VALIDATION_FAILED","detail":"secret",
             "errors":[{"field":"email","message":"must not be blank"}]}
            """);
    assertThat(problem.code()).isEqualTo("VALIDATION_FAILED");
    assertThat(problem.status()).isEqualTo(422);
    assertThat(((GatewayProblem.Problem) problem.getDetail()).errors())
        .containsExactly(new GatewayProblem.FieldError("email", "must not be blank"));
    assertThat(problem.getSerializationData().toString()).doesNotContain("secret");
  }

  @Test
  void without_a_code_the_status_says_what_it_is() {
    assertThat(decode(401, "").code()).isEqualTo(GatewayProblem.SIGNED_OUT);
    assertThat(decode(403, "{}").code()).isEqualTo("NOT_FOUND");
    assertThat(decode(404, "<html>").code()).isEqualTo("NOT_FOUND");
    assertThat(decode(429, "").code()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(decode(503, "").unreachable()).isTrue();
    assertThat(decode(418, "{}").code()).isEqualTo("REFUSED");
  }

  private static GatewayProblem decode(int status, String body) {
    var request = Request.create(HttpMethod.GET, "/", Map.of(), null, null, null);
    var response =
        Response.builder()
            .status(status)
            .request(request)
            .headers(Map.of())
            .body(body, StandardCharsets.UTF_8)
            .build();
    return (GatewayProblem) new Problems().decode("call", response);
  }
}
