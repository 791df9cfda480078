package health.consulta.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InvariantsTest {
  private static final Violation ONE = new Violation(Invariant.I2, "The booking a takes no time.");
  private static final Violation OTHER = new Violation(Invariant.I6, "Something waits.");

  private static final Map<Invariant, String> READ =
      Arrays.stream(Invariant.values())
          .collect(Collectors.toMap(invariant -> invariant, _ -> "9 rows"));

  /// Each look finds the next; the last again and again.
  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Invariants finding(List<Violation>... looks) {
    Queue<List<Violation>> next = new ArrayDeque<>(List.of(looks));
    return new Invariants(
        () -> new Invariants.Look(next.size() > 1 ? next.remove() : next.element(), READ));
  }

  @Test
  void what_is_on_its_way_is_waited_for() {
    finding(List.of(ONE), List.of(ONE, OTHER), List.of()).awaitHold(Duration.ofSeconds(20));
  }

  @Test
  void what_lasts_is_told() {
    var invariants = finding(List.of(ONE, OTHER), List.of(ONE));
    assertThatThrownBy(() -> invariants.awaitHold(Duration.ofMillis(400)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("I2: The booking a takes no time.")
        .hasMessageNotContaining("Something waits");
  }

  @Test
  void a_platform_at_work_has_other_things_on_their_way_each_time() {
    var looks =
        finding(
            List.of(ONE),
            List.of(OTHER),
            List.of(ONE),
            List.of(OTHER),
            List.of(ONE),
            List.of(OTHER));
    assertThat(looks.lasting(Duration.ofSeconds(20))).isEmpty();
  }

  @Test
  void doctor_shows_one_line_per_invariant_and_the_sentences_below() {
    var findings =
        finding(List.of(ONE)).checks(Duration.ofMillis(1)).stream().map(Check::look).toList();
    assertThat(findings).hasSize(6);
    assertThat(findings.get(0)).isEqualTo(Check.Finding.good("holds for 9 rows"));
    assertThat(findings.get(1).good()).isFalse();
    assertThat(findings.get(1).text()).contains("is broken:").contains(ONE.text());
  }

  @Test
  void a_store_that_comes_back_is_waited_for() {
    var tries = new java.util.concurrent.atomic.AtomicInteger();
    var back =
        new Invariants(() -> {
          if (tries.incrementAndGet() < 3) throw new IllegalStateException("away");
          return new Invariants.Look(List.of(), READ);
        });
    back.awaitHold(Duration.ofSeconds(20));
    assertThat(tries).hasValue(3);
  }

  @Test
  void a_store_that_is_away_is_said() {
    var away =
        new Invariants(() -> {
          throw new IllegalStateException("the database billing cannot be read");
        });
    assertThat(away.checks(Duration.ofMillis(1)))
        .allSatisfy(check ->
            assertThat(check.look().text())
                .isEqualTo("not known: the database billing cannot be read"));
  }
}
