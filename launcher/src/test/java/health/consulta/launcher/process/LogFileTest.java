package health.consulta.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir Path folder;

  @Test
  void older_logs_are_put_aside_and_the_oldest_goes() throws Exception {
    var path = folder.resolve("booking.log");
    for (int run = 1; run <= 5; run++) {
      Files.writeString(path, "run " + run);
      new LogFile(path).rotate();
    }

    assertThat(path).doesNotExist();
    assertThat(folder.resolve("booking.log.1")).hasContent("run 5");
    assertThat(folder.resolve("booking.log.3")).hasContent("run 3");
    assertThat(folder.resolve("booking.log.4")).doesNotExist();
  }

  @Test
  void a_log_that_grows_too_long_is_emptied_and_its_content_kept_once() throws Exception {
    var path = folder.resolve("booking.log");
    Files.write(path, new byte[(20 << 20) + 1]);

    new LogFile(path).bound();

    assertThat(path).isEmptyFile();
    assertThat(folder.resolve("booking.log.1")).hasSize((20 << 20) + 1);
  }
}
