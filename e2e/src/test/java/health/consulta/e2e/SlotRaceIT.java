package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.e2e.Town.Practice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two people want the same half hour.
@ExtendWith(SharedTown.class)
class SlotRaceIT {
  private static final String GONE = "Ce créneau vient de partir";

  private final Town town;

  SlotRaceIT(Town town) {
    this.town = town;
  }

  @Test
  void of_two_who_race_for_a_time_one_wins_and_the_other_is_offered_the_next() {
    var practice = town.practice("Rose", "Course");
    var start = town.freeTomorrow(practice).get(7);
    try (var one = standsBefore(practice, start, "Un");
        var other = standsBefore(practice, start, "Deux")) {
      for (var each : List.of(one, other))
        each.time(practice, start).evaluate("link => { setTimeout(() => link.click()); }");
      for (var each : List.of(one, other)) each.sees(each.decided(GONE));
      var losers = List.of(one, other).stream().filter(each -> each.heading(GONE).isVisible());
      var lost = losers.toList();
      assertThat(lost).as("who lost").hasSize(1);
      var loser = lost.getFirst();
      var winner = loser == one ? other : one;
      loser.sees("Rien n’est débité, rien n’est réservé.");
      loser.sees(loser.time(practice, start.plus(Duration.ofMinutes(30))));
      loser.keep("c-lost");
      pays(winner);
      loser.time(practice, start.plus(Duration.ofMinutes(30))).click();
      loser.reserve();
      pays(loser);
    }
    assertThat(town.freeTomorrow(practice)).doesNotContain(start);
  }

  private Visitor standsBefore(Practice practice, Instant start, String lastName) {
    var visitor = town.visitor();
    visitor.signIn(town.patient("Coureur", lastName).email());
    visitor.lookAt(practice, start);
    visitor.sees(visitor.time(practice, start));
    return visitor;
  }

  private static void pays(Visitor visitor) {
    if (!visitor.page().url().contains("/c/pay/")) visitor.reserve();
    visitor.card("4242424242424242");
    visitor.pay();
    visitor.sees("C’est réservé");
  }
}
