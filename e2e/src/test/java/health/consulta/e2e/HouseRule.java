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

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The map of the house: which room may know which. A rule has a part for each room or word that it
/// is about.
enum HouseRule {
  SERVICES_KNOW_ONLY_THEMSELVES_THE_CONTRACT_AND_THE_KIT(
      forEachService(service ->
          classes()
              .that()
              .resideInAPackage(room(service))
              .should()
              .onlyDependOnClassesThat(
                  resideOutsideOfPackage(Names.HOUSE)
                      .or(resideInAnyPackage(room(service), room("contract"), room("kit")))))),
  FOREIGN_CONTRACTS_STOP_AT_THE_EDGE(
      forEachService(service ->
          noClasses()
              .that()
              .resideInAPackage(room(service))
              .and()
              .resideOutsideOfPackages(Names.EDGES)
              .should()
              .dependOnClassesThat(
                  resideInAPackage(room("contract"))
                      .and(
                          not(
                              resideInAnyPackage(
                                  room("contract." + service), "health.consulta.contract")))))),
  THE_CORE_SPEAKS_NO_HTTP_KAFKA_OR_SDK(
      forEachService(service ->
          noClasses()
              .that()
              .resideInAPackage(room(service))
              .and()
              .resideOutsideOfPackages(Names.EDGES)
              .and()
              .haveSimpleNameNotEndingWith("Application")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(Names.OUTSIDE_TALK))),
  THE_CONTRACT_NEEDS_NOTHING(
      one(
          classes()
              .that()
              .resideInAPackage(room("contract"))
              .should()
              .onlyDependOnClassesThat()
              .resideInAnyPackage(
                  room("contract"), "java..", "org.jspecify..", "jakarta.validation.."))),
  THE_CONTRACT_IS_PLAIN_DATA(
      one(
          classes()
              .that()
              .resideInAPackage(room("contract"))
              .should()
              .beRecords()
              .orShould()
              .beEnums()
              .orShould()
              .beInterfaces())),
  THE_KIT_KNOWS_NO_ROOM(
      one(
          noClasses()
              .that()
              .resideInAPackage(room("kit"))
              .should()
              .dependOnClassesThat(
                  resideInAPackage(Names.HOUSE)
                      .and(not(resideInAnyPackage(room("kit"), "health.consulta.contract")))))),
  PORTAL_AND_LAUNCHER_SEE_ONLY_THEMSELVES_AND_THE_CONTRACT(
      forEach(
          List.of("portal", "launcher"),
          room ->
              classes()
                  .that()
                  .resideInAPackage(room(room))
                  .should()
                  .onlyDependOnClassesThat(
                      resideOutsideOfPackage(Names.HOUSE)
                          .or(resideInAnyPackage(room(room), room("contract")))))),
  GATEWAY_AND_REGISTRY_SEE_NOBODY(
      forEach(
          List.of("gateway", "registry"),
          room ->
              classes()
                  .that()
                  .resideInAPackage(room(room))
                  .should()
                  .onlyDependOnClassesThat(
                      resideOutsideOfPackage(Names.HOUSE).or(resideInAPackage(room(room)))))),
  THE_CORE_NEVER_LOOKS_AT_ITS_EDGES(
      forEachService(service ->
          noClasses()
              .that()
              .resideInAPackage(room(service))
              .and()
              .resideOutsideOfPackages(Names.EDGES)
              .should()
              .dependOnClassesThat(
                  resideInAPackage(room(service)).and(resideInAnyPackage(Names.EDGES))))),
  EDGES_ARE_PACKAGE_PRIVATE(
      forEachService(service ->
          classes()
              .that()
              .resideInAPackage(room(service))
              .and()
              .resideInAnyPackage(Names.EDGES)
              .and()
              .areTopLevelClasses()
              .should()
              .notBePublic())),
  FEATURES_FORM_NO_CYCLES(
      one(
          slices()
              .matching("health.consulta.(*).(*)..")
              .should()
              .beFreeOfCycles()
              .allowEmptyShould(false))),
  NAMES_CARRY_NO_FILLER(
      forEach(
          Names.BANNED_SUFFIXES, suffix -> noClasses().should().haveSimpleNameEndingWith(suffix))),
  TIME_COMES_FROM_A_CLOCK(
      Stream.of(Instant.class, LocalDate.class, LocalDateTime.class)
          .collect(
              Collectors.toMap(
                  Class::getSimpleName, type -> noClasses().should().callMethod(type, "now")))),
  FIELDS_ARE_NOT_INJECTED(one(NO_CLASSES_SHOULD_USE_FIELD_INJECTION)),
  EVERY_ENDPOINT_DECLARES_WHO_MAY_CALL_IT(
      one(
          methods()
              .that(areEndpoints())
              .and()
              .areDeclaredInClassesThat()
              .resideInAnyPackage(Names.SERVICES.stream().map(s -> room(s)).toArray(String[]::new))
              .and()
              .areDeclaredInClassesThat()
              .resideOutsideOfPackage("..remote..") // Feign clients carry the same annotations
              .should(declareAccess()))),
  WHAT_A_PRACTICE_DOES_IS_ON_RECORD(
      one(
          methods()
              .that(areActs())
              .and()
              .areDeclaredInClassesThat()
              .resideInAnyPackage(Names.SERVICES.stream().map(s -> room(s)).toArray(String[]::new))
              .and()
              .areDeclaredInClassesThat()
              .resideOutsideOfPackage("..remote..")
              .should()
              .beAnnotatedWith("health.consulta.kit.access.Noted")));

