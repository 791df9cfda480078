package health.consulta.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void a_secret_stays_the_same_from_start_to_start() {
    var file = folder.resolve("state/secrets.json");
    var first = Secrets.in(file).password("service");

    assertThat(Secrets.in(file).password("service")).isEqualTo(first).hasSize(32);
    assertThat(Secrets.in(file).password("other")).isNotEqualTo(first);
  }

  @Test
  void only_the_owner_may_read_the_file() throws Exception {
    var file = folder.resolve("secrets.json");
    Secrets.in(file).token("stripe", "sk_test_");

    var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    assertThat(permissions).isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains("sk_test_");
  }

  @Test
  void a_key_has_32_bytes() {
    var key = Secrets.in(folder.resolve("secrets.json")).key("encryption");
    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
  }
}
