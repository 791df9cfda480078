package health.consulta.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  @TempDir Path folder;

  @Test
  void a_folder_is_filled_once() {
    var fillings = new AtomicInteger();
    var cache = new Cache(folder);

    for (int i = 0; i < 3; i++) {
      cache.once(
          "thing", empty -> Files.writeString(empty.resolve("n"), "" + fillings.incrementAndGet()));
    }

    assertThat(folder.resolve("thing/n")).hasContent("1");
  }

  @Test
  void a_filling_that_fails_leaves_nothing_behind() {
    var cache = new Cache(folder);

    assertThatThrownBy(() -> cache.once("thing", empty -> fail(empty)))
        .isInstanceOf(CannotGoOn.class);

    assertThat(folder.resolve("thing")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining(path -> Files.isDirectory(path));
  }

  private static void fail(Path empty) throws java.io.IOException {
    Files.writeString(empty.resolve("half"), "");
    throw new CannotGoOn("no");
  }

  @Test
  void its_own_setting_comes_before_the_desktop_s_and_the_home_folder() {
    assertThat(Cache.locate(Map.of("CONSULTA_CACHE", "/c", "XDG_CACHE_HOME", "/x")))
        .hasToString("/c");
    assertThat(Cache.locate(Map.of("XDG_CACHE_HOME", "/x"))).hasToString("/x/consulta");
    assertThat(Cache.locate(Map.of()).toString()).endsWith("/.cache/consulta");
  }
}
