package health.consulta.e2e;

import static org.awaitility.Awaitility.await;

import health.consulta.e2e.load.Connection;
import health.consulta.e2e.load.DatabaseCommands;
import health.consulta.launcher.Options;
import health.consulta.launcher.Platform;
import health.consulta.launcher.doctor.Invariants;
import health.consulta.launcher.process.RunningProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// P6: a full booking through the gateway, from the hold over the authorisation to the
/// confirmation, with all that follows from it. The figures are the processes' own: processor time,
/// database commands, and calls over the network.
class BookingBenchmark {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Of the peer's single POST (Easy!Appointments), CPU seconds per 1,000.
  private static final double PEER = 11;

  /// Of five days each, so that cards are authorised at once.
  private static final int LANES = 12;

  private static final int ROUND = Integer.getInteger("consulta.bookings", 228);
  private static final int ROUNDS = 5;
  private static final List<String> PATH =
      List.of("gateway", "booking", "consultation", "payment", "billing", "user");
  private static final List<String> LISTENERS = List.of("notification", "reporting");
  private static final List<String> STORES = List.of("mongodb", "mysql", "kafka");

  @Test
  void full_bookings_through_the_gateway(@TempDir Path folder) throws Exception {
    try (var town = new Town(Platform.start(Options.beside(folder).without("portal")))) {
      var lanes =
          IntStream.range(0, LANES)
              .mapToObj(n -> Lane.open(town, "P" + (char) ('a' + n), 120))
              .toList();
      round(lanes);
      for (int round = 1; round <= ROUNDS; round++) {
        var cpu = cpu(town);
        var commands = commands(town);
        var requests = requests(town);
        round(lanes);
        Invariants.of(town.platform()).awaitHold(Duration.ofSeconds(30)); // all has arrived
        tell(round, per(cpu, cpu(town), 1_000), requests, requests(town));
        if (round == ROUNDS)
          per(commands, commands(town), 1)
              .forEach((name, count) -> System.out.printf("  %-60s %6.2f%n", name, count));
      }
    }
  }

  private static void round(List<Lane> lanes) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs = new ArrayList<Future<?>>();
      for (var lane : lanes)
        runs.add(
            threads.submit(() -> {
              for (int n = 0; n < ROUND / LANES; n++) book(lane);
            }));
      for (var run : runs) run.get();
    }
  }

  private static void book(Lane lane) {
    var booked = lane.booked();
    lane.pay(booked);
    var booking = Town.id(Rest.read(booked));
    await(booking.toString())
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(500)) // asking costs too
        .until(() -> lane.status(booking).equals("CONFIRMED"));
  }

  private static void tell(
      int round, Map<String, Double> cpu, Map<String, Double> before, Map<String, Double> after) {
    double path = sum(cpu, PATH);
    System.out.printf(
        "round %d: CPU-s per 1,000 bookings: %s%n"
            + "  on the path %.1f (1/%.1f of the peer), who listens %.1f, stores %.1f%n"
            + "  requests per booking: %s%n",
        round,
        cpu,
        path,
        PEER / path,
        sum(cpu, LISTENERS),
        sum(cpu, STORES),
        per(before, after, 1));
  }

  private static double sum(Map<String, Double> all, List<String> names) {
    return names.stream().mapToDouble(name -> all.getOrDefault(name, 0.0)).sum();
  }

  private static Map<String, Double> per(
      Map<String, Double> before, Map<String, Double> after, int bookings) {
    var each = new TreeMap<String, Double>();
    after.forEach((name, value) -> {
      double more = (value - before.getOrDefault(name, 0.0)) * bookings / ROUND;
      if (more > 0.005) each.put(name, Math.round(more * 100) / 100.0);
    });
    return each;
  }

  private static Map<String, Double> cpu(Town town) {
    var all = new TreeMap<String, Double>();
    for (var process : town.platform().processes()) all.put(process.service(), seconds(process));
    return all;
  }

  private static double seconds(RunningProcess process) {
    return ProcessHandle.of(process.pid())
            .flatMap(handle -> handle.info().totalCpuDuration())
            .orElseThrow()
            .toMillis()
        / 1_000.0;
  }

  private static Map<String, Double> commands(Town town) throws IOException {
    var all = new TreeMap<String, Double>();
    for (var service : List.of("booking", "consultation"))
      try (var management = management(town, service)) {
        new DatabaseCommands(management)
            .counts()
            .forEach((name, count) -> all.put(service + " " + name, count));
      }
    return all;
  }

  /// Requests that each process answered, the questions of this program included.
  private static Map<String, Double> requests(Town town) throws IOException {
    var all = new TreeMap<String, Double>();
    for (var service : PATH)
      try (var management = management(town, service)) {
        var answer = management.get("/actuator/metrics/http.server.requests", "");
        if (answer.status() == 200)
          all.put(
              service,
              JSON.readTree(answer.body()).path("measurements").path(0).path("value").asDouble());
      }
    return all;
  }

  private static Connection management(Town town, String service) {
    return new Connection(town.platform().port(service) + 1_000);
  }
}
