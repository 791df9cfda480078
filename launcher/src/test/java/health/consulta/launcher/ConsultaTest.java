package health.consulta.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultaTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void without_a_command_it_says_which_there_are() {
    assertThat(execute()).isZero();
    assertThat(out.toString()).contains("run", "test", "stop", "demo-accounts", "doctor", "bench");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "test", "stop", "demo-accounts", "doctor", "bench"})
  void each_command_has_a_help_with_an_example(String command) {
    assertThat(execute(command, "--help")).isZero();
    assertThat(out.toString()).contains("Example").contains("./consulta " + command);
  }

  @Test
  void an_unknown_option_is_answered_with_those_that_exist() {
    assertThat(execute("run", "--bogus")).isEqualTo(2);
    assertThat(err.toString()).contains("--bogus").contains("--fresh").contains("--replicas");
  }

  @Test
  void an_unknown_command_is_answered_with_those_that_exist() {
    assertThat(execute("walk")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no 'walk'").contains("doctor");
  }

  @Test
  void an_unknown_service_cannot_be_replicated() {
    assertThat(execute("run", "--replicas", "bookings=2")).isEqualTo(1);
    assertThat(err.toString())
        .contains("There is no service 'bookings'")
        .contains("booking, payment");
  }

  private int execute(String... words) {
    return Consulta.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }
}
