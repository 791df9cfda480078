package health.consulta.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir Path root;

  @BeforeEach
  void aProject() throws IOException {
    write("pom.xml", "<project/>");
    for (var module : Module.all(root)) {
      write(module.folder() + "/pom.xml", "<project/>");
    }
    write("gateway/pom.xml", "<artifactId>shared-dto</artifactId>");
    write("shared-dto/src/main/java/A.java", "a");
    write("gateway/src/main/java/G.java", "g");
  }

  @Test
  void a_changed_source_changes_its_module_and_those_that_need_it() throws IOException {
    var before = new Build(root).fingerprints();

    write("shared-dto/src/main/java/A.java", "b");

    var after = new Build(root).fingerprints();
    assertThat(after.get("shared-dto")).isNotEqualTo(before.get("shared-dto"));
    assertThat(after.get("gateway")).isNotEqualTo(before.get("gateway"));
    assertThat(after.get("registry")).isEqualTo(before.get("registry"));
  }

  @Test
  void a_new_and_a_deleted_file_count_too() throws IOException {
    var before = new Build(root).fingerprints().get("gateway");
    write("gateway/src/main/java/H.java", "");
    var with = new Build(root).fingerprints().get("gateway");
    Files.delete(root.resolve("gateway/src/main/java/H.java"));

    assertThat(with).isNotEqualTo(before);
    assertThat(new Build(root).fingerprints().get("gateway")).isEqualTo(before);
  }

  @Test
  void times_tests_and_what_a_build_makes_do_not_count() throws IOException {
    var before = new Build(root).fingerprints();

    write("gateway/target/x", "x");
    write("gateway/src/test/java/T.java", "x");
    write("portal-ui/node_modules/x", "x");
    Files.setLastModifiedTime(
        root.resolve("gateway/src/main/java/G.java"), FileTime.from(Instant.EPOCH));

    assertThat(new Build(root).fingerprints()).isEqualTo(before);
  }

  @Test
  void the_root_pom_changes_every_module() throws IOException {
    var before = new Build(root).fingerprints();
    write("pom.xml", "<project>x</project>");
    assertThat(new Build(root).fingerprints())
        .allSatisfy((folder, print) -> assertThat(print).isNotEqualTo(before.get(folder)));
  }

  private void write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
