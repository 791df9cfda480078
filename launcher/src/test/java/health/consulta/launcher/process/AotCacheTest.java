package health.consulta.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.launcher.machine.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
  private static final String NAME = Sleeper.class.getName();

  @TempDir Path folder;
  private Path shared;
  private Path own;

  @BeforeEach
  void a_library_and_a_program() throws IOException {
    shared = jar("shared.jar", BackOff.class);
    own = jar("own.jar", Sleeper.class);
  }

  @Test
  void a_training_run_makes_the_cache_and_the_next_start_takes_it() throws Exception {
    var cache = cache();
    assertThat(cache.command(NAME, 32)).noneMatch(word -> word.contains("AOT"));

    train(cache);

    assertThat(cache.there()).as(log("training")).isTrue();
    assertThat(cache().command(NAME, 32)).contains("-XX:AOTCache=" + cache.file());
    assertThat(start(cache().command(NAME, 32))).as(log("start")).isEqualTo(3);
    assertThat(log("start")).contains("cannot go on").doesNotContain("[aot]");
  }

  @Test
  void a_damaged_cache_breaks_no_start() throws Exception {
    var cache = cache();
    Files.createDirectories(cache.file().getParent());
    Files.writeString(cache.file(), "nonsense");

    start(cache.command(NAME, 32));

    assertThat(log("start")).contains("cannot go on");
  }

  @Test
  void another_library_wants_another_cache() throws IOException {
    var before = cache().file();
    Files.write(shared, new byte[] {1, 2, 3});
    assertThat(cache().file()).isNotEqualTo(before);
  }

  private void train(AotCache cache) {
    cache.train(NAME, 32, Map.of(), folder.resolve("training.log"), run -> {});
  }

  private AotCache cache() {
    return AotCache.of(
        new Cache(folder.resolve("cache")),
        "kind",
        new Jars(List.of(shared), List.of(own)),
        List.of());
  }

  private int start(List<String> command) throws Exception {
    var words = new java.util.ArrayList<>(command);
    words.add("die");
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("start.log").toFile())
        .start()
        .waitFor();
  }

  private String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"));
  }

  private Path jar(String name, Class<?> type) throws IOException {
    var file = folder.resolve(name);
    var path = type.getName().replace('.', '/') + ".class";
    try (var jar = new JarOutputStream(Files.newOutputStream(file));
        var code = type.getClassLoader().getResourceAsStream(path)) {
      jar.putNextEntry(new JarEntry(path));
      code.transferTo(jar);
    }
    return file;
  }
}
