package health.consulta.e2e.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.e2e.agenda.Act.Entry;
import health.consulta.e2e.agenda.Act.Hold;
import health.consulta.e2e.agenda.Act.Look;
import health.consulta.e2e.agenda.Act.Outcome;
import health.consulta.e2e.agenda.SlotContest.Result;
import health.consulta.e2e.load.Latencies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Of those who want the same time at the same moment, at two instances of consultation-service,
/// one gets it, and the others are told so.
@ExtendWith(TwoInstances.class)
class AgendaRaceIT {
  private final Instances instances;
  private final Random random;

  AgendaRaceIT(Instances instances, Random random) {
    this.instances = instances;
    this.random = random;
  }

  @Test
  void of_a_crowd_that_wants_one_slot_one_gets_it() throws Exception {
    crowds(TwoInstances.LONG ? 20 : 2, TwoInstances.LONG ? 500 : 200);
  }

  @Test
  void of_a_few_that_want_one_slot_one_gets_it_every_time() throws Exception {
    crowds(TwoInstances.LONG ? 500 : 20, 50);
  }

  private void crowds(int rounds, int contenders) throws Exception {
    var practice = Practice.open(instances, random);
    var losers = new ArrayList<Result>();
    try (var contest = new SlotContest(instances, contenders)) {
      for (int round = 0; round < rounds; round++) {
        var date = Practice.date(1 + round / 24);
        var wanted = practice.range(0, date, 30 * (round % 24));
        var results = contest.run(practice, date, _ -> new Hold(id(), wanted));
        assertThat(results).as("round %d", round).filteredOn(Result::won).hasSize(1);
        losers.addAll(lost(results));
      }
    }
    tell(rounds, contenders, "one slot", losers);
  }

  @Test
  void of_times_that_overlap_no_two_are_sold_and_none_is_refused_for_nothing() throws Exception {
    int rounds = TwoInstances.LONG ? 500 : 20;
    int contenders = 40;
    var losers = new ArrayList<Result>();
    try (var contest = new SlotContest(instances, contenders)) {
      for (int round = 0; round < rounds; round++) {
        var practice = Practice.open(instances, random);
        var date = Practice.date(1 + random.nextInt(60));
        var wanted = random.ints(contenders, 0, 12).toArray();
        var results =
            contest.run(
                practice,
                date,
                n -> {
                  int reason = wanted[n] % 2 == 0 && n % 2 == 0 ? 0 : 1;
                  return new Hold(id(), practice.range(reason, date, 15 * (2 + wanted[n])));
                });
        check(practice, date, results, "round " + round);
        losers.addAll(lost(results));
      }
    }
    tell(rounds, contenders, "times that overlap", losers);
  }

  private void check(Practice practice, LocalDate date, List<Result> results, String round)
      throws Exception {
    var won = results.stream().filter(Result::won).map(Result::hold).toList();
    for (var one : won)
      assertThat(won)
          .as(round)
          .filteredOn(other -> other.range().overlaps(one.range()))
          .containsExactly(one);
    for (var loser : lost(results))
      assertThat(won)
          .as("%s: who has the time of %s", round, loser)
          .anyMatch(winner -> winner.range().overlaps(loser.hold().range()));
    var stored =
        won.stream()
            .map(hold -> new Entry(hold.id(), hold.range().start(), false))
            .collect(Collectors.toSet());
    for (int instance = 0; instance < instances.count(); instance++)
      try (var clerk = new Clerk(instances, instance)) {
        assertThat(clerk.does(practice, date, new Look()))
            .as(round)
            .isEqualTo(new Outcome.Seen(stored));
      }
  }

  private static UUID id() {
    return UUID.randomUUID();
  }

  private static List<Result> lost(List<Result> results) {
    var lost = results.stream().filter(result -> !result.won()).toList();
    assertThat(lost).extracting(Result::outcome).containsOnly(new Outcome.Refused("SLOT_TAKEN"));
    return lost;
  }

  private static void tell(int rounds, int contenders, String what, List<Result> losers) {
    System.out.printf(
        "%d × %d for %s: losers %s%n",
        rounds, contenders, what, Latencies.of(losers.stream().mapToLong(Result::nanos)));
  }
}
