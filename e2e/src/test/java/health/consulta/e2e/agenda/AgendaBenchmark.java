package health.consulta.e2e.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.e2e.agenda.Act.Hold;
import health.consulta.e2e.agenda.ManyPractices.Pattern;
import health.consulta.e2e.agenda.SlotContest.Bid;
import health.consulta.e2e.agenda.SlotContest.Result;
import health.consulta.e2e.load.Connection;
import health.consulta.e2e.load.DatabaseCommands;
import health.consulta.e2e.load.Latencies;
import health.consulta.e2e.load.Load;
import health.consulta.e2e.load.Load.Measure;
import health.consulta.e2e.load.Program;
import health.consulta.e2e.load.TrivialEndpoint;
import health.consulta.launcher.machine.Command;
import health.consulta.launcher.machine.Ports;
import health.consulta.launcher.machine.Trees;
import health.consulta.launcher.mongo.MongoProcess;
import health.consulta.launcher.process.Ready;
import health.consulta.launcher.servers.External;
import health.consulta.launcher.servers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// `./consulta bench agenda`: search, calendar, commands, races and growth of the agenda, at the
/// service, beside a trivial endpoint on the same machine. Prints, and fails only on wrong answers.
///
/// `-Dconsulta.bench.practitioners=` for a smaller country, `-Dconsulta.seed=` for another.
class AgendaBenchmark {
  private static final int MOST = Integer.getInteger("consulta.bench.practitioners", 10_000);
  private static final long SEED = Long.getLong("consulta.seed", 3);
  private static final Duration EACH =
      Duration.ofSeconds(Long.getLong("consulta.bench.seconds", 5));
  private static final int ROUNDS = 5;

  /// Easy!Appointments on a machine of two cores, in CPU-s per 1,000.
  private static final double PEER_DAY = 8.5;

  private static final double PEER_MONTH = 109;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder = Files.createTempDirectory("consulta-bench");
  private final List<String> growth = new ArrayList<>();

  AgendaBenchmark() throws IOException {}

  @Test
  void agenda() throws Exception {
    int port = Ports.free();
    var data = List.of("--data", folder.resolve("mongodb").toString(), "--port", "" + port);
    try (var mongo =
            Program.start(
                MongoProcess.class.getName(),
                port,
                1_024,
                data,
                Ready.port(port),
                folder.resolve("mongodb.log"));
        var trivial = TrivialEndpoint.start(Ports.free(), folder.resolve("trivial.log"))) {
      var pattern = pattern(uri(mongo, "pattern"));
      for (int count : List.of(MOST / 4, MOST / 2, MOST)) {
        var country = country(count, pattern, uri(mongo, "agenda" + count));
        var started = System.nanoTime();
        try (var service = service(uri(mongo, "agenda" + count))) {
          started(service, country, (System.nanoTime() - started) / 1e9);
          var loads = new AgendaLoads(country, service, mongo.pid(), SEED);
          growth(loads, country);
          if (count == MOST) whole(loads, country, service, trivial);
        }
      }
    }
    say("P11 growth: CPU-s per 1,000 calls, of service and database");
    growth.forEach(AgendaBenchmark::say);
    Trees.delete(folder);
  }

  private Pattern pattern(String uri) throws IOException {
    try (var one = service(uri)) {
      return ManyPractices.pattern(one, uri);
    }
  }

  private static ManyPractices country(int count, Pattern pattern, String uri) {
    long start = System.nanoTime();
    var country = ManyPractices.write(count, SEED, pattern, uri);
    say(
        "%,d practitioners × %d days with %,d bookings, written straight into the database in %.0f s",
        count, ManyPractices.DAYS, country.bookings(), (System.nanoTime() - start) / 1e9);
    return country;
  }

  private Instances service(String uri) {
    return Instances.start(
        1,
        new Instances.Setting(
            uri, TestServers.kafkaBootstrap(), 1_024, Program.FULL_SPEED, folder));
  }

  private static String uri(Program mongo, String database) {
    return External.mongoUri("mongodb://127.0.0.1:" + mongo.port(), database);
  }

  /// The cost of the index: time and memory.
  private void started(Instances service, ManyPractices country, double seconds) throws Exception {
    double cpu = Load.processorSeconds(service.pid(0));
    var built =
        Files.readAllLines(folder.resolve("consultation-1.log")).stream()
            .filter(line -> line.contains("search index built"))
            .map(line -> line.replaceAll(".*(search index built[^\"]*).*", "$1"))
            .findFirst()
            .orElse("no search index");
    Command.of(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(service.pid(0)),
            "GC.run")
        .run();
    double heap = metric(service, "jvm.memory.used?tag=area:heap");
    say(
        "start: ready after %.1f s and %.1f CPU-s; %s; heap after collection %.0f MB, %.1f KB per practitioner",
        seconds, cpu, built, heap / 1e6, heap / 1e3 / country.practices().size());
  }

  private void growth(AgendaLoads loads, ManyPractices country) throws Exception {
    var row =
        new StringBuilder(
            String.format(Locale.ROOT, "  %,7d practitioners:", country.practices().size()));
    for (var load :
        List.of(loads.search(), loads.month(), loads.day(), loads.week(), loads.booking())) {
      load.warmUp();
      row.append(
          String.format(Locale.ROOT, "  %s %.3f", load.name(), load.run(EACH).cpuPerThousand()));
    }
    growth.add(row.toString());
  }