  /// By what they are about.
  final Map<String, ArchRule> parts;

  HouseRule(Map<String, ArchRule> parts) {
    this.parts = parts;
  }

  private static Map<String, ArchRule> one(ArchRule rule) {
    return Map.of("everywhere", rule);
  }

  private static Map<String, ArchRule> forEachService(Function<String, ArchRule> rule) {
    return forEach(Names.SERVICES, rule);
  }

  private static Map<String, ArchRule> forEach(
      List<String> names, Function<String, ArchRule> rule) {
    return names.stream().collect(Collectors.toMap(name -> name, rule));
  }

  private static DescribedPredicate<JavaMethod> areEndpoints() {
    return DescribedPredicate.describe(
        "are endpoints", method -> Names.MAPPINGS.stream().anyMatch(method::isAnnotatedWith));
  }

  private static DescribedPredicate<JavaMethod> areActs() {
    return DescribedPredicate.describe(
        "change something, and not for the caller alone",
        method ->
            Names.MAPPINGS.stream()
                    .filter(mapping -> !mapping.endsWith("GetMapping"))
                    .anyMatch(method::isAnnotatedWith)
                && Stream.of("", "." + method.getName())
                    .map(name -> method.getOwner().getSimpleName() + name)
                    .noneMatch(Names.NO_ACTS::contains));
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

  private static String room(String name) {
    return "health.consulta." + name + "..";
  }

  /// What the rules speak of.
  static final class Names {
    static final String HOUSE = "health.consulta..";
    static final List<String> SERVICES =
        List.of(
            "user", "consultation", "booking", "payment", "billing", "notification", "reporting");
    static final List<String> OTHER_ROOMS =
        List.of("contract", "kit", "gateway", "registry", "portal", "launcher");
    static final String[] EDGES = {
      "..web..",
      "..messaging..",
      "..remote..",
      "..stripe..",
      "..paypal..",
      "..mail..",
      "..calendar..",
      "..pdf.."
    };
    static final String[] OUTSIDE_TALK = {
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
    static final List<String> BANNED_SUFFIXES =
        List.of("Impl", "Util", "Utils", "Helper", "Manager", "Dto", "DTO", "Mapper");
    static final List<String> MAPPINGS =
        Stream.of("Request", "Get", "Post", "Put", "Patch", "Delete")
            .map(method -> "org.springframework.web.bind.annotation." + method + "Mapping")
            .toList();

    /// Endpoints that look, that services or providers call, or that are about the caller's own.
    static final List<String> NO_ACTS =
        List.of(
            "AgendaController.preview",
            "AgendaController.patients",
            "AuthController",
            "BookingSeriesController.preview",
            "ClosureController",
            "ConversationController.read",
            "ConversationController.write",
            "DayPlanController", // a look, or an act that it notes itself
            "ErasureController",
            "HoldController",
            "InternalController",
            "InternalPaymentController",
            "MandatesController",
            "MeController",
            "NotificationsController",
            "PasskeySignInController",
            "PasskeysController",
            "PatientsOnFileController.find",
            "PayPalWebhookController",
            "PaymentController.look",
            "PaymentController.page",
            "PractitionersController.understand",
            "QuoteController",
            "SecurityController",
            "SplitController.preview",
            "StoredMethodController",
            "StripeWebhookController",
            "TemplatesController.preview",
            "TemplatesController.trial",
            "TimeController",
            "ViewsController",
            "WaitingListController.decline",
            "WeeklyMailController");

    private Names() {}
  }
}
