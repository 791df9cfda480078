package health.consulta.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarsTest {
  @TempDir Path folder;
  private Path project;
  private Path copies;
  private Path own;
  private Path library;
  private Path other;

  @BeforeEach
  void two_libraries_and_a_jar_of_ours() throws IOException {
    project = Files.createDirectories(folder.resolve("project"));
    copies = folder.resolve("copies");
    own = Files.writeString(project.resolve("own.jar"), "first");
    library = Files.writeString(folder.resolve("b.jar"), "library");
    other = Files.writeString(folder.resolve("a.jar"), "another");
  }

  @Test
  void a_build_beside_a_running_process_does_not_touch_what_it_runs_from() throws IOException {
    var jars = Jars.of(List.of(own, library)).copied(project, copies);

    Files.writeString(own, "second");

    assertThat(jars.classPath()).isEqualTo(copies.resolve("own.jar") + ":" + library);
    assertThat(copies.resolve("own.jar")).hasContent("first");
  }

  @Test
  void the_next_start_copies_only_what_changed() throws IOException {
    Jars.of(List.of(own)).copied(project, copies);
    var copy = copies.resolve("own.jar");
    var then = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(copy, then);

    Jars.of(List.of(own)).copied(project, copies);
    assertThat(Files.getLastModifiedTime(copy)).isEqualTo(then);

    Files.writeString(own, "other");
    Jars.of(List.of(own)).copied(project, copies);
    assertThat(copy).hasContent("other");
  }

  @Test
  void what_all_share_comes_first_in_one_order() {
    var one = Jars.of(List.of(own, library, other));
    var two = Jars.of(List.of(other, own, library));
    var three = Jars.of(List.of(library));

    assertThat(one.sharing(List.of(one, two)).shared()).containsExactly(other, library, own);
    assertThat(two.sharing(List.of(one, two)).shared()).containsExactly(other, library, own);
    var few = one.sharing(List.of(one, three));
    assertThat(few.classPath()).isEqualTo(library + ":" + own + ":" + other);
  }
}
