package health.consulta.kit.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class FailpointTest {
  private final AtomicInteger halts = new AtomicInteger();

  @TempDir private Path folder;

  @AfterEach
  void disarm() {
    ArmFailpoints.armed = null;
  }

  @Test
  void the_process_ends_at_the_passage_that_was_asked_for_and_at_no_other() throws IOException {
    var points = new ArmedFailpoints(folder, halts::incrementAndGet);
    points.passed("SAVED");
    Files.writeString(folder.resolve("SAVED.armed"), "2");
    points.passed("OTHER");
    points.passed("SAVED");
    assertThat(halts).hasValue(0);
    points.passed("SAVED");
    assertThat(halts).hasValue(1);
    assertThat(folder.resolve("SAVED.armed")).doesNotExist();
    points.passed("SAVED");
    assertThat(halts).hasValue(1);
  }

  @Test
  void what_was_passed_is_noted() {
    new ArmedFailpoints(folder, halts::incrementAndGet).passed("SAVED");
    assertThat(folder.resolve("SAVED.passed")).exists();
    assertThat(folder.resolve("OTHER.passed")).doesNotExist();
  }

  @Test
  void a_service_that_names_no_folder_passes_every_point() {
    post(new MockEnvironment());
    assertThatCode(KitFailpoint.OUTBOX_READ::pass).doesNotThrowAnyException();
    assertThat(ArmFailpoints.armed).isNull();
  }

  @Test
  void a_service_that_names_a_folder_is_armed() {
    post(environment());
    KitFailpoint.OUTBOX_READ.pass();
    assertThat(folder.resolve("booking-service/OUTBOX_READ.passed")).exists();
  }

  @Test
  void production_refuses_to_start_with_failpoints() {
    var environment = environment();
    environment.setActiveProfiles("production");
    assertThatIllegalStateException().isThrownBy(() -> post(environment));
    assertThat(ArmFailpoints.armed).isNull();
  }

  private MockEnvironment environment() {
    return new MockEnvironment()
        .withProperty("consulta.failpoints", folder.toString())
        .withProperty("spring.application.name", "booking-service");
  }

  private static void post(MockEnvironment environment) {
    new ArmFailpoints().postProcessEnvironment(environment, new SpringApplication());
  }
}
