package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Code that is wrong on purpose, one for each rule of the house.
///
/// @param sources files, each beginning with its package
record RuleBreaker(List<String> sources) {
  private static final Pattern NAME =
      Pattern.compile("package ([\\w.]+);.*?(?:class|interface|record) (\\w+)", Pattern.DOTALL);

  static RuleBreaker of(HouseRule rule) {
    return new RuleBreaker(
        switch (rule) {
          case SERVICES_KNOW_ONLY_THEMSELVES_THE_CONTRACT_AND_THE_KIT ->
              List.of(
                  "package health.consulta.booking; class A { health.consulta.payment.B b; }",
                  "package health.consulta.payment; public class B {}");
          case FOREIGN_CONTRACTS_STOP_AT_THE_EDGE ->
              List.of(
                  "package health.consulta.booking; class A { health.consulta.contract.user.B b; }",
                  "package health.consulta.contract.user; public record B() {}");
          case THE_CORE_SPEAKS_NO_HTTP_KAFKA_OR_SDK ->
              List.of(
                  "package health.consulta.payment; class A { com.stripe.Charge charge; }",
                  "package com.stripe; public class Charge {}");
          case THE_CONTRACT_NEEDS_NOTHING ->
              List.of(
                  "package health.consulta.contract; record A(org.other.B b) {}",
                  "package org.other; public class B {}");
          case THE_CONTRACT_IS_PLAIN_DATA ->
              List.of("package health.consulta.contract; class A {}");
          case THE_KIT_KNOWS_NO_ROOM ->
              List.of(
                  "package health.consulta.kit; class A { health.consulta.booking.B b; }",
                  "package health.consulta.booking; public class B {}");
          case PORTAL_AND_LAUNCHER_SEE_ONLY_THEMSELVES_AND_THE_CONTRACT ->
              List.of(
                  "package health.consulta.portal; class A { health.consulta.kit.B b; }",
                  "package health.consulta.kit; public class B {}");
          case GATEWAY_AND_REGISTRY_SEE_NOBODY ->
              List.of(
                  "package health.consulta.gateway; class A { health.consulta.contract.B b; }",
                  "package health.consulta.contract; public record B() {}");
          case THE_CORE_NEVER_LOOKS_AT_ITS_EDGES ->
              List.of(
                  "package health.consulta.booking; class A { health.consulta.booking.web.B b; }",
                  "package health.consulta.booking.web; public class B {}");
          case EDGES_ARE_PACKAGE_PRIVATE ->
              List.of("package health.consulta.booking.web; public class A {}");
          case FEATURES_FORM_NO_CYCLES ->
              List.of(
                  "package health.consulta.user.one; public class A { health.consulta.user.two.B b; }",
                  "package health.consulta.user.two; public class B { health.consulta.user.one.A a; }");
          case NAMES_CARRY_NO_FILLER ->
              List.of("package health.consulta.user; class AccountManager {}");
          case TIME_COMES_FROM_A_CLOCK ->
              List.of(
                  "package health.consulta.user; class A { Object now = java.time.Instant.now(); }");
          case FIELDS_ARE_NOT_INJECTED ->
              List.of(
                  "package health.consulta.user; class A { @org.springframework.beans.factory.annotation.Autowired A a; }");
          case EVERY_ENDPOINT_DECLARES_WHO_MAY_CALL_IT ->
              List.of(
                  "package health.consulta.user.web; class A { @org.springframework.web.bind.annotation.GetMapping void all() {} }",
                  "package org.springframework.web.bind.annotation; public @interface GetMapping {}");
          case WHAT_A_PRACTICE_DOES_IS_ON_RECORD ->
              List.of(
                  "package health.consulta.user.web; class A { @org.springframework.web.bind.annotation.PostMapping void all() {} }",
                  "package org.springframework.web.bind.annotation; public @interface PostMapping {}");
        });
  }

  /// @return the folder, with the class files in it
  Path compiled(Path folder) throws IOException {
    Files.createDirectories(folder);
    var said = new StringWriter();
    var options =
        List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", "" + folder);
    var files = sources.stream().map(Source::new).toList();
    var compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.getTask(said, null, null, options, null, files).call())
        .as("%s", said)
        .isTrue();
    return folder;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(name(text), Kind.SOURCE);
      this.text = text;
    }

    private static URI name(String text) {
      return Stream.of(text)
          .map(NAME::matcher)
          .filter(java.util.regex.Matcher::find)
          .map(found -> found.group(1).replace('.', '/') + "/" + found.group(2) + ".java")
          .map(name -> URI.create("string:///" + name))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