  private void whole(AgendaLoads loads, ManyPractices country, Instances service, Program trivial)
      throws Exception {
    var least =
        new Load(
            "trivial endpoint",
            trivial.port(),
            List.of(trivial.pid()),
            32,
            SEED,
            (connection, _) -> connection.get(TrivialEndpoint.PATH, ""));
    var all = List.of(least, loads.search(), loads.month(), loads.day(), loads.week());
    var measures = Load.interleaved(ROUNDS, EACH, all);
    say(
        "32 connections, %d rounds in turn, medians; processor time in all (service + database)",
        ROUNDS);
    for (int n = 0; n < all.size(); n++) say("  %-17s %s", all.get(n).name(), measures.get(n));
    judge(measures);
    commands(loads, service);
    race(country, service);
  }

  private static void judge(List<Measure> measures) {
    var trivial = measures.get(0);
    var search = measures.get(1);
    say(
        "P3 search: %.2f of the trivial endpoint's calls per second (goal 0.33), p99 %.1f ms (goal 20)",
        search.perSecond() / trivial.perSecond(), search.p99());
    double month = measures.get(2).cpuPerThousand();
    say(
        "P4 month: %.3f CPU-s per 1,000, 1/%.0f of the peer's %.0f (goal 1/300)",
        month, PEER_MONTH / month, PEER_MONTH);
    double day = measures.get(3).cpuPerThousand();
    say(
        "P1 day at the service: %.3f CPU-s per 1,000, 1/%.0f of the peer's %.1f (goal 1/80)",
        day, PEER_DAY / day, PEER_DAY);
  }

  /// One caller, so that nothing runs beside what is counted but what the service does by itself;
  /// that is counted first and taken off.
  private static void commands(AgendaLoads loads, Instances service) throws Exception {
    try (var management = new Connection(service.managementPort(0))) {
      var counter = new DatabaseCommands(management);
      say("P5 database commands per operation (goals: day 1, month 1, week 2, hold and confirm 8)");
      for (var load : List.of(loads.day(), loads.month(), loads.week(), loads.booking())) {
        var idle = counted(counter, () -> LockSupport.parkNanos(EACH.toNanos()));
        var calls = new double[1];
        var counts = counted(counter, () -> calls[0] = load.with(1).run(EACH).calls());
        idle.forEach((what, often) -> counts.merge(what, -often, Double::sum));
        counts.replaceAll((_, often) -> often / calls[0]);
        counts.values().removeIf(often -> often < 0.02);
        double sum = counts.values().stream().mapToDouble(often -> often).sum();
        say("  %-17s %.2f  %s", load.name(), sum, rounded(counts));
      }
    }
  }

  private static String rounded(Map<String, Double> counts) {
    var words = new ArrayList<String>();
    counts.forEach((what, often) -> words.add("%s %.2f".formatted(what, often)));
    return String.join(", ", words);
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static Map<String, Double> counted(DatabaseCommands counter, Work work) throws Exception {
    var before = counter.counts();
    work.run();
    var after = new TreeMap<>(counter.counts());
    before.forEach((what, often) -> after.merge(what, -often, Double::sum));
    return after;
  }

  /// A thousand at once for one slot, and in turn a thousand at once for a thousand slots.
  private static void race(ManyPractices country, Instances service) throws Exception {
    var random = new Random(SEED);
    var lost = new ArrayList<Double>();
    var normal = new ArrayList<Double>();
    try (var contest = new SlotContest(service, 1_000)) {
      for (int round = 0; round < ROUNDS + 2; round++) {
        var date = Practice.date(61 + round);
        var one = country.any(random);
        var rush =
            contest.run(
                _ -> new Bid(one, date, new Hold(UUID.randomUUID(), one.range(0, date, 0))));
        assertThat(rush).filteredOn(Result::won).hasSize(1);
        var calm =
            contest.run(n -> {
              var own = country.practices().get(n % country.practices().size());
              return new Bid(own, date, new Hold(UUID.randomUUID(), own.range(0, date, 60)));
            });
        if (round < 2) continue; // warming
        lost.add(p99(rush.stream().filter(result -> !result.won()).mapToLong(Result::nanos)));
        normal.add(p99(calm.stream().mapToLong(Result::nanos)));
      }
    }
    double losers = lost.stream().sorted().toList().get(ROUNDS / 2);
    double others = normal.stream().sorted().toList().get(ROUNDS / 2);
    say(
        "P7 1,000 at once on one slot: one winner each time; losers' p99 %.0f ms, %.2f of the %.0f ms of 1,000 on as many slots (goal 2)",
        losers, losers / others, others);
  }

  private static double p99(LongStream nanos) {
    return Latencies.of(nanos).millis(0.99);
  }

  private static double metric(Instances service, String path) throws Exception {
    try (var management = new Connection(service.managementPort(0))) {
      var answer = management.get("/actuator/metrics/" + path, "");
      return JSON.readTree(answer.body()).path("measurements").path(0).path("value").asDouble();
    }
  }

  private static void say(String words, Object... values) {
    System.out.println(values.length == 0 ? words : String.format(Locale.ROOT, words, values));
  }
}
