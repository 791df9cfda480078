package health.consulta.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the records of a package look like on the wire, one file per record under
/// `golden/<package>/`. A change of one of these files is a change for everybody who reads or wrote
/// such JSON: fields may be added, if they are optional, and nothing else.
///
/// A file that is missing is written by a run with `-Dgolden.write=true`; none is ever overwritten.
public abstract class GoldenJson {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /// One of each record of the package of the test.
  protected abstract List<? extends Record> samples();

  @TestFactory
  final Stream<DynamicTest> wire() {
    return samples().stream()
        .map(sample -> dynamicTest(sample.getClass().getSimpleName(), () -> check(sample)));
  }

  @Test
  final void no_record_is_forgotten() throws IOException {
    assertThat(samples().stream().map(Record::getClass).<Class<?>>map(c -> c).toList())
        .containsAll(records());
  }

  private void check(Record sample) throws IOException {
    var file = file(sample);
    if (Boolean.getBoolean("golden.write") && Files.notExists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n");
    }
    var golden = Files.readString(file);
    assertThat(tree(JSON.writeValueAsString(sample))).isEqualTo(tree(golden));
    assertThat(read(golden, sample)).isEqualTo(sample);
    assertThat(read(withNews(golden), sample)).isEqualTo(sample);
  }

  private static Object read(String json, Record like) {
    return JSON.readValue(json, like.getClass());
  }

  private static JsonNode tree(String json) {
    return JSON.readTree(json);
  }

  /// What a newer writer may add.
  private static String withNews(String golden) {
    return golden.replaceFirst("\\{", "{\"addedLater\":true,");
  }

  private Path file(Record sample) {
    var room = getClass().getPackageName();
    return GOLDEN
        .resolve(room.substring(room.lastIndexOf('.') + 1))
        .resolve(sample.getClass().getSimpleName() + ".json");
  }

  /// The records of the package that travel by themselves: not those inside of others.
  private List<? extends Class<?>> records() throws IOException {
    var folder = Path.of("target", "classes", getClass().getPackageName().replace('.', '/'));
    try (var files = Files.list(folder)) {
      var names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.contains("$"))
              .map(name -> getClass().getPackageName() + "." + name.replace(".class", ""))
              .filter(name -> !name.endsWith("package-info"))
              .toList();
      return names.stream().flatMap(GoldenJson::travelling).toList();
    }
  }

  private static Stream<? extends Class<?>> travelling(String name) {
    try {
      var type = Class.forName(name);
      return type.isRecord() ? Stream.of(type) : leaves(type);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<? extends Class<?>> leaves(Class<?> type) {
    if (!type.isSealed()) return Stream.of(type).filter(Class::isRecord);
    return Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenJson::leaves);
  }
}
