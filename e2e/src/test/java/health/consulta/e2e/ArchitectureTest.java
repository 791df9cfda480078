package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The house keeps its rules, and each rule would notice.
class ArchitectureTest {
  private static final JavaClasses ALL = new ClassFileImporter().importPaths(classFolders());

  @Test
  void every_room_was_imported() {
    var others = Stream.of("contract", "kit", "gateway", "registry", "portal", "launcher");
    for (var room : Stream.concat(HouseRule.Names.SERVICES.stream(), others).toList())
      assertThat(ALL)
          .as(room)
          .anyMatch(c -> c.getPackageName().startsWith("health.consulta." + room));
  }

  @TestFactory
  Stream<DynamicTest> every_rule_is_kept() {
    return Stream.of(HouseRule.values())
        .flatMap(rule ->
            rule.parts.entrySet().stream()
                .map(part ->
                    dynamicTest(rule + " " + part.getKey(), () -> part.getValue().check(ALL))));
  }

  @TestFactory
  Stream<DynamicTest> every_rule_notices_who_breaks_it(@TempDir Path folder) {
    return Stream.of(HouseRule.values())
        .map(rule ->
            dynamicTest(
                rule.name(),
                () -> {
                  var wrong = RuleBreaker.of(rule).compiled(folder.resolve(rule.name()));
                  var classes = new ClassFileImporter().importPath(wrong);
                  assertThat(rule.parts.values())
                      .anyMatch(
                          part -> part.allowEmptyShould(true).evaluate(classes).hasViolation());
                }));
  }

  private static List<Path> classFolders() {
    try (var paths = Files.walk(Path.of(".."), 4)) {
      return paths.filter(path -> path.endsWith("target/classes")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
