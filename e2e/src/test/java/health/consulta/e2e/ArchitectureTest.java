package health.consulta.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The map of the house: which room may know which.
class ArchitectureTest {
  private static final String HOUSE = "health.consulta..";
  private static final List<String> SERVICES =
      List.of("user", "consultation", "booking", "payment", "billing", "notification", "reporting");
  private static final List<String> OTHER_ROOMS =
      List.of("contract", "kit", "gateway", "registry", "portal", "launcher");
  private static final String[] EDGES = {
    "..web..",
    "..messaging..",
    "..remote..",
    "..stripe..",
    "..paypal..",
    "..mail..",
    "..calendar..",
    "..pdf.."
  };
  private static final String[] OUTSIDE_TALK = {
    "org.springframework.web..",
    "org.springframework.http..",
    "org.springframework.kafka..",
    "org.springframework.cloud.openfeign..",
    "org.springframework.mail..",
    "jakarta.servlet..",
    "com.stripe..",
    "com.paypal..",
    "org.openpdf..",
    "com.vaadin.."
  };
  private static final String[] BANNED_SUFFIXES = {
    "Impl", "Util", "Utils", "Helper", "Manager", "Dto", "DTO", "Mapper"
  };
  private static final List<String> MAPPINGS =
      Stream.of("Request", "Get", "Post", "Put", "Patch", "Delete")
          .map(method -> "org.springframework.web.bind.annotation." + method + "Mapping")
          .toList();
  private static final JavaClasses ALL = new ClassFileImporter().importPaths(classFolders());

  @Test
  void every_room_was_imported() {
    for (var room : Stream.concat(SERVICES.stream(), OTHER_ROOMS.stream()).toList())
      assertThat(ALL)
          .as(room)
          .anyMatch(c -> c.getPackageName().startsWith("health.consulta." + room));
  }

  @TestFactory
  Stream<DynamicTest> services_know_only_themselves_the_contract_and_the_kit() {
    return forEachService(service ->
        classes()
            .that()
            .resideInAPackage(room(service))
            .should()
            .onlyDependOnClassesThat(
                resideOutsideOfPackage(HOUSE)
                    .or(resideInAnyPackage(room(service), room("contract"), room("kit")))));
  }

  @TestFactory
  Stream<DynamicTest> foreign_contracts_stop_at_the_edge() {
    return forEachService(service ->
        noClasses()
            .that()
            .resideInAPackage(room(service))
            .and()
            .resideOutsideOfPackages(EDGES)
            .should()
            .dependOnClassesThat(
                resideInAPackage(room("contract"))
                    .and(
                        not(
                            resideInAnyPackage(
                                room("contract." + service), "health.consulta.contract")))));
  }

  @TestFactory
  Stream<DynamicTest> the_core_speaks_no_http_kafka_or_sdk() {
    return forEachService(service ->
        noClasses()
            .that()
            .resideInAPackage(room(service))
            .and()
            .resideOutsideOfPackages(EDGES)
            .and()
            .haveSimpleNameNotEndingWith("Application")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OUTSIDE_TALK));
  }

  @Test
  void the_contract_is_plain_data() {
    classes()
        .that()
        .resideInAPackage(room("contract"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(room("contract"), "java..", "org.jspecify..", "jakarta.validation..")
        .check(ALL);
    classes()
        .that()
        .resideInAPackage(room("contract"))
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beInterfaces()
        .check(ALL);
  }

  @Test
  void the_kit_knows_no_room() {
    noClasses()
        .that()
        .resideInAPackage(room("kit"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(HOUSE)
                .and(not(resideInAnyPackage(room("kit"), "health.consulta.contract"))))
        .check(ALL);
  }

  @TestFactory
  Stream<DynamicTest> portal_and_launcher_see_only_themselves_and_the_contract() {
    return Stream.of("portal", "launcher")
        .map(room ->
            check(
                room,
                classes()
                    .that()
                    .resideInAPackage(room(room))
                    .should()
                    .onlyDependOnClassesThat(
                        resideOutsideOfPackage(HOUSE)
                            .or(resideInAnyPackage(room(room), room("contract"))))));
  }

  @Test
  void gateway_and_registry_see_nobody() {
    for (var room : List.of("gateway", "registry"))
      classes()
          .that()
          .resideInAPackage(room(room))
          .should()
          .onlyDependOnClassesThat(resideOutsideOfPackage(HOUSE).or(resideInAPackage(room(room))))
          .check(ALL);
  }

  @TestFactory
  Stream<DynamicTest> the_core_never_looks_at_its_edges() {
    return forEachService(service ->
        noClasses()
            .that()
            .resideInAPackage(room(service))
            .and()
            .resideOutsideOfPackages(EDGES)
            .should()
            .dependOnClassesThat(resideInAPackage(room(service)).and(resideInAnyPackage(EDGES))));
  }

  @TestFactory
  Stream<DynamicTest> edges_are_package_private() {
    return forEachService(service ->
        classes()
            .that()
            .resideInAPackage(room(service))
            .and()
            .resideInAnyPackage(EDGES)
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic());
  }

  @Test
  void features_form_no_cycles() {
    slices()
        .matching("health.consulta.(*).(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(false)
        .check(ALL);
  }

  @TestFactory
  Stream<DynamicTest> names_carry_no_filler() {
    return Stream.of(BANNED_SUFFIXES)
        .map(suffix -> check(suffix, noClasses().should().haveSimpleNameEndingWith(suffix)));
  }

  @TestFactory
  Stream<DynamicTest> time_comes_from_a_clock() {
    return Stream.of(Instant.class, LocalDate.class, LocalDateTime.class)
        .map(type -> check(type.getSimpleName(), noClasses().should().callMethod(type, "now")));
  }

  @Test
  void fields_are_not_injected() {
    NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(ALL);
  }

  @Test
  void every_endpoint_declares_who_may_call_it() {
    methods()
        .that(areEndpoints())
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("..remote..") // Feign clients carry the same annotations
        .should(declareAccess())
        .check(
            ALL.that(
                resideInAnyPackage(SERVICES.stream().map(s -> room(s)).toArray(String[]::new))));
  }

  private static DescribedPredicate<JavaMethod> areEndpoints() {
    return DescribedPredicate.describe(
        "are endpoints", method -> MAPPINGS.stream().anyMatch(method::isAnnotatedWith));
  }

  private static ArchCondition<JavaMethod> declareAccess() {
    return new ArchCondition<>("carry @Public or @PreAuthorize, themselves or by their class") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var declared =
            Stream.of(
                    "health.consulta.kit.security.Public",
                    "org.springframework.security.access.prepost.PreAuthorize")
                .anyMatch(rule ->
                    method.isAnnotatedWith(rule) || method.getOwner().isAnnotatedWith(rule));
        events.add(new SimpleConditionEvent(method, declared, method.getFullName()));
      }
    };
  }

  private static Stream<DynamicTest> forEachService(Function<String, ArchRule> rule) {
    return SERVICES.stream().map(service -> check(service, rule.apply(service)));
  }

  private static DynamicTest check(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.check(ALL));
  }

  private static String room(String name) {
    return "health.consulta." + name + "..";
  }

  private static List<Path> classFolders() {
    try (var paths = Files.walk(Path.of(".."), 4)) {
      return paths.filter(path -> path.endsWith("target/classes")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
