package health.consulta.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitTest extends Gateway {
  private static final int MOST = 1_048_576;

  @ParameterizedTest
  @ValueSource(ints = {MOST + 1, 10_000_000})
  void a_larger_body_is_refused_as_announced(int size) {
    // who asks first is not cut off in the middle of sending, which would lose the answer
    var asking = request("/api/bookings").expectContinue(true);
    var answer = send(asking.POST(BodyPublishers.ofByteArray(new byte[size])));
    assertProblem(answer, 413, "BODY_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/bookings", "/upload"})
  void a_larger_body_is_refused_when_it_comes_in_chunks(String path) {
    var body = new byte[MOST + 1];
    var answer =
        send(
            request(path).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    assertProblem(answer, 413, "BODY_TOO_LARGE");
  }

  @Test
  void the_largest_body_passes() {
    var body = new byte[MOST];
    var answer = send(request("/api/bookings").POST(BodyPublishers.ofByteArray(body)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(SERVICES.get("booking").last().body()).hasSize(MOST);
    var chunked =
        send(
            request("/api/bookings")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    assertThat(chunked.statusCode()).isEqualTo(200);
  }
}
