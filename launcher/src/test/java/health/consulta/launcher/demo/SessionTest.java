package health.consulta.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  private final AtomicInteger signIns = new AtomicInteger();
  private final Session session = new Session(this::signIn, clock());

  @Test
  void one_sign_in_is_enough_while_the_token_lasts() {
    assertThat(session.token()).isEqualTo("token 1");
    pass(479);
    assertThat(session.token()).isEqualTo("token 1");
  }

  @Test
  void it_signs_in_again_before_the_token_runs_out() {
    session.token();
    pass(481);
    assertThat(session.token()).isEqualTo("token 2");
    pass(3600);
    assertThat(session.token()).isEqualTo("token 3");
  }

  private void pass(long seconds) {
    now.updateAndGet(then -> then.plusSeconds(seconds));
  }

  private JsonNode signIn() {
    return JsonMapper.shared()
        .readTree(
            "{\"accessToken\":\"token %d\",\"expiresIn\":600}"
                .formatted(signIns.incrementAndGet()));
  }

  private Clock clock() {
    return ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  }
}
