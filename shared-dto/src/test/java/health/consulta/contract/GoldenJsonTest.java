package health.consulta.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// The wire form of every record of the contract, one golden file each. A change of a name, a type
/// or a form breaks it here before it breaks a client. A new record gets its file by
/// `CONSULTA_GOLDEN=write`, to be read before it is committed.
class GoldenJsonTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TestFactory
  Stream<DynamicTest> every_record_reads_and_writes_its_golden_file() throws IOException {
    return records().map(type -> DynamicTest.dynamicTest(type.getName(), () -> check(type)));
  }

  @Test
  void no_golden_file_is_left_without_its_record() throws IOException {
    var known = records().map(GoldenJsonTest::file).toList();
    try (var files = Files.walk(GOLDEN)) {
      assertThat(files.filter(Files::isRegularFile)).isSubsetOf(known);
    }
  }

  private static void check(Class<?> type) throws IOException {
    var file = file(type);
    if ("write".equals(System.getenv("CONSULTA_GOLDEN")) && !Files.exists(file)) {
      Files.createDirectories(file.getParent());
      var json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sample(type));
      Files.writeString(file, json + "\n");
    }
    assertThat(file).exists();
    var golden = JSON.readTree(Files.readString(file));
    assertThat(golden.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
    var again = JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(golden, type)));
    assertThat(again).isEqualTo(golden);
  }

  private static Stream<Class<?>> records() throws IOException {
    try (var files = Files.walk(CLASSES)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file ->
              CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", ""))
          .<Class<?>>map(GoldenJsonTest::load)
          .filter(Class::isRecord)
          .toList()
          .stream();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path file(Class<?> type) {
    var below = type.getName().substring("health.consulta.contract.".length());
    return GOLDEN.resolve(below.replace('.', '/').replace('$', '.') + ".json");
  }

  private static Object sample(Type type) {
    return switch (type) {
      case ParameterizedType generic when generic.getRawType() == List.class ->
          List.of(sample(generic.getActualTypeArguments()[0]));
      case ParameterizedType generic when generic.getRawType() == Set.class ->
          Set.of(sample(generic.getActualTypeArguments()[0]));
      case ParameterizedType generic when generic.getRawType() == Map.class ->
          Map.of("key", "value");
      case Class<?> plain -> sample(plain);
      default -> "item";
    };
  }

  private static Object sample(Class<?> type) {
    if (type == String.class) return "text";
    if (type == UUID.class) return UUID.fromString("0195f2a4-0000-7000-8000-000000000001");
    if (type == Instant.class) return Instant.parse("2026-11-26T08:10:00Z");
    if (type == LocalDate.class) return LocalDate.of(2026, 11, 26);
    if (type == LocalTime.class) return LocalTime.of(9, 10);
    if (type == DayOfWeek.class) return DayOfWeek.THURSDAY;
    if (type == int.class || type == Integer.class) return 20;
    if (type == long.class || type == Long.class) return 2500L;
    if (type == boolean.class || type == Boolean.class) return true;
    if (type.isEnum()) return type.getEnumConstants()[0];
    if (type.isRecord()) return record(type);
    throw new IllegalArgumentException("no sample of " + type);
  }

  private static Object record(Class<?> type) {
    var components = type.getRecordComponents();
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(components).map(c -> sample(c.getGenericType())).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
